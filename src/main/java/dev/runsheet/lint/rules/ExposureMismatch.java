package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a heading that announces other shares than the stages under it take. */
final class ExposureMismatch implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST04",
                "exposure-mismatch",
                Severity.WARNING,
                Audience.ALL,
                "A heading announces other shares than its stages take");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Stage> stages = subject.plan().stages();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Optional<Exposure> announced =
                    stage.exposure().filter(one -> one.percents().size() > 1);
            if (announced.isPresent() && subject.place(stage.at()).part() instanceof Section) {
                List<Stage> inner = stages.subList(i + 1, stages.size()).stream()
                        .takeWhile(other -> stage.at().contains(other.at()))
                        .filter(other -> other.exposure()
                                .filter(one -> one.percents().size() == 1)
                                .isPresent())
                        .toList();
                problem(stage, announced.get(), inner).ifPresent(problems::add);
            }
        }
        return problems.stream();
    }

    private static Optional<Problem> problem(Stage stage, Exposure announced, List<Stage> inner) {
        Set<BigDecimal> said = shares(announced.percents().stream());
        Set<BigDecimal> taken =
                shares(inner.stream().map(one -> one.exposure().orElseThrow().reached()));
        Set<BigDecimal> missing = without(said, taken);
        // "5% → 100%" names both ends and leaves open what lies between
        Set<BigDecimal> extra = said.size() == 2 ? Set.of() : without(taken, said);
        if (taken.size() < 2 || (missing.isEmpty() && extra.isEmpty())) {
            return Optional.empty();
        }
        List<Pointer> places = inner.stream().map(Stage::at).toList();
        String fault = missing.isEmpty()
                ? " does not announce the stage at " + text(extra)
                : " announces " + text(missing) + ", and no stage takes it";
        return Optional.of(Problem.at(
                        stage.at(),
                        Quote.of(stage.title()) + fault,
                        "write in the heading what the stages take: " + series(taken))
                .with(places, "a stage under it"));
    }

    private static Set<BigDecimal> shares(Stream<BigDecimal> percents) {
        return percents.filter(share -> share.signum() > 0)
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<BigDecimal> without(Set<BigDecimal> some, Set<BigDecimal> others) {
        Set<BigDecimal> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static String text(Set<BigDecimal> shares) {
        return shares.stream().map(share -> share.toPlainString() + "%").collect(Collectors.joining(" and "));
    }

    private static String series(Set<BigDecimal> shares) {
        return shares.stream().map(share -> share.toPlainString() + "%").collect(Collectors.joining(" → "));
    }
}
