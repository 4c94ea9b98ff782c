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

    private static final Path WRITTEN = Path.of("src/test/resources/written");

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

    /** Documents in many manners, written and labelled by people who did not know the program, and studied since. */
    @Test
    void ofDocumentsOfManyHands() throws IOException {
        FactScores scores = scores(WRITTEN.resolve("studied"));
        System.out.println("written, studied\n" + scores.report());
        assertTrue(scores.mean() >= 0.785, scores::table);
    }

    /**
     * Such documents whose differences nobody has looked at, so that they stay a measure of what is understood at first
     * sight; only the table is told. Once somebody has looked, they belong to those that were studied.
     */
    @Test
    void atFirstSight() throws IOException {
        FactScores scores = scores(WRITTEN.resolve("unseen"));
        System.out.println("written, unseen\n" + scores.table());
        assertTrue(scores.mean() >= 0.77, scores::table);
    }

    private static FactScores scores(Path folder) throws IOException {
        return scores(
                folder, file -> folder.resolve(file.getFileName().toString().replaceFirst("\\.md$", ".facts.json")));
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
        return scores;
    }

    private static void compare(Path folder, Function<Path, Path> labels) throws IOException {
        FactScores scores = scores(folder, labels);
        System.out.println(folder.getFileName() + "\n" + scores.report());
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
