package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import dev.runsheet.run.RunRecord;
import dev.runsheet.run.RunState;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is taken out of a record of a real checklist, or changed in it, is seen. */
class TamperingTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:02Z");
    private static final Set<Reason.Kind> SEEN =
            EnumSet.of(Reason.Kind.REMOVED, Reason.Kind.EDITED, Reason.Kind.MOVED, Reason.Kind.OTHER_VERSION);

    /** How many lines of a record are taken out, and how many changed. */
    private static final int TRIALS = Effort.of(12, 4);

    @TestFactory
    Stream<DynamicTest> ourRecordsShowTampering() {
        return Stream.of(Path.of("checklists"), Path.of("src/test/resources/fixtures/facts"))
                .flatMap(RealDocuments::in)
                .map(TamperingTest::tamper);
    }

    @TestFactory
    Stream<DynamicTest> foreignRecordsShowTampering() {
        return RealDocuments.in(External.seeds()).map(TamperingTest::tamper);
    }

    private static DynamicTest tamper(Path file) {
        return dynamicTest(file.getFileName().toString(), () -> {
            Document document = Read.document(file);
            List<String> record = MarkdownWriter.write(record(document)).lines().toList();
            assertFalse(sees(document, String.join("\n", record)), "the honest record");
            for (int line : some(record, "\\s*- \\[[ x]] .*\\p{L}.*", TRIALS)) {
                List<String> cut = new ArrayList<>(record);
                cut.remove(line);
                assertTrue(sees(document, String.join("\n", cut)), () -> "without " + record.get(line));
            }
            for (int line : some(record, "(?!run:).*[<>≤≥] ?\\d.*", TRIALS)) {
                List<String> loosened = new ArrayList<>(record);
                loosened.set(line, record.get(line).replaceFirst("([<>≤≥] ?)(\\d)", "$19$2"));
                assertTrue(sees(document, String.join("\n", loosened)), () -> "loosened " + record.get(line));
            }
        });
    }

    private static Checklist record(Document document) {
        Run blank = Run.of(document.checklist(), document.plan(), document.checklist());
        Map<Pointer, RunState> states =
                blank.states().keySet().stream().collect(Collectors.toMap(at -> at, at -> RunState.done("@ann", NOW)));
        List<Entry> entries = blank.entries().stream()
                .map(entry -> entry.with(entry.box() ? "☑" : "12"))
                .toList();
        return RunRecord.of(document.checklist(), RunHeader.of(document.checklist(), NOW), states, entries);
    }

    private static List<Integer> some(List<String> lines, String pattern, int most) {
        List<Integer> found = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches(pattern))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(found, new Random(lines.size()));
        return found.subList(0, Math.min(most, found.size()));
    }

    private static boolean sees(Document document, String copy) {
        Decision decision = Decision.of(
                document.checklist(), document.plan(), Read.document(copy).checklist(), document.vocabulary());
        boolean seen = decision.reasons().stream().anyMatch(reason -> SEEN.contains(reason.kind()));
        assertTrue(!seen || decision.verdict().compareTo(Verdict.NO_GO) >= 0, () -> "" + decision.verdict());
        return seen;
    }
}
