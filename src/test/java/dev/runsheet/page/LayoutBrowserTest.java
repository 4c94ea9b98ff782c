package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a page is laid out: on a wide screen, on a phone, on paper, without script. */
class LayoutBrowserTest extends InBrowser {
    private static final String DOCUMENT = """
            # Roll out search

            **Service:** search
            **Version:** 3.1

            ## Approvals

            | Role | Name | Date | Approved |
            |---|---|---|---|
            | Engineering | | | ☐ |
            | Operations | | | ☐ |

            **Do not proceed until both have signed.**

            ## Phase 1: Canary (5%)

            - [ ] Deploy to production
            - [ ] Watch for 30 minutes
            MORE
            | Metric | Threshold | Actual |
            |---|---|---|
            | Error rate | < 1% | |

            | System | Change |
            |---|---|
            | [System] | [Update/Add/Remove] |

            ### Backout

            ```bash
            kubectl rollout undo deployment/search --namespace production --context the-cluster-with-a-very-long-name-in-europe
            ```

            ## Phase 2: Everybody (100%)

            - [ ] Deploy everywhere, see [the dashboard](https://metrics.example.org/search)
            MORE
            ## Rollback

            1. [ ] Switch the flag off
            2. [ ] Tell #ops
            """.replace("MORE", "- [ ] Check one more thing\n".repeat(30));

    private static final String TEAM = """
            # Roll out search

            ## Team

            | Role | Name | Responsibility |
            |---|---|---|
            | Lead | [name] | Execution |
            | Approver | [name] | Go/No-go decision |

            ## Steps

            - [ ] Deploy to production
            """;

    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @TempDir
    static Path site;

    private static Tab tab;
    private static URI page;

    @BeforeAll
    static void write() throws IOException {
        Sites.write(
                site,
                List.of(Sites.entry(Sites.read("search.md", DOCUMENT)), Sites.entry(Sites.read("team.md", TEAM))),
                Sites.rules());
        page = site.resolve("checklists/search.html").toUri();
        tab = browser.first();
    }

    @BeforeEach
    void open() {
        tab.medium("screen");
        tab.scripts(true);
        tab.size(1280, 800);
        tab.open(page);
    }

    private static double number(String script) {
        return tab.evaluate(script).asDouble();
    }

    private static boolean is(String script) {
        return tab.evaluate(script).asBoolean();
    }

    @Test
    void theOutlineStaysAndMarksWhatIsBeingRead() {
        tab.evaluate("document.getElementById('phase-2-everybody-100').scrollIntoView()");
        tab.until("document.querySelector('.outline [aria-current]')");
        tab.until("document.querySelector('.outline [aria-current]').textContent.startsWith('Phase 2')");
        assertTrue(is("document.getElementById('Outline').getBoundingClientRect().top >= 0"));
        assertEquals(1, tab.count(".outline [aria-current]"));
    }

    @Test
    void limitsAndWayBackStandBesideAStageWhereThereIsRoomAndBelowWhereNot() {
        String beside = "document.querySelector('.stage-aside').getBoundingClientRect()";
        String body = "document.querySelector('.stage-body').getBoundingClientRect()";
        assertTrue(number(beside + ".left") >= number(body + ".right"));
        tab.size(375, 800);
        assertTrue(number(beside + ".top") >= number(body + ".bottom"));
    }

    @Test
    void besideAStageTheyStayWhileItIsWorkedOn() {
        tab.evaluate("window.scrollTo(0, document.querySelector('.stage-body').getBoundingClientRect().top + 500)");
        assertTrue(is("document.querySelector('.stage-aside').getBoundingClientRect().top >= 0"));
    }

    @Test
    void whatAnswersAPlaceCoversItsWords() {
        for (int width : new int[] {375, 1280}) {
            tab.size(width, 800);
            assertEquals(
                    "",
                    tab.evaluate("Array.from(document.querySelectorAll('td .place[data-place]'))"
                                    + ".filter(place => { const over = place.querySelector('.field').getBoundingClientRect();"
                                    + " const box = place.getBoundingClientRect();"
                                    + " return over.left > box.left + 1 || over.right < box.right - 1"
                                    + " || over.top > box.top + 1 || over.bottom < box.bottom - 2; })"
                                    + ".map(place => place.dataset.place).join(' ')")
                            .asString(),
                    "at " + width);
        }
        assertEquals(1, tab.count("td .place[data-place] > .field"));
    }

    @Test
    void whoeverSignsInATableOfPeopleDoesSoInTheirRow() {
        tab.open(site.resolve("checklists/team.html").toUri());
        for (int width : new int[] {375, 1280}) {
            tab.size(width, 800);
            assertTrue(
                    is("(({left, right, top, bottom}, row) => left >= row.left && right <= row.right"
                            + " && top >= row.top && bottom <= row.bottom)"
                            + "(document.querySelector('.seal').getBoundingClientRect(),"
                            + " document.querySelector('.seal').closest('tr').getBoundingClientRect())"),
                    "at " + width);
        }
    }

