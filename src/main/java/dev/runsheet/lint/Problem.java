package dev.runsheet.lint;

import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule found, still without lines and severity.
 *
 * @param where what it speaks of
 * @param message the fault, quoting the line; no final period
 * @param help one thing to write instead; no final period
 * @param related other places that belong to it
 * @param fixes ways to set it right, the best first
 * @param group those of the same rule that it is told with
 */
public record Problem(
        Where where, String message, String help, List<Related> related, List<Fix> fixes, Optional<Group> group) {

    /**
     * The same fault in many places is told once, at the first of them. Comments and baselines still speak of each.
     *
     * @param within the section or document that it is told once in
     * @param why what the other places have to do with the first: {@code garbled as well}
     */
    public record Group(Pointer within, String why) {}

    /** Another place that belongs to a problem, and what it has to do with it. */
    public record Related(Where where, String message) {}

    /**
     * A way to set it right.
     *
     * @param title what is done, as an order: {@code remove the claimed result}
     * @param safe whether it changes nothing that a reader of the checklist relies on
     * @param changes what becomes of which words
     */
    public record Fix(String title, boolean safe, List<Change> changes) {
        public Fix {
            changes = List.copyOf(changes);
        }
    }

    /** The words at {@code where} become {@code replacement}, which is Markdown. */
    public record Change(Where where, String replacement) {}

    public Problem {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    /** A problem at the part {@code pointer} names. */
    public static Problem at(Pointer pointer, String message, String help) {
        return at(Where.at(pointer), message, help);
    }

    /** A problem at {@code where}. */
    public static Problem at(Where where, String message, String help) {
        return new Problem(where, message, help, List.of(), List.of(), Optional.empty());
    }

    /** A problem of the document as a whole. */
    public static Problem ofDocument(String message, String help) {
        return at(Pointer.ROOT, message, help);
    }

    /** The same with another place. */
    public Problem with(Where other, String why) {
        return with(Stream.of(other), why);
    }

    /** The same with the parts {@code others}, all for the same reason. */
    public Problem with(List<Pointer> others, String why) {
        return with(others.stream().map(Where::at), why);
    }

    /** The same with the places {@code others}, all for the same reason. */
    public Problem with(Stream<Where> others, String why) {
        List<Related> more = Stream.concat(related.stream(), others.map(other -> new Related(other, why)))
                .toList();
        return new Problem(where, message, help, more, fixes, group);
    }

    /** The same with a way to set it right. */
    public Problem fixedBy(Fix fix) {
        return new Problem(
                where,
                message,
                help,
                related,
                Stream.concat(fixes.stream(), Stream.of(fix)).toList(),
                group);
    }

    /** The same, told with all others of its rule that are alike within {@code section}; {@code why} as in Group. */
    public Problem alike(Pointer section, String why) {
        return new Problem(where, message, help, related, fixes, Optional.of(new Group(section, why)));
    }
}
