package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines that are numbered and say nothing yet, {@code 2.}, where Markdown makes no list of them: right under a
 * sentence, in code as the comment {@code # 2.}
 */
final class EmptyLines {
    private EmptyLines() {}

    static List<Found<Blank>> in(String text, Ground ground) {
        List<Found<Blank>> found = new ArrayList<>();
        if (ground == Ground.SPAN || ground == Ground.PROGRAM || (ground == Ground.PROSE && text.indexOf('\n') < 0)) {
            return found;
        }
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int number = number(text, from, end, ground);
            int close = number;
            while (close < end && Character.isDigit(text.charAt(close))) {
                close++;
            }
            boolean marked = close > number && close < end && ".)".indexOf(text.charAt(close)) >= 0;
            if (marked && text.substring(close + 1, end).isBlank()) {
                String line = text.substring(number, close + 1);
                found.add(new Found<>(new Blank(line, Blank.Form.LINE, List.of()), number, close + 1));
            }
            from = end + 1;
        }
        return found;
    }

    /** Where the text of a line begins, behind the mark of a comment in code. */
    private static int number(String text, int from, int end, Ground ground) {
        String skipped = ground == Ground.PROSE ? " \t" : " \t#/";
        int at = from;
        while (at < end && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
