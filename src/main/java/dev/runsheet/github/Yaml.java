package dev.runsheet.github;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts as scalars and lists of YAML, each on one line. */
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

    /** {@code [ "a", "b" ]}; empty for an empty list, which GitHub refuses. */
    static Optional<String> list(List<String> texts) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    /** {@code "a, b"}, as front matter has it. */
    static Optional<String> joined(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(quoted(String.join(", ", texts)));
    }
}
