package dev.runsheet.plan.data;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells steps that move data or change its form by what they do to what, without the word migration: {@code Import the
 * customers}, {@code Stammdaten laden}, {@code Run 0740_up.sql}.
 */
final class DataMoves {
    static final Set<Role> CARRIED_OUT = Set.of(Role.ACTION, Role.STAGE);

    /** What stands between things to do one after the other. */
    static final Pattern CLAUSE = Pattern.compile("→|;|；|。|->|\\bthen\\b|\\.\\s");

    /** What stands between things that one sentence says. */
    static final Pattern PART =
            Pattern.compile("[,，、:：;；。→()（）]|->|\\.\\s|\\s[–—-]\\s|(?<!\\p{L})(?:then|and|und|et|y|e|ve|и)(?!\\p{L})");

    /** How many words name what a line loads. */
    private static final int MOST_NAME = 4;

    /** Within {@code CreateTables}. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Pattern SQL = Pattern.compile("\\S+\\.sql\\b");

    /** A program of one's own, as people name it: {@code run_load.sh}. */
    private static final Pattern PROGRAM = Pattern.compile("\\S\\.(?:sh|py|sql|ps1|js|ts|pl|rb|bat|jcl|ktr|kjb)\\b");

    /** A longer paragraph tells more than what to do. */
    private static final int MOST_PROSE = 400;

    /** {@code scripts 01 to 07}. */
    private static final Pattern RANGE = Pattern.compile("\\d\\s*(?:to|bis|à|a|al|ile|до|по|至|から|–|-|~|〜|～)\\s*\\d");

    private static final int MOST_PARTS = 6;

    /** {@code Apply to production}: how many words a step has at most that leaves out what it applies. */
    private static final int MOST_LEFT = 3;

    /** No time and no number. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3}|[\\x{2e80}-\\x{d7a3}]{2}");

    private static final Pattern LED = Pattern.compile("^[^\\p{L}]+");

    private final Outline outline;
    private final FormChanges forms;
    private final BroughtOver brought;

    DataMoves(Outline outline) {
        this.outline = outline;
        this.forms = new FormChanges(outline.words());
        this.brought = new BroughtOver(outline.words());
    }

    /** Whether it says what happens to data: they were moved, somebody is to move them, a script is to be run on them. */
    boolean fills(Spot spot) {
        return spot.says(Word.FILLED)
                || isLeftOut(spot)
                || (spot.says(Word.APPLIED)
                        && (spot.says(Word.SCRIPT)
                                || PROGRAM.matcher(spot.text()).find()))
                || outline.says(begin(spot), Word.FILLS)
                || (outline.says(end(spot.text()), Word.FILLS) && outline.says(end(spot.text()), Word.DEED_LAST));
    }

    /** {@code Apply in production} below {@code Database migration}, which tells what is applied. */
    boolean isLeftOut(Spot spot) {
        String[] said = Brackets.without(spot.text()).strip().split("\\s+", -1);
        return said.length <= MOST_LEFT && spot.says(Word.APPLIED) && spot.says(Word.LIVE);
    }

    /** Whether a step loads data or gives them another form by its own words, whatever the part around it is called. */
    boolean loads(Spot spot) {
        boolean detail = isDetail(spot);
        boolean point = spot.isItem() && CARRIED_OUT.contains(spot.role()) && (isMovedHouse() || !detail);
        String deed = deed(spot);
        if (transfers(spot, deed)) {
            return true;
        }
        boolean named = !looks(deed)
                && (parts(deed).limit(MOST_PARTS).anyMatch(part -> names(part, deed))
                        || (!detail
                                && PART.splitAsStream(deed).limit(MOST_PARTS).anyMatch(forms::changes)));
        if (KeptCopies.isStep(spot) || point) {
            return named || runsFile(deed) || movesData(spot, deed, detail);
        }
        return isTold(spot) && (named || movesData(spot, Brackets.without(deed), detail));
    }

    /** A point below a task tells more of it. */
    private static boolean isDetail(Spot spot) {
        return spot.isItem()
                && !KeptCopies.isTicked(spot)
                && spot.outerItem().filter(Spot::isTask).isPresent();
    }

