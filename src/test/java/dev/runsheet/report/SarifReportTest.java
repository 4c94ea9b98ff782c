package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.Edit;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private final SourceFile file = SourceFile.of("my docs/50%.md", "# T\n\n- Primary: [Name]\n- Second: [Name]\n", "");

    private static JsonNode run(Checked... files) throws IOException {
        String json = Samples.written("sarif", Look.PLAIN, List.of(files));
        return new JsonMapper().readTree(json).at("/runs/0");
    }

    private Finding finding() {
        return Samples.finding(Samples.at(file, "[Name]"), Severity.ERROR, "\"[Name]\" is nobody", "0a1b");
    }

    @Test
    void aResultHasItsPlaceItsRuleAndBothFingerprints() throws IOException {
        JsonNode run = run(new Checked(file, List.of(finding())));
        JsonNode result = run.at("/results/0");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertEquals("error", result.at("/level").asString());
        assertEquals(
                "\"\\[Name\\]\" is nobody. Write a name.",
                result.at("/message/text").asString());
        assertEquals("my%20docs/50%25.md", place.at("/artifactLocation/uri").asString());
        assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asString());
        assertEquals(
                "{\"startLine\":3,\"startColumn\":12,\"endLine\":3,\"endColumn\":18}",
                place.at("/region").toString());
        assertEquals(
                LineHash.of(file).get(2),
                result.at("/partialFingerprints/primaryLocationLineHash").asString());
        assertEquals("0a1b", result.at("/partialFingerprints/runsheet~1v1").asString());
        assertEquals("CO02", run.at("/tool/driver/rules/0/id").asString());
        assertEquals(0, result.at("/ruleIndex").asInt());
    }

    @Test
    void aRuleBringsItsPage() throws IOException {
        JsonNode rule = run().at("/tool/driver/rules/0");
        assertEquals("A contact.", rule.at("/fullDescription/text").asString());
        assertTrue(rule.at("/help/markdown").asString().startsWith("# placeholder-contact\n"));
        assertEquals("warning", rule.at("/defaultConfiguration/level").asString());
        assertEquals(0, run().at("/results").size());
    }

    @Test
    void relatedPlacesAreLinkedFromTheMessageAndFixesAreEdits() throws IOException {
        Finding.Related related = new Finding.Related(Samples.at(file, "Second"), "as [bad]");
        Finding.Repair repair = new Finding.Repair("remove it", true, List.of(new Edit(new Span(5, 22), "")));
        JsonNode result = run(new Checked(file, List.of(Samples.with(finding(), List.of(related), List.of(repair)))))
                .at("/results/0");
        String message = result.at("/message/text").asString();
        assertTrue(message.endsWith(" See [as \\[bad\\], line 4](1)."), message);
        assertEquals(1, result.at("/relatedLocations/0/id").asInt());
        assertEquals(
                4,
                result.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt());
        JsonNode change = result.at("/fixes/0/artifactChanges/0");
        assertEquals("my%20docs/50%25.md", change.at("/artifactLocation/uri").asString());
        assertEquals(18, change.at("/replacements/0/deletedRegion/endColumn").asInt());
        assertEquals("", change.at("/replacements/0/insertedContent/text").asString());
    }

    @Test
    void theLimitsAreKeptAndTheWorstFindingsWithThem() throws IOException {
        JsonNode run = run(Samples.many("a.md", Severity.WARNING, 24_999), Samples.many("b.md", Severity.ERROR, 2));
        assertEquals(25_000, run.at("/results").size());
        assertEquals("error", run.at("/results/1/level").asString());
        assertEquals("warning", run.at("/results/2/level").asString());
        assertEquals(
                "The 1 least severe findings are left out.",
                run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString());

        Finding.Related related = new Finding.Related(Samples.at(file, "Second"), "as well");
        Finding crowded = Samples.with(
                finding(), IntStream.range(0, 101).mapToObj(i -> related).toList(), List.of());
        assertEquals(
                100,
                run(new Checked(file, List.of(crowded)))
                        .at("/results/0/relatedLocations")
                        .size());
    }

    @Test
    void aFileOutsideTheRepositoryHasAFullAddress() {
        assertEquals("file:///tmp/a%20b.md", FileUri.of("/tmp/a b.md"));
        assertEquals("file:///C%3A/a.md", FileUri.of("C:/a.md"));
        assertEquals("a%3Ab/%F0%9F%9A%A8%23%3F.md", FileUri.of("a:b/🚨#?.md"));
    }
}
