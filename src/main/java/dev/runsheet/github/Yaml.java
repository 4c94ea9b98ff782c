package dev.runsheet.github;

/** A text as a scalar of YAML's front matter. */
final class Yaml {
    private Yaml() {}

    /** {@code text} in double quotes, on one line, whatever is in it. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (c >= '\u007f' && c <= '\u00a0') || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
