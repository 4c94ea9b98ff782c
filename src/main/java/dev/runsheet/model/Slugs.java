package dev.runsheet.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ids for the sections of one document, as GitHub makes anchors from headings, so that links written for GitHub lead to
 * the same place here: lower case, everything but letters, digits, {@code _} and {@code -} left out, spaces to
 * {@code -}, and a number behind repeated ones.
 *
 * <pre>{@code
 * Slugs slugs = new Slugs();
 * slugs.next("Going back"); // going-back
 * slugs.next("Going back"); // going-back-1
 * }</pre>
 */
public final class Slugs {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The anchor of a heading that says {@code title}; never one given before. */
    public String next(String title) {
        String base = slug(title);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + repeats.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** The id of the checklist in {@code docs/Go Live.checklist.yaml}: {@code go-live}. */
    public static String ofFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        String id = slug(dot < 0 ? name : name.substring(0, dot))
                .replaceAll("[_-]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "checklist" : id;
    }

    private static String slug(String title) {
        StringBuilder slug = new StringBuilder();
        title.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)
                    || c == '_'
                    || c == '-'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }
}
