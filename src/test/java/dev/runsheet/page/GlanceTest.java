package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Checklist;
import java.util.List;
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
        Checklist checklist = Sites.read("search.md", markdown);
        return Jsoup.parse(Sites.page(new SiteEntry(checklist, Sites.plan(checklist), List.of())));
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
    void timesAndSharesAreDrawnOnceEach() {
        Document page = page(ROLLOUT);
        assertEquals(
                List.of("Takes 30 minutes", "Takes 1 hour", "Takes 2-3 hours"),
                page.select(".bar-time svg").eachAttr("aria-label"));
        assertEquals(
                List.of("Reaches 10 %", "Reaches 100 %"),
                page.select(".bar-exposure svg").eachAttr("aria-label"));
        Element last = page.select(".bar-time svg").last();
        assertEquals("33.33%", last.selectFirst(".bar-sure").attr("x"));
        assertEquals("44.44%", last.selectFirst(".bar-sure").attr("width"));
        assertEquals("77.78%", last.selectFirst(".bar-maybe").attr("x"));
    }

    @Test
    void aScaleShowsTheLimitsOfOneMetric() {
        Element scale = page(ROLLOUT).select(".scale").first();
        assertEquals("Scale of Error rate: alert > 1%; rollback > 2% for 5 minutes", scale.attr("aria-label"));
        assertEquals(
                List.of("43.48%", "86.96%"),
                scale.select("rect:not(.bar-track)").eachAttr("x"));
    }

    @Test
    void nothingIsDrawnFromNothing() {
        Document page = page("# Notes\n\n## Things\n\n- [ ] a task\n");
        assertEquals(0, page.select("svg, .glance").size());
    }
}
