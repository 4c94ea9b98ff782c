package dev.runsheet.plan.stage;

import dev.runsheet.model.At;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A stage of carrying out the change: a section, a group of items, or one item such as {@code Deploy to 10%}.
 *
 * @param at the section or item
 * @param title its plain text
 * @param exposure how much it reaches
 * @param shares that in percent: one, or each that a single point raises it to; none of "the remaining", nor of a title
 *     that names all that its parts reach
 * @param duration how long it is said to take
 * @param soaks what it says to wait or watch
 * @param checks what shows that it worked
 * @param limits the limits stated within it
 * @param backouts its own way back: sections or items
 */
public record Stage(
        Pointer at,
        String title,
        Optional<Exposure> exposure,
        List<BigDecimal> shares,
        Optional<Timespan> duration,
        List<At<Timespan>> soaks,
        List<Pointer> checks,
        List<At<Threshold>> limits,
        List<Pointer> backouts) {
    public Stage {
        shares = List.copyOf(shares);
        soaks = List.copyOf(soaks);
        checks = List.copyOf(checks);
        limits = List.copyOf(limits);
        backouts = List.copyOf(backouts);
    }
}
