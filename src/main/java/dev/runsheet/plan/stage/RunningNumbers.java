package dev.runsheet.plan.stage;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the sections that one numbering counts through the parts before, during and after the change. */
final class RunningNumbers {
    /** A sequence of numbers says that a document is worked through from this length on. */
    private static final int LONG = 3;

    private final Deeds deeds;
    private final Set<Pointer> found = new HashSet<>();

    private RunningNumbers(Outline outline) {
        this.deeds = new Deeds(outline);
        List<Spot> run = new ArrayList<>();
        outline.sections()
                .filter(spot ->
                        StageSeries.isHeading(spot) && !spot.role().isRollback() && PlaceInOrder.isIn(spot.text()))
                .forEach(spot -> {
                    int number = PlaceInOrder.of(spot.text()).getAsInt();
                    boolean follows = !run.isEmpty()
                            && number == run.size() + 1
                            && level(spot) == level(run.get(0))
                            && grandparent(spot).equals(grandparent(run.get(0)));
                    if (!follows) {
                        take(run);
                        run.clear();
                    }
                    if (follows || number == 1) {
                        run.add(spot);
                    }
                });
        take(run);
    }

    static Set<Pointer> in(Outline outline) {
        return new RunningNumbers(outline).found;
    }

    private static int level(Spot section) {
        return ((Section) section.part()).level();
    }

    private static Optional<Pointer> grandparent(Spot section) {
        return section.parent().flatMap(Spot::parent).map(Spot::at);
    }

    /** Takes a numbering that goes on from one part of the document to the next, where most of it are deeds. */
    private void take(List<Spot> run) {
        long parts =
                run.stream().map(spot -> spot.parent().map(Spot::at)).distinct().count();
        long doing = run.stream().filter(deeds::isDeed).count();
        if (parts > 1
                && run.stream().allMatch(spot -> spot.parent().isPresent())
                && run.size() >= LONG
                && doing * 2 >= run.size()
                && run.stream()
                        .anyMatch(spot -> deeds.isChange(spot)
                                || spot.parent()
                                        .filter(StageFinder::isExecution)
                                        .isPresent())) {
            run.forEach(spot -> found.add(spot.at()));
        }
    }
}
