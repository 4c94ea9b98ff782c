package dev.runsheet.plan.stage;

import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the parts of the execution that are its stages: the numbered ones, else all where most say that they do something. */
final class ExecutionParts {
    private final Outline outline;
    private final Deeds deeds;

    ExecutionParts(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
    }

    /** Those of {@code siblings}, the parts of {@code execution}; empty where they are none. */
    List<Spot> of(Spot execution, List<Spot> siblings, Set<Spot> found) {
        boolean counted = outline.words().titles().numbered(execution.text());
        List<Spot> parts = siblings.stream()
                .filter(spot -> !StageFinder.isApart(spot) && !isFrame(spot, found))
                .toList();
        if (execution.says(Word.ALTERNATIVE) || areChoices(parts)) {
            return List.of();
        }
        long between = parts.stream()
                .filter(spot -> !spot.says(Word.FIRST) && !spot.says(Word.AFTER))
                .count();
        if (siblings.stream().allMatch(spot -> PlaceInOrder.isWithinAnother(spot.text()))) {
            boolean worked = siblings.stream().filter(this::isWorked).count() * 2 >= siblings.size();
            boolean around = !BeforeAndAfter.run(siblings).isEmpty();
            boolean named = StageFinder.isProcedure(execution) || isChangeAlone(execution);
            return ((between > 2 && worked) || around) && named ? siblings : List.of();
        }
        List<Spot> numbered =
                parts.stream().filter(spot -> PlaceInOrder.isIn(spot.text())).toList();
        if (!numbered.isEmpty()) {
            return counted ? List.of() : numbered;
        }
        Set<Spot> around = counted || isRetold(execution) ? Set.of() : new HashSet<>(BeforeAndAfter.run(siblings));
        if (!around.isEmpty()) {
            int last = around.stream().mapToInt(Spot::index).max().orElse(0);
            return siblings.stream()
                    .filter(spot -> around.contains(spot) || (parts.contains(spot) && spot.index() < last))
                    .toList();
        }
        long doing = parts.stream().filter(spot -> isDone(spot, counted)).count();
        boolean day = execution.says(Word.WHEN) || parts.stream().anyMatch(spot -> spot.says(Word.WHEN));
        boolean stages = (between > 1 || day)
                && doing * 2 > parts.size()
                && parts.stream().noneMatch(spot -> spot.says(Word.ALTERNATIVE));
        return stages ? parts : List.of();
    }

    /** {@code 4. Deployment}. */
    private static boolean isChangeAlone(Spot execution) {
        return execution.says(Word.CHANGE)
                && PlaceInOrder.without(execution.text()).strip().indexOf(' ') < 0;
    }

    /** Whether phases that are counted elsewhere carry the change out, so that this part just sums them up. */
    private boolean isRetold(Spot execution) {
        return !execution.says(Word.WHEN)
                && outline.sections().anyMatch(spot -> outline.words().titles().numbered(spot.text()))
                && Stream.concat(Stream.of(execution), execution.around())
                        .noneMatch(spot -> outline.words().titles().numbered(spot.text()));
    }

    /** {@code Launch sequence}: a part that is nothing but those within it. */
    private boolean isFrame(Spot part, Set<Spot> found) {
        return StageFinder.isProcedure(part)
                && !PlaceInOrder.isIn(part.text())
                && outline.inside(part).filter(found::contains).limit(2).count() == 2;
    }

    /** Whether it names a part of the work; what is to be done in a stage that is counted is a step of that. */
    private boolean isDone(Spot part, boolean inCounted) {
        return inCounted
                ? part.says(Word.CHANGE) && !deeds.isDeed(part)
                : part.says(Word.CHANGE) || part.says(Word.EXECUTION) || deeds.isDeed(part) || deeds.isForSome(part);
    }

    /** Whether it says what is done, how long it takes, when it is, or how much it reaches. */
    private boolean isWorked(Spot part) {
        return deeds.isDeed(part)
                || deeds.isNoun(part)
                || part.phrases().duration().isPresent()
                || part.phrases().exposure().isPresent()
                || outline.isCounted(part)
                || StageTitles.timed(part.text());
    }

    /** {@code Docker deployment} beside {@code Kubernetes deployment}: one of them is taken. */
    boolean areChoices(List<Spot> parts) {
        return parts.stream()
                        .filter(spot -> !PlaceInOrder.isIn(spot.text()))
                        .map(spot -> spot.text().replaceFirst("^[^\\p{L}]+", "").split("\\s+", 2)[0])
                        .filter(word -> outline.says(word, Word.PLATFORM))
                        .count()
                > 1;
    }
}
