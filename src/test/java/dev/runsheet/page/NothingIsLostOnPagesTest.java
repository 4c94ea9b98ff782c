package dev.runsheet.page;

import dev.runsheet.lint.Document;
import dev.runsheet.source.Mojibake;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Loss;
import dev.runsheet.testing.Losses;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.VisibleTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Every word, operator, box and line of code that a document shows is on its page, in the order of the source.
 *
 * <p>The page may say more in between: the marks of footnotes, and where links lead that it does not follow.
 */
class NothingIsLostOnPagesTest {
    /**
     * What a page says besides the document: it would hide a word that is missing further down. Front matter is not
     * among what {@link VisibleTokens#shown} asks for. The label of an alert is the page's own only for the kinds
     * GitHub knows.
     */
    private static final String OF_ITS_OWN =
            ".head-facts, .kicker, .head-state, .run-line, .more-facts > summary, .outline, .glance, .source,"
                    + " .section-head > .role, .anchor, .stage-facts, .stage-aside, .gate-who,"
                    + " .command-head, .expected, .number,"
                    + " :is(.alert-note, .alert-tip, .alert-important, .alert-warning, .alert-caution) > .alert-label, .footnote-label";

    /** Made one that is followed: where a link leads that is not would stand in the middle of the word. */
    private static final Pattern LINK_IN_A_WORD = Pattern.compile("\\]\\([^()\\s]*\\)(?=\\p{L})");

    private static final ChecklistPage PAGE = new ChecklistPage(Sites.templates(), Map.of(), false);

    private static final Frame FRAME = Sites.INFO.frame("checklists/x.html", "x", true);

    @Test
    void ofOurOwnChecklists() throws IOException {
        everyFile(Path.of("checklists"));
    }

    @Test
    void ofOneDocumentOfEveryConstruct() throws IOException {
        everyFile(Path.of("src/test/resources/fixtures"));
        everyFile(Path.of("src/test/resources/page"));
    }

    @Test
    void ofTheFoundingDocuments() throws IOException {
        everyFile(External.seeds());
    }

    @Test
    @LongRun
    void ofWhatPeopleHavePublished() throws IOException {
        everyFile(External.corpus());
    }

    @Test
    void ofRandomDocuments() {
        random(1, Effort.of(300, 60));
    }

    @Test
    @LongRun
    void ofManyRandomDocuments() {
        random(301, 3_000);
    }

    private static void random(long first, int count) {
        Losses.noneInRandomDocuments(first, count, NothingIsLostOnPagesTest::loss);
    }

    private static void everyFile(Path folder) throws IOException {
        Losses.noneInFiles(folder, text -> loss(LINK_IN_A_WORD.matcher(text).replaceAll("](https://docs.internal)")));
    }

    /** The first thing that {@code markdown} shows and its page does not. */
    private static Optional<Loss> loss(String markdown) {
        Document document = Read.document(markdown);
        String text = document.source().text();
        String repaired = Mojibake.repair(text).map(Mojibake.Repair::text).orElse(text);
        SiteEntry entry = SiteEntry.of(document, List.of());
        Element main = Jsoup.parse(PAGE.html(FRAME, entry)).selectFirst("main");
        main.select(OF_ITS_OWN).remove();
        if (document.checklist().title().isEmpty()) {
            main.select("h1").remove();
        }
        return Loss.between(VisibleTokens.shown(repaired), VisibleTokens.ofPage(main));
    }
}
