package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.run.Form;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The record a page writes is the one the program writes, and reading it gives the run again. */
class RecordBrowserTest extends InBrowser {
    /** How often each document is filled in. */
    private static final long RUNS = Effort.of(3, 1);

    static final List<String> PARTS = List.of("escapes", "marks", "align", "sheetlines", "record");

    private static final String CHECKLIST = """
            # Roll out billing 2.4

            ## Checks

            - [ ] Backup taken
            - [x] Window agreed
            - [ ] Verify
            - [ ] **Latency**: ____ ms (target: < 250 ms)
            - [ ] **Lead**: ____________ date ____________

            | Check | Done | Result |
            |---|---|---|
            | Smoke test | [ ] | |

            ## After

            - [ ] Verify
            """;

    /** The number of the task under the last heading. */
    private static final int LAST = 6;

    private static PageScript page(Document document) {
        return PageScript.of(browser, document, PARTS);
    }

    @TestFactory
    Stream<DynamicTest> everyRecordIsTheProgramsAndComesBack() {
        return RealDocuments.forTheBrowser()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Document document = Read.document(file);
                    PageScript page = page(document);
                    for (long seed = 0; seed < RUNS; seed++) {
                        comesBack(page, new RandomRun(document, new Random(seed)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPartIsCalledByItsWords() {
        return RealDocuments.forTheBrowser()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Document document = Read.document(file);
                    PartLabels labels = new PartLabels(Prose.of(document.checklist(), link -> link));
                    Form form = Form.of(document.checklist(), document.plan());
                    List<String> expected = document.checklist().places().stream()
                            .filter(place -> form.carries(place.at()))
                            .map(place -> labels.of(place.part()))
                            .toList();
                    JsonNode called =
                            page(document).evaluate("Object.values(data.parts).map(part => ({value: part.label}))");
                    List<String> actual = new ArrayList<>();
                    called.forEach(part -> actual.add(part.get("value").asString()));
                    assertEquals(expected, actual);
                }));
    }

    private static void comesBack(PageScript page, RandomRun run) {
        page.evaluate("window.run = " + PageScript.json(run.json()) + "; 0");
        String written = page.evaluate("record.markdown(run)").asString();
        assertEquals(run.markdown(), written);
        JsonNode read = page.evaluate(
                "window.read = record.read(record.markdown(run)); [read.parts, read.values, read.unread]");
        assertEquals(List.of(), RandomRun.lines(read.get(2)), written);
        assertEquals(run.values(), RandomRun.values(read.get(1)), written);
        assertEquals(run.parts(), RandomRun.parts(read.get(0)), written);
        assertEquals(RandomRun.bare(run.values()), RandomRun.bare(run.valuesRead(Read.document(written))), written);
        assertEquals(List.of(), run.statesAmiss(Read.document(written)), written);
        JsonNode same = page.evaluate("window.read = record.read(record.json(run));"
                + " [JSON.stringify(Object.keys(read.values).map(key => [key, read.values[key].value])) ==="
                + " JSON.stringify(Object.keys(run.values).map(key => [key, run.values[key].value])),"
                + " Object.keys(run.parts).every(key => ['status', 'by', 'at', 'reason', 'note']"
                + ".every(name => read.parts[key][name] === run.parts[key][name]))]");
        assertTrue(same.get(0).asBoolean() && same.get(1).asBoolean(), written);
    }

    private static JsonNode read(String edited) {
        PageScript page = page(Read.document(CHECKLIST));
        return page.evaluate("window.read = record.read(" + PageScript.quoted(edited)
                + "); ({parts: read.parts, values: read.values,"
                + " unread: read.unread.map(one => one.line + ' ' + one.text)})");
    }

    private static String status(String label) {
        return browser.evaluate("(read.parts[Object.keys(data.parts).find(key => data.parts[key].label === "
                        + PageScript.quoted(label) + ")] || {}).status || ''")
                .asString();
    }

    @Test
    void whatPeopleTickByHandIsRead() {
        JsonNode run = read(CHECKLIST
                .replace("- [ ] Backup", "* [X] Backup")
                .replace("- [x] Window", "  - [ ] Window")
                .replace("**Latency**: ____ ms", "**Latency**:   212 ms")
                .replace("| Smoke test | [ ] | |", "| Smoke test   | [x]  | as `expected`   |"));
        assertEquals("done", status("Backup taken"));
        assertEquals("open", status("Window agreed"));
        assertEquals(List.of("x", "as `expected`", "212"), RandomRun.texts(run.get("values")));
        assertEquals("[]", run.get("unread").toString());
    }

    @Test
    void whatIsNotUnderstoodIsToldAndTicksNothing() {
        JsonNode run =
                read(CHECKLIST.replace("- [ ] Backup taken", "- [x] Backup taken at nine\n- [x] Something else"));
        assertEquals("{}", run.get("parts").toString());
        assertEquals(
                "[\"5 - [x] Backup taken at nine\",\"6 - [x] Something else\"]",
                run.get("unread").toString());
    }

    @Test
    void equalLinesStayInTheirSections() {
        JsonNode run = read(CHECKLIST.replace("## After\n\n- [ ] Verify", "## After\n\n- [x] Verify"));
        assertEquals(1, run.get("parts").size());
        assertEquals(
                LAST,
                browser.evaluate("Object.keys(data.parts).indexOf(Object.keys(read.parts)[0])")
                        .asInt());
        JsonNode moved = read(CHECKLIST
                .replace("- [ ] Verify\n- [ ] **Latency", "- [ ] **Latency")
                .replace("## After\n\n- [ ] Verify", "## After\n\n- [x] Verify"));
        assertEquals(1, moved.get("parts").size());
        assertEquals(
                LAST,
                browser.evaluate("Object.keys(data.parts).indexOf(Object.keys(read.parts)[0])")
                        .asInt());
    }

    @Test
    void linesThatWereMovedWithinTheirSectionAreFound() {
        JsonNode run = read(CHECKLIST
                .replace("- [ ] Backup taken\n", "")
                .replace("- [ ] **Lead**", "- [x] Backup taken\n- [ ] **Lead**"));
        assertEquals("done", status("Backup taken"));
        assertEquals("[]", run.get("unread").toString());
    }

    @Test
    void aValueMaySayWhatStandsBehindItsPlace() {
        PageScript page = page(Read.document(CHECKLIST));
        JsonNode values = page.evaluate(
                "window.place = Object.keys(data.places).find(key => data.places[key].label === 'Lead');"
                        + "record.read(record.markdown({parts: {}, values: {[place]: {value: 'Ann, date to come'}}})).values");
        assertEquals(List.of("Ann, date to come"), RandomRun.texts(values));
    }

    @Test
    void whatIsNoRunIsRefused() {
        PageScript page = page(Read.document(CHECKLIST));
        for (String text : List.of(
                "",
                "# Another document\n\nwith words\n",
                "{",
                "{\"a\": 1}",
                "{\"checklist\":\"document\",\"parts\":{},\"values\":{},\"version\":2}")) {
            String said = page.evaluate("(() => { try { record.read(" + PageScript.quoted(text)
                            + "); return ''; } catch (error) { return error.message; } })()")
                    .asString();
            assertFalse(said.isEmpty(), text);
        }
        JsonNode other = page.evaluate("record.read('---\\nrun: {checklist: \"other\"}\\n---\\n\\n# Other\\n')");
        assertEquals("other", other.get("checklist").asString());
    }

    @Test
    void onlyWhatARunHasIsTakenFromJson() {
        PageScript page = page(Read.document(CHECKLIST));
        JsonNode run = page.evaluate("record.read(JSON.stringify({version: 1, checklist: data.checklist, evil: {a: 1},"
                + " parts: {a: {status: 'done', at: 'yesterday', by: 1, note: 'n', onclick: 'x'}, b: {status: 'exploded'}, c: 1},"
                + " values: {p: {value: '<b>', by: 'Ann'}, q: {value: 5}}, alarms: {p: {value: '5', reason: 'r'}}}))");
        assertEquals(
                Map.of("note", "n", "status", "done").toString().length(),
                run.get("parts")
                        .get("a")
                        .properties()
                        .toString()
                        .replace("\"", "")
                        .length());
        assertEquals(1, run.get("parts").size());
        assertEquals(1, run.get("values").size());
        assertEquals("r", run.get("alarms").get("p").get("reason").asString());
        assertFalse(run.has("evil"));
    }
}
