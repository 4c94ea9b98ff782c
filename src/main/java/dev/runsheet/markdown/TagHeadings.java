package dev.runsheet.markdown;

import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Reads a title set as HTML, {@code <h2 align="center">Rollback</h2>}, as the heading that it is on the page: without it
 * the document would have no such part.
 */
final class TagHeadings {
    /** One element to which no link leads by a name of its own; what it holds means the same in HTML and in Markdown. */
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?<open><h(?<level>[1-6])(?![^<>]*\\s(?:id|name)\\s*=)(?:\\s[^<>]{0,400})?>)\\s*(?<title>[^<>*_`\\[\\]\\\\~|\\r\\n]{1,400}?)\\s*"
                    + "(?<close></h\\k<level>\\s*>)\\s*",
            Pattern.CASE_INSENSITIVE);

    private TagHeadings() {}

    /**
     * Puts headings in the tree of {@code root}.
     *
     * @param text the whole file
     */
    static void mend(Node root, String text) {
        List<HtmlBlock> blocks = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock block) {
                blocks.add(block);
            }
        }
        blocks.forEach(block -> mend(block, text));
    }

    private static void mend(HtmlBlock block, String text) {
        List<SourceSpan> lines = block.getSourceSpans();
        SourceSpan last = lines.get(lines.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        Matcher form = FORM.matcher(text).region(lines.get(0).getInputIndex(), end);
        List<Heading> headings = new ArrayList<>();
        int read = form.regionStart();
        while (read < end && form.find() && form.start() == read && isTitle(form.group("title"))) {
            headings.add(heading(form, lines));
            read = form.end();
        }
        if (read == end) {
            headings.forEach(block::insertBefore);
            block.unlink();
        }
    }

    private static Heading heading(Matcher form, List<SourceSpan> lines) {
        Heading heading = new Heading();
        heading.setLevel(Integer.parseInt(form.group("level")));
        heading.setSourceSpans(lines.stream()
                .filter(line -> line.getInputIndex() < form.end("close")
                        && line.getInputIndex() + line.getLength() > form.start("open"))
                .toList());
        heading.appendChild(new Raw(form.group("title"), TextMap.at(form.start("title"))));
        return heading;
    }

    /** A closing sign would be taken for the end of a heading. */
    private static boolean isTitle(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit) && !text.endsWith("#");
    }
}
