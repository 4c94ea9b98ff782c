package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A record that would be GO never is one after somebody has tampered with it, whatever they did. */
class NeverGoTest {
    private static final int TRIALS = Effort.of(40, 6);

    @TestFactory
    Stream<DynamicTest> ourRecords() {
        return Stream.of(Path.of("checklists"), Path.of("src/test/resources/fixtures/facts"))
                .flatMap(RealDocuments::in)
                .map(NeverGoTest::tamper);
    }

    @TestFactory
    Stream<DynamicTest> foreignRecords() {
        return RealDocuments.in(External.seeds()).map(NeverGoTest::tamper);
    }

    private static DynamicTest tamper(Path file) {
        return dynamicTest(file.getFileName().toString(), () -> {
            Document document = Read.document(file);
            String good = GoodRun.of(document).record();
            Set<String> printed =
                    document.source().text().lines().map(String::strip).collect(Collectors.toSet());
            for (int seed = 0; seed < TRIALS; seed++) {
                Filled record = new Filled(good, printed, new Random(seed));
                Optional<String> trick = record.tampered(seed);
                if (trick.isPresent()) {
                    Decision decision = decide(document, record.text());
                    assertNotEquals(Verdict.GO, decision.verdict(), trick.get());
                    assertNotEquals(Verdict.INCOMPLETE, decision.verdict(), trick.get());
                }
            }
            assertEquals(Verdict.GO, decide(document, good).verdict());
        });
    }

    private static Decision decide(Document document, String copy) {
        return Decision.of(
                document.checklist(), document.plan(), Read.document(copy).checklist(), document.vocabulary());
    }

    /** The lines of a record, to be tampered with. */
    private static final class Filled {
        private final List<String> lines;
        private final Set<String> printed;
        private final Random random;

        Filled(String text, Set<String> printed, Random random) {
            this.lines = new ArrayList<>(text.lines().toList());
            this.printed = printed;
            this.random = random;
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }

        /** What was done; empty where there is nothing to do it to. */
        Optional<String> tampered(int kind) {
            return switch (kind % 5) {
                case 0 -> one(".*\\p{L}.*").map(this::removed);
                case 1 -> one(".*[<>≤≥] ?\\d.*").map(this::loosened);
                case 2 -> one("\\s*[-*\\d].*\\p{L}{4}.*").map(this::reworded);
                case 3 -> one("\\s*- \\[x] .*\\p{L}.*").map(this::moved);
                default -> Optional.of(forged());
            };
        }

        /** A line that stands in the checklist just so, but for ticks and marks: what was filled in may be anything. */
        private Optional<Integer> one(String pattern) {
            List<Integer> found = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).matches(pattern) && isPrinted(lines.get(i)))
                    .boxed()
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
        }

        private boolean isPrinted(String line) {
            String bare = line.replaceFirst(" ?<!-- run: .*?-->", "").strip();
            boolean shown = !bare.startsWith("<") && !bare.startsWith("[") && !bare.startsWith("```");
            return shown && (printed.contains(bare) || printed.contains(bare.replaceFirst("\\[x]", "[ ]")));
        }

        private String removed(int line) {
            return "without " + lines.remove(line);
        }

        private String loosened(int line) {
            String before = lines.get(line);
            lines.set(line, before.replaceFirst("([<>≤≥] ?)(\\d)", "$1" + (1 + random.nextInt(9)) + "$2"));
            return before + " became " + lines.get(line);
        }

        private String reworded(int line) {
            String before = lines.get(line);
            lines.set(line, before.replaceFirst("\\p{L}{4,}", random.nextBoolean() ? "never" : "always"));
            return before + " became " + lines.get(line);
        }

        /** To the end, where it stands under another heading. */
        private String moved(int line) {
            Set<String> later = new HashSet<>(lines.subList(line, lines.size()));
            boolean last = later.stream().noneMatch(each -> each.startsWith("#"));
            String moved = lines.remove(line);
            lines.add(last ? 0 : lines.size(), last ? moved + "\n" : "\n## Afterwards\n\n" + moved.strip());
            return "moved " + moved;
        }

        private String forged() {
            lines.replaceAll(
                    line -> line.replaceFirst("sha256: \"(.)", "sha256: \"" + (random.nextBoolean() ? "00" : "ff")));
            return "with another digest";
        }
    }
}
