package dev.runsheet.lint;

import dev.runsheet.source.Edit;
import dev.runsheet.source.Position;
import dev.runsheet.source.Span;
import java.util.List;

/**
 * Something wrong with a file, ready to be shown.
 *
 * @param at where
 * @param rule the rule that found it
 * @param severity after profile and configuration
 * @param message the fault, quoting the line
 * @param help one thing to write instead
 * @param related other places that belong to it
 * @param repairs ways to set it right, the best first
 * @param fingerprint 16 hexadecimal digits that stay the same while lines move and other findings come and go
 */
public record Finding(
        Location at,
        RuleInfo rule,
        Severity severity,
        String message,
        String help,
        List<Related> related,
        List<Repair> repairs,
        String fingerprint) {

    /**
     * A stretch of a file as people and editors name it.
     *
     * @param file its path as it was named to the program
     * @param span its offsets
     * @param start the first character
     * @param end behind the last character
     */
    public record Location(String file, Span span, Position start, Position end) {}

    /** Another place that belongs to a finding, and what it has to do with it. */
    public record Related(Location at, String message) {}

    /**
     * A way to set it right.
     *
     * @param title what is done, as an order
     * @param safe whether {@code --fix} may do it unasked
     * @param edits that do not overlap, in the order of the file
     */
    public record Repair(String title, boolean safe, List<Edit> edits) {
        public Repair {
            edits = List.copyOf(edits);
        }
    }

    public Finding {
        related = List.copyOf(related);
        repairs = List.copyOf(repairs);
    }

    Finding withFingerprint(String other) {
        return new Finding(at, rule, severity, message, help, related, repairs, other);
    }
}
