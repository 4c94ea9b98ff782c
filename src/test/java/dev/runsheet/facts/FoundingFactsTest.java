package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What the program understands of the five founding documents, and of our own of the same shapes, is what people read
 * in them, but for the differences that {@code differences.txt} gives reasons for.
 */
class FoundingFactsTest {
    /** The mean over the fields of harmonic means of precision and recall. */
    private static final double FLOOR = 0.97;

    /** No field with as many facts as this may be worse than {@link #FIELD_FLOOR} in precision or recall. */
    private static final int MANY = 15;

    private static final double FIELD_FLOOR = 0.90;

    private static final Path OWN = Path.of("src/test/resources/fixtures/facts");

    @Test
    void ofTheFoundingDocuments() throws IOException {
        Path seeds = External.seeds();
        compare(seeds, file -> seeds.resolve("expected").resolve(file.getFileName() + ".json"));
    }

    @Test
    void ofOurOwnDocumentsOfTheSameShapes() throws IOException {
        compare(OWN, FactScores::besides);
    }

    private static void compare(Path folder, Function<Path, Path> labels) throws IOException {
        FactScores scores = FactScores.of(folder, labels);
        System.out.println(folder.getFileName() + "\n" + scores.report());
        assertTrue(scores.mean() >= FLOOR, scores::report);
        scores.fields().forEach((field, score) -> {
            boolean many = score.facts() >= MANY;
            assertTrue(
                    !many || Math.min(score.precision(), score.recall()) >= FIELD_FLOOR,
                    () -> field + "\n" + scores.report());
        });
        assertEquals(known(scores.documents()), scores.differences());
    }

    /** The differences of {@code documents} that have a reason; the reasons are indented. */
    private static List<String> known(List<String> documents) throws IOException {
        try (var lines = Files.lines(OWN.resolve("differences.txt"))) {
            return lines.filter(line -> line.startsWith("- ") || line.startsWith("+ "))
                    .filter(line -> documents.contains(line.split(" ", 3)[1]))
                    .toList();
        }
    }
}
