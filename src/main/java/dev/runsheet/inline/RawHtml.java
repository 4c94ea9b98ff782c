package dev.runsheet.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of raw HTML, in which Markdown means nothing: {@code 2 * 3 * 4 <b>} keeps its stars. */
final class RawHtml {
    /** What is read in it, and what Markdown would read and is text here. Entities mean the same in both. */
    private static final Pattern TAG_OR_MARK =
            Pattern.compile("(?<kept></?[A-Za-z][A-Za-z0-9-]*+(?:[\\s/][^<>]*+)?>|<!--)|[\\\\`*_~\\[\\]<]");

    private RawHtml() {}

    /** {@code html} as a run of inline Markdown that shows the same. */
    static String asInline(String html) {
        return TAG_OR_MARK
                .matcher(html)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) != null ? found.group() : "\\" + found.group()));
    }
}
