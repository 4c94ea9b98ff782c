package dev.runsheet.markdown;

import dev.runsheet.inline.PlainText;
import dev.runsheet.source.TextMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** A paragraph that is one bold line and opens a part of the document, as a heading would. */
final class BoldLine {
    /** A longer one is a sentence that is stressed. */
    private static final int MAX_WORDS = 12;

    private static final Pattern FORM = Pattern.compile(
            "(?<before>[^*_`\\[\\n]{0,16})(\\*\\*|__)(?<bold>[^\\s*](?:(?!\\2).)*)\\2(?<after>[ \\t]*(?:\\([^()]*\\))?[ \\t]*:?)[ \\t]*");
    private static final Pattern EMPTY_ITEM = Pattern.compile("\\n[ \\t]*-[ \\t]*$");
    private static final Pattern BOXED = Pattern.compile("\\[[ xX]]|☐|☑");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？]['\")]*$");

    private BoldLine() {}

    /** The title that {@code paragraph} gives to what follows it, marks left out; empty when it is ordinary text. */
    static Optional<Raw> title(Paragraph paragraph) {
        return titleOf(paragraph);
    }

    /**
     * The same of a bold line above a list of empty items: Markdown takes the first {@code -} for the line under a
     * heading, and nobody meant one.
     *
     * @param lines the lines of {@code heading} in the file
     */
    static Optional<Raw> title(Heading heading, String lines) {
        boolean item = heading.getLevel() == 2 && EMPTY_ITEM.matcher(lines).find();
        return item && heading.getNext() instanceof ListBlock ? titleOf(heading) : Optional.empty();
    }

    private static Optional<Raw> titleOf(Node node) {
        Raw line = Raw.in(node);
        Matcher form = FORM.matcher(line.text());
        if (!form.matches() || !opensContent(node.getNext())) {
            return Optional.empty();
        }
        String title = form.group("before") + form.group("bold") + form.group("after");
        String plain = PlainText.of(title).text().strip();
        boolean sentence = SENTENCE_END.matcher(plain).find() || plain.split("\\s+").length > MAX_WORDS;
        boolean words = PlainText.of(form.group("before")).text().codePoints().anyMatch(Character::isLetter);
        if (sentence || words || BOXED.matcher(title).find()) {
            return Optional.empty();
        }
        TextMap map = new TextMap.Builder()
                .piece(0, 0)
                .piece(form.end("before"), form.start("bold"))
                .piece(form.end("before") + form.group("bold").length(), form.start("after"))
                .build();
        return Optional.of(new Raw(title.strip(), map.then(line.map())));
    }

    private static boolean opensContent(Node next) {
        if (next == null
                || next instanceof Heading
                || next instanceof ThematicBreak
                || next instanceof HtmlBlock
                || next instanceof LinkReferenceDefinition
                || next instanceof FootnoteDefinition) {
            return false;
        }
        return !(next instanceof Paragraph) || (PropertyLine.of(Raw.in(next)).isEmpty() && !isBoldLine(next));
    }

    private static boolean isBoldLine(Node paragraph) {
        return FORM.matcher(Raw.in(paragraph).text()).matches();
    }
}
