package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Remark;
import dev.runsheet.source.Span;
import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Turns commonmark's blocks into the model's, wherever they stand. */
final class BlockReader {
    private static final Pattern COMMENT = Pattern.compile("\\s*<!--(?:(?!-->).)*-->\\s*", Pattern.DOTALL);
    private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z]+)][ \\t]*(?:\\n|$)");

    /** A label that asks for more than a word, or the line above. */
    private static final Pattern LABEL = Pattern.compile("[:：]\\**\\s*$|^_{5,}$");

    private static final int SHORTEST_LINE = 5;

    /** Nobody draws so long a rule by hand. */
    private static final int WRITTEN_LINE = 20;

    /** As long as the rules of a common formatter are. */
    private static final int FORMATTED_RULE = 70;

    private final Notes notes;
    private final ListReader lists;
    private final TableReader tables;

    BlockReader(Notes notes) {
        this.notes = notes;
        this.lists = new ListReader(notes, this);
        this.tables = new TableReader(notes);
    }

    /** The blocks from {@code first} on to the end of its parent, as the array at {@code at}. */
    List<Block> all(Node first, Pointer at) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = first; node != null; ) {
            node = add(node, blocks, at);
        }
        return blocks;
    }

    /**
     * Appends what {@code node} is to {@code blocks}, the array at {@code at}.
     *
     * @return the node to go on with; null at the end
     */
    @org.jspecify.annotations.Nullable
    Node add(Node node, List<Block> blocks, Pointer at) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph, Raw.in(paragraph), blocks, at);
        } else if (node instanceof HtmlBlock html) {
            Optional<DetailsMatch> details = DetailsMatch.at(html);
            if (details.isPresent()) {
                return details(html, details.get(), blocks, at);
            }
            Pointer pointer = at.child(blocks.size());
            notes.place(pointer, html);
            String text = html.getLiteral();
            blocks.add(COMMENT.matcher(text).matches() ? new Block.Comment(text.strip()) : new Block.Html(text));
        } else if (node instanceof ThematicBreak line && isWrittenOn(line, blocks)) {
            paragraph(
                    node, new Raw(line.getLiteral(), TextMap.at(notes.span(line).start())), blocks, at);
        } else if (!(node instanceof Raw)) {
            Pointer pointer = at.child(blocks.size());
            notes.place(pointer, node);
            blocks.add(block(node, pointer));
        }
        return node.getNext();
    }

    /**
     * Whether {@code line}, which Markdown takes for a rule, is one to write on: a long one, and a short one right below
     * a label or another such line.
     */
    private static boolean isWrittenOn(ThematicBreak line, List<Block> before) {
        String literal = line.getLiteral().strip();
        if (literal.length() < SHORTEST_LINE || !literal.startsWith("_")) {
            return false;
        }
        if (literal.length() >= WRITTEN_LINE && literal.length() != FORMATTED_RULE) {
            return true;
        }
        if (before.isEmpty()) {
            return false;
        }
        Block last = before.get(before.size() - 1);
        return (last instanceof Block.Property property && property.value().isEmpty())
                || (last instanceof Block.Paragraph paragraph
                        && LABEL.matcher(paragraph.text()).find());
    }

    private Block block(Node node, Pointer at) {
        if (node instanceof ListBlock list) {
            return lists.read(list, at);
        } else if (node instanceof FencedCodeBlock fence) {
            return fence(fence, at);
        } else if (node instanceof IndentedCodeBlock code) {
            notes.code.add(notes.span(code));
            notes.positions.text(at, CodeLines.map(code.getSourceSpans(), 0, code.getLiteral()));
            return new Block.Command("", code.getLiteral());
        } else if (node instanceof TableBlock table) {
            return tables.read(table, at);
        } else if (node instanceof BlockQuote quote) {
            return quote(quote, at);
        } else if (node instanceof Heading heading) {
            Raw raw = Raw.in(heading);
            notes.positions.text(at, raw.map());
            return new Block.Heading(heading.getLevel(), oneLine(raw.text()));
        } else if (node instanceof ThematicBreak) {
            return new Block.Divider();
        } else if (node instanceof LinkReferenceDefinition) {
            return new Block.LinkDefinition(notes.lines(node));
        } else if (node instanceof FootnoteDefinition footnote) {
            return new Block.Footnote(footnote.getLabel(), all(footnote.getFirstChild(), at.child("blocks")));
        }
        throw new IllegalStateException("a block the reader does not know: " + node.getClass());
    }

    private void paragraph(Node node, Raw raw, List<Block> blocks, Pointer at) {
        List<PropertyLine> properties = PropertyLine.of(raw);
        for (PropertyLine property : properties) {
            Pointer pointer = at.child(blocks.size());
            Span name = property.name().map().origin(0, property.name().text().length());
            boolean valued = !property.value().text().isEmpty();
            Span value = valued
                    ? property.value().map().origin(0, property.value().text().length())
                    : name;
            notes.positions.span(pointer, name.cover(value));
            notes.positions.text(pointer.child("name"), property.name().map());
            if (valued) {
                notes.positions.text(pointer, property.value().map());
            }
            blocks.add(new Block.Property(
                    property.name().text(), property.value().text().strip(), Phrases.NONE));
        }
        if (properties.isEmpty()) {
            Pointer pointer = at.child(blocks.size());
            notes.place(pointer, node, raw);
            blocks.add(new Block.Paragraph(raw.text(), Phrases.NONE));
        }
    }

    private @org.jspecify.annotations.Nullable Node details(
            HtmlBlock node, DetailsMatch match, List<Block> blocks, Pointer at) {
        Pointer pointer = at.child(blocks.size());
        notes.positions.span(pointer, notes.span(node).cover(notes.span(match.close())));
        List<Block> inner = new ArrayList<>();
        Node next = node.getNext();
        while (next != null && next != match.close()) {
            next = add(next, inner, pointer.child("blocks"));
        }
        blocks.add(new Block.Details(match.summary(), match.open(), inner));
        return match.close().getNext();
    }

    private Block fence(FencedCodeBlock fence, Pointer at) {
        Span span = notes.span(fence);
        notes.code.add(span);
        notes.positions.text(at, CodeLines.map(fence.getSourceSpans(), 1, fence.getLiteral()));
        boolean swallows = !fence.getLiteral().isBlank();
        if (fence.getClosingFenceLength() == null && swallows && notes.endsFile(span.end())) {
            notes.remarks.add(new Remark(Remark.Kind.OPEN_FENCE, span, fence.getInfo()));
        }
        return new Block.Command(fence.getInfo(), fence.getLiteral());
    }

    private Block quote(BlockQuote quote, Pointer at) {
        Pointer inner = at.child("blocks");
        Node first = quote.getFirstChild();
        if (first instanceof Paragraph paragraph) {
            Raw raw = Raw.in(paragraph);
            Matcher alert = ALERT.matcher(raw.text());
            if (alert.lookingAt()) {
                List<Block> blocks = new ArrayList<>();
                if (alert.end() < raw.text().length()) {
                    paragraph(paragraph, raw.from(alert.end()), blocks, inner);
                }
                for (Node node = paragraph.getNext(); node != null; ) {
                    node = add(node, blocks, inner);
                }
                return new Block.Quote(Optional.of(alert.group(1).toLowerCase(Locale.ROOT)), blocks);
            }
        }
        return new Block.Quote(Optional.empty(), all(first, inner));
    }

    /** A heading over several lines, as setext headings can be, as one. */
    static String oneLine(String heading) {
        return heading.indexOf('\n') < 0 ? heading : heading.replaceAll("[ \\t]*\\\\?\\n", " ");
    }
}
