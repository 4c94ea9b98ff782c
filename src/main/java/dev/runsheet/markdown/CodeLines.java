package dev.runsheet.markdown;

import dev.runsheet.source.TextMap;
import java.util.List;
import org.commonmark.node.SourceSpan;

/** Where the lines of a block of code stand in the file, behind the prefixes of what the block stands in. */
final class CodeLines {
    private CodeLines() {}

    /**
     * The map of {@code literal}, the code, to the file.
     *
     * @param spans those of the block, at most one a line; a blank line has none
     * @param first how many lines of the block come before the code: the fence
     */
    static TextMap map(List<SourceSpan> spans, int first, String literal) {
        TextMap.Builder map = new TextMap.Builder();
        if (spans.isEmpty()) {
            return map.build();
        }
        int top = spans.get(0).getLineIndex() + first;
        int line = 0;
        int from = 0;
        for (SourceSpan span : spans) {
            while (line < span.getLineIndex() - top) {
                int end = literal.indexOf('\n', from);
                if (end < 0) {
                    return map.build();
                }
                from = end + 1;
                line++;
            }
            if (line == span.getLineIndex() - top && from < literal.length()) {
                int end = literal.indexOf('\n', from);
                int length = (end < 0 ? literal.length() : end) - from;
                // what the block's own indentation took from a line stands before the rest of it
                map.piece(from, span.getInputIndex() + Math.max(0, span.getLength() - length));
            }
        }
        return map.build();
    }
}
