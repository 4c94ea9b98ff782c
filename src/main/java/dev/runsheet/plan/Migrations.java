package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what moves data or changes its form in the system that is changed, and the commands that do it. */
final class Migrations {
    /** Where a migration publishes contracts on a chain and moves no data. */
    private static final Pattern CONTRACTS =
            Pattern.compile("\\b(?:truffle|hardhat|foundry|contracts)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<Role> NOT_CARRIED_OUT =
            Set.of(Role.VERIFICATION, Role.SUCCESS, Role.COMPLETION, Role.REFERENCE, Role.OVERVIEW, Role.MONITORING);
    private static final Set<Role> CARRIED_OUT = Set.of(Role.ACTION, Role.STAGE);

    /** What stands between things to do one after the other. */
    private static final Pattern CLAUSE = Pattern.compile("→|;|；|。|->|\\bthen\\b|\\.\\s");

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[）)]");

    /** {@code 2. Migration of the database}. */
    private static final int MOST_NAME = 4;

    /** Within {@code CreateTables}. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Pattern SQL = Pattern.compile("\\S+\\.sql\\b");

    /** A longer paragraph tells more than what to do. */
    private static final int MOST_PROSE = 400;

    private static final Pattern LED = Pattern.compile("^[^\\p{L}]+");

    private final Outline outline;
    private final MigrationCommands commands;

    Migrations(Outline outline) {
        this.outline = outline;
        this.commands = new MigrationCommands(outline.words());
    }

    List<Pointer> all() {
        return outline.spots().stream()
                .filter(spot -> isMigration(spot) || running(spot).findAny().isPresent())
                .map(Spot::at)
                .toList();
    }

    /** The lines of commands that migrate data, counted from 0. */
    List<At<Integer>> lines() {
        return outline.spots().stream()
                .flatMap(spot -> running(spot).map(line -> new At<>(spot.at(), line)))
                .toList();
    }

    private boolean isMigration(Spot spot) {
        boolean step = isStep(spot) || isOrder(spot);
        boolean head = spot.part() instanceof Row row && RowGroups.isHead(row);
        if (!spot.role().isRollback() && isCarriedOut(spot) && isLoaded(spot)) {
            return true;
        }
        if (!step
                || head
                || spot.role().isRollback()
                || spot.says(Word.BACK)
                || isRehearsed(spot)
                || isExplained(spot)) {
            return false;
        }
        if (!isCarriedOut(spot) && !isOrdered(spot)) {
            return false;
        }
        boolean aside = spot.says(Word.MIGRATION_ASIDE);
        if (!aside
                && ((fills(spot) && isDataMigration(spot)) || isNamed(spot) || migratesInline(spot) || loads(spot))) {
            return true;
        }
        boolean again =
                spot.isOpenTask() && spot.outerItem().filter(this::isMigration).isPresent();
        return !again
                && spot.says(Word.MIGRATION)
                && spot.says(Word.APPLIED)
                && Stream.of(CLAUSE.split(spot.text(), -1)).anyMatch(this::applies);
    }

    /** Whether it says what happens to data: they were moved, somebody is to move them, a script is to be run on them. */
    private boolean fills(Spot spot) {
        return spot.says(Word.FILLED)
                || (spot.says(Word.SCRIPT) && spot.says(Word.APPLIED))
                || outline.says(begin(spot), Word.FILLS)
                || (outline.says(end(spot), Word.FILLS) && outline.says(end(spot), Word.DEED_LAST));
    }

    /** Whether a step loads data or gives them another form by its own words, whatever the part around it is called. */
    private boolean loads(Spot spot) {
        if (!(spot.part() instanceof Row)
                && !(spot.part() instanceof Item item
                        && (item.box().isPresent() || item.number().isPresent()))) {
            return false;
        }
        String deed = spot.part() instanceof Row ? outline.deed(spot).orElse("") : spot.text();
        String[] all = LED.matcher(deed).replaceFirst("").split("\\s+", MOST_NAME);
        boolean loaded = IntStream.rangeClosed(1, Math.min(all.length, MOST_NAME - 1))
                .anyMatch(length -> outline.says(String.join(" ", List.of(all).subList(0, length)), Word.DATA_LOAD));
        boolean converted =
                spot.says(Word.CONVERSION) && spot.says(Word.DATA) && all.length <= MOST_NAME && !spot.verifies();
        return loaded || converted || runsFile(deed) || movesData(spot, deed);
    }

