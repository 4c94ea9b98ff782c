package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the program understands of documents against what people read in them, line by line. */
class FactsTest {
    /** The mean over the fields of harmonic means of precision and recall. */
    private static final double FLOOR = 0.97;

    /** No field with as many facts as this may be worse than {@link #FIELD_FLOOR} in precision or recall. */
    private static final int MANY = 15;

    private static final double FIELD_FLOOR = 0.90;

    @Test
    void ofTheFoundingDocuments() throws IOException {
        Path seeds = External.seeds();
        compare(seeds, file -> seeds.resolve("expected").resolve(file.getFileName() + ".json"));
    }

    @Test
    void ofOurOwnDocumentsOfTheSameShapes() throws IOException {
        Path folder = Path.of("src/test/resources/fixtures/facts");
        compare(folder, file -> folder.resolve(file.getFileName().toString().replaceFirst("\\.md$", ".facts.json")));
    }

    /** Documents in many manners, written and labelled by people who did not know the program. */
    @Test
    void ofDocumentsOfManyHands() throws IOException {
        Path folder = Path.of("src/test/resources/written");
        FactScores scores =
                scores(folder, file -> folder.resolve(file.getFileName().toString().replaceFirst("\\.md$", ".facts.json")));
        assertTrue(scores.mean() >= 0.87, scores::table);
    }

    private static FactScores scores(Path folder, Function<Path, Path> labels) throws IOException {
        FactScores scores = new FactScores();
        try (var documents = Files.list(folder)) {
            for (Path file : documents
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                if (Files.isRegularFile(labels.apply(file))) {
                    compare(file, FactForms.parse(Files.readString(labels.apply(file))), scores);
                }
            }
        }
        System.out.println(folder.getFileName() + "\n" + scores.report());
        return scores;
    }

    private static void compare(Path folder, Function<Path, Path> labels) throws IOException {
        FactScores scores = scores(folder, labels);
        assertTrue(scores.mean() >= FLOOR, scores::report);
        scores.fields().forEach((field, score) -> {
            boolean many = score.facts() >= MANY;
            assertTrue(
                    !many || Math.min(score.precision(), score.recall()) >= FIELD_FLOOR,
                    () -> field + "\n" + scores.report());
        });
    }

    private static void compare(Path file, Map<String, Object> expected, FactScores scores) throws IOException {
        Map<String, Object> found = FactForms.parse(Read.facts(file).json().compact());
        assertEquals(Fields.ORDER, found.keySet().stream().skip(1).toList(), "the documented fields, in their order");
        for (String field : Fields.ORDER) {
            List<String> wanted = FactForms.of(field, expected.get(field));
            scores.compare(file.getFileName().toString(), field, wanted, FactForms.of(field, found.get(field)));
        }
    }
}
