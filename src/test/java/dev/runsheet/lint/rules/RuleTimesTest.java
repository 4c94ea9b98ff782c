package dev.runsheet.lint.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Profile;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.Surroundings;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long each rule takes over many real documents: none may take more than a tenth of the whole run. */
@LongRun
class RuleTimesTest {
    private static final double MOST_SHARE = 0.10;
    private static final int ROUNDS = 5;

    @Test
    void noRuleTakesMoreThanATenthOfTheRun() throws IOException {
        List<Path> files;
        try (var corpus = Files.list(External.corpus())) {
            files = corpus.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, Long> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Document> documents = new ArrayList<>();
            long start = System.nanoTime();
            for (Path file : files) {
                Document document = Read.anew(file);
                // the plan is made for whoever asks first: it is part of reading, not of that rule
                document.plan();
                documents.add(document);
            }
            keepBest(best, "reading", start);
            for (Rule rule : BuiltInRules.all()) {
                // what a rule asks of a document first is made for it, so each rule gets a linter and subjects of its
                // own
                Linter alone = new Linter(List.of(rule));
                start = System.nanoTime();
                documents.forEach(
                        document -> alone.lint(document, new Settings(Profile.STRICT, Map.of()), Surroundings.UNKNOWN));
                keepBest(best, rule.info().code(), start);
            }
        }
        long whole = best.values().stream().mapToLong(Long::longValue).sum();
        best.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(15)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "%-8s %7.1f ms %5.1f %%%n",
                        entry.getKey(),
                        entry.getValue() / 1e6,
                        100.0 * entry.getValue() / whole));
        best.forEach((name, nanos) -> assertTrue(
                name.equals("reading") || nanos <= MOST_SHARE * whole, () -> name + " takes " + nanos / 1e6 + " ms"));
    }

    private static void keepBest(Map<String, Long> best, String name, long start) {
        best.merge(name, System.nanoTime() - start, Math::min);
    }
}
