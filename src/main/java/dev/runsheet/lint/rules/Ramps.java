package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.stage.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stages that follow each other under one parent, and those of them that reach one share each: 5 %, 25 %, 100 %. */
final class Ramps {
    /** Shares that are taken away on purpose, and those of something else than the new version. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\b(?:reduc\\w*|decreas\\w*|lower\\w*|drain\\w*|scale down|back to|revert\\w*|shadow\\w*|staging|old|legacy|internal|dark|mirror\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private Ramps() {}

    /**
     * A stage and what it reaches.
     *
     * @param stage the stage
     * @param share percent, above 0
     */
    record Step(Stage stage, BigDecimal share) {
        boolean isAll() {
            return share.compareTo(BigDecimal.valueOf(100)) == 0;
        }
    }

    /** The ramps of a document with two steps or more, each in the order of the document. */
    static Stream<List<Step>> of(Subject subject) {
        Map<Pointer, List<Step>> byParent = new LinkedHashMap<>();
        for (Stage stage : subject.plan().stages()) {
            stage.exposure()
                    .filter(exposure -> exposure.percents().size() == 1
                            && exposure.reached().signum() > 0
                            && !ASIDE.matcher(stage.title()).find())
                    .ifPresent(
                            exposure -> byParent.computeIfAbsent(parent(subject, stage.at()), key -> new ArrayList<>())
                                    .add(new Step(stage, exposure.reached())));
        }
        return byParent.values().stream().filter(steps -> steps.size() > 1);
    }

    /** The stages that are sections, those under one parent together, in the order of the document. */
    static Collection<List<Stage>> siblings(Subject subject) {
        Map<Pointer, List<Stage>> byParent = new LinkedHashMap<>();
        subject.plan().stages().stream()
                .filter(stage -> subject.place(stage.at()).part() instanceof Section)
                .forEach(stage -> byParent.computeIfAbsent(parent(subject, stage.at()), key -> new ArrayList<>())
                        .add(stage));
        return byParent.values();
    }

    /** The section around a section; for an item or a row, the list or table. */
    static Pointer parent(Subject subject, Pointer at) {
        return subject.place(at).parent().map(Place::at).orElse(Pointer.ROOT);
    }

    /** What stands between the beginnings of two parts, the first one itself included. */
    static Stream<Place> between(Subject subject, Pointer from, Pointer to) {
        return subject.places().subList(subject.order(from), subject.order(to)).stream();
    }

    /** The section that a ramp stands in, or the document. */
    static Pointer around(Subject subject, List<Step> ramp) {
        Pointer first = ramp.get(0).stage().at();
        return subject.place(first).part() instanceof Section ? parent(subject, first) : Sections.of(subject, first);
    }
}
