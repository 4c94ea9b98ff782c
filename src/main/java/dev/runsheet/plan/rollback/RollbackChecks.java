package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what shows that going back has worked. */
final class RollbackChecks {
    /** A longer paragraph is a chapter. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_LEAD = 60;

    /** {@code This confirms that all is well}: what something else does. */
    private static final Pattern TELLS = Pattern.compile(
            "\\b(?:confirms|ensures|verifies|validates|guarantees|indicates|means)\\s+(?:that|the)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Outline outline;
    private final RollbackSteps steps;
    private final Rehearsals rehearsals;
    private final Proof proof;
    private final Set<Pointer> conditions;
    private final Beforehand beforehand;
    private final Telling telling;
    private final CheckLeads leads;
    private final Mending mending;
    private final Causes causes;
    private final SaidAfterwards afterwards;
    private final FirstDeeds first;

    RollbackChecks(Outline outline, RollbackSteps steps, Set<Pointer> conditions) {
        this.outline = outline;
        this.steps = steps;
        this.rehearsals = new Rehearsals(outline);
        this.proof = new Proof(outline.words());
        this.conditions = conditions;
        this.beforehand = new Beforehand(outline);
        this.telling = new Telling(outline, proof);
        this.leads = new CheckLeads(outline, proof);
        this.mending = new Mending(outline);
        this.causes = new Causes(outline, steps, proof);
        this.afterwards = new SaidAfterwards(outline, proof, rehearsals);
        this.first = new FirstDeeds(outline, steps, proof, conditions);
    }

    boolean verifies(Spot spot) {
        if (beforehand.isIn(spot)) {
            return false;
        }
        if (spot.part() instanceof Block.Command) {
            return (spot.role() == Role.ROLLBACK_VERIFICATION
                            && Commands.runs((Block.Command) spot.part())
                            && !first.isAheadOfOthers(spot))
                    || checksAll(spot)
                    || (steps.checks(spot) && Commands.runs((Block.Command) spot.part()))
                    || !checkedLines(spot).isEmpty();
        }
        if (isNamedSo(spot) || afterwards.isOne(spot)) {
            return true;
        }
        boolean told = isTold(spot) || spot.role() == Role.ROLLBACK_VERIFICATION;
        boolean checked = !checkedLines(spot).isEmpty();
        if (!steps.lines(spot).isEmpty() || (told && checked)) {
            return checked;
        }
        boolean inPart = Set.of(Role.ROLLBACK_VERIFICATION, Role.ROLLBACK_STEP, Role.ROLLBACK)
                        .contains(spot.role())
                || Aftermath.isIn(spot)
                || Aftermath.isInPartOf(spot)
                || isBehindStep(spot);
        if (!inPart
                || spot.isGroup()
                || steps.isExplained(spot)
                || (conditions.contains(spot.at()) && !steps.isStep(spot))) {
            return false;
        }
        if (spot.part() instanceof Block.Paragraph) {
            return isProse(spot);
        }
        boolean point = spot.isItem() || spot.part() instanceof Row || spot.part() instanceof Block.Property;
        return point
                && !steps.isLabelledSo(spot)
                && !telling.isOne(spot)
                && !(steps.isEstimate(spot) && spot.phrases().thresholds().isEmpty())
                && !asksWhether(spot)
                && !rehearsals.isOne(spot)
                && (spot.role() == Role.ROLLBACK_VERIFICATION || isPoint(spot));
    }

    /** {@code Check after going back: the lamps are green}, wherever it stands. */
    private boolean isNamedSo(Spot spot) {
        boolean line = spot.isItem() || spot.isProse() || !spot.statement().equals(spot.text());
        int colon = spot.statement().indexOf(':');
        if (!line || spot.isGroup() || colon < 0 || spot.isToBeWritten() || conditions.contains(spot.at())) {
            return false;
        }
        String name = spot.statement().substring(0, colon);
        String value = spot.statement().substring(colon + 1).strip();
        return name.length() <= LONGEST_LEAD
                && value.indexOf(' ') > 0
                && steps.namesCheck(name)
                && !outline.says(value, Word.PRACTISED);
    }

    /** A point among the steps, or of what is to be done after them. */
    private boolean isPoint(Spot spot) {
        boolean ahead = (spot.says(Word.FIRST) && spot.says(Word.BACK)) || first.isAhead(spot);
        if (spot.says(Word.BACKUP) || ahead || mending.isOf(spot, Aftermath.isIn(spot))) {
            return false;
        }
        Optional<String> deed = outline.deed(spot);
        String text = deed.orElse(spot.text());
        if (Aftermath.isInPartOf(spot)) {
            return proof.endsFine(text)
                    || proof.states(text)
                    || outline.words().verifies(Proof.unnumbered(text).split("\\s+", 2)[0]);
        }
        if (proof.asks(text) || leads.checks(spot)) {
            return Aftermath.isIn(spot) || !(causes.asks(spot, spot.text()) || causes.isInFault(spot));
        }
        if (outline.hasCheck(spot)) {
            return true;
        }
        boolean other = spot.part() instanceof Row && deed.isEmpty();
        return !other && (isSeen(text) || isMeasured(spot) || isOutcome(spot));
    }

    /** {@code Old version in the footer}, {@code Queue drained}: how things are after going back, among points to tick off. */
    private boolean isOutcome(Spot spot) {
        return Aftermath.isIn(spot)
                && spot.part() instanceof Item item
                && item.number().isEmpty()
                && !spot.says(Word.PAPERWORK)
                && !spot.says(Word.MENDS)
                && !spot.says(Word.SEEKS)
                && proof.isOutcome(spot.text());
    }

    /** {@code Error rate below 1 % again}: a limit without a deed. */
    private boolean isMeasured(Spot spot) {
        return spot.isItem()
                && spot.phrases().thresholds().stream()
                        .anyMatch(limit -> limit.operator() != Threshold.Operator.EQUAL
                                && limit.sense() == Threshold.Sense.REQUIRE)
                && spot.text().indexOf(':') < 0
                && proof.isState(spot.text());
    }

    /** {@code Then put the stone on it}: a sentence right behind what goes back, in a text without parts. */
    private boolean isBehindStep(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && !spot.role().isRollback()
                && (steps.isStep(spot)
                        || (isNext(spot.text())
                                && outline.before(spot)
                                        .filter(before -> before.part() instanceof Block.ItemList
                                                ? outline.inside(before).anyMatch(steps::isStep)
                                                : steps.isStep(before))
                                        .isPresent()));
    }

    private boolean isNext(String text) {
        return outline.says(text.strip().split("\\s+", 2)[0], Word.NEXT)
                || outline.says(text, Word.SUCCESS_MEANS)
                || proof.asks(text);
    }

    /** A paragraph that tells how to go back, in a text without parts for it. */
    private boolean isTold(Spot spot) {
        return spot.part() instanceof Block.Paragraph && !spot.role().isRollback() && steps.isStep(spot);
    }

    /** {@code Load the old release and check it}, {@code One test order}, {@code The site answers}, {@code must answer}. */
    private boolean isSeen(String text) {
        return proof.asksLater(text)
                || proof.doesToSee(text)
                || proof.triesOut(text)
                || proof.states(text)
                || proof.tellsState(text)
                || proof.demands(text);
    }

    /** {@code Then verify that orders arrive.}: a sentence, alone or among others, not what leads to a list. */
    private boolean isProse(Spot paragraph) {
        String text = paragraph.text().strip();
        if (text.length() > LONGEST || text.startsWith("(") || text.endsWith(":") || telling.isRemark(text)) {
            return false;
        }
        boolean meant =
                (paragraph.role().isRollback() || isBehindStep(paragraph)) && paragraph.says(Word.SUCCESS_MEANS);
        boolean told = isTold(paragraph);
        if (!told && !meant && paragraph.role() == Role.ROLLBACK && first.isAhead(paragraph)) {
            return false;
        }
        boolean next = !paragraph.role().isRollback() && !told && isNext(text) && !paragraph.says(Word.PAPERWORK);
        return meant
                || next
                || Sentences.ENDINGS
                        .splitAsStream(text)
                        .skip(told ? 1 : 0)
                        .anyMatch(sentence -> shows(paragraph, sentence));
    }

    private boolean shows(Spot paragraph, String sentence) {
        boolean check = paragraph.role() == Role.ROLLBACK_VERIFICATION;
        boolean aside = outline.says(sentence, Word.PAPERWORK)
                || outline.says(sentence, Word.BACKUP)
                || (!check && outline.says(sentence, Word.REHEARSED))
                || TELLS.matcher(sentence).find();
        return !aside
                && ((check && proof.endsFine(sentence))
                        || (proof.asks(sentence) && !causes.asks(paragraph, sentence))
                        || proof.asksLater(sentence)
                        || proof.doesToSee(sentence)
                        || proof.usesFirst(sentence)
                        || proof.demands(sentence));
    }

    /** The line in {@code paragraph}, from 0, in which the first sentence begins that shows it; none for the first line. */
    private List<Integer> saidLater(Spot paragraph) {
        String text = paragraph.text();
        if (text.indexOf('\n') < 0 || !paragraph.role().isRollback() || !isProse(paragraph)) {
            return List.of();
        }
        int from = 0;
        for (String sentence : Sentences.ENDINGS.split(text, -1)) {
            int at = text.indexOf(sentence, from);
            if (shows(paragraph, sentence)) {
                int line = (int)
                        text.substring(0, at).chars().filter(c -> c == '\n').count();
                return line > 0 ? List.of(line) : List.of();
            }
            from = at + sentence.length();
        }
        return List.of();
    }

    /** {@code Confirm that the fault is real}, among the conditions: whether to go back at all. */
    private static boolean asksWhether(Spot spot) {
        Stream<Spot> section = spot.section().stream();
        return spot.role() != Role.ROLLBACK_VERIFICATION
                && section.anyMatch(own -> own.role() == Role.ROLLBACK_TRIGGER);
    }

    private boolean checksAll(Spot command) {
        return (steps.isStep(command) || (Aftermath.isIn(command) && Commands.runs((Block.Command) command.part())))
                && command.parent()
                        .filter(Spot::isItem)
                        .or(() -> leads.lastPoint(command))
                        .filter(this::verifies)
                        .isPresent();
    }

    /** The lines of a command, counted from 0, that show so below a comment that says it. */
    List<Integer> checkedLines(Spot spot) {
        if (!(spot.part() instanceof Block.Command command)) {
            List<String> lines = spot.text().lines().toList();
            if (lines.size() > 1 && afterwards.isOne(spot)) {
                return List.of(afterwards.line(spot));
            }
            if (isTold(spot)) {
                return IntStream.range(1, lines.size())
                        .filter(i -> isNext(lines.get(i)) || proof.demands(lines.get(i)))
                        .boxed()
                        .toList();
            }
            List<CodeLines.Line> points = CodeLines.points(spot.text());
            if (points.isEmpty() && spot.part() instanceof Block.Paragraph) {
                return saidLater(spot);
            }
            if (spot.role() == Role.ROLLBACK_VERIFICATION && spot.part() instanceof Block.Paragraph) {
                return points.stream()
                        .filter(point -> !telling.tells(point.text()))
                        .map(CodeLines.Line::index)
                        .toList();
            }
            Set<Integer> acting = Set.copyOf(steps.lines(spot));
            return CodeLines.points(spot.text()).stream()
                    .filter(point -> acting.contains(point.index()) && isShown(point.text()))
                    .map(CodeLines.Line::index)
                    .toList();
        }
        List<CodeLines.Line> points = CodeLines.points(command);
        boolean acts = steps.isStep(spot);
        if (!points.isEmpty()) {
            return points.stream()
                    .filter(point -> isCheck(point, spot.role(), acts))
                    .map(CodeLines.Line::index)
                    .toList();
        }
        boolean after = (Aftermath.isIn(spot) || Aftermath.isInPartOf(spot)) && Commands.runs(command);
        return (acts || after) && !checksAll(spot)
                ? new CommentedChecks(outline.words()).lines(command, after)
                : List.of();
    }

    /** Of a list that is set as code: what stands below {@code Checks:}, or begins with a word for it. */
    private boolean isCheck(CodeLines.Line point, Role role, boolean acts) {
        Set<Word> lead = outline.words().in(point.lead());
        boolean aside = lead.contains(Word.PAPERWORK) || outline.says(point.text(), Word.PAPERWORK);
        boolean part = role == Role.ROLLBACK_VERIFICATION || (role.isRollback() && lead.contains(Word.VERIFIES));
        return !aside && (part || (acts && isShown(point.text())));
    }

    private boolean isShown(String line) {
        return proof.asks(line) || proof.doesToSee(line) || proof.triesOut(line) || proof.states(line);
    }
}
