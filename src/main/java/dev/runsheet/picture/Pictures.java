package dev.runsheet.picture;

import dev.runsheet.model.Checklist;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What of a plan can be drawn, and nothing else: no picture where the document gives nothing to draw.
 *
 * <pre>{@code
 * Pictures pictures = Pictures.of(checklist, plan, vocabulary, new Reference(prose::plain, anchors::href));
 * pictures.timeline().ifPresent(figure -> draw(figure.drawings()));
 * }</pre>
 *
 * @param timeline when each stage is at work
 * @param exposures how much each stage reaches, one for each time that rises
 * @param scales the limits on each measure
 * @param wayBack how each stage is taken back
 */
public record Pictures(
        Optional<Figure> timeline, List<Figure> exposures, Optional<Scales> scales, Optional<Figure> wayBack) {
    public Pictures {
        exposures = List.copyOf(exposures);
    }

    /**
     * The pictures of {@code checklist}.
     *
     * @param plan what it amounts to
     * @param vocabulary which names of metrics mean the same
     * @param reference how the page names and links what is drawn
     */
    public static Pictures of(Checklist checklist, Plan plan, Vocabulary vocabulary, Reference reference) {
        Places places = new Places(checklist);
        List<Step> steps = Steps.of(places, plan, reference);
        int left = plan.stages().size() - steps.size();
        return new Pictures(
                new TimelineFigure(places, plan, Window.of(checklist, reference), reference).of(steps),
                Exposures.of(steps, reference),
                Scales.of(plan.limits(), vocabulary, reference),
                new WayBackFigure(WayBack.of(places, plan, steps), places, reference, left).figure());
    }
}
