package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.json.Json;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.LineMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema and the reader take and refuse the same documents, for the same places. */
class SchemaCheckTest {
    static final Path SCHEMA = Path.of("schema", "checklist.schema.json");
    private static final Path EVERY_KEY = Path.of("src/test/resources/yaml/every-key.checklist.yaml");

    private final SchemaCheck check;
    private final String everyKey;

    SchemaCheckTest() throws IOException {
        check = new SchemaCheck(Files.readString(SCHEMA));
        everyKey = Files.readString(EVERY_KEY);
    }

    @Test
    void bothTakeADocumentWithEveryKey() {
        assertEquals(List.of(), schemaProblems(everyKey));
        assertEquals(List.of(), readerProblems(everyKey));
    }

    @Test
    void whatIsWrittenIsValid() {
        for (long seed = 0; seed < 60; seed++) {
            String yaml = ChecklistYaml.write(RandomChecklist.of(seed));
            long failing = seed;
            assertEquals(List.of(), schemaProblems(yaml), () -> "seed " + failing);
        }
    }

    @Test
    void everyWrongValueAndEveryKeyTooManyIsFoundAtItsPlace() {
        List<Mutation> mutations = Mutation.wrong(Mutation.document(everyKey));
        assertTrue(mutations.size() > 200, "mutations: " + mutations.size());
        for (Mutation mutation : mutations) {
            assertEquals(List.of(mutation.at()), places(schemaProblems(mutation.yaml())), () -> "schema: " + mutation);
            assertEquals(List.of(mutation.at()), places(readerProblems(mutation.yaml())), () -> "reader: " + mutation);
        }
    }

    @Test
    void bothAgreeOnWhatMayBeLeftOut() {
        for (Mutation mutation : Mutation.shortened(Mutation.document(everyKey))) {
            List<Pointer> bySchema = places(schemaProblems(mutation.yaml()));
            List<Pointer> byReader = places(readerProblems(mutation.yaml()));
            assertEquals(bySchema.isEmpty(), byReader.isEmpty(), () -> mutation + "\n" + bySchema + byReader);
            Stream.concat(bySchema.stream(), byReader.stream())
                    .forEach(at -> assertTrue(mutation.at().contains(at), () -> at + " for " + mutation));
        }
    }

    @Test
    void aProblemStandsOnItsKeyAndSaysWhatToWrite() {
        String yaml = "runsheet: 1\nkind: rolout\nblocks:\n  - items:\n      - task: a\n        ownr: b\n";
        List<YamlProblem> problems = schemaProblems(yaml);
        assertEquals(
                List.of(
                        "2:7 \"kind\" cannot be the text \"rolout\"; write one of rollout, go-live, migration, release,"
                                + " readiness, incident, checklist",
                        "6:9 \"ownr\" is no key that can stand here; leave it out"),
                problems.stream()
                        .map(p -> LineMap.of(yaml).position(p.span().start()) + " " + p.message() + "; " + p.help())
                        .toList());
    }

    @Test
    void referencesToElsewhereAreRefused() {
        for (String elsewhere : List.of("https://example.org/a.json", "file:///etc/hostname", "b.json")) {
            String schema = Json.object()
                    .put("$id", "https://example.org/schema.json")
                    .put("$ref", elsewhere)
                    .build()
                    .compact();
            Node root = YamlTree.parse("a: 1", Limits.SMALL).root().orElseThrow();
            assertThrows(RuntimeException.class, () -> new SchemaCheck(schema).check(root), elsewhere);
        }
        assertThrows(IllegalArgumentException.class, () -> new SchemaCheck("{"));
    }

    private List<YamlProblem> schemaProblems(String yaml) {
        return check.check(YamlTree.parse(yaml, Limits.LARGE).root().orElseThrow());
    }

    private static List<YamlProblem> readerProblems(String yaml) {
        return ChecklistYamlTest.read(yaml).problems();
    }

    private static List<Pointer> places(List<YamlProblem> problems) {
        return problems.stream().map(YamlProblem::at).toList();
    }
}
