package dev.runsheet.lint;

import dev.runsheet.source.Edit;
import dev.runsheet.source.Position;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param fingerprint 16 hexadecimal digits that stay the same while lines move and other findings come and go; in a file
 *     with several equal ones, all but the first end in their number, {@code -2}
 * @param alike what it is told with, where the same fault stands in many places
 */
public record Finding(
        Location at,
        RuleInfo rule,
        Severity severity,
        String message,
        String help,
        List<Related> related,
        List<Repair> repairs,
        String fingerprint,
        Optional<Alike> alike) {

    /** A finding told alone. */
    public Finding(
            Location at,
            RuleInfo rule,
            Severity severity,
            String message,
            String help,
            List<Related> related,
            List<Repair> repairs,
            String fingerprint) {
        this(at, rule, severity, message, help, related, repairs, fingerprint, Optional.empty());
    }

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

    /**
     * Findings of one rule that are told as one.
     *
     * @param group what they have in common, with the rule
     * @param why what the others have to do with the first
     * @param each all of them, the first one among them; empty in a finding that has not yet met the others
     */
    public record Alike(String group, String why, List<Finding> each) {
        public Alike {
            each = List.copyOf(each);
        }
    }

    public Finding {
        related = List.copyOf(related);
        repairs = List.copyOf(repairs);
    }

    /** Every single place at which this fault stands, as a finding of its own. */
    public List<Finding> each() {
        return alike.map(Alike::each).filter(all -> !all.isEmpty()).orElse(List.of(this));
    }

    /** {@code all}, which are alike and in the order of the file, told as one. */
    static Finding together(List<Finding> all) {
        Finding first = all.get(0);
        if (all.size() == 1 || first.alike.isEmpty()) {
            return first;
        }
        String why = first.alike.get().why();
        Stream<Related> others = all.stream().skip(1).map(other -> new Related(other.at, why));
        return new Finding(
                first.at,
                first.rule,
                first.severity,
                first.message,
                first.help,
                Stream.concat(first.related.stream(), others).toList(),
                Mending.together(all),
                first.fingerprint,
                Optional.of(new Alike(first.alike.get().group(), why, all)));
    }

    Finding withFingerprint(String other) {
        return new Finding(at, rule, severity, message, help, related, repairs, other, alike);
    }
}
