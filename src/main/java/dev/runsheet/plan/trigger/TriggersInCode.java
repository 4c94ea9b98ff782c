package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the conditions for going back in blocks of code: in its text, its comments, its programs and settings. */
final class TriggersInCode {
    private final Outline outline;
    private final Clauses clauses;
    private final CodedVerdicts verdicts;

    TriggersInCode(Outline outline, Clauses clauses) {
        this.outline = outline;
        this.clauses = clauses;
        this.verdicts = new CodedVerdicts(outline, clauses);
    }

    /** Points of a list of conditions set as code, comments that say one, and what programs do by themselves. */
    Stream<Trigger> of(Spot spot, Block.Command command) {
        Stream<String> points = CodeLines.points(command).stream()
                .filter(point -> spot.role() == Role.ROLLBACK_TRIGGER
                        ? !outline.says(point.lead(), Word.STEPS)
                        : spot.role().isRollback() && outline.says(point.lead(), Word.TRIGGER))
                .map(CodeLines.Line::text);
        Stream<String> comments = CodeLines.comments(command).stream()
                .map(CodeLines.Line::text)
                .filter(text -> spot.role().isRollback() ? isOccasion(text) : clauses.isComment(text));
        List<String> lines = command.text().lines().toList();
        // "errors: new - old > 0.2 points -> back to the old one"
        Stream<String> arrows = CodeLines.texts(command).stream()
                .filter(line -> clauses.pointsAway(line) && clauses.goBack(line))
                .map(String::strip);
        List<String> said = Stream.of(points, comments, verdicts.in(command).stream(), arrows)
                .flatMap(found -> found)
                .distinct()
                .toList();
        List<CodedSettings.Condition> coded = coded(command).stream()
                .filter(line -> said.stream().noneMatch(lines.get(line.index())::contains))
                .toList();
        // limits of a system that goes back by itself, which no program says
        List<Threshold> limits = command.thresholds().stream()
                .filter(Triggers::sendsBack)
                .filter(limit -> lines.stream()
                        .filter(line -> line.contains(limit.text()))
                        .noneMatch(CodedSettings::goesOn))
                .filter(limit -> Stream.concat(said.stream(), coded.stream().map(line -> lines.get(line.index())))
                        .noneMatch(line -> line.contains(limit.text())))
                .toList();
        return Stream.of(
                        said.stream().map(text -> said(spot, command, text)),
                        coded.stream().map(line -> coded(spot, command, lines.get(line.index()), line)),
                        limits.stream()
                                .map(limit ->
                                        new Trigger(spot.at(), limit.text(), List.of(limit), false, false, false)))
                .flatMap(found -> found)
                .sorted(Comparator.comparingInt(trigger -> command.text().indexOf(trigger.text())));
    }

    /** Among commands that go back, conditions say what to run; but for those at which a system goes back by itself. */
    private boolean isOccasion(String comment) {
        return clauses.isOccasion(comment) || (outline.says(comment, Word.AUTOMATIC) && clauses.isComment(comment));
    }

    /** What settings and programs go back on, in order. */
    private List<CodedSettings.Condition> coded(Block.Command command) {
        List<CodedSettings.Condition> settings = CodedSettings.in(command, outline.words(), clauses);
        List<String> lines = command.text().lines().toList();
        Stream<CodedSettings.Condition> programs = CodedConditions.lines(command).stream()
                .filter(index -> settings.stream().noneMatch(setting -> setting.index() == index))
                .map(index -> new CodedSettings.Condition(index, CodedConditions.isExact(lines.get(index)), false));
        return Stream.concat(settings.stream(), programs)
                .sorted(Comparator.comparingInt(CodedSettings.Condition::index))
                .toList();
    }

    private static Trigger coded(Spot spot, Block.Command command, String line, CodedSettings.Condition condition) {
        List<Threshold> limits = command.thresholds().stream()
                .filter(Triggers::sendsBack)
                .filter(limit -> line.contains(limit.text()))
                .toList();
        return new Trigger(spot.at(), line.strip(), limits, false, condition.exact(), condition.held());
    }

    private Trigger said(Spot spot, Block.Command command, String text) {
        List<Threshold> all = command.thresholds().stream()
                .filter(limit -> text.contains(limit.text()))
                .toList();
        List<Threshold> own = all.stream().filter(Triggers::sendsBack).toList();
        return new Trigger(
                spot.at(),
                text,
                own.isEmpty() ? all : own,
                all.isEmpty() && spot.breachesLimits(),
                clauses.isExact(text) || clauses.isState(text),
                false);
    }
}
