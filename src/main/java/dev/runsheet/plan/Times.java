package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Timespan;
import java.util.List;

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
        return outline.spots().stream()
                .filter(spot -> spot.phrases().duration().isPresent())
                .map(spot -> new At<>(spot.at(), spot.phrases().duration().orElseThrow()))
                .toList();
    }
}
