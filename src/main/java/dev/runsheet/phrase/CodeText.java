package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What people say to people in a block of code: the comments of commands and settings, the lines of a block that is only
 * text. Code itself says nothing, {@code if [ $n -gt 5 ]} is no limit that anybody has set.
 *
 * <pre>{@code
 * CodeText.said("markdown", "## Alerts\n- [ ] Error rate > 5%");   // the second line, said under "Alerts"
 * }</pre>
 */
public final class CodeText {
    /** Signs that prose does without, but for the box of a task. */
    private static final Pattern CODE =
            Pattern.compile("[{};$=|\\\\&`]|\\(\\)|[\u2500-\u257f]|^\\s*(?:[<\\[]|[-*+] \\[(?![ xX]\\]))");

    /** A function, a place in a list, a name of several words: what only a program reads. */
    private static final Pattern CALL = Pattern.compile("\\w[\\[(]|\\w_\\w|: \\S*\"");

    /** What stands before the words of a point or a task. */
    private static final Pattern POINT = Pattern.compile("^\\s*(?:[-*+•] |\\d+[.)] )?(?:\\[[ xX]\\] )?");

    private CodeText() {}

    /**
     * A line that people read.
     *
     * @param text without the mark of a comment or a point
     * @param lead the heading, or the line that ends in a colon, under which it stands; empty for none
     * @param setting the name of the setting that it stands behind; empty for none
     * @param program whether it is a comment in a program, where most comments are about the program
     */
    public record Line(String text, String lead, String setting, boolean program) {}

    /** The lines of {@code code} that are read like any other text, without comment marks. */
    public static List<String> lines(String language, String code) {
        return said(language, code).stream()
                .filter(line -> !line.program())
                .map(Line::text)
                .toList();
    }

    /** The lines of {@code code} that people read, each with what it stands under; comments of programs too. */
    public static List<Line> said(String language, String code) {
        Ground ground = Ground.of(language);
        boolean program = ground == Ground.PROGRAM;
        List<Line> said = new ArrayList<>();
        String lead = "";
        for (String line : code.split("\n", -1)) {
            int comment = comment(line);
            String text = comment >= 0 ? line.substring(comment).strip() : "";
            boolean heading = comment >= 0
                    && (ground == Ground.TEMPLATE ? line.strip().startsWith("#") : text.endsWith(":"));
            if (heading) {
                lead = text;
            }
            if (comment >= 0 && !(program && isPoint(line))) {
                said.add(new Line(text, heading ? "" : lead, setting(line, comment), program));
            } else if (isPoint(line)) {
                said.add(new Line(POINT.matcher(line).replaceFirst(""), lead, "", false));
            } else if (ground == Ground.TEMPLATE && !CODE.matcher(line).find()) {
                String words = POINT.matcher(line).replaceFirst("");
                said.add(new Line(words, lead, "", false));
                lead = words.strip().endsWith(":") || words.strip().endsWith("：") ? words.strip() : lead;
            }
        }
        return said;
    }

    /** {@code - Failed landings > 3 in 1 hour}: a point of a list, whatever the block around it is called. */
    private static boolean isPoint(String line) {
        String point = line.strip();
        return point.length() > 2
                && "-*•".indexOf(point.charAt(0)) >= 0
                && point.charAt(1) == ' '
                && !CALL.matcher(point).find()
                && !CODE.matcher(point).find();
    }

    /** The name of the setting that a comment stands behind: {@code "load_time": 2, // …}. */
    private static String setting(String line, int comment) {
        String code = line.substring(0, comment);
        int colon = code.indexOf(':');
        return colon < 0 ? "" : code.substring(0, colon).replace('_', ' ').replaceAll("[\"']", "").strip();
    }

    /** Where the comment of a line begins, behind its mark; -1 for none. */
    private static int comment(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int mark = marked(line, at) ? at : -1;
        for (int i = at + 1; mark < 0 && i < line.length(); i++) {
            boolean apart = line.charAt(i - 1) == ' ';
            mark = apart && (line.startsWith("# ", i) || line.startsWith("// ", i)) ? i : -1;
        }
        if (mark < 0) {
            return -1;
        }
        while (mark < line.length() && "#/- ".indexOf(line.charAt(mark)) >= 0) {
            mark++;
        }
        return mark;
    }

    private static boolean marked(String line, int at) {
        return line.startsWith("#", at) || line.startsWith("//", at) || line.startsWith("-- ", at);
    }
}
