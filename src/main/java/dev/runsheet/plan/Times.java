package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.time.Elapsed;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds stated times: how long parts take, and how long to wait and watch. */
final class Times {
    private final Outline outline;

    Times(Outline outline) {
        this.outline = outline;
    }

    List<At<Timespan>> soaks() {
        return outline.spots().stream()
                .filter(spot -> spot.phrases().soak().isPresent())
                .map(spot -> new At<>(spot.at(), spot.phrases().soak().orElseThrow()))
                .toList();
    }

    List<At<Timespan>> durations() {
        Map<Optional<Pointer>, Elapsed> elapsed = new HashMap<>();
        return outline.spots().stream()
                .filter(spot -> !elapsed.computeIfAbsent(spot.parent().map(Spot::at), at -> new Elapsed())
                        .goesOn(spot.text(), spot.phrases().duration()))
                .filter(spot -> spot.phrases().duration().isPresent())
                .map(spot -> new At<>(spot.at(), spot.phrases().duration().orElseThrow()))
                .toList();
    }
}
