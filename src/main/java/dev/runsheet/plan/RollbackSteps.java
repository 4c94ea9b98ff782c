package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the single actions of going back: items, sentences, commands. */
final class RollbackSteps {
    /** {@code Date: ____}. */
    private static final Pattern FIELD = Pattern.compile("[^:：\\n]{1,40}[:：]\\s*[_*./\\[<]");

    /** What fences hold that are no program: settings and plain text. */
    private static final Set<String> READ = Set.of(
            "", "text", "txt", "env", "dotenv", "ini", "properties", "toml", "yaml", "yml", "json", "conf", "hcl");

    private static final Set<TableRole> NO_STEPS =
            Set.of(TableRole.THRESHOLD, TableRole.CONTACT, TableRole.APPROVAL, TableRole.STAGE);

    /** A path or an address: where the way back is written down. */
    private static final Pattern PLACE = Pattern.compile("[/\\\\]|\\.\\p{L}");

    private static final Pattern RESTORES =
            Pattern.compile("restor|gunzip|<\\s*\\S+\\.sql|import", Pattern.CASE_INSENSITIVE);

    private static final int NAME_WORDS = 3;

    private static final int LONGEST_LEAD = 60;

    /** A longer paragraph tells a story. */
    private static final int MOST_PROSE = 200;

    /** {@code (such as the queue must be drained first)}. */
    private static final Pattern EXAMPLE = Pattern.compile("\\s*[(（].*[)）]\\s*", Pattern.DOTALL);

    private final Outline outline;
    private final Set<Pointer> conditions;

    /** Whether a part holds items or commands, asked once for all that stands in it. */
    private final Map<Pointer, Boolean> listed = new HashMap<>();

    private final Readiness readiness;
    private final Rehearsals rehearsals;
    private final Clauses clauses;

    RollbackSteps(Outline outline, Set<Pointer> conditions) {
        this.outline = outline;
        this.conditions = conditions;
        this.readiness = new Readiness(outline);
        this.rehearsals = new Rehearsals(outline);
        this.clauses = new Clauses(outline.words());
    }

