package dev.runsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A sheet filled slot by slot is the run record. */
class SheetTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T10:02:30Z");
    private static final List<String> VALUES =
            List.of("212", "Maria Löwe", "0.3%", "a_b*c `d` [e] <f> & ~g~ \\h", "x | y", "# 1. *+", "[x]", "完了");

    @TestFactory
    Stream<DynamicTest> isTheRecordOfEveryDocument() {
        return Stream.concat(RealDocuments.all(), RealDocuments.in(External.seeds()))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> isTheRecord(file)));
    }

    private static void isTheRecord(Path file) throws Exception {
        Document document = Read.document(file);
        for (long seed = 0; seed < 4; seed++) {
            isTheRecord(document, new Random(seed));
        }
    }

    @Test
    void ofACellWithPlaceAndSignature() {
        Document document = Read.document(
                "# Go\n\n## Approvals\n\n| Approver | Role | Date |\n|---|---|---|\n| ____ | QA lead | |\n");
        for (long seed = 0; seed < 20; seed++) {
            isTheRecord(document, new Random(seed));
        }
    }

    private static void isTheRecord(Document document, Random random) {
        Checklist checklist = document.checklist();
        Form form = Form.of(checklist, document.plan());
        Map<Pointer, RunState> states = new HashMap<>();
        checklist.places().stream()
                .map(Place::at)
                .filter(form::carries)
                .filter(at -> random.nextBoolean())
                .forEach(at -> states.put(at, state(random)));
        List<Entry> entries = form.entries().stream()
                .filter(entry -> random.nextBoolean())
                .map(entry -> entry.with(entry.box() ? "[x]" : VALUES.get(random.nextInt(VALUES.size()))))
                .toList();
        RunHeader header = RunHeader.of(checklist, NOW);
        Filler filler = new Filler(header, form, states, entries);
        String filled =
                Sheet.of(checklist, form).pieces().stream().map(filler::write).collect(Collectors.joining());
        assertEquals(MarkdownWriter.write(RunRecord.of(checklist, header, states, entries)), filled);
    }

    private static RunState state(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> RunState.OPEN;
            case 1 -> RunState.DONE;
            case 2 -> RunState.done("@maria", NOW);
            case 3 -> RunState.OPEN.with("saw a `spike` | at nine\n--> and went on");
            case 4 -> RunState.done("Ann \"A\" Bo", NOW).with("x");
            default -> RunState.notApplicable("not \"here\" --> <b> & so on");
        };
    }

    /** Fills slots as a page does. */
    private static final class Filler {
        private final RunHeader header;
        private final Map<String, RunState> states = new HashMap<>();
        private final Map<String, Entry> values = new HashMap<>();

        Filler(RunHeader header, Form form, Map<Pointer, RunState> states, List<Entry> entries) {
            this.header = header;
            states.forEach((at, state) -> this.states.put(form.keys().of(at), state));
            entries.forEach(entry -> values.put(form.key(entry), entry));
        }

        String write(Sheet.Piece piece) {
            if (piece instanceof Sheet.Literal literal) {
                return literal.text();
            } else if (piece instanceof Sheet.Box box) {
                return Optional.ofNullable(states.get(box.part()))
                        .map(state -> (state.isDone() ? Box.DONE : Box.OPEN).mark())
                        .orElse(box.was());
            } else if (piece instanceof Sheet.Mark mark) {
                String written = Optional.ofNullable(states.get(mark.part()))
                        .map(RunMark::write)
                        .orElse(mark.was());
                return written.isEmpty() ? "" : " " + (mark.cell() ? written.replace("|", "\\|") : written);
            } else if (piece instanceof Sheet.Blank blank) {
                return Optional.ofNullable(values.get(blank.place()))
                        .map(entry -> value(blank, entry))
                        .orElse(blank.was());
            }
            List<String> fields = new ArrayList<>();
            header.checklist().ifPresent(id -> fields.add("checklist: \"" + id + '"'));
            header.sha256().ifPresent(digest -> fields.add("sha256: \"" + digest + '"'));
            header.started().ifPresent(time -> fields.add("started: \"" + time + '"'));
            return String.join(", ", fields);
        }

        private static String value(Sheet.Blank blank, Entry entry) {
            String text = entry.value().orElseThrow();
            String written = blank.in() == Sheet.In.CODE ? text.replace("`", "'") : Filling.escaped(entry);
            return (blank.spaced() ? " " : "") + (blank.cell() ? written.replace("|", "\\|") : written);
        }
    }
}
