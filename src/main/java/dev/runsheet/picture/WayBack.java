package dev.runsheet.picture;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How each stage is taken back: its own way back, that of a stage around it, the one for all, or none.
 *
 * @param lines one for each stage that changes something
 * @param general the way back for all stages; empty where there is none
 */
record WayBack(List<Line> lines, Optional<Way> general) {

    /**
     * A way back.
     *
     * @param at where it begins
     * @param name what it is called; empty where it has no title
     * @param steps how many it has
     * @param checks what shows that it worked
     */
    record Way(Pointer at, String name, int steps, List<Pointer> checks) {
        boolean isEmpty() {
            return steps == 0;
        }
    }

    /**
     * A stage and its way back.
     *
     * @param own empty where it takes the one for all
     * @param lacking whether others have their own, and it has not
     */
    record Line(Step step, Optional<Way> own, boolean lacking) {}

    static WayBack of(Places places, Plan plan, List<Step> steps) {
        List<Step> changing = steps.stream()
                .filter(step -> !step.stage().backouts().isEmpty() || changes(places, step.stage()))
                .filter(step ->
                        !holdsStages(steps, step) || !step.stage().backouts().isEmpty())
                .filter(step -> !step.stage().backouts().isEmpty()
                        || around(steps, step).isEmpty())
                .toList();
        List<Line> lines = new ArrayList<>();
        long equipped = changing.stream()
                .filter(step -> !step.stage().backouts().isEmpty())
                .count();
        for (Step step : changing) {
            Optional<Way> own = around(steps, step).map(stage -> own(places, plan, stage));
            lines.add(new Line(step, own, own.isEmpty() && equipped > 1));
        }
        return new WayBack(lines, general(places, plan));
    }

    private static boolean holdsStages(List<Step> steps, Step outer) {
        return steps.stream()
                .anyMatch(step -> !step.stage().at().equals(outer.stage().at())
                        && outer.stage().at().contains(step.stage().at()));
    }

    /** The stage itself, or the nearest around it, that has a way back. */
    private static Optional<Stage> around(List<Step> steps, Step step) {
        return steps.stream()
                .map(Step::stage)
                .filter(stage -> stage.at().contains(step.stage().at())
                        && !stage.backouts().isEmpty())
                .reduce((outer, inner) -> inner);
    }

    /** A stage that only looks needs no way back. */
    private static boolean changes(Places places, Stage stage) {
        Set<Pointer> checks = Set.copyOf(stage.checks());
        return places.within(stage.at())
                .filter(place -> place.part() instanceof Item || place.part() instanceof Block.Command)
                .anyMatch(place -> !checks.contains(place.at())
                        && place.ancestors().noneMatch(outer -> checks.contains(outer.at())));
    }

    private static Way own(Places places, Plan plan, Stage stage) {
        Rollback rollback = plan.rollback();
        List<Pointer> sections = stage.backouts();
        int steps = (int)
                rollback.steps().stream().filter(at -> within(sections, at)).count();
        // What stands in a backout and is no step known as such, a sentence perhaps, is a way back all the same.
        boolean says = sections.stream()
                .flatMap(places::within)
                .anyMatch(place -> place.part() instanceof Item || place.part() instanceof Block.Paragraph);
        List<Pointer> checks = rollback.verification().stream()
                .filter(at -> within(sections, at))
                .toList();
        return new Way(sections.get(0), title(places, sections.get(0)), steps == 0 && says ? 1 : steps, checks);
    }

    /** What is no stage's own. */
    private static Optional<Way> general(Places places, Plan plan) {
        Rollback rollback = plan.rollback();
        List<Pointer> owned = plan.stages().stream()
                .limit(Steps.MOST_STAGES)
                .flatMap(stage -> stage.backouts().stream())
                .toList();
        List<Pointer> steps =
                rollback.steps().stream().filter(at -> !within(owned, at)).toList();
        List<Pointer> checks = rollback.verification().stream()
                .filter(at -> !within(owned, at))
                .toList();
        return steps.stream().findFirst().map(first -> {
            Pointer start = start(rollback, owned, first);
            return new Way(start, title(places, start), steps.size(), checks);
        });
    }

    private static String title(Places places, Pointer at) {
        return places.part(at)
                .map(part -> part instanceof Section section ? section.title() : "")
                .orElse("");
    }

    /** The section the first step stands in, where it opens a part on going back. */
    private static Pointer start(Rollback rollback, List<Pointer> owned, Pointer first) {
        return rollback.sections().stream()
                .filter(section -> section.contains(first) && !within(owned, section))
                .findFirst()
                .orElse(first);
    }

    private static boolean within(List<Pointer> outer, Pointer at) {
        return outer.stream().anyMatch(section -> section.contains(at));
    }

    /** Whether there is a way to draw, or one to miss. */
    boolean isDrawn() {
        return !lines.isEmpty()
                && (general.isPresent()
                        || lines.stream().anyMatch(line -> line.own().isPresent()));
    }

    /** The titles of the stages with no way back at all. */
    List<String> without() {
        return lines.stream()
                .filter(line -> line.own().map(Way::isEmpty).orElse(general.isEmpty()))
                .map(line -> line.step().title())
                .toList();
    }
}
