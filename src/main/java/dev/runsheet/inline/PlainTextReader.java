package dev.runsheet.inline;

import dev.runsheet.source.Span;
import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Collects the plain text of one run from its inline tree. */
final class PlainTextReader implements Tree.Visit {
    private final String run;
    private final StringBuilder text = new StringBuilder();
    private final TextMap.Builder map = new TextMap.Builder();
    private final List<Link> links = new ArrayList<>();
    private final List<Span> code = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int images;
    /** Behind what was read of the run so far. */
    private int last;

    PlainTextReader(String run) {
        this.run = run;
    }

    PlainText read(Node root) {
        Tree.walk(root, this);
        String plain = text.toString();
        links.addAll(BareUrls.in(plain, links, code));
        links.sort(Comparator.comparingInt(Link::from).thenComparing(Link::to, Comparator.reverseOrder()));
        return new PlainText(plain, map.build(), links, code);
    }

    @Override
    public boolean enter(Node node) {
        if (node instanceof Text words) {
            write(words.getLiteral(), node);
        } else if (node instanceof Code span) {
            int from = text.length();
            writeCode(span.getLiteral(), node);
            code.add(new Span(from, text.length()));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            int at = Math.max(run.indexOf('\n', last), last);
            map.piece(text.length(), at);
            text.append('\n');
            last = at + 1;
        } else if (node instanceof HtmlInline html) {
            if (Tags.isBreak(html)) {
                map.whole(text.length(), text.length() + 1, start(node), end(node));
                text.append('\n');
            }
            last = end(node);
        } else if (isLink(node)) {
            open.add(text.length());
            images += node instanceof Image ? 1 : 0;
        }
        return true;
    }

    @Override
    public void leave(Node node) {
        if (isLink(node)) {
            boolean image = node instanceof Image;
            int from = open.remove(open.size() - 1);
            images -= image ? 1 : 0;
            // What stands within an image is its alternative text, not a link of its own.
            if (images == 0) {
                links.add(new Link(from, text.length(), destination(node), text.substring(from), image));
            }
            last = end(node);
        }
    }

    private static String destination(Node node) {
        return node instanceof Image image
                ? image.getDestination()
                : ((org.commonmark.node.Link) node).getDestination();
    }

    private static boolean isLink(Node node) {
        return node instanceof org.commonmark.node.Link || node instanceof Image;
    }

    private void write(String literal, Node node) {
        int start = start(node);
        last = end(node);
        Entities.align(literal, run.substring(start, last), text.length(), start, map);
        text.append(literal);
    }

    /** Code is written as it stands, between its marks; a line break in it is a space. */
    private void writeCode(String literal, Node node) {
        int start = start(node);
        last = end(node);
        int marks = 0;
        while (run.charAt(start + marks) == '`') {
            marks++;
        }
        int inner = last - start - 2 * marks;
        int at = start + marks + (inner == literal.length() + 2 ? 1 : 0);
        if (inner == literal.length() || inner == literal.length() + 2) {
            map.piece(text.length(), at);
        } else {
            // Indented lines within the code: their spaces are not part of it.
            map.whole(text.length(), text.length() + literal.length(), start + marks, last - marks);
        }
        text.append(literal);
    }

    private int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? last : spans.get(0).getInputIndex() - Definitions.LEAD.length();
    }

    private int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return run.length();
        }
        SourceSpan span = spans.get(spans.size() - 1);
        return span.getInputIndex() + span.getLength() - Definitions.LEAD.length();
    }
}
