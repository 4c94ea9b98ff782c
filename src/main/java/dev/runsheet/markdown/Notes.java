package dev.runsheet.markdown;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** What the reader writes down beside the model while it reads one file. */
final class Notes {
    final SourceFile file;
    final Positions.Builder positions = new Positions.Builder();
    final List<Remark> remarks = new ArrayList<>();
    final List<Span> code = new ArrayList<>();

    Notes(SourceFile file) {
        this.file = file;
    }

    /** The part at {@code at} is {@code node}. */
    void place(Pointer at, Node node) {
        positions.span(at, span(node));
    }

    /** The part at {@code at} is {@code node}, and its text is {@code raw}. */
    void place(Pointer at, Node node, Raw raw) {
        place(at, node);
        positions.text(at, raw.map());
    }

    /** The stretch of the file from the first line of {@code node} to its last. */
    Span span(Node node) {
        List<SourceSpan> lines = node.getSourceSpans();
        if (lines.isEmpty()) {
            return new Span(0, 0);
        }
        SourceSpan first = lines.get(0);
        SourceSpan last = lines.get(lines.size() - 1);
        return new Span(first.getInputIndex(), last.getInputIndex() + last.getLength());
    }

    /** Whether nothing but white space stands from {@code from} on. */
    boolean endsFile(int from) {
        String text = file.text();
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    /** The lines of {@code node} as they stand in the file, without the prefixes of what it stands in. */
    String lines(Node node) {
        StringBuilder text = new StringBuilder();
        for (SourceSpan line : node.getSourceSpans()) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(file.text(), line.getInputIndex(), line.getInputIndex() + line.getLength());
        }
        return text.toString();
    }
}
