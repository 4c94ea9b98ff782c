package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags the one stage of which nobody says how long it takes. */
final class UntimedStage implements Rule {
    /** A time in any form, and a place to write one down. */
    private static final Pattern TIME = Pattern.compile(
            "\\d\\s*-?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|min\\.?|std|stunden?|heures?|horas?|minutos?|tage?)\\b|\\d\\d:\\d\\d"
                    + "|\\b(?:immediate\\w*|hours?|day|week|duration|time|continuous\\w*|ongoing)\\b|\\d\\s*(?:分钟|小时|天|分|時間|日|분|시간)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "ST07",
                "untimed-stage",
                Severity.INFO,
                Audience.ALL,
                "A stage has no duration while its siblings have one");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Ramps.siblings(subject).stream().flatMap(stages -> {
            List<Stage> timed = stages.stream()
                    .filter(stage -> stage.duration().isPresent())
                    .toList();
            return timed.size() < 2 || timed.size() * 2 < stages.size()
                    ? Stream.empty()
                    : stages.stream()
                            .filter(stage -> !isTimed(subject, stage) && hasItems(subject, stage))
                            .map(stage -> Problem.at(
                                            stage.at(),
                                            Quote.of(stage.title())
                                                    + " does not say how long it takes, while other stages do",
                                            "add it to the heading, such as \"(15 minutes)\"")
                                    .with(Where.at(timed.get(0).at()), "a stage with its time"));
        });
    }

    private static boolean isTimed(Subject subject, Stage stage) {
        return stage.duration().isPresent()
                || !stage.soaks().isEmpty()
                || ((Section) subject.place(stage.at()).part()).window().isPresent()
                || subject.inside(stage.at())
                        .anyMatch(place ->
                                TIME.matcher(Sections.says(subject, place.at())).find());
    }

    private static boolean hasItems(Subject subject, Stage stage) {
        return subject.inside(stage.at()).anyMatch(place -> place.part() instanceof Item);
    }
}
