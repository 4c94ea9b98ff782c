package dev.runsheet.picture;

import dev.runsheet.model.Pointer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a page names what stands in the document.
 *
 * @param plain inline Markdown as one line of plain text
 * @param href where a part is on the page, {@code #rollback}
 */
public record Reference(UnaryOperator<String> plain, Function<Pointer, String> href) {
    private static final Pattern BREAK = Pattern.compile("\\s+");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    /** {@code inline} as one line of plain text. */
    String text(String inline) {
        return line(plain.apply(inline));
    }

    /** {@code text} as one line, without the characters that would turn or hide what stands beside it. */
    static String line(String text) {
        return BREAK.matcher(HIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
