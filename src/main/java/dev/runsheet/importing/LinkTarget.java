package dev.runsheet.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where links and pictures lead, as Markdown writes it. */
final class LinkTarget {
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Pattern KNOWN = Pattern.compile("https?|mailto|ftp|tel|ssh|git|slack|msteams|file");
    private static final int LONGEST = 4000;

    private LinkTarget() {}

    /** {@code address} in a form that can stand in parentheses; empty when a checklist should not lead there. */
    static Optional<String> of(String address) {
        String clean = Whitespace.visible(address).replaceAll("[\\t\\r\\n]", "").strip();
        var scheme = SCHEME.matcher(clean);
        if (clean.isEmpty()
                || clean.length() > LONGEST
                || (scheme.find()
                        && !KNOWN.matcher(scheme.group(1).toLowerCase(Locale.ROOT))
                                .matches())) {
            return Optional.empty();
        }
        boolean plain = clean.chars().allMatch(c -> c > ' ' && "()<>\\\u00A0".indexOf(c) < 0);
        return Optional.of(plain ? clean : "<" + clean.replaceAll("[<>\\\\]", "\\\\$0") + ">");
    }

    /** Whether {@code text} already says where it leads, so that it needs no brackets. */
    static boolean isSaidBy(String text, String target) {
        return !target.startsWith("<")
                && target.indexOf(':') > 0
                && !target.chars().anyMatch(c -> c == '"' || c == '\'')
                && (text.equals(target) || target.equals("mailto:" + text));
    }
}
