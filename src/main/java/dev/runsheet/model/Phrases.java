package dev.runsheet.model;

import java.util.List;
import java.util.Optional;

/**
 * What a run of text states, as far as it was recognised. Of {@code Monitor errors for 30 minutes (@sre, error rate <
 * 1%)} the soak is 30 minutes, the owner {@code @sre}, and there is one threshold.
 *
 * @param optional "if applicable" and the like
 * @param owners who is named: {@code @user}, {@code #channel}, {@code Owner: x}, without duplicates
 * @param duration the time the step or section is said to take
 * @param soak the time it says to wait or to watch
 * @param exposure the shares of traffic, users or instances it names
 * @param thresholds limits on measured quantities
 * @param blanks places still to be filled in, and choices to be made
 * @param outcome a result already written into it, as written: {@code ✅}, {@code PASSED}
 */
public record Phrases(
        boolean optional,
        List<String> owners,
        Optional<Timespan> duration,
        Optional<Timespan> soak,
        Optional<Exposure> exposure,
        List<Threshold> thresholds,
        List<Blank> blanks,
        Optional<String> outcome) {

    /** Nothing recognised. */
    public static final Phrases NONE = new Phrases(
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());

    /** What {@code part} states in its text; nothing where none is recognised there, as in commands. */
    public static Phrases of(Part part) {
        if (part instanceof Section section) {
            return section.phrases();
        } else if (part instanceof Item item) {
            return item.phrases();
        } else if (part instanceof Row row) {
            return row.phrases();
        } else if (part instanceof Block.Property property) {
            return property.phrases();
        } else if (part instanceof Block.Paragraph paragraph) {
            return paragraph.phrases();
        }
        return NONE;
    }

    public Phrases {
        owners = List.copyOf(owners);
        thresholds = List.copyOf(thresholds);
        blanks = List.copyOf(blanks);
    }

    /** The same, where nothing else is a time to watch with {@code time} as one, which is no estimate then. */
    public Phrases watched(Optional<Timespan> time) {
        return soak.isPresent() || time.isEmpty()
                ? this
                : new Phrases(optional, owners, Optional.empty(), time, exposure, thresholds, blanks, outcome);
    }
}
