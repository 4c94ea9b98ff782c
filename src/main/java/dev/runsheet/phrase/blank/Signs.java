package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.Optional;

/** Finds signs that stand for what nobody knows yet: {@code Port: ???}, {@code 担当者：○○}, {@code ○月○日}, {@code JIRA-####}. */
public final class Signs {
    private static final int LONGEST = 60;

    /** What is counted or dated in scripts that write a circle for a figure. */
    private static final String COUNTED = "年月日時时分名人件회명월일시";

    private static final String FIGURES = "一二三四五六七八九十百千零";

    private Signs() {}

    static Optional<Found<Blank>> at(String text, int start, Ground ground) {
        char sign = text.charAt(start);
        if (!ground.isWritten() || (start > 0 && text.charAt(start - 1) == sign)) {
            return Optional.empty();
        }
        int end = start;
        while (end < text.length() && text.charAt(end) == sign) {
            end++;
        }
        boolean open = switch (sign) {
            case '?', '？' -> isValue(text, start, end) || (end - start > 2 && isApart(text, start, end));
            case '#' -> isNumber(text, start, end);
            default -> isCircled(text, start, end);
        };
        return open ? Marks.blank(text, start, end) : Optional.empty();
    }

    /** Whether it is all that stands in a cell or behind a label. */
    private static boolean isValue(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && start - before < LONGEST && " *".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        boolean opens = before < 0 || ":：|\n".indexOf(text.charAt(before)) >= 0;
        return opens && (end >= text.length() || "\n|".indexOf(text.charAt(end)) >= 0);
    }

    /** {@code Night line – ???}, {@code ??? (Pia knows)}: three of them that stand for a word of their own. */
    private static boolean isApart(String text, int start, int end) {
        boolean opens = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        return opens && (end >= text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private static boolean isNumber(String text, int start, int end) {
        boolean named = start > 1 && text.charAt(start - 1) == '-' && Character.isUpperCase(text.charAt(start - 2));
        return named && end - start >= 2 && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static boolean isCircled(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end >= text.length() ? ' ' : text.charAt(end);
        boolean figure = FIGURES.indexOf(before) >= 0 || FIGURES.indexOf(after) >= 0;
        boolean several = end - start > 1 && end - start < 6 && after != ' ';
        boolean whole = end - start > 1 && isValue(text, start, end);
        return !figure && (several || whole || COUNTED.indexOf(after) >= 0);
    }
}
