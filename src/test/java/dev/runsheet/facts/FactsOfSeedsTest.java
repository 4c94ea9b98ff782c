package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The facts of the founding documents against what people read in them, line by line. */
class FactsOfSeedsTest {
    private static final double FLOOR = 0.90;

    @Test
    void whatPeopleReadIsWhatTheProgramUnderstands() throws IOException {
        Path seeds = External.seeds();
        FactScores scores = new FactScores();
        try (var documents = Files.list(seeds)) {
            for (Path file :
                    documents.filter(FactsOfSeedsTest::isLabelled).sorted().toList()) {
                compare(file, scores);
            }
        }
        System.out.println(scores.report());
        assertTrue(scores.mean() >= FLOOR, scores::report);
    }

    private static boolean isLabelled(Path file) {
        return Files.isRegularFile(labels(file));
    }

    private static Path labels(Path file) {
        return file.resolveSibling("expected").resolve(file.getFileName() + ".json");
    }

    private static void compare(Path file, FactScores scores) throws IOException {
        Map<String, Object> expected = FactForms.parse(Files.readString(labels(file)));
        Map<String, Object> found = FactForms.parse(Read.facts(file).json().compact());
        for (String field : Fields.ORDER) {
            List<String> wanted = FactForms.of(field, expected.get(field));
            scores.compare(file.getFileName().toString(), field, wanted, FactForms.of(field, found.get(field)));
        }
    }
}
