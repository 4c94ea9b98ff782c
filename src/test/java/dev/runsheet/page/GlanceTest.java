package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The plan at the top of a page, and the pictures drawn from its numbers. */
class GlanceTest {
    private static final String ROLLOUT = """
            # Roll out search

            ## Approvals

            - [ ] **Engineering Lead**: ______ (Date: ______)

            ## Deployment Phases

            ### Phase 1: Shadow (30 minutes)

            - [ ] Deploy to production
            - [ ] Verify logs

            ### Phase 2: Canary rollout

            - [ ] **10% Rollout**
              - [ ] Monitor for 1 hour
            - [ ] **100% Rollout**
              - [ ] Monitor for 2-3 hours

            ## Monitoring

            ### Alerts

            - Error rate > 1%

            ## Rollback

            ### Rollback triggers

            - Error rate > 2% for 5 minutes
            - P95 latency > 600ms for 5 minutes

            ### Rollback steps

            1. [ ] Set the flag to 0%
            """;

    private static Document page(String markdown) {
        return Jsoup.parse(Sites.page(Sites.entry(Sites.read("search.md", markdown))));
    }

    @Test
    void itsLinksLeadToTheLinesThatSaySo() {
        Document page = page(ROLLOUT);
        assertEquals(
                List.of("Error rate > 2% for 5 minutes", "P95 latency > 600ms for 5 minutes"),
                page.select(".back a").eachText().subList(0, 2));
        for (Element link : page.select(".glance a")) {
            assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link.outerHtml());
        }
    }

    @Test
    void theRollbackIsAlwaysAtHand() {
        assertEquals("#rollback", page(ROLLOUT).selectFirst(".to-rollback").attr("href"));
        assertEquals(0, page("# Notes\n\n- [ ] a task\n").select(".to-rollback").size());
    }

    @Test
    void itsPicturesSayTheSameInATable() {
        Document page = page(ROLLOUT);
        assertEquals(
                List.of("When what happens", "How much it reaches", "Limits", "Ways back"),
                page.select(".picture h3").eachText());
        Element limits = page.selectFirst(".picture-scales .as-table");
        assertEquals("Error rate alert > 1%", limits.select("tbody tr").get(0).text());
        assertEquals(
                "Error rate rollback > 2% for 5 minutes",
                limits.select("tbody tr").get(1).text());
    }

    @Test
    void aDrawingForEachWidthLeadsToTheSameLines() {
        Document page = page(ROLLOUT);
        for (Element figure : page.select(".picture-timeline, .picture-exposure, .picture-way-back")) {
            assertEquals(1, figure.select("> svg.wide").size());
            assertEquals(
                    Set.copyOf(figure.select("> svg.wide a").eachAttr("href")),
                    Set.copyOf(figure.select("> svg.narrow a").eachAttr("href")));
        }
    }

    @Test
    void nothingIsDrawnFromNothing() {
        Document page = page("# Notes\n\n## Things\n\n- [ ] a task\n");
        assertEquals(0, page.select("svg, .glance").size());
    }
}
