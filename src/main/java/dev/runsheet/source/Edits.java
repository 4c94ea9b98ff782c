package dev.runsheet.source;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Changes to one text that do not get in each other's way.
 *
 * <pre>{@code
 * Edits edits = new Edits();
 * edits.add(fix.edits());         // false, and nothing taken, where it overlaps an earlier fix
 * edits.apply(file.text());
 * }</pre>
 */
public final class Edits {
    private final NavigableMap<Integer, Edit> byStart = new TreeMap<>();

    /** {@code text} after {@code edits}; throws {@link IllegalArgumentException} when two of them overlap. */
    public static String apply(String text, List<Edit> edits) {
        Edits all = new Edits();
        if (!all.add(edits)) {
            throw new IllegalArgumentException("edits overlap: " + edits);
        }
        return all.apply(text);
    }

    /** Takes all of {@code fix}, or none when one of its edits overlaps another; an equal edit counts once. */
    public boolean add(List<Edit> fix) {
        NavigableMap<Integer, Edit> taken = new TreeMap<>();
        for (Edit edit : fix) {
            if (!fits(edit, byStart) || !fits(edit, taken)) {
                return false;
            }
            taken.put(edit.span().start(), edit);
        }
        byStart.putAll(taken);
        return true;
    }

    /** The edits that were taken, in the order of the text. */
    public List<Edit> ascending() {
        return List.copyOf(byStart.values());
    }

    private static boolean fits(Edit edit, NavigableMap<Integer, Edit> others) {
        Edit same = others.get(edit.span().start());
        if (same != null) {
            return same.equals(edit);
        }
        Map.Entry<Integer, Edit> before = others.lowerEntry(edit.span().start());
        Map.Entry<Integer, Edit> after = others.higherEntry(edit.span().start());
        return (before == null || before.getValue().span().end() <= edit.span().start())
                && (after == null || edit.span().end() <= after.getKey());
    }

    /**
     * {@code text} after all edits that were taken; what they do not cover stays as it is. Throws
     * {@link IllegalArgumentException} when one lies outside the text.
     */
    public String apply(String text) {
        StringBuilder applied = new StringBuilder(text.length());
        int last = 0;
        for (Edit edit : byStart.values()) {
            if (edit.span().end() > text.length()) {
                throw new IllegalArgumentException(edit + " is outside the text of " + text.length());
            }
            applied.append(text, last, edit.span().start()).append(edit.replacement());
            last = edit.span().end();
        }
        return applied.append(text, last, text.length()).toString();
    }
}
