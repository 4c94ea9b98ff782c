package dev.runsheet.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is written into a run record is read back out of it: every tick, every value. */
class RunRecordTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:02Z");
    private static final List<String> VALUES = List.of(
            "212",
            "Maria Löwe",
            "2026-11-21",
            "0.3%",
            "a_b*c `d` [e] <f> & ~g~ \\h",
            "x | y",
            "\"quoted\" --> end",
            "https://example.org/a_b",
            "# 1. *+",
            "1. first",
            "完了");

    @TestFactory
    Stream<DynamicTest> everyTickAndValueIsReadBack() {
        return RealDocuments.all().map(RunRecordTest::readBack);
    }

    @TestFactory
    Stream<DynamicTest> everyTickAndValueOfForeignChecklistsIsReadBack() {
        return RealDocuments.in(External.seeds()).map(RunRecordTest::readBack);
    }

    private static DynamicTest readBack(Path file) {
        return dynamicTest(file.getFileName().toString(), () -> {
            Document document = Read.document(file);
            for (long seed = 0; seed < 3; seed++) {
                readBack(document, new Random(seed));
            }
        });
    }

    private static void readBack(Document document, Random random) {
        Checklist checklist = document.checklist();
        Run blank = Run.of(checklist, document.plan(), checklist);
        Map<Pointer, RunState> states = new HashMap<>();
        blank.states().keySet().forEach(at -> states.put(at, state(random)));
        List<Entry> entries =
                blank.entries().stream().map(entry -> filled(entry, random)).toList();
        RunHeader header = RunHeader.of(checklist, NOW);

        String written = MarkdownWriter.write(RunRecord.of(checklist, header, states, entries));
        Run run = Run.of(checklist, document.plan(), Read.document(written).checklist());

        assertAll(
                () -> assertEquals(states, run.states(), written),
                () -> assertEquals(values(entries), values(run.entries()), written),
                () -> assertEquals(Optional.of(header), run.header()),
                () -> assertEquals(List.of(), run.matching().removed(), written),
                () -> assertEquals(List.of(), run.matching().added(), written),
                () -> assertEquals(
                        List.of(),
                        run.matching().matches().stream()
                                .filter(match -> match.kind() != Match.Kind.SAME)
                                .toList(),
                        written));
    }

    private static RunState state(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> RunState.OPEN;
            case 1 -> RunState.DONE;
            case 2 -> RunState.done("@maria", NOW);
            default -> RunState.notApplicable("not \"here\" --> <b> & so on");
        };
    }

    private static Entry filled(Entry entry, Random random) {
        boolean fill = random.nextInt(3) > 0;
        return !fill ? entry : entry.with(entry.box() ? "☑" : VALUES.get(random.nextInt(VALUES.size())));
    }

    private static List<String> values(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.before() + entry.value() + entry.behind())
                .toList();
    }
}
