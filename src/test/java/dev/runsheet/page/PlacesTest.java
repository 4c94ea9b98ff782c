package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.run.Form;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a script finds on a page to work with: every place, every part, and the data that tells of them. */
class PlacesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyPlaceAndPartIsOnThePageOnce() {
        return Stream.concat(RealDocuments.all(), RealDocuments.in(External.seeds()))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> isWhole(Read.document(file))));
    }

    private static void isWhole(Document document) {
        Element page = Jsoup.parse(Sites.page(SiteEntry.of(document, List.of())));
        JsonNode data = JSON.readTree(page.selectFirst("template#Run").wholeText());
        List<String> places = page.select("[data-place]").eachAttr("data-place");
        assertEquals(new TreeSet<>(data.get("places").propertyNames()), new TreeSet<>(places));
        assertEquals(Set.copyOf(places).size(), places.size());
        List<String> parts = page.select("[data-part], li[id]").stream()
                .map(part -> part.hasAttr("data-part") ? part.attr("data-part") : part.id())
                .toList();
        for (String part : data.get("parts").propertyNames()) {
            assertEquals(1, parts.stream().filter(part::equals).count(), part);
        }
    }

    private static String page(String markdown) {
        Element page = Jsoup.parse(Sites.page(SiteEntry.of(Read.document(markdown), List.of())));
        page.select("template, .head-state, .glance").remove();
        return page.selectFirst("main").html();
    }

    @Test
    void placesCarryTheirKeys() {
        String html = page("""
                # Release v[VERSION]

                ## Checks

                - [ ] **Latency:** ____ ms, by ____

                | Check | Done | Result |
                |---|---|---|
                | Smoke test | [ ] | |

                **Owner:** ____
                """);
        for (String part : List.of(
                "Release v<span class=\"place\" data-place=\"~release-v:0.0\">[VERSION]</span>",
                ":0.0\">____</span> ms, by <span class=\"blank\"",
                "aria-label=\"Done Smoke test\" data-place=\"checks~smoke-test:1.0\"",
                "fill\" data-place=\"checks~smoke-test:2.0\"",
                "data-place=\"checks~owner:1.0\"")) {
            assertTrue(html.contains(part), () -> part + " in " + html);
        }
    }

    @Test
    void aPlaceIsMarkedWhereItIsShown() {
        String html = page(
                "# A\n\n- [ ] See [the plan][plan] and fill in **_one_ ____** by `____`\n\n[plan]: https://example.org\n");
        assertTrue(html.contains(":0.0\">____</span></strong> by <code><span class=\"blank\""), html);
    }

    @Test
    void keysSurviveEditsElsewhere() {
        String checks =
                "## Checks\n\n- [ ] Verify\n\n| Check | Result |\n|---|---|\n| Smoke test | ____ |\n| Load test | |\n";
        Document before = Read.document("# A\n\n" + checks);
        Document after = Read.document("# A\n\n## New\n\n| Check | Result |\n|---|---|\n| Smoke test | ____ |\n\n"
                + checks.replace("| Smoke test | ____ |", "| Extra | |\n| Smoke test | [Name] |"));
        Set<String> keys = Form.of(after.checklist(), after.plan()).byKey().keySet();
        assertTrue(
                keys.containsAll(
                        Form.of(before.checklist(), before.plan()).byKey().keySet()),
                keys::toString);
    }

    @Test
    void dataIsTextWhateverItSays() {
        Element page = Jsoup.parse(Sites.page(Sites.entry(Hostile.document())));
        Element block = page.selectFirst("template#Run");
        assertEquals(0, block.children().size());
        JsonNode data = JSON.readTree(block.wholeText());
        String said = data.get("sheet").toString();
        assertTrue(said.contains("</script><script>window.pwned=1</script>"), said);
    }
}
