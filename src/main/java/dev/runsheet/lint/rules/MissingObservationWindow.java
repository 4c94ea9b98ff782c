package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a measure that is to be watched while nothing says for how long. */
final class MissingObservationWindow implements Rule {
    private static final Pattern WATCH = Pattern.compile(
            "^\\W*(?:continue to |closely |actively )?(?:monitor|watch|observe|keep an eye on)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "\\d[\\d\\s-]*\\+?\\s*-?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)\\b"
                    + "|\\b(?:during|throughout|until|continuous\\w*|daily|weekly|first|hour|day|week|ongoing|while|every|per)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "TH09",
                        "missing-observation-window",
                        Severity.INFO,
                        Audience.ALL,
                        "A measure is to be watched for no stated time")
                .strict();
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Set<Pointer> timed = timed(subject);
        return subject.items()
                .filter(item -> isWatch(subject, item))
                .filter(item -> !Watched.isRoutine(subject, item.at()))
                .map(At::at)
                .filter(at -> !Sections.isWithin(subject, at, timed))
                .map(at -> problem(subject, at));
    }

    private static boolean isWatch(Subject subject, At<Item> item) {
        String text = subject.text(item.at());
        return WATCH.matcher(text).find()
                && Watched.isNamed(text)
                && subject.inside(item.at())
                        .noneMatch(part ->
                                TIME.matcher(Sections.says(subject, part.at())).find());
    }

    /** The innermost sections around a stated time, those whose titles name one, and the stages that have one. */
    private static Set<Pointer> timed(Subject subject) {
        Set<Pointer> timed = new HashSet<>();
        subject.plan().soaks().forEach(soak -> timed.add(Sections.of(subject, soak.at())));
        subject.plan().stages().stream()
                .filter(stage -> stage.duration().isPresent() || !stage.soaks().isEmpty())
                .map(Stage::at)
                .forEach(timed::add);
        for (Place place : subject.places()) {
            boolean named = place.part() instanceof Section section
                    && (section.window().isPresent()
                            || TIME.matcher(subject.text(place.at())).find());
            if (named) {
                timed.add(place.at());
            }
        }
        timed.remove(Pointer.ROOT);
        return timed;
    }

    private static Problem problem(Subject subject, Pointer watch) {
        return Problem.at(
                        watch,
                        Quote.of(subject.text(watch)) + " does not say for how long",
                        "add a time, such as \"for 30 minutes\"")
                .alike(Sections.of(subject, watch), "no time either");
    }
}