    /** Whether it is a point of a document that has people change something, in a part that nothing is known of. */
    private boolean isTold(Spot spot) {
        return spot.part() instanceof Item item
                && spot.role() == Role.OTHER
                && spot.outerItem().isEmpty()
                && (isMovedHouse() || (outline.changes() && item.label().isEmpty()));
    }

    /** Whether a part of {@code deed} begins with the name of what loads data, or is all that gives them another form. */
    private boolean names(String part, String deed) {
        if (outline.says(part, Word.MIGRATION_ASIDE)) {
            return false;
        }
        String[] all = LED.matcher(part).replaceFirst("").split("\\s+", MOST_PARTS + 1);
        boolean loaded = IntStream.rangeClosed(1, Math.min(all.length, MOST_PARTS))
                .anyMatch(length -> outline.says(String.join(" ", List.of(all).subList(0, length)), Word.DATA_LOAD));
        boolean converted = all.length <= MOST_NAME
                && part.length() >= deed.strip().length()
                && outline.says(part, Word.CONVERSION)
                && outline.says(part, Word.DATA);
        return loaded || converted;
    }

    /** What a step says is to be done; of a row the cell that tells it. */
    private String deed(Spot spot) {
        if (!(spot.part() instanceof Row row)) {
            return spot.text();
        }
        return outline.deed(spot)
                .or(() -> spot.within(Role.ACTION, Role.STAGE) || KeptCopies.isTicked(row)
                        ? row.cells().stream()
                                .map(cell -> PlainText.of(cell).text().strip())
                                .filter(text -> WORDS.matcher(text).find())
                                .findFirst()
                        : Optional.empty())
                .orElse("");
    }

    /** {@code Sync the uploads to the new bucket}, {@code Restore on the new server}: in a move, what brings data over. */
    private boolean transfers(Spot spot, String deed) {
        if (!isMovedHouse() || spot.within(Role.PREPARATION, Role.CONTACT, Role.APPROVAL) || looks(deed)) {
            return false;
        }
        String verb = outline.says(end(deed), Word.DEED_LAST) ? end(deed) : begin(deed);
        boolean puts = outline.says(verb, Word.RESTORE) || outline.says(verb, Word.SYNCS);
        boolean thing = spot.says(Word.DATA) || spot.says(Word.FILES);
        boolean brings = thing && outline.says(verb, Word.FILLS);
        return (KeptCopies.isStep(spot) || spot.isItem())
                && (puts || brings)
                && outline.says(deed, Word.TO_NEW)
                && PART.splitAsStream(deed.strip()).limit(1).noneMatch(part -> outline.says(part, Word.SETTINGS))
                && !spot.says(Word.MIGRATION_ASIDE);
    }

    /** {@code The catalogue is loaded into production.} */
    boolean isLoaded(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && spot.text().length() <= MOST_PROSE
                && CARRIED_OUT.contains(spot.role())
                && CLAUSE.splitAsStream(spot.text())
                        .map(outline.words()::in)
                        .anyMatch(said -> said.contains(Word.FILLED)
                                && said.contains(Word.LIVE)
                                && !said.contains(Word.MIGRATION_ASIDE));
    }

    /** {@code Import the customers' data}: a step of the change, which puts data nowhere only to keep them. */
    private boolean movesData(Spot spot, String deed, boolean detail) {
        boolean due = isDue(spot) || (spot.says(Word.LIVE) && spot.says(Word.FILLED));
        return due
                && !spot.within(Role.CONTACT, Role.APPROVAL)
                && !spot.says(Word.BACKUP)
                && !spot.says(Word.STORED)
                && !looks(deed)
                && Stream.of(deed, Brackets.without(deed))
                        .distinct()
                        .flatMap(PART::splitAsStream)
                        .limit(2 * MOST_NAME)
                        .anyMatch(part -> moves(part, detail));
    }

    /** Whether a part of a sentence says that data are moved. */
    private boolean moves(String part, boolean detail) {
        Set<Word> said = outline.words().in(part);
        if (said.contains(Word.MIGRATION_ASIDE)) {
            return false;
        }
        boolean altered = said.contains(Word.SCHEMA) && (said.contains(Word.ALTERED) || said.contains(Word.APPLIED));
        boolean scripted = said.contains(Word.SCRIPT)
                && said.contains(Word.APPLIED)
                && (said.contains(Word.DATA) || RANGE.matcher(part).find());
        boolean converted = said.contains(Word.CONVERSION) && said.contains(Word.APPLIED);
        if (altered || scripted || converted) {
            return true;
        }
        String end = end(part);
        boolean filled = said.contains(Word.DATA)
                && !said.contains(Word.COPY_OF)
                && (said.contains(Word.FILLED)
                        || outline.says(begin(part), Word.FILLS)
                        || (outline.says(end, Word.FILLS) && outline.says(end, Word.DEED_LAST)));
        boolean loaded = said.contains(Word.LOADS_DUMP) && said.contains(Word.TO_NEW);
        return filled || loaded || (!detail && brought.isBrought(part, isMovedHouse()));
    }

