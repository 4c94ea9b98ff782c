package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Block.Property;
import dev.runsheet.model.Phrases;
import dev.runsheet.source.LineMap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMattersTest {

    @Test
    void scalarsAndListsOfScalarsBecomePropertiesInTheirOrder() {
        String text = """
                # who answers for it
                service: billing
                version: 2.40
                ready: yes
                owners: [maria, "alok, deputy"]
                empty:
                nested:
                  deeper: not a property
                tags:
                  - db
                  - ~
                """;
        assertEquals(
                List.of(
                        property("service", "billing"),
                        property("version", "2.40"),
                        property("ready", "yes"),
                        property("owners", "maria, alok, deputy"),
                        property("empty", ""),
                        property("tags", "db, ")),
                FrontMatters.of(text).properties());
        assertEquals(text, FrontMatters.of(text).text());
    }

    @Test
    void ofAFormThatIsNoYamlTheLinesCount() {
        FrontMatters.Reading reading = FrontMatters.read("quay: [North] mole\nowner: @name # who\n- x\n");
        assertEquals(
                List.of(property("quay", "[North] mole"), property("owner", "@name")),
                reading.frontMatter().properties());
        assertEquals(1, reading.problems().size());
    }

    @Test
    void placesCoverKeyAndValue() {
        String text = "a: 1\n\"🚀 b\": two words # note\nc: &x [d]\ne: *x\n";
        FrontMatters.Reading reading = FrontMatters.read(text);
        List<String> places = reading.places().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        assertEquals(List.of("a: 1", "\"🚀 b\": two words", "c: &x [d]", "e"), places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^a: b: c^ | 1:5 | second \": \"",
                "^a: 1\\n\\tb: 2^ | 2:1 | tab",
                "^a: 'open\\nb: 2^ | 3:1 | unexpected end",
                "^a: 1\\na: 2^ | 2:1 | \"a\" stands here a second time",
                "^- a\\n- b^ | 1:1 | this is a list",
                "^just words^ | 1:1 | this is the text \"just words\"",
                "^a: *b^ | 1:4 | nothing above is called &b",
                "^a: &b [*b]^ | 1:8 | nothing above is called &b",
                "^a: !!python/object x^ | 1:20 | tag",
                "^? [a]\\n: b^ | 1:3 | key has to be a text",
                "^a: 1\\n---\\nb: 2^ | 2:1 | second document",
                "^a: \\0^ | 1:4 | U+0000",
            })
    void malformedTextIsOneProblemWithItsPlace(String escaped, String position, String message) {
        String text = escaped.translateEscapes() + "\n";
        FrontMatters.Reading reading = FrontMatters.read(text);
        assertEquals(1, reading.problems().size(), reading::toString);
        YamlProblem problem = reading.problems().get(0);
        assertTrue(problem.message().contains(message), problem::message);
        assertEquals(position, LineMap.of(text).position(problem.span().start()).toString());
    }

    @Test
    void hostileTextsEndSoonWithOneMessage() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 25; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        List<String> texts = List.of(
                bomb.toString(),
                "a: &a x\nb: [" + "*a, ".repeat(51) + "]",
                "[".repeat(100_000),
                "a: " + "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "a: " + "x".repeat(2_000_000),
                "a: \ud800x");
        for (String text : texts) {
            FrontMatters.Reading reading =
                    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FrontMatters.read(text));
            assertEquals(1, reading.problems().size(), () -> text.substring(0, Math.min(40, text.length())));
            assertEquals(List.of(), reading.frontMatter().properties());
        }
        String longLine = "a: " + "x ".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FrontMatters.of(longLine));
    }

    @Test
    void nothingIsNoProblem() {
        for (String text : List.of("", "\n", "# only a remark\n")) {
            assertEquals(List.of(), FrontMatters.read(text).problems());
            assertEquals(List.of(), FrontMatters.of(text).properties());
        }
    }

    private static Property property(String name, String value) {
        return new Property(name, value, Phrases.NONE);
    }
}
