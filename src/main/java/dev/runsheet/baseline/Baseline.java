package dev.runsheet.baseline;

import dev.runsheet.lint.Known;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings that were there when Runsheet was adopted, or when somebody last decided to live with them.
 *
 * <pre>
 * version: 1
 * findings:
 *   "docs/deploy.md":
 *     RB01 3f2a9c0d1e2f3a4b: 1
 *     TX03 89abcdef01234567: 3
 * </pre>
 *
 * <p>There are no lines in it: lines move. It is sorted, one entry a line, so that its own differences are small and two
 * branches seldom meet in it.
 *
 * @param files what is known of each, by its path from the folder of the baseline, {@code /} between folders
 */
public record Baseline(SortedMap<String, Known> files) {
    private static final String HEAD = """
            # Findings that are known and not reported. Written by: runsheet lint --baseline FILE --update-baseline
            version: 1
            """;

    /** A baseline that knows nothing. */
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    public Baseline {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What is known of the file at {@code path}. */
    public Known of(String path) {
        return files.getOrDefault(path, Known.NOTHING);
    }

    /** The same with {@code linted} in place of what was known of those files. */
    public Baseline with(Map<String, Known> linted) {
        SortedMap<String, Known> all = new TreeMap<>(files);
        all.putAll(linted);
        all.values().removeIf(known -> known.counts().isEmpty());
        return new Baseline(all);
    }

    /** Its form as a file, which {@link BaselineReader} reads. */
    public String text() {
        if (files.isEmpty()) {
            return HEAD + "findings: {}\n";
        }
        StringBuilder text = new StringBuilder(HEAD).append("findings:\n");
        files.forEach((path, known) -> {
            text.append("  ").append(quoted(path)).append(":\n");
            known.counts()
                    .forEach((key, count) -> text.append("    ")
                            .append(key)
                            .append(": ")
                            .append(count)
                            .append('\n'));
        });
        return text.toString();
    }

    private static String quoted(String path) {
        StringBuilder quoted = new StringBuilder("\"");
        path.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
