package dev.runsheet.testing;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The text that a run of inline Markdown shows: marks, destinations, comments and harmless tags are gone. */
final class ShownText {
    /** The tags that pages let through, so that they are not read as text. */
    private static final Pattern PASSED =
            Pattern.compile("(?i)</?(?:br|details|summary|h[1-6]|kbd|sub|sup|ins|del|mark)(?:\\s[^>]*)?/?>");

    private static final Pattern BREAKING = Pattern.compile("(?i)</?(?:br|details|summary|h[1-6])\\b");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    /** What a page shows of raw HTML: other tags as they are written. */
    static String ofHtml(String html) {
        return PASSED.matcher(COMMENT.matcher(html).replaceAll(""))
                .replaceAll(tag -> BREAKING.matcher(tag.group()).lookingAt() ? "\n" : "");
    }

    /** What a page shows of a block of raw HTML: entities in its text are what they stand for, in its tags they are not. */
    static String ofHtmlBlock(String html) {
        String shown = ofHtml(html);
        StringBuilder text = new StringBuilder();
        Matcher tag = TAG.matcher(shown);
        int last = 0;
        while (tag.find()) {
            text.append(Parser.unescapeEntities(shown.substring(last, tag.start()), false));
            text.append(tag.group());
            last = tag.end();
        }
        return text.append(Parser.unescapeEntities(shown.substring(last), false))
                .toString();
    }

    /** One space on either side of code belongs to its backticks, where there is one on both. */
    private static String ofCode(String written) {
        String line = written.replace('\n', ' ');
        boolean padded = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        return padded ? line.substring(1, line.length() - 1) : line;
    }

    void children(Node parent) {
        for (Node child : parent.getChildren()) {
            inline(child);
        }
    }

    private void inline(Node node) {
        if (node instanceof Text || node instanceof HtmlEntity) {
            text.append(node.getChars().unescape());
        } else if (node instanceof Code code) {
            text.append(ofCode(code.getText().toString()));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append('\n');
        } else if (node instanceof DelimitedLinkNode link) {
            text.append(link.getText());
        } else if (node instanceof HtmlInline) {
            text.append(ofHtml(node.getChars().toString()));
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            // No definition: it is plain text in brackets.
            text.append(reference.getChars().unescape());
        } else if (!(node instanceof HtmlInlineComment) && !(node instanceof Footnote)) {
            children(node);
        }
    }
}
