package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Compares facts that were found with facts that people read, field by field. */
final class FactScores {
    private final Map<String, Score> fields = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    /** How one field did over all documents so far. */
    static final class Score {
        private int right;
        private int missed;
        private int invented;

        int facts() {
            return right + missed;
        }

        double precision() {
            return right + invented == 0 ? 1 : (double) right / (right + invented);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** How well the labelled documents of {@code folder} are understood; {@code labels} gives the file of a document's facts. */
    static FactScores of(Path folder, Function<Path, Path> labels) throws IOException {
        FactScores scores = new FactScores();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> Files.isRegularFile(labels.apply(path)))
                    .sorted()
                    .toList()) {
                scores.document(file, FactForms.parse(Files.readString(labels.apply(file))));
            }
        }
        return scores;
    }

    /** Where the facts of {@code document} stand when they stand beside it. */
    static Path besides(Path document) {
        return document.resolveSibling(document.getFileName().toString().replaceFirst("\\.md$", ".facts.json"));
    }

    private void document(Path file, Map<String, Object> expected) throws IOException {
        Map<String, Object> found = FactForms.parse(Read.facts(file).json().compact());
        assertEquals(Fields.ORDER, found.keySet().stream().skip(1).toList(), "the documented fields, in their order");
        String name = file.getFileName().toString();
        documents.add(name);
        for (String field : Fields.ORDER) {
            compare(name, field, FactForms.of(field, expected.get(field)), FactForms.of(field, found.get(field)));
        }
    }

    /** The documents compared by their names, in order. */
    List<String> documents() {
        return documents;
    }

    /** Every difference: {@code -} was missed, {@code +} was invented. */
    List<String> differences() {
        return differences;
    }

    /** Compares one field of one document: multisets of facts, each written as text. */
    void compare(String document, String field, List<String> expected, List<String> found) {
        Score score = fields.computeIfAbsent(field, name -> new Score());
        List<String> invented = new ArrayList<>(found);
        List<String> missed = new ArrayList<>(expected);
        invented.removeIf(missed::remove);
        score.right += found.size() - invented.size();
        score.invented += invented.size();
        score.missed += missed.size();
        missed.forEach(fact -> differences.add("- " + document + " " + field + " " + fact));
        invented.forEach(fact -> differences.add("+ " + document + " " + field + " " + fact));
    }

    double mean() {
        return fields.values().stream().mapToDouble(Score::f1).average().orElse(0);
    }

    Map<String, Score> fields() {
        return fields;
    }

    /** The table of fields, and every difference: {@code -} was missed, {@code +} was invented. */
    String report() {
        StringBuilder out = new StringBuilder(table());
        differences.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /** Precision, recall and their harmonic mean of each field. */
    String table() {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(Locale.ROOT, "%-24s %9s %9s %6s %6s%n", "field", "precision", "recall", "F1", "facts"));
        fields.forEach((name, score) -> out.append(String.format(
                Locale.ROOT,
                "%-24s %9.3f %9.3f %6.3f %6d%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.facts())));
        out.append(String.format(Locale.ROOT, "%-24s %26.3f%n", "mean", mean()));
        return out.toString();
    }
}
