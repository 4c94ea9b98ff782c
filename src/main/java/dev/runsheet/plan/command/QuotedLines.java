package dev.runsheet.plan.command;

import java.util.BitSet;
import java.util.List;

/**
 * Tells the lines of commands that stand within quotes which a line above opens: they are no commands of their own.
 *
 * <pre>{@code
 * psql -c "
 * SELECT count(*) FROM lamps;   within
 * "                             within
 * systemctl start lamps
 * }</pre>
 */
public final class QuotedLines {
    /** What stays open for longer is no quote but an apostrophe. */
    private static final int LONGEST = 40;

    private static final char NONE = 0;

    private QuotedLines() {}

    /** These lines, counted from 0. */
    public static BitSet in(List<String> lines) {
        BitSet within = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            char open = isComment(lines.get(i)) ? NONE : after(lines.get(i), NONE);
            int end = i;
            while (open != NONE && end + 1 < lines.size() && end - i < LONGEST) {
                end++;
                open = after(lines.get(end), open);
            }
            if (open == NONE && end > i) {
                within.set(i + 1, end + 1);
                i = end;
            }
        }
        return within;
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("#") || text.startsWith("-- ") || text.startsWith("//");
    }

    /** The quote that is open behind {@code line}, where {@code open} was before it. */
    private static char after(String line, char open) {
        char quote = open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != NONE) {
                quote = c == quote ? NONE : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '#' && i > 0 && Character.isWhitespace(line.charAt(i - 1))) {
                return NONE;
            }
        }
        return quote;
    }
}
