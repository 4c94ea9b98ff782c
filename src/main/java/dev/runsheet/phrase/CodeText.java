package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What people say to people in a block of code: the comments of commands and settings, the lines of a block that is only
 * text. Code itself says nothing, {@code if [ $n -gt 5 ]} is no limit that anybody has set.
 */
public final class CodeText {
    /** Signs that prose does without. */
    private static final Pattern CODE =
            Pattern.compile("[{};$=|\\\\&`]|\\(\\)|[\u2500-\u257f]|^\\s*(?:[<\\[]|[-*+] \\[)");

    /** A function, a place in a list, a name of several words: what only a program reads. */
    private static final Pattern CALL = Pattern.compile("\\w[\\[(]|\\w_\\w|: \\S*\"");

    private CodeText() {}

    /** The lines of {@code code} that are read like any other text, without comment marks. */
    public static List<String> lines(String language, String code) {
        Ground ground = Ground.of(language);
        List<String> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            int comment = ground == Ground.PROGRAM ? -1 : comment(line);
            if (comment >= 0) {
                lines.add(line.substring(comment));
            } else if (isPoint(line)) {
                lines.add(line.substring(line.indexOf(' ', line.indexOf(line.strip()))));
            } else if (ground == Ground.TEMPLATE && !CODE.matcher(line).find()) {
                lines.add(line.replaceFirst("^\\s*(?:[-*+] |\\d+[.)] )?(?:\\[[ xX]\\] )?", ""));
            }
        }
        return lines;
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

    /** Where the comment of a line begins, behind its mark; -1 for none. */
    private static int comment(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int mark = marked(line, at) ? at : -1;
        for (int i = at + 1; mark < 0 && i < line.length(); i++) {
            mark = line.charAt(i - 1) == ' ' && line.startsWith("# ", i) ? i : -1;
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
