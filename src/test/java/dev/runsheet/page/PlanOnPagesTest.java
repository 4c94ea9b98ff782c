package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Checklist;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the plan says is drawn where it belongs: on stages, at gates, at sign-offs. */
class PlanOnPagesTest {
    private static final Document PAGE = page("""
            # Roll out search

            **Purpose:** faster answers
            **Service:** search
            **Effort:** 2 days
            **Jira:** none
            **Mood:** good
            **Colour:** blue

            ## Approvals

            - [ ] **Engineering Lead**: ______
            - [ ] **Product Owner** (@liv)

            **Do not proceed until both have signed.**

            ## Deployment

            ### Phase 1: Canary (5%)

            - [ ] Deploy to production
            - [ ] Watch for 30 minutes
            - [ ] Verify that error rate < 1%
            - [ ] Verify that memory < 1%
            - [ ] Verify that latency stays in its limits (P95 < 200 ms)
            - Roll back at once if error rate > 2%

            #### Rollback

            ```bash
            # back to the old image
            kubectl rollout undo deploy/search
            kubectl get pods
            ```

            ### Phase 2: Everybody (100%)

            - [ ] Deploy everywhere

            ## Rollback

            1. [ ] Switch the flag off
            2. [ ] Tell #ops
            """);

    private static Document page(String markdown) {
        Checklist checklist = Sites.read("search.md", markdown);
        return Jsoup.parse(Sites.page(new SiteEntry(checklist, Sites.plan(checklist), List.of())));
    }

    private static Element stage(int number) {
        return PAGE.select("section.stage.outer").get(number);
    }

    @Test
    void aStageSaysHowFarItGoesAndHowLongToWatch() {
        List<String> facts = stage(0).select("> .stage-facts li").eachText();
        assertEquals(List.of("Reaches 5%", "Watch 30 minutes"), facts.subList(0, 2));
        assertEquals(1, stage(0).select("> .soak").size());
        assertEquals(0, stage(1).select("> .soak").size());
    }

    @Test
    void besideAStageStandItsLimitsTheWorstFirstAndItsWayBack() {
        Element beside = stage(0).selectFirst("> .stage-aside");
        assertEquals("limit-rollback", beside.selectFirst(".aside-limits li").className());
        assertEquals(4, beside.select(".aside-limits li").size());
        assertEquals(
                "latency stays in its limits (P95 < 200 ms)",
                beside.select(".aside-limits a").last().text());
        assertEquals("Rollback", beside.selectFirst(".back-link a").text());
        assertEquals(
                "kubectl rollout undo deploy/search",
                beside.selectFirst(".back-lines code").text());
        for (Element link : beside.select("a")) {
            assertTrue(PAGE.getElementById(link.attr("href").substring(1)) != null, link.outerHtml());
        }
    }

    @Test
    void aStageWithoutAWayBackLeadsToTheDocuments() {
        Element link = stage(1).select("> .stage-facts a").last();
        assertEquals("Rollback", link.text());
        assertEquals(
                "ol",
                PAGE.getElementById(link.attr("href").substring(1))
                        .closest("section")
                        .selectFirst(".items")
                        .tagName());
        assertEquals(0, stage(1).select("> .stage-aside").size());
    }

    @Test
    void aGateIsABarrierThatNamesWhoSigns() {
        Element gate = PAGE.selectFirst("#Gate-1");
        assertEquals(
                "Do not proceed until both have signed.", gate.selectFirst("p").text());
        assertEquals(
                List.of("Engineering Lead", "Product Owner @liv"),
                gate.select(".gate-who li").eachText());
        assertEquals(
                List.of("Gate: 2 sign-offs"),
                PAGE.select(".outline-gate a[href=#Gate-1]").eachText());
        assertEquals(
                "Approvals 2",
                PAGE.selectFirst(".outline-gate").previousElementSibling().text());
    }

    @Test
    void signOffsAloneAreAGateBehindThem() {
        Document page =
                page("# A\n\n## Approvals\n\n- [ ] QA Lead: ____\n\n## Deployment\n\n- [ ] Deploy to production\n");
        Element gate =
                page.selectFirst("#approvals").closest("section").children().last();
        assertEquals("Gate-1", gate.id());
        assertTrue(gate.text().contains("Waits for 1 sign-off: QA Lead"), gate.text());
    }

    @Test
    void signOffsSayWhatThereIsNoRoomFor() {
        List<Element> signOffs = PAGE.select("li.signoff");
        assertEquals(
                List.of("task signoff no-date", "task signoff no-date"),
                signOffs.stream().map(Element::className).toList());
    }

    @Test
    void factsThatPeopleLookForAreMarkedAndManyOthersFolded() {
        assertEquals(List.of("Service"), PAGE.select(".head-blocks .key dt").eachText());
        assertEquals(
                List.of("Purpose", "Service"),
                PAGE.select(".head-blocks > .facts dt").eachText());
        assertEquals("4 more facts", PAGE.selectFirst(".more-facts summary").text());
        assertEquals(
                List.of("Effort", "Jira", "Mood", "Colour"),
                PAGE.select(".more-facts dt").eachText());
    }

    @Test
    void ofFrontMatterWhatPeopleLookForStandsOpen() {
        Document page = page("---\ntags: [a]\nteam: ops\nversion: 2.0\n---\n# A\n");
        assertEquals(
                List.of("team", "version"),
                page.select(".head-facts > .facts dt").eachText());
        assertEquals(List.of("tags"), page.select(".head-facts details dt").eachText());
    }

    @Test
    void everyHeadingAndItemHasALinkToItself() {
        for (Element heading : PAGE.select(".section-head > [id]")) {
            assertEquals(
                    "#" + heading.id(),
                    heading.parent().selectFirst("> a.anchor").attr("href"));
        }
        for (Element item : PAGE.select(".items > li")) {
            Element link = item.selectFirst("> .line > a.anchor");
            assertEquals("#" + item.id(), link.attr("href"));
            assertEquals("-1", link.attr("tabindex"), "not a stop for each item");
        }
    }
}
