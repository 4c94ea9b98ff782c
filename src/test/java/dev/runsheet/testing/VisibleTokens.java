package dev.runsheet.testing;

import dev.runsheet.model.Checklist;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The judge of "nothing is lost and the order is kept": the visible tokens of a document, told by four witnesses.
 *
 * <p>The Markdown itself is read by flexmark, not by the reader under test. Each test compares two lists:
 *
 * <pre>{@code
 * Loss.between(VisibleTokens.written(markdown), VisibleTokens.ofModel(checklist))
 * Loss.between(VisibleTokens.written(markdown), VisibleTokens.written(markdownOutput))
 * Loss.between(VisibleTokens.shown(repaired), VisibleTokens.ofPage(Jsoup.parse(html).selectFirst("main")))
 * }</pre>
 *
 * <p>A token is a word or number, an operator ({@code < ≤ % → +} …), a symbol or emoji, a box ({@code [ ]}, {@code
 * [x]}; ☐ and ☑ count as these), a blank ({@code ____}), or a whole line of a code block, which begins with {@link
 * #CODE} and is verbatim. Punctuation, emphasis marks, bullets and pipes are no tokens.
 *
 * <p>What is written but not shown, and therefore only in {@link #written}: destinations and titles of links and
 * images, reference labels, link definitions, footnote labels, comments, info strings of code, front matter, the
 * {@code [!NOTE]} of an alert that GitHub knows, the tags a page lets through, and the numbers of numbered lists, which a browser counts.
 *
 * <p>The kind of any alert counts in capitals, {@code [!Custom]} as {@code CUSTOM}: case is no matter there. A box with a
 * mark of its own is the same token whether written {@code [~]} or drawn, since no checkbox can show the mark. Code loses
 * the one space on either side that belongs to its backticks, as CommonMark has it, and the text of raw HTML says what
 * its entities stand for, as in a browser.
 */
public final class VisibleTokens {
    /** Before the text of a line of code. */
    public static final String CODE = "code:";

    /** An empty line to write on, however long. */
    public static final String BLANK = "____";

    private VisibleTokens() {}

    /** Everything a Markdown text says, in order. */
    public static List<String> written(String markdown) {
        return new MarkdownTokens(false).of(markdown);
    }

    /**
     * What a page made of a Markdown text has to show, in order. Pages repair garbled characters, so hand in the
     * repaired text.
     */
    public static List<String> shown(String markdown) {
        return new MarkdownTokens(true).of(markdown);
    }

    /** Everything a model says, in its order; comparable with {@link #written}. */
    public static List<String> ofModel(Checklist checklist) {
        return ModelTokens.of(checklist);
    }

    /** What a part of a page shows, in order; comparable with {@link #shown}. */
    public static List<String> ofPage(Element element) {
        return PageTokens.of(element);
    }

    /** The token of a line of a code block; the indentation counts, white space at the end does not. */
    static String code(String line) {
        return CODE + line.stripTrailing();
    }

    /** The tokens of a code block, none for its empty lines. */
    static List<String> codeLines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(VisibleTokens::code)
                .toList();
    }
}
