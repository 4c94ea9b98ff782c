package dev.runsheet.importing;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.HtmlMarkdownWriter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeConverterContext;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lays finished Markdown texts out as a document, with flexmark's HTML converter: which lines, behind which prefixes,
 * with which empty lines between.
 *
 * <p>The tree it is given has headings, rules and elements of its own that flexmark hands to the renderers here, because
 * its own lose boxes, pipes, line breaks and code in the places checklists have them.
 *
 * <pre>{@code
 * Layout layout = new Layout();
 * layout.document().item("- ", false, "[ ]").text("Take a backup");
 * layout.markdown();                       // "- [ ] Take a backup\n"
 * }</pre>
 */
final class Layout {
    private final Document document = new Document("");
    private final Element body = document.appendElement("html").appendElement("body");

    /** Where the document is added to. */
    Part document() {
        return Part.document(body);
    }

    /** The document, ending in one line end. */
    String markdown() {
        FlexmarkHtmlConverter converter = FlexmarkHtmlConverter.builder(options())
                .htmlNodeRendererFactory(options -> () -> Set.of(
                        new HtmlNodeRendererHandler<>(Part.TEXT, Element.class, (e, context, out) -> lines(e, out)),
                        new HtmlNodeRendererHandler<>(Part.INDENTED, Element.class, Layout::part),
                        new HtmlNodeRendererHandler<>(Part.CODE, Element.class, (e, context, out) -> fence(e, out)),
                        new HtmlNodeRendererHandler<>(Part.GAP, Element.class, (e, context, out) -> out.blankLine())))
                .build();
        String markdown = converter.convert(document).strip();
        return markdown.isEmpty() ? "" : markdown + "\n";
    }

    private static MutableDataSet options() {
        return new MutableDataSet()
                .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---")
                .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                .set(FlexmarkHtmlConverter.SKIP_CHAR_ESCAPE, true)
                .set(FlexmarkHtmlConverter.SKIP_ATTRIBUTES, true)
                .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                .set(FlexmarkHtmlConverter.FORMAT_FLAGS, 0)
                .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
                .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0);
    }

    private static void lines(Element text, HtmlMarkdownWriter out) {
        int count = 0;
        for (String line : text.attr("lines").split("\n", -1)) {
            if (count++ > 0) {
                out.line();
            }
            out.append(line);
        }
        Element parent = text.parent();
        if (parent == null || !parent.normalName().matches("h[1-6]")) {
            out.line();
        }
    }

    private static void part(Element part, HtmlNodeConverterContext context, HtmlMarkdownWriter out) {
        String mark = part.attr("mark");
        Element first = part.firstElementChild();
        boolean goesOn = first != null && !first.normalName().equals(Part.INDENTED);
        out.line().append(goesOn ? mark : mark.stripTrailing());
        out.pushPrefix();
        out.addPrefix(part.attr("prefix"), true);
        context.renderChildren(part, false, null);
        out.line();
        out.popPrefix();
    }

    private static void fence(Element code, HtmlMarkdownWriter out) {
        String text = code.attr("lines");
        String fence = "`".repeat(Math.max(3, InlineWriter.longest(text) + 1));
        out.append(fence).append(code.attr("language")).line();
        if (!text.isEmpty()) {
            out.openPreFormatted(true);
            out.append(text);
            out.closePreFormatted();
        }
        out.line().append(fence).line();
    }
}
