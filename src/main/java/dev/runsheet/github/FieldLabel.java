package dev.runsheet.github;

import dev.runsheet.inline.PlainText;
import dev.runsheet.run.Questions;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as labels of fields: one line, which an issue shows as it is. */
final class FieldLabel {
    /** Between the titles of a section and the one in it. */
    static final String IN = " › ";

    private static final int LONGEST = 200;
    private static final int BRIEF = 80;
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");

    private FieldLabel() {}

    /** What {@code inline} says; empty when that is nothing. */
    static String of(String inline) {
        String plain = PlainText.of(inline).text().replaceAll("\\s+", " ").strip();
        return plain.replaceAll("<(?=[A-Za-z/!?])", "\\\\<");
    }

    /** The same in not more than a line. */
    static String inBrief(String inline) {
        return Shortened.to(of(inline), BRIEF);
    }

    /** The titles of sections within each other. */
    static String of(List<String> titles) {
        return String.join(IN, titles);
    }

    /** Whether GitHub lets an input or a textarea have this label, and people can read it. */
    static boolean suits(String label) {
        return says(label) && label.length() <= LONGEST && Questions.mayAsk(label);
    }

    /** Whether {@code text} has anything to be read. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    /** {@code inline} on one line and without comments: a task as an option. */
    static String onOneLine(String inline) {
        return COMMENT.matcher(inline)
                .replaceAll("")
                .replaceAll("\\\\\n", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
