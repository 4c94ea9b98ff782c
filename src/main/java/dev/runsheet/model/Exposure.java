package dev.runsheet.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of the traffic, users or instances a step reaches.
 *
 * @param text as written: {@code 5% → 25% → 100%}
 * @param percents in the order written; never empty; "all" and "remaining" are 100
 */
public record Exposure(String text, List<BigDecimal> percents) {
    public Exposure {
        percents = List.copyOf(percents);
        if (percents.isEmpty()) {
            throw new IllegalArgumentException("an exposure has at least one percentage: \"" + text + "\"");
        }
    }

    /** The last share named: what is reached when the step is done. */
    public BigDecimal reached() {
        return percents.get(percents.size() - 1);
    }
}
