package dev.runsheet.testing;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a Markdown text. flexmark finds the blocks and takes the line prefixes off; what is inside is cut by
 * {@link Words}, so that small differences between the two parsers in emphasis or tables do not show.
 */
final class MarkdownTokens {
    /** Tags the model has as a type of its own; they are structure like a bullet, no words. */
    static final Pattern STRUCTURE_TAGS = Pattern.compile("(?i)</?(?:details|summary|h[1-6])\\b[^>]*>");

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[:：]\\**$");
    private static final Pattern ALERT = Pattern.compile("\\A\\[!([A-Za-z]+)\\][ \\t]*$");
    private static final Set<String> ALERTS_OF_GITHUB = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");
    private static final Parser PARSER = parser();

    private final boolean shown;
    private final List<String> tokens = new ArrayList<>();

    /** @param shown only what a page shows, instead of everything written */
    MarkdownTokens(boolean shown) {
        this.shown = shown;
    }

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
        options.set(
                Parser.EXTENSIONS,
                List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnoteExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options).build();
    }

    List<String> of(String markdown) {
        String text = (markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            if (!shown && front.group(1) != null) {
                tokens.addAll(Words.of(front.group(1)));
            }
            text = text.substring(front.end());
        }
        children(PARSER.parse(text));
        return List.copyOf(tokens);
    }

    private void children(Node parent) {
        for (Node child : parent.getChildren()) {
            block(child);
        }
    }

    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            inline(heading, heading.getText().toString());
        } else if (node instanceof TableCell cell) {
            inline(cell, cell.getText().toString());
        } else if (node instanceof FencedCodeBlock fenced) {
            if (!shown) {
                tokens.addAll(Words.of(fenced.getInfo().toString()));
            }
            tokens.addAll(VisibleTokens.codeLines(lines(fenced)));
        } else if (node instanceof IndentedCodeBlock indented) {
            tokens.addAll(VisibleTokens.codeLines(lines(indented)));
        } else if (node instanceof HtmlBlockBase html) {
            html(lines(html));
        } else if (node instanceof Reference reference) {
            if (!shown) {
                tokens.addAll(Words.of(reference.getChars().toString()));
            }
        } else if (node instanceof ThematicBreak rule) {
            boolean listed = rule.getChars().toString().contains("_") && rule.getParent() instanceof ListItem;
            if (listed || isWrittenOn(rule)) {
                tokens.add(VisibleTokens.BLANK);
            }
        } else if (!(node instanceof TableSeparator)) {
            container(node);
        }
    }

    /**
     * Whether it is a line to write on: one longer than anybody draws a rule by hand, but not as long as formatters do; a
     * shorter one below a label or another such line.
     */
    private static boolean isWrittenOn(ThematicBreak rule) {
        if (rule.getChars().toString().strip().matches("_{20,69}|_{71,}")) {
            return true;
        }
        Node before = rule;
        while (before instanceof ThematicBreak line
                && line.getChars().toString().strip().matches("_{5,}")) {
            before = before.getPrevious();
        }
        return before != rule
                && before instanceof Paragraph paragraph
                && LABEL.matcher(paragraph.getChars().toString().stripTrailing())
                        .find();
    }

    private void container(Node node) {
        if (node instanceof OrderedListItem item && !shown) {
            String marker = item.getOpeningMarker().toString();
            tokens.add(Integer.toString(Integer.parseInt(marker.replaceAll("\\D", ""))));
        } else if (node instanceof FootnoteBlock footnote && !shown) {
            tokens.addAll(Words.of(footnote.getText().toString()));
        }
        children(node);
    }

    private void paragraph(Paragraph paragraph) {
        String text = lines(paragraph);
        String first = text.lines().findFirst().orElse("").strip();
        Matcher alert = ALERT.matcher(first);
        if (paragraph.getParent() instanceof BlockQuote && paragraph.getPrevious() == null && alert.find()) {
            String kind = alert.group(1).toUpperCase(Locale.ROOT);
            if (!shown || !ALERTS_OF_GITHUB.contains(kind)) {
                tokens.add(kind);
            }
            if (shown) {
                ShownText said = new ShownText();
                said.children(paragraph);
                tokens.addAll(Words.of(said.text().replaceFirst("\\A\\s*\\[![^\\]]*\\]", "")));
            } else {
                tokens.addAll(Words.of(text.substring(text.indexOf(']') + 1)));
            }
        } else {
            inline(paragraph, text);
        }
    }

    private void inline(Node node, String source) {
        if (shown) {
            ShownText text = new ShownText();
            text.children(node);
            tokens.addAll(Words.of(text.text()));
        } else {
            tokens.addAll(Words.of(STRUCTURE_TAGS.matcher(source).replaceAll(" ")));
        }
    }

    private void html(String source) {
        String text = shown
                ? ShownText.ofHtmlBlock(source)
                : STRUCTURE_TAGS.matcher(source).replaceAll(" ");
        tokens.addAll(Words.of(text));
    }

    /** The lines of a leaf without what its containers put before them. */
    private static String lines(Node leaf) {
        StringBuilder text = new StringBuilder();
        List<BasedSequence> lines =
                leaf instanceof ContentNode content ? content.getContentLines() : List.of(leaf.getChars());
        for (BasedSequence line : lines) {
            text.append(line);
            if (!line.endsWith("\n")) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
