package dev.runsheet.plan.rollback;

import static dev.runsheet.phrase.Conjunctions.IF_LAST;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.trigger.Clauses;
import dev.runsheet.plan.trigger.Occasions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the single actions of going back: items, sentences, commands. */
final class RollbackSteps {
    /** Leads to more conditions. */
    private static final Pattern OPEN = Pattern.compile("[:：…]\\s*$|\\b(?:" + IF_LAST + ")\\s*$");

    private static final Pattern EMPTY_FIELD =
            Pattern.compile("(?:\\*\\*|__)[^*_:：]{1,40}(?:[:：](?:\\*\\*|__)|(?:\\*\\*|__)\\s*[:：])");

    /** {@code Done by:} with nothing behind it. */
    private static final Pattern BARE_FIELD = Pattern.compile("[^:：]{1,40}[:：]");

    /** {@code Web:} in front of what is to be done there. */
    private static final Pattern LABEL = Pattern.compile("^\\s*[\\p{L}\\p{N} /-]{1,30}[:：]\\s");

    private static final Pattern BRACKET = Pattern.compile("[(（][^()（）]*[)）]");

    private static final Pattern RESTORES =
            Pattern.compile("restor|gunzip|<\\s*\\S+\\.sql|import", Pattern.CASE_INSENSITIVE);

    /** Among how many words a title says what is to be done. */
    private static final int TITLE_WORDS = 4;

    private final Outline outline;
    private final Set<Pointer> conditions;
    private final Readiness readiness;
    private final Rehearsals rehearsals;
    private final Clauses clauses;
    private final Occasions occasions;
    private final RollbackCode code;
    private final RollbackProse prose;
    private final RollbackLabels labels;
    private final BackDeeds deeds;
    private final ToldProcedure told;
    private final ToldWay way;
    private final SoughtCauses seeks;
    private final Explanations explanations;
    private final Beforehand beforehand;
    private final RollbackRows rows;

    RollbackSteps(Outline outline, Set<Pointer> conditions) {
        this.outline = outline;
        this.conditions = conditions;
        this.readiness = new Readiness(outline);
        this.rehearsals = new Rehearsals(outline);
        this.clauses = new Clauses(outline.words());
        this.occasions = new Occasions(outline, clauses);
        this.code = new RollbackCode(outline, conditions);
        this.prose = new RollbackProse(outline);
        this.deeds = new BackDeeds(outline);
        this.labels = new RollbackLabels(outline, conditions, deeds);
        this.told = new ToldProcedure(outline, conditions);
        this.way = new ToldWay(outline);
        this.seeks = new SoughtCauses(outline);
        this.explanations = new Explanations(outline);
        this.beforehand = new Beforehand(outline);
        this.rows = new RollbackRows(outline, deeds);
    }

    /** {@code Put the old version back:} above the setting that does it. */
    private boolean undoesIt(Spot item) {
        return item.isItem() && (item.says(Word.BACK) || item.says(Word.UNDOES)) && isStep(item);
    }

    /** Whether {@code spot} only says how long something takes, or when. */
    boolean isEstimate(Spot spot) {
        return labels.isEstimate(spot);
    }

    /** {@code Rollback: restart with the old image}, whatever it stands in. */
    boolean isLabelledSo(Spot spot) {
        return spot.role() == Role.ROLLBACK_VERIFICATION && labels.isNamedSo(spot.as(Role.OTHER));
    }

    /** Whether {@code label} calls what stands behind it a check of the way back. */
    boolean namesCheck(String label) {
        return labels.namesCheck(label);
    }

    /** Whether what stands right above {@code command} leads to a check: {@code Verification:}. */
    boolean checks(Spot command) {
        return code.checks(command);
    }

