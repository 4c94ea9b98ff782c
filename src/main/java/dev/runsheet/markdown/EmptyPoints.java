package dev.runsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Reads a label above a point that nobody has written yet as its author meant it: of {@code **Remarks:**} with a lone dash
 * right below, Markdown makes a heading and loses the point.
 */
final class EmptyPoints {
    private EmptyPoints() {}

    /**
     * Puts lists below such labels in the tree of {@code root}.
     *
     * @param text the whole file
     */
    static void mend(Node root, String text) {
        List<Heading> labels = new ArrayList<>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (isLabel(heading, text)) {
                    labels.add(heading);
                }
            }
        });
        labels.forEach(EmptyPoints::mend);
    }

    private static boolean isLabel(Heading heading, String text) {
        List<SourceSpan> lines = heading.getSourceSpans();
        if (lines.size() < 2) {
            return false;
        }
        SourceSpan last = lines.get(lines.size() - 1);
        String underline = text.substring(last.getInputIndex(), last.getInputIndex() + last.getLength());
        String label = Raw.in(heading).text();
        String line = label.substring(label.lastIndexOf('\n') + 1).strip();
        return underline.strip().equals("-") && line.matches(".*[:：][*_]{0,3}|(\\*\\*|__).{1,80}\\1");
    }

    private static void mend(Heading heading) {
        List<SourceSpan> lines = heading.getSourceSpans();
        Paragraph label = new Paragraph();
        label.setSourceSpans(lines.subList(0, lines.size() - 1));
        label.appendChild(Raw.in(heading));
        ListItem point = new ListItem();
        point.setSourceSpans(lines.subList(lines.size() - 1, lines.size()));
        if (heading.getNext() instanceof BulletList points) {
            List<SourceSpan> all = new ArrayList<>(point.getSourceSpans());
            all.addAll(points.getSourceSpans());
            points.setSourceSpans(all);
            points.prependChild(point);
        } else {
            BulletList points = new BulletList();
            points.setTight(true);
            points.setSourceSpans(point.getSourceSpans());
            points.appendChild(point);
            heading.insertAfter(points);
        }
        heading.insertBefore(label);
        heading.unlink();
    }
}
