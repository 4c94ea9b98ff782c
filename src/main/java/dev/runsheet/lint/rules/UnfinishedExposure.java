package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.rules.Ramps.Step;
import dev.runsheet.model.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags stages that rise and never reach everyone. */
final class UnfinishedExposure implements Rule {
    /** Any word of the whole, anywhere: the last stage has many names. */
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(?:100\\s?%|all\\b|every(?:one|body)?|entire|whole|full(?:y)?|remaining|rest of|general availability|GA|complete(?:d|ly)?|cut ?over|promot\\w*)\\b|100\\s?%",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST03", "unfinished-exposure", Severity.WARNING, Audience.ALL, "The stages never reach everyone");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        int lastWhole = lastWhole(subject);
        return Ramps.of(subject).flatMap(ramp -> problem(subject, ramp, lastWhole).stream());
    }

    private static Optional<Problem> problem(Subject subject, List<Step> ramp, int lastWhole) {
        Step top = ramp.stream().max(Comparator.comparing(Step::share)).orElseThrow();
        boolean rises = top.share().compareTo(ramp.get(0).share()) > 0;
        return !rises || top.isAll() || lastWhole >= subject.order(top.stage().at())
                ? Optional.empty()
                : Optional.of(Problem.at(
                                top.stage().at(),
                                "the stages end at " + Quote.of(top.stage().title()) + " and never reach everyone",
                                "add the last stage: \"100% of users\"")
                        .with(
                                ramp.stream()
                                        .filter(step -> !step.equals(top))
                                        .map(step -> step.stage().at())
                                        .toList(),
                                "a stage before it"));
    }

    /** The place of the last line that speaks of all, counted from 0; -1 where none does. */
    private static int lastWhole(Subject subject) {
        List<Place> places = subject.places();
        for (int i = places.size() - 1; i >= 0; i--) {
            if (WHOLE.matcher(Sections.says(subject, places.get(i).at())).find()) {
                return i;
            }
        }
        return -1;
    }
}
