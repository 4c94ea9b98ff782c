package dev.runsheet.yaml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids for what an author gave none: of a section as GitHub makes them from headings, of a checklist from its file. */
final class Anchors {
    private final Map<String, Integer> taken = new HashMap<>();

    /** The anchor of a section called {@code title}, with a number behind it when it was given before. */
    String next(String title) {
        String base = slug(title);
        String id = base;
        while (taken.putIfAbsent(id, 0) != null) {
            id = base + "-" + taken.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** The id of the checklist in {@code docs/Go Live.checklist.yaml}: {@code go-live}. */
    static String ofFile(String path) {
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
