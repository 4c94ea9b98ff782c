package dev.runsheet.page;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Parts of the page's script alone in a browser, with the data of one checklist and no page around them. */
final class PageScript {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;

    private PageScript(Browser browser) {
        this.browser = browser;
    }

    /** The parts {@code names} in an empty page, in this order, on the data of {@code document}. */
    static PageScript of(Browser browser, Document document, List<String> names) {
        browser.open(URI.create("about:blank"));
        load(browser, "unfold");
        browser.evaluate("window.data = unfold(" + data(document) + "); 0");
        names.forEach(name -> load(browser, name));
        return new PageScript(browser);
    }

    private static void load(Browser browser, String name) {
        browser.evaluate("window.eval(" + quoted(Sites.text(Path.of("site/theme/script", name + ".js"))) + "); 0");
    }

    /** The data that the page of {@code document} has for its script. */
    private static String data(Document document) {
        String page = Sites.page(SiteEntry.of(document, List.of()));
        return Jsoup.parse(page).selectFirst("template#Run").wholeText();
    }

    JsonNode evaluate(String script) {
        return browser.evaluate(script);
    }

    /** {@code text} as a literal of the script. */
    static String quoted(String text) {
        return json(text);
    }

    /** Any value as a literal of the script. */
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
