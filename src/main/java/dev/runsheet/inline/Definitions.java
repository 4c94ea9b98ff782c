package dev.runsheet.inline;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * What the reference links of a document lead to: {@code [plan]: docs/plan.md} makes a link of {@code [plan]}.
 *
 * <p>Made once for a document and handed to everything that reads its runs; immutable, safe to share.
 */
public final class Definitions {
    /** No definitions: {@code [plan]} is text. */
    public static final Definitions NONE = new Definitions(new DefinitionMap<>(LinkReferenceDefinition.class));

    /**
     * What {@link #parse} puts before a run. The parser looks for the start of a block only on a line that does not
     * begin with a letter, and the run is to be a block of its own whatever it begins with.
     */
    static final String LEAD = ".";

    private final Parser parser;

    private Definitions(DefinitionMap<LinkReferenceDefinition> map) {
        parser = Parser.builder()
                .extensions(List.of(StrikethroughExtension.create()))
                .customInlineContentParserFactory(new BlankRun.Factory())
                .enabledBlockTypes(Set.of())
                .customBlockParserFactory(
                        (state, matched) -> BlockStart.of(new Run(map)).atIndex(LEAD.length()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    /**
     * The definitions in {@code texts}, each verbatim as it stands in the document: {@code [label]: destination
     * "title"}. Of two with one label the first counts; what is no definition is ignored.
     */
    public static Definitions of(List<String> texts) {
        if (texts.isEmpty()) {
            return NONE;
        }
        Node document = Parser.builder().enabledBlockTypes(Set.of()).build().parse(String.join("\n\n", texts));
        DefinitionMap<LinkReferenceDefinition> map = new DefinitionMap<>(LinkReferenceDefinition.class);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof LinkReferenceDefinition definition) {
                map.putIfAbsent(definition.getLabel(), definition);
            }
        }
        return new Definitions(map);
    }

    /** The inline tree of {@code run}; positions in it count from the beginning of {@link #LEAD}. */
    Node parse(String run) {
        if (Bounds.exceeds(run)) {
            Node whole = new CustomBlock() {};
            whole.appendChild(new Text(run));
            return whole;
        }
        return parser.parse(LEAD + run).getFirstChild();
    }

    /** The one block: every line belongs to it, and nothing in it is read as a block. */
    private static final class Run extends AbstractBlockParser {
        private final DefinitionMap<LinkReferenceDefinition> map;
        private final Block block = new CustomBlock() {};
        private final SourceLines lines = SourceLines.empty();

        Run(DefinitionMap<LinkReferenceDefinition> map) {
            this.map = map;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            lines.addLine(line);
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            return List.of(map);
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(lines, block);
        }
    }
}
