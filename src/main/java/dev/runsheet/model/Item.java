package dev.runsheet.model;

import java.util.List;
import java.util.Optional;

/**
 * One item of a list: a task when it has a box, a step when it is numbered, a point otherwise.
 *
 * @param id survives edits elsewhere in the file, and ticks, filled-in values and repaired characters in it; empty
 *     until recognised
 * @param box the box before the text
 * @param number as written, for items of numbered lists
 * @param text inline text of the first paragraph after the box; empty when the item begins with another block
 * @param label the bold lead of the text, {@code Error rate} in {@code **Error rate** > 5%}
 * @param phrases what the text states
 * @param blocks what is nested in the item, after the text
 */
public record Item(
        String id,
        Optional<Box> box,
        Optional<Integer> number,
        String text,
        Optional<String> label,
        Phrases phrases,
        List<Block> blocks)
        implements Part {
    public Item {
        blocks = List.copyOf(blocks);
    }

    /** Whether it has a box to tick. */
    public boolean isTask() {
        return box.isPresent();
    }
}