    boolean isStep(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            if (!lines(spot).isEmpty()) {
                return true;
            }
            if (Commands.runnable(command).isEmpty()) {
                return false;
            }
            return Commands.isShell(command)
                    ? acts(spot) || answers(spot) || isLedBack(spot)
                    : acts(spot) && isAllThereIs(spot);
        }
        if (isNamedSo(spot)) {
            return true;
        }
        if (spot.isItem()) {
            return (!conditions.contains(spot.at()) || isDeedOnCondition(spot))
                    && !spot.isGroup()
                    && !isHead(spot)
                    && !spot.text().isBlank()
                    && !spot.isToBeWritten()
                    && !isAboutIt(spot)
                    && (acts(spot) || answers(spot));
        }
        if (spot.part() instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            boolean deed =
                    outline.words().titles().step(name) || (outline.says(name, Word.DEED_COLUMN) && !isAboutIt(name));
            return deed && !property.value().isBlank() && !spot.isToBeWritten() && acts(spot);
        }
        if (spot.part() instanceof Row) {
            return acts(spot)
                    && (outline.deed(spot).isPresent() || saysHow(spot))
                    && spot.parent().filter(this::isTableOfSteps).isPresent();
        }
        return spot.part() instanceof Block.Paragraph
                && !spot.isToBeWritten()
                && !isAboutIt(spot)
                && acts(spot)
                && (isProseStep(spot) || !lines(spot).isEmpty());
    }

    /** Of code that is a list to read, and of a paragraph of numbered lines, the lines that are steps, counted from 0. */
    List<Integer> lines(Spot spot) {
        if (!acts(spot)) {
            return List.of();
        }
        return points(spot).stream()
                .filter(point -> !isAside(outline.words().in(point.lead())))
                .filter(point -> spot.part() instanceof Block.Command
                        || !point.lead().isEmpty()
                        || !conditions.contains(spot.at()))
                .map(CodeLines.Line::index)
                .toList();
    }

    /** The points set as code or as lines of a paragraph. */
    private static List<CodeLines.Line> points(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            return CodeLines.points(command);
        }
        boolean lines = spot.part() instanceof Block.Paragraph && spot.text().indexOf('\n') >= 0;
        return lines ? CodeLines.points(spot.text()) : List.of();
    }

    private static boolean isAside(Set<Word> lead) {
        return lead.contains(Word.TRIGGER) || lead.contains(Word.VERIFIES) || lead.contains(Word.PAPERWORK);
    }

    /** Has something under {@code How} or {@code Rollback}. */
    private boolean saysHow(Spot spot) {
        Row row = (Row) spot.part();
        return spot.parent().isPresent()
                && spot.parent().get().part() instanceof Block.Table table
                && IntStream.range(
                                0, Math.min(row.cells().size(), table.columns().size()))
                        .filter(i -> {
                            Set<Word> title = outline.words()
                                    .in(PlainText.of(table.columns().get(i).title())
                                            .text());
                            return title.contains(Word.HOW_COLUMN) || title.equals(Set.of(Word.BACK));
                        })
                        .anyMatch(i -> row.cells().get(i).codePoints().anyMatch(Character::isLetter));
    }

    /** A table that says what to do one after the other, not what to do on which condition. */
    private boolean isTableOfSteps(Spot table) {
        return table.part() instanceof Block.Table own
                && own.role().filter(NO_STEPS::contains).isEmpty()
                && own.columns().stream()
                        .map(column ->
                                outline.words().in(PlainText.of(column.title()).text()))
                        .noneMatch(said -> said.contains(Word.CONDITION) || said.contains(Word.FAILS));
    }

    /** {@code Rollback: set the flag to its old value}, wherever it stands: the way back of what is around it. */
    private boolean isNamedSo(Spot spot) {
        boolean line = spot.isItem()
                || spot.part() instanceof Block.Property
                || (spot.part() instanceof Block.Paragraph && spot.text().length() <= MOST_PROSE)
                || !spot.statement().equals(spot.text());
        String text = spot.statement();
        int colon = divided(text);
        if (!line || spot.role().isRollback() || spot.isGroup() || colon < 0 || conditions.contains(spot.at())) {
            return false;
        }
        String name = text.substring(0, colon).strip();
        Set<Word> named = outline.words().in(name);
        boolean way = named.contains(Word.BACK)
                && name.split("\\s+", -1).length <= NAME_WORDS
                && !named.contains(Word.TRIGGER)
                && !named.contains(Word.CONDITION)
                && !named.contains(Word.DECIDES)
                && !named.contains(Word.TIME_LABEL)
                && !named.contains(Word.REHEARSED);
        String value = first(text.substring(colon + 1), 2);
        Set<Word> begins =
                PLACE.matcher(value).find() ? Set.of() : outline.words().in(value);
        boolean acts = begins.contains(Word.UNDOES)
                || begins.contains(Word.BACK)
                || begins.contains(Word.RESTORE)
                || begins.contains(Word.UNDOES_FIRST)
                || Commands.isLine(text.substring(colon + 1).strip())
                || begins.contains(Word.CHANGES)
                || begins.contains(Word.SETS_UP);
        boolean spoken = outline.says(first(text.substring(colon + 1), 3), Word.BACK_ASIDE);
        boolean deed = named.contains(Word.DEED_COLUMN) && named.contains(Word.BACK);
        return way && (acts || (deed && !PLACE.matcher(value).find())) && !spoken && !spot.isToBeWritten();
    }

    /** {@code If data is lost, restore the dump} among the steps is one, and a condition. */
    private boolean isDeedOnCondition(Spot spot) {
        return (spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK) && clauses.goBack(spot.text());
    }

    /** {@code **At once:**} above the commands. */
    private static boolean isHead(Spot spot) {
        Item item = (Item) spot.part();
        return item.text().strip().matches("(?:\\*\\*|__)[^*_]+[:：](?:\\*\\*|__)")
                && item.blocks().stream().anyMatch(Block.Command.class::isInstance);
    }

    /** {@code When:}, {@code Who decides:}, {@code Time: 10 minutes}, or that nothing has to be done. */
    private boolean isAboutIt(Spot spot) {
        if (outline.says(first(spot.text(), 4), Word.UNNEEDED) || outline.says(first(spot.text(), 1), Word.REFERS)) {
            return true;
        }
        int colon = spot.text().replace('：', ':').indexOf(':');
        String plain = colon < 0 ? "" : spot.text().substring(0, colon);
        return spot.part() instanceof Item item
                && (item.label().filter(this::isAboutIt).isPresent()
                        || (plain.strip().split("\\s+", -1).length <= NAME_WORDS && isAboutIt(plain)));
    }

    private boolean isAboutIt(String label) {
        Set<Word> said = outline.words().in(label);
        boolean criterion = said.contains(Word.CRITERION) && label.strip().indexOf(' ') < 0;
        return criterion
                || said.contains(Word.TRIGGER)
                || said.contains(Word.CONDITION)
                || said.contains(Word.DECIDES)
                || said.contains(Word.WHO_LABEL)
                || said.contains(Word.TIME_LABEL);
    }

    /** Where the name ends: at a colon, or at the comma of {@code For rollback, set …}; -1 for nowhere. */
    private static int divided(String text) {
        int colon = text.indexOf(':');
        int comma = text.indexOf(',');
        return colon < 0 || (comma >= 0 && comma < colon) ? comma : colon;
    }

    private static String first(String text, int words) {
        return Stream.of(text.strip().split("\\s+", -1)).limit(words).collect(Collectors.joining(" "));
    }

    /** A setting, or steps in a fence, where nothing else says what to do. */
    private boolean isAllThereIs(Spot spot) {
        return READ.contains(((Block.Command) spot.part()).language())
                && spot.section()
                        .filter(section -> section.says(Word.BACK) || section.says(Word.CONDITION))
                        .filter(section -> outline.inside(section)
                                .noneMatch(inner -> inner.isItem()
                                        || (inner.part() instanceof Block.Command other && Commands.isShell(other))))
                        .isPresent();
    }

    /** Stands where the steps of a rollback stand. */
    private boolean acts(Spot spot) {
        boolean inPart =
                spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK || goesOn(spot) || isCounted(spot);
        boolean aside = spot.section()
                        .filter(section -> section.role() == Role.ROLLBACK)
                        .isPresent()
                && spot.isItem()
                && (rehearsals.isOne(spot) || WayBack.asksTime(spot) || readiness.isStated(spot));
        boolean copies = spot.section()
                .filter(section -> section.says(Word.BACKUP) && !section.says(Word.BACK))
                .filter(section -> !puts(spot))
                .isPresent();
        boolean led = spot.part() instanceof Block.Command && checks(spot);
        boolean quoted = spot.around().anyMatch(outer -> outer.part() instanceof Block.Quote);
        return inPart && !aside && !copies && !led && !quoted && !outline.isColophon(spot);
    }

    /** Stands below {@code To roll back:}, wherever that is. */
    private boolean isLedBack(Spot command) {
        return !command.role().isRollback()
                && outline.before(command)
                        .filter(lead -> lead.part() instanceof Block.Paragraph || lead.part() instanceof Block.Property)
                        .filter(lead ->
                                lead.text().strip().endsWith(":") && lead.text().length() <= MOST_PROSE)
                        .filter(lead -> lead.says(Word.BACK))
                        .filter(lead -> !lead.says(Word.REHEARSED) && !lead.says(Word.BACK_ASIDE) && !lead.verifies())
                        .isPresent();
    }

    /** Whether what stands right above {@code command} leads to a check: {@code Verification:}. */
    boolean checks(Spot command) {
        return command.role().isRollback()
                && outline.before(command)
                        .filter(lead -> lead.part() instanceof Block.Paragraph || lead.part() instanceof Block.Property)
                        .map(lead -> lead.text().strip())
                        .filter(lead -> lead.endsWith(":") || lead.endsWith("："))
                        .filter(lead -> lead.length() <= LONGEST_LEAD)
                        .filter(lead -> outline.words().verifies(lead) && !outline.says(lead, Word.BACKUP))
                        .isPresent();
    }

    /** Puts data back, among facts about copies of it. */
    private static boolean puts(Spot spot) {
        return (spot.part() instanceof Item item && item.number().isPresent())
                || (spot.part() instanceof Block.Command command
                        && RESTORES.matcher(command.text()).find());
    }

    /** Is one of numbered deeds under {@code After the rollback}: the procedure goes on there. */
    private static boolean goesOn(Spot spot) {
        return spot.role() == Role.COMPLETION
                && spot.part() instanceof Item item
                && item.number().isPresent()
                && spot.section().filter(section -> section.says(Word.BACK)).isPresent();
    }

    /** Stands under {@code Step 3: Verify}, which is a step as well. */
    private boolean isCounted(Spot spot) {
        return spot.role() == Role.ROLLBACK_VERIFICATION
                && spot.section()
                        .filter(section -> outline.words().titles().step(section.text()))
                        .isPresent();
    }

    /** Stands under a trigger that is a sentence, and undoes something. */
    private boolean answers(Spot spot) {
        if (spot.role().isRollback() || !(spot.isItem() || spot.part() instanceof Block.Command)) {
            return false;
        }
        if (spot.part() instanceof Block.Command) {
            return spot.outerItem().filter(this::answers).isPresent();
        }
        boolean undoes = spot.says(Word.BACK) || spot.says(Word.UNDOES);
        return undoes
                && spot.outerItem().isEmpty()
                && spot.parent()
                        .flatMap(outline::before)
                        .filter(lead -> conditions.contains(lead.at()))
                        .isPresent();
    }

    /** A sentence that says what to do, where nothing else does. */
    private boolean isProseStep(Spot spot) {
        Block.Paragraph paragraph = (Block.Paragraph) spot.part();
        boolean command = !PlainText.of(paragraph.text()).code().isEmpty();
        boolean alone = spot.parent().filter(this::holdsSteps).isEmpty();
        boolean told = spot.says(Word.SUCCESS_MEANS) || isNote(spot.text());
        boolean example = EXAMPLE.matcher(spot.text()).matches();
        boolean field =
                !spot.phrases().blanks().isEmpty() && FIELD.matcher(spot.text()).lookingAt();
        return !field
                && !example
                && !told
                && !spot.text().strip().endsWith(":")
                && (command || alone)
                && !conditions.contains(spot.at());
    }

    /** {@code Hotline: 0800 …}: what is said under a name that is none of a deed. */
    private boolean isNote(String text) {
        int colon = text.replace('：', ':').indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        Set<Word> named = outline.words().in(name);
        return !name.isEmpty()
                && name.length() <= LONGEST_LEAD
                && name.split("\\s+", -1).length <= NAME_WORDS + 1
                && colon + 1 < text.strip().length()
                && !outline.words().titles().step(name)
                && named.stream()
                        .noneMatch(said -> said == Word.DEED_COLUMN
                                || said == Word.HOW_COLUMN
                                || said == Word.BACK
                                || said == Word.RESTORE
                                || said == Word.VERIFIES
                                || said == Word.UNDOES);
    }

    private boolean holdsSteps(Spot part) {
        return listed.computeIfAbsent(
                part.at(),
                at -> outline.inside(part).anyMatch(inner -> inner.isItem() || inner.part() instanceof Block.Command));
    }
}
