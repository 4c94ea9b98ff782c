package dev.runsheet.importing;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;

/**
 * Makes a Markdown checklist of an HTML page: what Confluence, Google Docs, Notion, Word, GitHub or Runsheet itself
 * wrote, or any other.
 *
 * <p>The page is read with jsoup. {@link Step}s, one for each thing a tool does in its own way, turn it into plain HTML;
 * {@link BlockMarkdown} makes Markdown of that, which {@link Layout} lays out with flexmark. At the end the words of the
 * page are sought in what a reader makes of the Markdown, so that a word that got lost is told.
 *
 * <pre>{@code
 * Imported imported = HtmlImport.of(bytes, Limits.STANDARD, () -> false);
 * imported.markdown();     // "# Deploy the shop\n\n- [ ] Take a backup\n"
 * }</pre>
 */
public final class HtmlImport {
    private HtmlImport() {}

    /**
     * The Markdown of a page.
     *
     * @param html the page in the encoding it names; UTF-8 where it names none
     * @param stop asked now and then whether to give up, from the thread that converts
     * @throws Refused when the page exceeds {@code limits}, when {@code stop} says so, or when it shows nothing
     */
    public static Imported of(byte[] html, Limits limits, BooleanSupplier stop) throws Refused {
        Document page = HtmlPage.of(html, limits);
        Draft draft = new Draft(page, limits, stop);
        for (Step step : Steps.BEFORE) {
            step.apply(draft);
        }
        Witness witness = Witness.of(draft.content());
        for (Step step : Steps.ALL) {
            draft.goOn();
            step.apply(draft);
        }
        Layout layout = new Layout();
        new BlockMarkdown(draft).children(draft.content(), layout.document());
        String body = layout.markdown();
        String front = draft.frontMatter();
        String markdown = front.isBlank() ? body : "---\n" + front + "---\n\n" + body;
        if (body.isEmpty()) {
            throw new Refused("it shows no text; is it the page that was to be exported?");
        }
        draft.goOn();
        witness.compare(markdown, draft);
        List<Loss> losses = draft.losses();
        return new Imported(markdown, losses);
    }
}
