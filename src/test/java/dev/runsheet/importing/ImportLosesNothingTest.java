package dev.runsheet.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.source.Mojibake;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Loss;
import dev.runsheet.testing.RealDocuments;
import dev.runsheet.testing.VisibleTokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What another judge sees on a page of plain HTML, it sees in the Markdown, in the same order. */
class ImportLosesNothingTest {

    @Test
    void ofOurDocuments() throws Exception {
        assertEquals(List.of(), losses(RealDocuments.all()));
    }

    @Test
    @LongRun
    void ofDocumentsOfOthers() throws Exception {
        assertEquals(
                List.of(), losses(Stream.of(External.seeds(), External.corpus()).flatMap(RealDocuments::in)));
    }

    private static List<String> losses(Stream<Path> files) throws Exception {
        List<String> losses = new ArrayList<>();
        for (Path file : files.toList()) {
            String markdown = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            // the import repairs garbled text too, and a mark without width parts no words
            String repaired = Mojibake.repair(markdown)
                    .map(Mojibake.Repair::text)
                    .orElse(markdown)
                    .replace("\u200B", "");
            loss(RoundTripTest.plain(file, repaired)).ifPresent(loss -> losses.add(file.getFileName() + ": " + loss));
        }
        return losses;
    }

    private static Optional<Loss> loss(String html) {
        // what says the kind of an alert is shown by none of the two
        String shown = html.replaceAll("<p>\\[!(?i:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]", "<p>");
        List<String> seen = VisibleTokens.ofPage(Jsoup.parse(shown).body());
        try {
            String imported = HtmlImport.of(html.getBytes(StandardCharsets.UTF_8), Limits.STANDARD, () -> false)
                    .markdown();
            return Loss.between(seen, VisibleTokens.shown(imported));
        } catch (Refused refused) {
            assertTrue(seen.isEmpty(), refused.why());
            return Optional.empty();
        }
    }
}
