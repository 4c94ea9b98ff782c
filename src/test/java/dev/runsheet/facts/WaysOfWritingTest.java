package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The ways people write one thing, hundreds of each, among lines that only look like it ({@link StatedDocument} has the
 * form). What the program still gets wrong stays among them, rightly told, and is printed.
 */
class WaysOfWritingTest {
    private static final Path WAYS = Path.of("src/test/resources/ways");

    /** No field may be worse: what is found wrongly weighs more than what is missed. */
    private static final double PRECISION_FLOOR = 0.82;

    private static final double RECALL_FLOOR = 0.67;

    @TestFactory
    List<DynamicTest> areUnderstood() throws IOException {
        try (Stream<Path> files = Files.list(WAYS)) {
            List<Path> all = files.sorted().toList();
            assertFalse(all.isEmpty());
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isUnderstood(file)))
                    .toList();
        }
    }

    private static void isUnderstood(Path path) throws IOException {
        String file = Files.readString(path);
        FactScores scores = new FactScores();
        Set<String> tags = StatedDocument.tags(file);
        String name = path.getFileName().toString();
        StatedDocument.all(file).forEach(document -> document.compare(name, tags, scores));
        System.out.println(name + "\n" + scores.report());
        scores.fields()
                .forEach((field, score) -> assertTrue(
                        score.precision() >= PRECISION_FLOOR && score.recall() >= RECALL_FLOOR,
                        () -> field + "\n" + scores.table()));
    }
}
