package dev.runsheet.run;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Pointer;
import java.util.Optional;

/**
 * A place to fill in, and what somebody has filled in.
 *
 * <p>The checklist's {@code Latency: ____ ms (target: < 250 ms)} and the copy's {@code Latency: 212 ms (target: < 250 ms)}
 * give an entry with the value {@code 212}, before it {@code Latency: }, behind it {@code ms (target: < 250 ms)}.
 *
 * @param at the item, row, field, paragraph or heading of the checklist
 * @param in the same in the copy; empty where it was not found there
 * @param text number of the text in it, from 0: the cell of a row, 1 for the value of a field, else 0
 * @param slot number of the place in that text, from 0
 * @param blank what was recognised there; empty for boxes in tables and for cells nobody asks to fill in
 * @param box whether it is a box in a table's cell
 * @param before what is printed before it in its text, of a long one the end
 * @param behind what is printed behind it, up to the end of its text or as much as tells what it asks for
 * @param value what was written there, plain; empty when nothing was
 */
public record Entry(
        Pointer at,
        Optional<Pointer> in,
        int text,
        int slot,
        Optional<Blank> blank,
        boolean box,
        String before,
        String behind,
        Optional<String> value) {

    /** Whether something was filled in; of a box, whether it was ticked. */
    public boolean isFilled() {
        return box ? value.filter(RunMark::isTick).isPresent() : value.isPresent();
    }

    /** The same place with {@code text} written there. */
    public Entry with(String text) {
        return new Entry(at, in, this.text, slot, blank, box, before, behind, Optional.of(text));
    }
}
