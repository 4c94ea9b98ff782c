package dev.runsheet.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Anchors of headings as GitHub makes them, so that links written for GitHub lead to the same place here: lower case,
 * everything but letters, digits, {@code _} and {@code -} left out, spaces to {@code -}, and a number behind repeated
 * ones.
 */
final class Slugs {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The anchor of a heading that says {@code title}; never one given before. */
    String next(String title) {
        String base = slug(title);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + repeats.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** The anchor of {@code title} before repeated ones are told apart. */
    static String slug(String title) {
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