    /** {@code Import the customers' data}: a numbered step of the change, which puts data nowhere only to keep them. */
    private boolean movesData(Spot spot, String deed) {
        boolean counted = spot.part() instanceof Row
                || (spot.part() instanceof Item item && item.number().isPresent());
        return counted
                && !spot.within(Role.PREPARATION, Role.CONTACT, Role.APPROVAL)
                && fills(spot)
                && outline.says(deed, Word.DATA)
                && !spot.says(Word.BACKUP)
                && !spot.says(Word.STORED)
                && !spot.verifies();
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

    /** {@code The catalogue is loaded into production.} */
    private boolean isLoaded(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && spot.text().length() <= MOST_PROSE
                && CARRIED_OUT.contains(spot.role())
                && CLAUSE.splitAsStream(spot.text())
                        .map(outline.words()::in)
                        .anyMatch(said -> said.contains(Word.FILLED)
                                && said.contains(Word.LIVE)
                                && !said.contains(Word.MIGRATION_ASIDE));
    }

    /** The word that a line ends with in front of what stands in brackets, as verbs do in some languages. */
    private static String end(Spot spot) {
        String[] all = BRACKETS.matcher(spot.text()).replaceAll(" ").strip().split("\\s+", -1);
        return all.length > 1 ? all[all.length - 1] : "";
    }

    /** {@code 4. Data migration} among the steps of a change: a line that is nothing but its name. */
    private boolean isNamed(Spot spot) {
        String[] all = BRACKETS.matcher(spot.text()).replaceAll(" ").strip().split("\\s+", -1);
        boolean counted = spot.part() instanceof Item item
                && (item.number().isPresent() || item.box().isPresent())
                && item.blocks().isEmpty();
        return counted
                && all.length <= MOST_NAME
                && outline.says(all[all.length - 1], Word.MIGRATION)
                && spot.around()
                        .filter(section -> section.part() instanceof Section)
                        .findFirst()
                        .filter(section -> CARRIED_OUT.contains(section.role()))
                        .isPresent();
    }

    /** {@code Bring the tables up: `alembic upgrade head`}. */
    private boolean migratesInline(Spot spot) {
        return spot.part() instanceof Item item
                && item.text().indexOf('`') >= 0
                && PlainText.of(item.text()).codeTexts().stream()
                        .filter(Commands::isLine)
                        .anyMatch(commands::migrates);
    }

    /** {@code 2. Apply the migrations}: a step to take, whatever the section around it is for. */
    private boolean isOrdered(Spot spot) {
        return spot.part() instanceof Item item && item.number().isPresent() && outline.says(begin(spot), Word.APPLIED);
    }

    /** The word that a line begins with, behind numbers and marks; all of it in scripts without spaces. */
    private static String begin(Spot spot) {
        String text = LED.matcher(spot.text()).replaceFirst("");
        return text.codePoints().limit(1).anyMatch(c -> c > 0x2e00) ? text : text.split("\\s+", 2)[0];
    }

    /** Whether it stands under a title such as {@code Why in this order}. */
    private static boolean isExplained(Spot spot) {
        return spot.section().filter(section -> section.says(Word.REASONS)).isPresent();
    }

    /** {@code Run the migrations in the order of their numbers.}: a sentence that begins with what to do. */
    private boolean isOrder(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && !spot.text().strip().endsWith(":")
                && outline.says(spot.text().strip().split("\\s+", 2)[0], Word.APPLIED);
    }

    /** Whether what the nearest section that tells is for is to do something, in the system that is changed. */
    private boolean isCarriedOut(Spot spot) {
        boolean aside = spot.around()
                .filter(section -> section.part() instanceof Section)
                .map(Spot::role)
                .filter(role -> CARRIED_OUT.contains(role) || NOT_CARRIED_OUT.contains(role))
                .findFirst()
                .filter(NOT_CARRIED_OUT::contains)
                .isPresent();
        return !aside;
    }

    /** Whether it stands in a section that is about another system than that which is changed. */
    private static boolean isRehearsed(Spot spot) {
        return spot.around()
                .filter(section -> section.part() instanceof Section)
                .anyMatch(section -> section.says(Word.TRIAL) && !section.says(Word.LIVE));
    }

    private boolean applies(String clause) {
        return outline.says(clause, Word.MIGRATION)
                && outline.says(clause, Word.APPLIED)
                && !outline.says(clause, Word.MIGRATION_ASIDE)
                && (!outline.says(clause, Word.TRIAL) || outline.says(clause, Word.LIVE));
    }

    /** Whether it stands in a section about a migration of data, where no line has to say so again. */
    private static boolean isDataMigration(Spot spot) {
        return spot.section()
                .filter(section -> section.says(Word.MIGRATION) && !section.says(Word.MIGRATION_ASIDE))
                .isPresent();
    }

    private Stream<Integer> running(Spot spot) {
        boolean runs = spot.part() instanceof Block.Command command
                && !goesBack(spot)
                && Commands.isShell(command)
                && !isRehearsed(spot)
                && !CONTRACTS.matcher(command.text()).find();
        if (!runs) {
            return Stream.empty();
        }
        Block.Command command = (Block.Command) spot.part();
        List<Integer> known = commands.lines(command);
        return known.isEmpty() && isDataMigration(spot) && isCarriedOut(spot)
                ? commands.scripts(command).stream()
                : known.stream();
    }

    /** Whether what it stands in is itself on the way back. */
    private static boolean goesBack(Spot spot) {
        return spot.role().isRollback()
                && spot.section()
                        .filter(section -> section.says(Word.BACK) || section.says(Word.RESTORE))
                        .isPresent();
    }

    private static boolean isStep(Spot spot) {
        return spot.isItem() || (spot.part() instanceof Row && !spot.within(Role.CONTACT));
    }
}