    @Test
    void onAPhoneTheOutlineOpensOverThePageAndClosesWhenUsed() {
        tab.size(375, 800);
        assertFalse(is("document.getElementById('Outline').checkVisibility()"));
        tab.evaluate("document.querySelector('.to-outline').click()");
        assertTrue(is("document.getElementById('Outline').checkVisibility()"));
        tab.evaluate("document.querySelector('.outline a[href=\"#rollback\"]').click()");
        assertFalse(is("document.getElementById('Outline').checkVisibility()"));
        assertEquals("#rollback", tab.evaluate("location.hash").asString());
    }

    @Test
    void theRollbackIsInSightWhereverOneIs() {
        for (int width : new int[] {320, 375, 768, 1280}) {
            tab.size(width, 800);
            tab.evaluate("window.scrollTo(0, 900)");
            assertTrue(
                    is("(() => { const r = document.querySelector('.to-rollback').getBoundingClientRect();"
                            + " return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight"
                            + " && r.height >= 24; })()"),
                    "at " + width);
        }
    }

    @Test
    void rowsOfATableAreCardsOnAPhone() {
        tab.size(375, 800);
        assertEquals(
                "none",
                tab.evaluate("getComputedStyle(document.querySelector('.card thead')).display")
                        .asString());
        assertEquals(
                "\"Role\"",
                tab.evaluate("getComputedStyle(document.querySelector('.card td'), '::before').content")
                        .asString());
        assertEquals(375, number("document.documentElement.scrollWidth"));
    }

    @Test
    void itemLinksAreNoStopsOfTheTabulatorAndHeadingLinksAre() {
        assertTrue(is("[...document.querySelectorAll('.line > .anchor')].every(a => a.tabIndex === -1)"));
        assertTrue(is("[...document.querySelectorAll('.section-head > .anchor')].every(a => a.tabIndex === 0)"));
        tab.press("Tab");
        tab.evaluate("document.querySelector('.section-head > .anchor').focus()");
        assertEquals(1, number("+getComputedStyle(document.querySelector('.section-head > .anchor')).opacity"));
    }

    @Test
    void targetsAreLargeEnoughForAFinger() {
        for (int width : new int[] {320, 1280}) {
            tab.size(width, 800);
            assertEquals(
                    "[]",
                    tab.evaluate("JSON.stringify([...document.querySelectorAll("
                                    + "'.outline a, .always > *, .copy, .section-head > .anchor, summary, .gate-who a')]"
                                    + ".filter(e => e.checkVisibility() && e.offsetHeight > 0 && e.offsetHeight < 24)"
                                    + ".map(e => e.className + e.textContent))")
                            .asString());
        }
    }

    @Test
    void proseKeepsALengthThatCanBeRead() {
        tab.size(1900, 1000);
        tab.open(page);
        assertTrue(number("document.querySelector('label.text').getBoundingClientRect().width") < 75 * 12);
    }

    @Test
    void withoutScriptEverythingIsThere() {
        tab.scripts(false);
        tab.open(page);
        tab.scripts(true);
        assertEquals(2 + 30 + 1 + 30 + 2, tab.count("li.task"));
        assertTrue(is("document.querySelector('.to-rollback').checkVisibility()"));
        assertTrue(is("document.getElementById('Outline').checkVisibility()"));
        assertEquals(0, tab.count(".copy"));
    }

    @Test
    void onPaperThereAreBoxesAndLinesAndNothingThatCannotBeUsed() {
        tab.medium("print");
        for (String gone : List.of(".outline", ".always", ".site-head", ".copy", ".anchor")) {
            assertFalse(is("document.querySelector('" + gone + "').checkVisibility()"), gone);
        }
        assertTrue(is("document.querySelector('.run-line').checkVisibility()"));
        assertTrue(is("document.querySelector('li.task input').checkVisibility()"));
        assertEquals(
                "pre-wrap",
                tab.evaluate("getComputedStyle(document.querySelector('.command pre')).whiteSpace")
                        .asString());
        assertTrue(tab.evaluate("getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content")
                .asString()
                .contains("https://metrics.example.org/search"));
    }

    @Test
    void onPaperAnEmptyPlaceIsALineAndAFilledOneItsValue() {
        tab.evaluate("document.querySelector('.table-threshold .field').classList.add('filled')");
        tab.medium("print");
        assertTrue(is(
                "getComputedStyle(document.querySelector('.table-threshold .field input')).visibility === 'visible'"));
        assertTrue(
                is("getComputedStyle(document.querySelector('.table-approval .field input')).visibility === 'hidden'"));
        assertTrue(is("parseFloat(getComputedStyle(document.querySelector('.table-approval td.fill'), '::after')"
                + ".borderBottomWidth) > 0"));
    }

    @Test
    void onPaperTheRollbackHasAPageOfItsOwn() {
        String printed = new String(tab.pdf(), StandardCharsets.ISO_8859_1);
        assertTrue(PAGE_OF_PDF.matcher(printed).results().count() >= 4);
        tab.medium("print");
        String rollback = "getComputedStyle(document.getElementById('rollback').closest('section'))";
        assertEquals("page", tab.evaluate(rollback + ".breakBefore").asString());
        assertEquals(
                "avoid",
                tab.evaluate("getComputedStyle(document.querySelector('.card.stage')).breakInside")
                        .asString());
    }
}