    boolean isStep(Spot spot) {
        if (spot.part() instanceof Block.Command) {
            return !lines(spot).isEmpty()
                    || code.isStep(spot, acts(spot), answers(spot))
                    || (code.isSetting(spot)
                            && spot.parent().filter(this::undoesIt).isPresent());
        }
        if (labels.isNamedSo(spot) || told.isOne(spot) || (!conditions.contains(spot.at()) && way.isOne(spot))) {
            return true;
        }
        if (spot.isItem()) {
            return (!conditions.contains(spot.at()) || isDeedOnCondition(spot))
                    && !consistsOfPoints(spot)
                    && !isHead(spot)
                    && !isExplained(spot)
                    && !spot.text().isBlank()
                    && !BackDeeds.isExample(spot.text())
                    && (!spot.isToBeWritten() || hasCommand(spot))
                    && !labels.isAboutIt(spot)
                    && !labels.isEstimate(spot)
                    && !(spot.says(Word.UNTOUCHED) && !isTaken(spot))
                    && !isTold(spot)
                    && !prose.forbids(spot.text())
                    && !prose.denies(spot)
                    && !seeks.isSought(spot)
                    && !isEmptyField(spot)
                    && !(spot.outerItem().isPresent() && Telling.isFile(spot.text()))
                    && !beforehand.isAsked(spot)
                    && !beforehand.isReadiness(spot)
                    && (acts(spot) || answers(spot));
        }
        if (spot.part() instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            boolean deed = outline.words().titles().step(name)
                    || (outline.says(name, Word.DEED_COLUMN) && !labels.isAboutIt(name));
            return deed && !property.value().isBlank() && !spot.isToBeWritten() && acts(spot);
        }
        if (spot.part() instanceof Row) {
            return rows.isUndoneSo(spot)
                    || (acts(spot)
                            && (outline.deed(spot).isPresent() || rows.saysHow(spot))
                            && spot.parent().filter(rows::isTableOfSteps).isPresent());
        }
        return spot.part() instanceof Block.Paragraph
                && !spot.isToBeWritten()
                && !labels.isAboutIt(spot)
                && acts(spot)
                && (isProse(spot) || !lines(spot).isEmpty());
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

    /** {@code If data is lost, restore the dump} among the steps is one, and a condition. */
    private boolean isDeedOnCondition(Spot spot) {
        return (spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK)
                && (clauses.goBack(spot.text()) || occasions.isDeed(spot));
    }

    /** {@code 1. [Step]} above the command that it consists of. */
    private static boolean hasCommand(Spot item) {
        return ((Item) item.part()).blocks().stream().anyMatch(Block.Command.class::isInstance);
    }

    /** Points behind a command only add to it. */
    private boolean consistsOfPoints(Spot spot) {
        return spot.isGroup()
                && !(((Item) spot.part()).blocks().get(0) instanceof Block.Command)
                && !outline.inside(spot).filter(Spot::isItem).allMatch(point -> Telling.isFile(point.text()));
    }

    /** Stands below {@code The script then:}, which does it by itself. */
    boolean isExplained(Spot spot) {
        return explanations.tell(spot);
    }

    /** {@code **At once:**} above the commands. */
    private boolean isHead(Spot spot) {
        Item item = (Item) spot.part();
        return !deeds.undoAtFirst(spot.text())
                && item.text().strip().matches("(?:\\*\\*|__)[^*_]+[:：](?:\\*\\*|__)")
                && item.blocks().stream().anyMatch(Block.Command.class::isInstance);
    }

    /** Stands where the steps of a rollback stand. */
    private boolean acts(Spot spot) {
        boolean inPart = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK || isCounted(spot);
        boolean aside = isInWayBack(spot)
                && spot.isItem()
                && (rehearsals.isOne(spot) || WayBack.asksTime(spot) || readiness.isStated(spot));
        boolean copies = spot.section()
                .filter(section -> section.says(Word.BACKUP) && !section.says(Word.BACK))
                .filter(section -> !puts(spot) && !putsBack(section))
                .isPresent();
        boolean led = spot.part() instanceof Block.Command && code.checks(spot);
        boolean quoted = spot.around().anyMatch(outer -> outer.part() instanceof Block.Quote)
                && spot.around().noneMatch(RollbackSteps::isOwnList);
        boolean onward =
                spot.section().filter(section -> Forward.is(section, outline)).isPresent();
        return inPart && !aside && !onward && !copies && !led && !quoted && !isNoted(spot) && !outline.isColophon(spot);
    }

    /** Stands under {@code Rollback}, a title or a line above the list, which leaves open whether steps follow. */
    private static boolean isInWayBack(Spot spot) {
        return spot.section().filter(section -> section.role() == Role.ROLLBACK).isPresent()
                || spot.parent()
                        .filter(list -> spot.part() instanceof Item item
                                && item.number().isEmpty()
                                && isOwnList(list))
                        .isPresent();
    }

    /** Stands without a number under {@code Rollback evidence}: what is written down of it. */
    private boolean isNoted(Spot spot) {
        boolean numbered = spot.part() instanceof Item item && item.number().isPresent();
        return !numbered
                && !(spot.part() instanceof Block.Command)
                && spot.section()
                        .filter(section -> section.says(Word.BACK) && section.says(Word.NOTED))
                        .filter(section -> Proof.isSpaceless(section.text()) || ends(section.text(), Word.NOTED))
                        .isPresent();
    }

    /** Whether a title, brackets left out, begins or ends with {@code word}. */
    private boolean ends(String title, Word word) {
        String[] tokens = BRACKET.matcher(title).replaceAll("").strip().split("\\s+", -1);
        return outline.says(tokens[0], word) || outline.says(tokens[tokens.length - 1], word);
    }

    /** A list that a line right above it names, within a quote too. */
    private static boolean isOwnList(Spot spot) {
        return spot.part() instanceof Block.ItemList list
                && list.role().filter(Role::isRollback).isPresent();
    }

    /** {@code Step 3 — Restore the lamps from backup}: a title that asks for it. */
    private boolean putsBack(Spot section) {
        String[] title = Proof.unnumbered(section.text()).split("\\s+", TITLE_WORDS + 1);
        return !section.says(Word.RESTORE_TEST)
                && Stream.of(title)
                        .limit(TITLE_WORDS)
                        .takeWhile(word -> !outline.says(word, Word.BACKUP))
                        .anyMatch(word -> outline.says(word, Word.RESTORE));
    }

    /** Puts data back, among facts about copies of it. */
    private static boolean puts(Spot spot) {
        return (spot.part() instanceof Item item && item.number().isPresent())
                || (spot.part() instanceof Block.Command command
                        && RESTORES.matcher(command.text()).find());
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
        boolean counted = spot.part() instanceof Item item
                && item.number().isPresent()
                && !item.text().strip().matches("\\*\\*[^*]+\\*\\*:?");
        return (undoes || counted)
                && spot.outerItem().isEmpty()
                && spot.parent()
                        .flatMap(outline::before)
                        .filter(lead -> conditions.contains(lead.at()))
                        .filter(lead -> undoes || !OPEN.matcher(lead.text()).find())
                        .isPresent();
    }

    /** {@code - **Change ID**:}: a fact to fill in. */
    private static boolean isEmptyField(Spot spot) {
        Item item = (Item) spot.part();
        return item.number().isEmpty()
                && item.box().isEmpty()
                && item.blocks().isEmpty()
                && (EMPTY_FIELD.matcher(item.text().strip()).matches()
                        || BARE_FIELD.matcher(item.text().strip()).matches());
    }

    /** {@code All users see the old page for a while}: what is so then, not what is to be done. */
    private boolean isTold(Spot spot) {
        List<String> tokens = List.of(Proof.unnumbered(spot.text()).split("\\s+", 4));
        return outline.words().length(tokens, 0, Word.SUBJECT_FIRST) > 0
                && !spot.says(Word.BACK)
                && !spot.says(Word.RESTORE)
                && !spot.says(Word.UNDOES);
    }

    /** {@code Old tickets stay valid} tells that nothing has to be done; {@code Leave them as they are} asks for that. */
    private boolean isTaken(Spot spot) {
        String deed = spot.part() instanceof Item item && item.label().isEmpty()
                ? LABEL.matcher(spot.text()).replaceFirst("")
                : spot.text();
        Set<Word> first = outline.words().in(deed.strip().split("\\s+", 2)[0]);
        return first.contains(Word.CHANGES)
                || first.contains(Word.SETS_UP)
                || first.contains(Word.UNDOES_FIRST)
                || first.contains(Word.HANDLES)
                || first.contains(Word.BACK)
                || first.contains(Word.WAITS);
    }

    private boolean isProse(Spot paragraph) {
        return (!conditions.contains(paragraph.at()) || isDeedOnCondition(paragraph)) && prose.isStep(paragraph);
    }
}
