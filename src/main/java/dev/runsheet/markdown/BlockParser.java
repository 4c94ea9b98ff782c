package dev.runsheet.markdown;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Splits Markdown into blocks with {@link Raw} content; inline Markdown is left as written. */
final class BlockParser {

    /** Blocks nested deeper than this are read as text, so that no document can exhaust the stack. */
    static final int MAX_NESTING = 200;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .inlineParserFactory(context -> (lines, block) -> block.appendChild(Raw.of(lines)))
            .build();

    private BlockParser() {}

    /** The document node of {@code markdown}. */
    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
