package dev.runsheet.plan.command;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the lines of commands that a loop above them repeats: the loop is one command, however many lines it has.
 *
 * <pre>{@code
 * for i in 1 2 3; do
 *   lampctl show      within
 *   sleep 10          within
 * done                within
 * }</pre>
 */
public final class LoopLines {
    /** What is not done by then is no loop but a sentence that begins like one. */
    private static final int LONGEST = 40;

    private static final Pattern OPENS = Pattern.compile("\\s*(?:for|while|until)\\s.*");
    private static final Pattern CLOSES = Pattern.compile("(?:.*[;\\s])?done(?:[;\\s|<>&].*)?");

    private LoopLines() {}

    /** These lines, counted from 0. */
    public static BitSet in(List<String> lines) {
        BitSet within = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            int end = end(lines, i);
            if (end > i) {
                within.set(i + 1, end + 1);
                i = end;
            }
        }
        return within;
    }

    /** The line that closes the loop which the line {@code i} opens; {@code i} where it opens none. */
    private static int end(List<String> lines, int i) {
        int depth = 0;
        for (int at = i; at < lines.size() && at - i <= LONGEST; at++) {
            depth += OPENS.matcher(lines.get(at)).matches() ? 1 : 0;
            depth -= CLOSES.matcher(lines.get(at)).matches() ? 1 : 0;
            if (depth <= 0) {
                return at;
            }
        }
        return i;
    }
}
