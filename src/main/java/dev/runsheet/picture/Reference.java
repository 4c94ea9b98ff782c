package dev.runsheet.picture;

import dev.runsheet.model.Pointer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a page names what stands in the document.
 *
 * @param plain inline Markdown as one line of plain text
 * @param href where a part is on the page, {@code #rollback}
 */
public record Reference(UnaryOperator<String> plain, Function<Pointer, String> href) {

    /** {@code inline} as one line, without the characters that would turn or hide what stands beside it. */
    String text(String inline) {
        return plain.apply(inline)
                .replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
    }
}
