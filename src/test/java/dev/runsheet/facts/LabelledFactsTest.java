package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the program understands of other people's checklists, against what was read in them by hand.
 *
 * <p>The documents are not in this repository. The labels in {@code src/test/resources/labels} name them by their hash,
 * and facts by their lines. Every batch of them was scored once before anybody looked at a difference, and studied
 * afterwards; docs/facts.md has both figures.
 */
class LabelledFactsTest {
    private static final Path LABELS = Path.of("src/test/resources/labels");

    @Test
    void areUnderstoodAsPeopleUnderstandThem() throws IOException {
        FactScores scores = scores();
        System.out.println(scores.report());
        assertTrue(scores.mean() >= 0.92, scores::table);
    }

    private static FactScores scores() throws IOException {
        Map<String, Path> documents = documents();
        FactScores scores = new FactScores();
        for (Map.Entry<String, Path> labels : labels().entrySet()) {
            Path document = documents.get(labels.getKey());
            assertTrue(document != null, () -> "no document has the hash " + labels.getKey());
            compare(document, FactForms.parse(Files.readString(labels.getValue())), scores);
        }
        assertTrue(!scores.fields().isEmpty(), () -> "no labels in " + LABELS);
        return scores;
    }

    private static void compare(Path document, Map<String, Object> labels, FactScores scores) throws IOException {
        Map<String, Object> found =
                new LinkedHashMap<>(FactForms.parse(Read.facts(document).json().compact()));
        found.computeIfPresent(
                "title", (field, title) -> "sha256:" + hash(title.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Fields.ORDER, labels.keySet().stream().toList(), () -> "the fields labelled in " + document);
        for (String field : Fields.ORDER) {
            scores.compare(
                    document.getFileName().toString(),
                    field,
                    FactForms.of(field, labels.get(field)),
                    FactForms.of(field, found.get(field)));
        }
    }

    private static Map<String, Path> labels() throws IOException {
        Map<String, Path> labels = new TreeMap<>();
        try (var files = Files.list(LABELS)) {
            files.forEach(file -> labels.put(file.getFileName().toString().replaceFirst("\\.json$", ""), file));
        }
        return labels;
    }

    private static Map<String, Path> documents() throws IOException {
        Map<String, Path> documents = new TreeMap<>();
        try (var files = Files.list(External.corpus())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                documents.put(hash(Files.readAllBytes(file)), file);
            }
        }
        return documents;
    }

    /** The first 16 hexadecimal digits of the SHA-256. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
