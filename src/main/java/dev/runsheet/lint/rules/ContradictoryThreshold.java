package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags limits that cannot all be meant: a trigger with two windows, a goal that allows what is rolled back. */
final class ContradictoryThreshold implements Rule {
    /** Words that tell several degrees of one trigger apart, each with its own limit. */
    private static final Pattern DEGREE = Pattern.compile(
            "\\b(automatic\\w*|auto|manual\\w*|immediate\\w*|consider\\w*|warning|partial|full|soft|hard|level|tier|sev\\w*|p[0-4]|phase|stage"
                    + "|step|week|day|canary|minor|major|medium|low|high|pause|page|ticket|staging|or|otherwise|\\d+\\s*%(?= (?:rollout|traffic|users|of )))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Deeper nesting tells nothing more. */
    private static final int DEEPEST = 8;

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH04",
                "contradictory-threshold",
                Severity.ERROR,
                Audience.ALL,
                "Two limits of one metric contradict each other");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Measures measures = new Measures(subject.plan().limits(), subject.vocabulary());
        Staged staged = new Staged(subject);
        Map<Measures.Measure, List<At<Threshold>>> triggers = measures.group(Firing.triggers(subject).stream()
                .filter(limit -> Firing.fires(measures, limit.value()) && !isOneOfSeveral(subject, limit.at())));
        Stream<At<Threshold>> alerts = subject.plan().limits().stream()
                .filter(limit -> limit.value().severity() == Threshold.Severity.ALERT)
                .filter(limit -> Firing.fires(measures, limit.value()) && !isOneOfSeveral(subject, limit.at()));
        Stream<At<Threshold>> goals = subject.plan().limits().stream()
                .filter(limit -> limit.value().severity() == Threshold.Severity.TARGET)
                .filter(limit -> Firing.requires(measures, limit.value()) && !isOneOfSeveral(subject, limit.at()));
        return Stream.of(
                        twice(subject, staged, triggers, "trigger"),
                        twice(subject, staged, measures.group(alerts), "alert"),
                        measures.group(goals).entrySet().stream()
                                .flatMap(group -> allowed(
                                        subject,
                                        staged,
                                        group.getValue(),
                                        triggers.getOrDefault(group.getKey(), List.of()))))
                .flatMap(problems -> problems);
    }

    /** The same limit with another window: of one value there is one way to act. */
    private static Stream<Problem> twice(
            Subject subject, Staged staged, Map<Measures.Measure, List<At<Threshold>>> groups, String called) {
        List<Problem> problems = new ArrayList<>();
        for (List<At<Threshold>> group : groups.values()) {
            Map<BigDecimal, At<Threshold>> first = new HashMap<>();
            for (At<Threshold> limit : group) {
                At<Threshold> other = first.putIfAbsent(Measures.value(limit.value()), limit);
                if (other != null && differ(other.value(), limit.value()) && staged.together(other, limit)) {
                    problems.add(Problem.at(
                                    words(subject, limit),
                                    Quote.of(limit.value().text()) + " " + window(limit.value()) + ", and the same "
                                            + called + " elsewhere " + window(other.value()),
                                    "write the same time in both places")
                            .with(words(subject, other), "the same " + called));
                }
            }
        }
        return problems.stream();
    }

    private static boolean differ(Threshold one, Threshold other) {
        return Scale.direction(one).equals(Scale.direction(other))
                && !Objects.equals(
                        one.window().flatMap(Threshold.Window::length),
                        other.window().flatMap(Threshold.Window::length))
                && one.window().filter(window -> window.length().isEmpty()).isEmpty()
                && other.window().filter(window -> window.length().isEmpty()).isEmpty();
    }

    private static String window(Threshold limit) {
        return limit.window().map(window -> "says " + Quote.of(window.text())).orElse("says no time");
    }

    /** Goals that are still met by a value at which the rollback fires; of several triggers, by the last. */
    private static Stream<Problem> allowed(
            Subject subject, Staged staged, List<At<Threshold>> goals, List<At<Threshold>> triggers) {
        if (triggers.isEmpty()) {
            return Stream.empty();
        }
        int sign = Scale.direction(triggers.get(0).value()).orElseThrow();
        At<Threshold> last = triggers.stream()
                .max(Comparator.comparing(
                        trigger -> Measures.value(trigger.value()).multiply(BigDecimal.valueOf(sign))))
                .orElseThrow();
        BigDecimal limit = Measures.value(last.value());
        return goals.stream()
                .filter(goal -> Measures.value(goal.value()).compareTo(limit) * sign > 0)
                .filter(goal -> Scale.direction(goal.value()).equals(Optional.of(-sign)))
                .filter(goal -> staged.together(goal, last))
                .map(goal -> Problem.at(
                                words(subject, goal),
                                Quote.of(goal.value().text()) + " is met while "
                                        + Quote.of(last.value().text()) + " already rolls back",
                                "write a goal no looser than "
                                        + last.value().values().get(0).text())
                        .with(words(subject, last), "the rollback's trigger"));
    }

    /** Whether the line, or what it stands in up to its section, tells this limit from others of the metric. */
    private static boolean isOneOfSeveral(Subject subject, Pointer at) {
        Place place = subject.place(at);
        Stream<Place> around = place.ancestors()
                .takeWhile(outer -> !(outer.part() instanceof Checklist))
                .limit(DEEPEST);
        return Stream.concat(Stream.of(place), upToSection(around.toList()).stream())
                .anyMatch(outer -> DEGREE.matcher(subject.text(outer.at())).find());
    }

    private static List<Place> upToSection(List<Place> around) {
        for (int i = 0; i < around.size(); i++) {
            if (around.get(i).part() instanceof Section) {
                return around.subList(0, i + 1);
            }
        }
        return around;
    }

    private static Where words(Subject subject, At<Threshold> limit) {
        return Where.words(subject, limit.at(), limit.value().text());
    }
}
