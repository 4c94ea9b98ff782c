package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts and the characters of their texts are found again in the file. */
class PositionsTest {
    private static final String WORDS = "limit & 1%";

    @Test
    void partsHaveTheirLines() {
        String yaml = """
                runsheet: 1
                title: A
                blocks:
                  - property: Owner
                    value: "@maria"

                  # a remark
                  - columns: [A, B]
                    rows:
                      - [a, b]
                      - cells: [c, d]
                        optional: true
                sections:
                  - title: S
                    blocks:
                      - items:
                          - one
                          - task: two
                            box: done
                """;
        Map<String, String> expected = Map.of(
                "", yaml.strip(),
                "/title", "A",
                "/blocks/0", "property: Owner\n    value: \"@maria\"",
                "/blocks/1/columns/1", "B",
                "/blocks/1/rows/0", "[a, b]",
                "/blocks/1/rows/0/cells/1", "b",
                "/blocks/1/rows/1/cells/1", "d",
                "/sections/0/blocks/0/items/0", "one",
                "/sections/0/blocks/0/items/1", "task: two\n            box: done",
                "/sections/0/blocks/0/items/1/number", "task: two\n            box: done");
        ChecklistYaml.Reading reading = ChecklistYamlTest.read(yaml);
        assertEquals(List.of(), reading.problems());
        expected.forEach((pointer, text) -> {
            Span span = reading.positions().span(new Pointer(pointer));
            assertEquals(text, yaml.substring(span.start(), span.end()), pointer);
        });
        assertEquals(Optional.of("b"), characters(yaml, reading, "/blocks/1/rows/0/cells/1", "b"));
        assertEquals(Optional.of("Owner"), characters(yaml, reading, "/blocks/0/name", "Owner"));
        assertEquals(Optional.of("@maria"), characters(yaml, reading, "/blocks/0", "@maria"));
        assertEquals(Optional.of("A"), characters(yaml, reading, "/title", "A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚀 the limit & 1% holds",
                "'it''s the limit & 1% ''now'''",
                "\"\\u00e9 \\x41 \\U0001F680\\t\\\"the\\\" limit & 1%\"",
                "the first\n    and limit & 1%\n\n    behind",
                "'the first\n    and limit & 1%'",
                "\"the first  \n\n    and limit & 1%\"",
                "|\n    the first\n\n      and limit & 1%\n    behind",
                "|-\n    limit & 1%",
                "|\r\n    the first\r\n    limit & 1%\r\n"
            })
    void charactersAreFoundBehindQuotesEscapesAndIndents(String scalar) {
        String yaml = "runsheet: 1\nblocks:\n  - " + scalar + "\n";
        ChecklistYaml.Reading reading = ChecklistYamlTest.read(yaml);
        assertEquals(List.of(), reading.problems());
        assertEquals(Optional.of(WORDS), characters(yaml, reading, "/blocks/0", WORDS));
    }

    @Test
    void whereAFoldedBlockStandsIsSaidAsAWhole() {
        ChecklistYaml.Reading reading = ChecklistYamlTest.read("runsheet: 1\nblocks:\n  - >\n    limit\n    & 1%\n");
        assertEquals(Optional.empty(), reading.positions().text(new Pointer("/blocks/0")));
        assertEquals(24, reading.positions().span(new Pointer("/blocks/0")).start());
    }

    @Test
    void mapsOfWhatIsWrittenLeadToEqualCharacters() {
        for (long seed = 0; seed < 200; seed++) {
            String yaml = ChecklistYaml.write(RandomChecklist.of(seed));
            SourceFile file = SourceFile.of("a", yaml, "");
            ChecklistYaml.Reading reading = ChecklistYaml.read(file);
            long failing = seed;
            reading.checklist()
                    .items()
                    .forEach(item -> reading.positions().text(item.at()).ifPresent(map -> {
                        String text = item.value().text();
                        for (int i = 0; i < text.length(); i++) {
                            char c = text.charAt(i);
                            char there = yaml.charAt(map.origin(i));
                            assertEquals(true, there == c || there == '\\' || c == '\n', failing + " " + item.at());
                        }
                    }));
        }
    }

    private static Optional<String> characters(
            String yaml, ChecklistYaml.Reading reading, String pointer, String words) {
        Pointer at = new Pointer(pointer);
        String text = text(reading, at, words);
        int from = text.indexOf(words);
        return reading.positions().text(at).map(map -> {
            Span span = map.origin(from, from + words.length());
            return yaml.substring(span.start(), span.end());
        });
    }

    private static String text(ChecklistYaml.Reading reading, Pointer at, String words) {
        return reading.checklist().places().stream()
                .filter(place -> place.at().equals(at))
                .map(place -> place.part() instanceof Block.Paragraph paragraph ? paragraph.text() : words)
                .findFirst()
                .orElse(words);
    }
}
