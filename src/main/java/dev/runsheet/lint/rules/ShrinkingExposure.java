package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.lint.rules.Ramps.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags a stage that reaches less than the one before it, or the same again. */
final class ShrinkingExposure implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST01",
                "shrinking-exposure",
                Severity.ERROR,
                Audience.ALL,
                "A stage reaches no more than the one before it");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Ramps.of(subject)
                .flatMap(ramp -> IntStream.range(1, ramp.size())
                        .mapToObj(i -> problem(ramp, i))
                        .flatMap(Optional::stream));
    }

    /** What comes after everyone is another ramp, and so is the same share of others. */
    private static Optional<Problem> problem(List<Step> ramp, int index) {
        Step before = ramp.get(index - 1);
        Step step = ramp.get(index);
        int order = step.share().compareTo(before.share());
        boolean again = order == 0 && words(step).equals(words(before));
        if (before.isAll() || order > 0 || (order == 0 && !again)) {
            return Optional.empty();
        }
        return Optional.of(Problem.at(
                        step.stage().at(),
                        Quote.of(step.stage().title()) + " reaches " + (again ? "no more than " : "less than ")
                                + Quote.of(before.stage().title()) + " before it",
                        "write the share it should reach, more than "
                                + before.share().stripTrailingZeros().toPlainString() + "%")
                .with(Where.at(before.stage().at()), "the stage before it"));
    }

    private static String words(Step step) {
        return step.stage()
                .title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\d.,:%]+", "")
                .replaceAll("\\s+", " ");
    }
}