    /** Whether it is counted among the steps of the change, or a task where the change is carried out. */
    private boolean isDue(Spot spot) {
        if (spot.within(Role.PREPARATION)) {
            return false;
        }
        boolean counted = spot.part() instanceof Row
                || (spot.part() instanceof Item item && item.number().isPresent());
        return counted
                || isMovedHouse()
                || (outline.changes()
                        && spot.role() == Role.OTHER
                        && spot.outerItem().isEmpty())
                || spot.section().filter(this::isLive).isPresent()
                || spot.around()
                        .filter(section -> section.part() instanceof Section)
                        .anyMatch(this::isCarriedOut);
    }

    /** {@code Row counts match}: whether the first thing that {@code deed} asks for, or tells, only shows something. */
    private boolean looks(String deed) {
        return outline.words().verifies(begin(deed))
                || PART.splitAsStream(deed.strip()).limit(1).anyMatch(outline.words()::verifies);
    }

    /** {@code In production}: a title that only says where. */
    private boolean isLive(Spot section) {
        return section.says(Word.LIVE) && section.text().strip().split("\\s+", MOST_LEFT).length < MOST_LEFT;
    }

    /** Whether a title says that the change is carried out below it. */
    boolean isCarriedOut(Spot section) {
        return CARRIED_OUT.contains(section.role())
                || section.says(Word.LOADING)
                || section.says(Word.EXECUTION)
                || section.says(Word.MOVED_HOUSE)
                || outline.words().titles().step(section.text())
                || outline.isCounted(section);
    }

    /** The same, or that steps stand there. */
    boolean isWorkedThrough(Spot section) {
        return isCarriedOut(section) || section.says(Word.STEPS) || section.says(Word.PROCEDURE);
    }

    /** Whether the document leads from one system to another, or a database to its next version. */
    boolean isMovedHouse() {
        return outline.title()
                .filter(title -> outline.says(title, Word.MOVED_HOUSE)
                        || (outline.says(title, Word.RAISED) && outline.says(title, Word.DATA)))
                .isPresent();
    }

    /** {@code Run 0740_up.sql against the ledger}: a script for a database, but none that goes back or only looks. */
    private boolean runsFile(String text) {
        return CLAUSE.splitAsStream(text)
                .filter(clause -> outline.says(clause, Word.APPLIED))
                .anyMatch(clause -> SQL.matcher(clause)
                        .results()
                        .map(file ->
                                HUMP.matcher(CommandLine.spoken(file.group())).replaceAll(" "))
                        .anyMatch(name -> !outline.says(name, Word.MIGRATES_NOT)));
    }

    /** The word that a line begins with, behind numbers and marks; all of it in scripts without spaces. */
    static String begin(Spot spot) {
        return begin(spot.text());
    }

    /** {@code line} without the marks and numbers that it begins with. */
    static String unled(String line) {
        return LED.matcher(line).replaceFirst("");
    }

    private static String begin(String line) {
        String text = unled(line);
        return Words.beginsSpaceless(text) ? text : text.split("\\s+", 2)[0];
    }

    /** The word that a line ends with in front of what stands in brackets, as verbs do in some languages. */
    private static String end(String text) {
        String[] all = Brackets.without(text).strip().split("\\s+", -1);
        return all.length > 1 ? all[all.length - 1] : "";
    }

    /** {@code Start `BackfillTidesJob`} as {@code Start `Backfill Tides Job`}. */
    static String unhumped(String text) {
        return HUMP.matcher(text).replaceAll(" ");
    }

    /** The things a line has somebody do one after the other, whole and in their parts. */
    static Stream<String> parts(String text) {
        return Stream.concat(CLAUSE.splitAsStream(text), PART.splitAsStream(text));
    }
}
