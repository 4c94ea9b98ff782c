package dev.runsheet.github;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of the fields of one form, and options that GitHub can tell apart: it compares what Rails' {@code parameterize}
 * leaves of them, which is little of punctuation and nothing of other scripts than the Latin one.
 */
final class FormNames {
    private static final int LONGEST_ID = 48;

    /** What an address that prefills a form says of the issue itself. */
    private static final Set<String> OF_THE_ISSUE =
            Set.of("title", "body", "labels", "label", "assignees", "milestone", "projects", "template", "type");

    private final Distinct ids = new Distinct(id -> id);
    private final Set<String> options = new HashSet<>();

    FormNames() {
        OF_THE_ISSUE.forEach(ids::take);
    }

    /** {@code boxes} with numbers behind options that would be taken for another one, or for nothing chosen. */
    FormField.Checkboxes distinct(FormField.Checkboxes boxes) {
        Distinct told = new Distinct(FormNames::parameterized);
        List<String> distinct = boxes.options().stream()
                .map(option -> told.of(option.strip().equalsIgnoreCase("none") ? option.strip() + "." : option))
                .toList();
        distinct.forEach(option -> options.add(parameterized(option)));
        return new FormField.Checkboxes(boxes.label(), distinct);
    }

    /** An id for a field labelled {@code label}: letters, digits and {@code -}, that of no other field and no option. */
    String id(String label) {
        int titles = label.lastIndexOf(FieldLabel.IN);
        String own = titles < 0 ? label : label.substring(titles + FieldLabel.IN.length());
        String plain = parameterized(own).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("-$", "");
        String base = cut.isEmpty() ? "field" : cut;
        String id = ids.of(base, n -> base + "-" + n);
        while (options.contains(id)) {
            id = ids.of(base, n -> base + "-" + n);
        }
        return id;
    }

    /**
     * What {@code parameterize} of ActiveSupport makes of {@code text}: Latin letters without their accents, digits,
     * {@code -} and {@code _}, and one {@code -} for whatever else stands between these.
     */
    static String parameterized(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            boolean accent = c >= 0x300 && c <= 0x36F;
            if (kept) {
                out.append(c);
            } else if (!accent && !(out.length() > 0 && out.charAt(out.length() - 1) == '-')) {
                out.append('-');
            }
        }
        int from = out.length() > 0 && out.charAt(0) == '-' ? 1 : 0;
        int to = out.length() > from && out.charAt(out.length() - 1) == '-' ? out.length() - 1 : out.length();
        return out.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
