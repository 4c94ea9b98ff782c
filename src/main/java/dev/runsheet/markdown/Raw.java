package dev.runsheet.markdown;

import dev.runsheet.source.TextMap;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * The inline content of a block as written: its lines without the prefixes of the blocks they stand in, and where each
 * came from. It takes the place of commonmark's parsed inlines, because the model keeps the author's own characters.
 */
final class Raw extends CustomNode {
    static final Raw EMPTY = new Raw("", TextMap.at(0));

    private final String text;
    private final TextMap map;

    Raw(String text, TextMap map) {
        this.text = text;
        this.map = map;
    }

    /** The content of {@code lines}, white space around it left out, that of continuation lines too. */
    static Raw of(SourceLines lines) {
        StringBuilder text = new StringBuilder();
        TextMap.Builder map = new TextMap.Builder();
        List<SourceLine> all = lines.getLines();
        for (int i = 0; i < all.size(); i++) {
            SourceLine line = all.get(i);
            String content = line.getContent().toString();
            int start = indent(content);
            String kept = i == all.size() - 1 ? content.substring(start).stripTrailing() : content.substring(start);
            if (line.getSourceSpan() != null) {
                // a tab that was cut in two stands as spaces in the content but as one character in the file
                int expanded =
                        Math.max(0, content.length() - line.getSourceSpan().getLength());
                map.piece(text.length(), line.getSourceSpan().getInputIndex() + Math.max(0, start - expanded));
            }
            text.append(kept);
            if (i < all.size() - 1) {
                text.append('\n');
            }
        }
        return new Raw(text.toString(), map.build());
    }

    /** The raw content of {@code block}; empty when it has none. */
    static Raw in(Node block) {
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Raw raw) {
                return raw;
            }
        }
        return EMPTY;
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    String text() {
        return text;
    }

    TextMap map() {
        return map;
    }

    /** What stands from {@code from} on. */
    Raw from(int from) {
        return part(from, text.length());
    }

    /** What stands from {@code from} up to {@code to}. */
    Raw part(int from, int to) {
        TextMap cut = new TextMap.Builder().piece(0, from).build();
        return new Raw(text.substring(from, to), cut.then(map));
    }
}
