package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.stage.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a window that the stages, or the stages and the way back, do not fit into. */
final class OverfullWindow implements Rule {
    private static final Pattern WINDOW = Pattern.compile(
            "\\b(?:deployment|deploy|maintenance|change|release|rollout|cutover|migration|downtime|outage)\\b.{0,12}\\bwindow\\b|^\\W*window\\W*$",
            Pattern.CASE_INSENSITIVE);

    /** Stages that lie before the window or after it. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(?:pre|post|prepar\\w*|before|prior|after|follow\\w*|monitor\\w*|observ\\w*|stabili\\w*|hypercare|warranty|readiness|planning|weeks?|days?|cleanup|clean-up|retrospective)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TM04", "overfull-window", Severity.WARNING, Audience.ALL, "The stages do not fit into the window");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.places().stream()
                .filter(place -> place.part() instanceof Block.Property property
                        && WINDOW.matcher(property.name()).find())
                .flatMap(place ->
                        window((Block.Property) place.part())
                                .flatMap(window -> problem(subject, place, window))
                                .stream());
    }

    private static Optional<Timespan> window(Block.Property property) {
        return property.phrases().duration();
    }

    private static Optional<Problem> problem(Subject subject, Place place, Timespan window) {
        List<At<Timespan>> stages = stages(subject, window);
        List<At<Timespan>> all = new ArrayList<>(stages);
        rollback(subject, stages).ifPresent(all::add);
        if (stages.size() < 2 || !sum(all).exceeds(window)) {
            return Optional.empty();
        }
        boolean alone = sum(stages).exceeds(window);
        List<At<Timespan>> parts = alone ? stages : all;
        return Optional.of(Problem.at(
                        place.at(),
                        Quote.of(Sections.says(subject, place.at())) + " is less than the "
                                + (alone ? "stages take: " : "stages and the rollback take: ")
                                + sum(parts).text(),
                        "ask for a window of at least " + sum(parts).text())
                .with(parts.stream().map(At::at).toList(), "one of the parts"));
    }

    private static Sum sum(List<At<Timespan>> parts) {
        return Sum.of(parts.stream().map(At::value).toList());
    }

    /** The longest row of timed stages under one parent; what alone is longer than the window is not meant to be in it. */
    private static List<At<Timespan>> stages(Subject subject, Timespan window) {
        Map<Pointer, List<At<Timespan>>> siblings = new LinkedHashMap<>();
        for (Stage stage : subject.plan().stages()) {
            boolean inside = subject.place(stage.at()).part() instanceof Section section
                    && section.window().isEmpty()
                    && !section.role().equals(Optional.of(Role.PREPARATION))
                    && !OUTSIDE.matcher(stage.title()).find();
            stage.duration()
                    .filter(time -> inside && time.min().compareTo(window.max()) <= 0)
                    .ifPresent(time -> siblings.computeIfAbsent(
                                    Ramps.parent(subject, stage.at()), key -> new ArrayList<>())
                            .add(new At<>(stage.at(), time)));
        }
        return siblings.values().stream()
                .max(Comparator.comparing(row -> sum(row).min()))
                .orElse(List.of());
    }

    /** How long the way back takes, where a section or a line of its own says so. */
    private static Optional<At<Timespan>> rollback(Subject subject, List<At<Timespan>> stages) {
        return subject.plan().rollback().durations().stream()
                .filter(time -> stages.stream().noneMatch(stage -> stage.at().contains(time.at())))
                .max(Comparator.comparing(time -> time.value().min()));
    }
}
