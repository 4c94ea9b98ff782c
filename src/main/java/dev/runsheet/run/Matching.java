package dev.runsheet.run;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of one version of a checklist is which part of another, a filled-in copy among them: headings, items, rows,
 * paragraphs, fields and commands.
 *
 * <p>Items are matched by their identity first, then everything by its text, in which blanks may be filled in, then what
 * is left in a section by similar wording.
 *
 * <pre>{@code
 * Matching matching = Matching.of(checklist, copy);
 * matching.removed();   // what the copy lacks
 * }</pre>
 *
 * @param matches in the order of the checklist
 * @param removed parts of the checklist that the other version lacks
 * @param added parts of the other version that the checklist lacks
 */
public record Matching(List<Match> matches, List<Pointer> removed, List<Pointer> added) {
    public Matching {
        matches = List.copyOf(matches);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * Matches two checklists; both have to be recognised. Cost is linear in their size, but for sections in which more
     * than a thousand parts were edited: those are looked at only in part.
     */
    public static Matching of(Checklist before, Checklist after) {
        return new Pairing(before, after).matching();
    }

    /** Where the parts of the checklist stand in the other version. */
    public Map<Pointer, Pointer> places() {
        Map<Pointer, Pointer> places = new HashMap<>();
        matches.forEach(match -> places.put(match.before(), match.after()));
        return places;
    }
}
