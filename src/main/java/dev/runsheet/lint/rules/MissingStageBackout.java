package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.stage.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags the one stage without a way back where its siblings have theirs. */
final class MissingStageBackout implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB09",
                "missing-stage-backout",
                Severity.WARNING,
                Audience.PRODUCTION,
                "A stage has no backout of its own");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Stage> stages = subject.plan().stages();
        Set<Pointer> all = stages.stream()
                .filter(stage -> !stage.backouts().isEmpty())
                .map(Stage::at)
                .collect(Collectors.toSet());
        return Sections.group(subject, stages, stage -> stage.at().parent()).stream()
                .flatMap(siblings -> {
                    List<Stage> equipped = siblings.stream()
                            .filter(stage -> !stage.backouts().isEmpty())
                            .toList();
                    return equipped.size() < 2
                            ? Stream.empty()
                            : siblings.stream()
                                    .filter(stage -> !isStart(stage))
                                    .filter(stage -> changes(subject, stage) && !inherits(subject, stage, all))
                                    .map(stage -> problem(stage, equipped.get(0)));
                });
    }

    private static Problem problem(Stage stage, Stage equipped) {
        return Problem.at(
                        stage.at(),
                        Quote.of(stage.title()) + " has no backout, while other stages have one",
                        "add to it how it is taken back, or say that nothing has to be")
                .with(Where.at(equipped.backouts().get(0)), "the backout of " + Quote.of(equipped.title()));
    }

    /** At 0 % is what the others go back to. */
    private static boolean isStart(Stage stage) {
        return stage.exposure()
                .filter(reached -> reached.percents().stream().allMatch(share -> share.signum() == 0))
                .isPresent();
    }

    /** A stage that only looks needs no way back. */
    private static boolean changes(Subject subject, Stage stage) {
        Set<Pointer> checks = Set.copyOf(stage.checks());
        return subject.inside(stage.at())
                .filter(place -> place.part() instanceof Item || place.part() instanceof Block.Command)
                .anyMatch(place -> !Sections.isWithin(subject, place.at(), checks));
    }

    /** Its own, or one of a stage around it or within it. */
    private static boolean inherits(Subject subject, Stage stage, Set<Pointer> equipped) {
        return Sections.isWithin(subject, stage.at(), equipped)
                || subject.inside(stage.at()).anyMatch(place -> equipped.contains(place.at()));
    }
}
