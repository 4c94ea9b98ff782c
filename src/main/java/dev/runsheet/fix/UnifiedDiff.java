package dev.runsheet.fix;

import dev.runsheet.source.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two versions of a file in the form that {@code patch -p1} and {@code git apply} take.
 *
 * <pre>{@code
 * --- a/deploy.md
 * +++ b/deploy.md
 * @@ -1,2 +1,2 @@
 *  # Deploy
 * --[ ] Restart
 * +- [ ] Restart
 * }</pre>
 *
 * <p>It is made of bytes, so that it also fits files with other line ends, a byte order mark, or bytes that are no text.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    /** A line of the one version, the other or both; {@code mark} says which. */
    private record Step(char mark, int before, int after) {}

    private UnifiedDiff(Bytes before, Bytes after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /**
     * The difference; nothing when there is none.
     *
     * @param name the path of the file, {@code /} between folders, relative to where the patch will be applied
     */
    public static Bytes of(String name, Bytes before, Bytes after) {
        UnifiedDiff diff = new UnifiedDiff(before, after);
        diff.match();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        diff.hunks();
        if (diff.out.length() > 0) {
            all.writeBytes(("--- " + quoted("a/" + name) + "\n+++ " + quoted("b/" + name) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            all.writeBytes(diff.out.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return new Bytes(all.toByteArray());
    }

    /** Each byte a character, each line with its end. */
    private static List<String> lines(Bytes bytes) {
        String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }

    private void match() {
        int[] match = LineMatch.of(before, after);
        int other = 0;
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                steps.add(new Step('-', i, other));
            } else {
                for (; other < match[i]; other++) {
                    steps.add(new Step('+', i, other));
                }
                steps.add(new Step(' ', i, other++));
            }
        }
        for (; other < after.size(); other++) {
            steps.add(new Step('+', before.size(), other));
        }
    }

    private void hunks() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).mark() != ' ') {
                int start = Math.max(i - CONTEXT, 0);
                int end = end(i);
                hunk(steps.subList(start, end));
                i = end - 1;
            }
        }
    }

    /** Behind the context of the last change that belongs to the hunk with the change at {@code from}. */
    private int end(int from) {
        int last = from;
        for (int i = from; i < steps.size() && i - last <= 2 * CONTEXT; i++) {
            last = steps.get(i).mark() == ' ' ? last : i;
        }
        return Math.min(last + 1 + CONTEXT, steps.size());
    }

    private void hunk(List<Step> hunk) {
        Step first = hunk.get(0);
        out.append("@@ -").append(range(first.before(), hunk, '+'));
        out.append(" +").append(range(first.after(), hunk, '-')).append(" @@\n");
        for (Step step : hunk) {
            String line = step.mark() == '+' ? after.get(step.after()) : before.get(step.before());
            out.append(step.mark()).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /** From 1; of no lines at all, the line before them. */
    private static String range(int first, List<Step> hunk, char other) {
        long count = hunk.stream().filter(step -> step.mark() != other).count();
        return (count == 0 ? first : first + 1) + (count == 1 ? "" : "," + count);
    }

    /** As git writes names: in quotes where a character could be misread, and ended by a tab where there is a space. */
    private static String quoted(String name) {
        if (name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7f)) {
            return name.indexOf(' ') < 0 ? name : name + "\t";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7f) {
                quoted.append(String.format("\\%03o", (int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
