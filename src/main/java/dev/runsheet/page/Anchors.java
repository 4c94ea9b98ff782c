package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code id} of every section and item on a page, each used once.
 *
 * <p>Sections come first, so that links written for GitHub lead to the same place here. The page's own ids begin with a
 * capital, which no anchor of a heading does.
 */
final class Anchors {
    private final Map<Pointer, String> byPointer = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Anchors(Checklist checklist) {
        List<Place> places = checklist.places();
        for (Place place : places) {
            if (place.part() instanceof Section section) {
                give(place.at(), section.id());
            }
        }
        for (Place place : places) {
            if (place.part() instanceof Item item) {
                give(
                        place.at(),
                        item.id().isEmpty() ? "item" + place.at().text().replace('/', '-') : item.id());
            }
        }
    }

    private void give(Pointer at, String wanted) {
        String base = clean(wanted);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + repeats.merge(base, 1, Integer::sum);
        }
        byPointer.put(at, id);
        byName.putIfAbsent(wanted, id);
    }

    /** An id here begins with a letter, as style sheets and scripts expect, and leaves capitals to the page itself. */
    static String clean(String id) {
        String clean = id.strip().replaceAll("[\\uFE00-\\uFE0F]", "").replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-");
        boolean good = !clean.isEmpty()
                && Character.isLetter(clean.codePointAt(0))
                && !Character.isUpperCase(clean.codePointAt(0));
        return good ? clean : "at-" + clean;
    }

    /**
     * The id on this page of what a link in the document calls {@code fragment}: the anchor GitHub gives a heading, which
     * may begin with a digit.
     */
    String target(String fragment) {
        return byName.getOrDefault(fragment, clean(fragment));
    }

    /** The id of the section or item at {@code at}. */
    String id(Pointer at) {
        String id = byPointer.get(at);
        if (id == null) {
            throw new IllegalArgumentException("neither a section nor an item: \"" + at + "\"");
        }
        return id;
    }

    /** A link to the nearest section or item that {@code at} stands in; to the top of the page when there is none. */
    String href(Pointer at) {
        Pointer up = at;
        while (!byPointer.containsKey(up)) {
            if (up.equals(Pointer.ROOT)) {
                return "#Top";
            }
            up = up.parent();
        }
        return "#" + byPointer.get(up);
    }
}
