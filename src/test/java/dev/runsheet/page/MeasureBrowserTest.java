package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Threshold;
import dev.runsheet.run.Actual;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import dev.runsheet.run.Limits;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What a page says of a value, the gate says: the same limits count, and the same of them are met. */
class MeasureBrowserTest extends InBrowser {
    private static final List<String> VALUES = List.of(
            "212",
            "0",
            "-3",
            "+5",
            "400",
            "399.999",
            "400.0000001",
            "0.1",
            "0.3",
            "1,5 s",
            "1.5 s",
            "1500ms",
            "0.4 %",
            "0,4%",
            "99.95%",
            "99,95",
            "18/20",
            "20/20",
            "0/0",
            "18 of 20 pods",
            "1 200 ms",
            "1,200 ms",
            "1.200,5",
            "10 000",
            "0.2-0.4 %",
            "200-300ms",
            "300-200 ms",
            "5 min",
            "5 m",
            "5m",
            "90 s",
            "1h30",
            "1 h 30 min",
            "2 hours",
            "1 d",
            "24-hour",
            "512 MB",
            "0.5 GB",
            "0.5 GiB",
            "513 KB",
            "1 TB",
            "100/s",
            "100 req/s",
            "6000/min",
            "100 requests per second",
            "3 per user",
            "10k",
            "2M",
            "3 million",
            "~250",
            "≈ 250 ms",
            "about 250 ms",
            "ca. 250",
            "50%+",
            "20+",
            "$5",
            "٣٥",
            "２１２",
            "4’000",
            "healthy",
            "HEALTHY",
            "Degraded",
            "fast",
            "n/a",
            "ok",
            "v2.0.0",
            "2026-11-21",
            "14:30",
            "#12",
            "12th",
            "1.2.3",
            "https://example.org/5",
            "<b>5</b>",
            "3 apples",
            "3 errors",
            "3 failed requests",
            "5 pour cent",
            "5 Prozent",
            "2 Sekunden",
            "3 秒",
            "100 ミリ秒",
            "0.1 + 0.2",
            "0.30000000000000004",
            "1e3",
            "99999999999999999999999",
            "9999999999999999999999999999",
            "",
            "   ",
            "…",
            "5 %, falling",
            "212 ms at peak",
            "400ms (p95)",
            "-",
            "--",
            "5/",
            "/5");

    private static final String CHECKLIST = """
            # Roll out billing 2.4

            ## Measurements

            - [ ] **Response time P95**: ____________ ms (target: ≤ 400 ms, warn at 600 ms)
            - [ ] **Error rate**: ____________ (target: < 0.3%)
            - [ ] **Memory per pod**: ____________ MB (target: ≤ 768 MB)
            - [ ] Pods ready: ____ (target: ≥ 18/20)
            - [ ] Availability ____ % (target: 99.9-100%)
            - [ ] Throughput: ______ (target: >100/sec)
            - [ ] Throughput a minute: ______ per minute (target: > 6000/min)
            - [ ] p50: ____ ms (< 100 ms), p99: ____ ms (< 900 ms)
            - [ ] Failed requests: ____ (no more than 3 errors in 10 minutes)
            - [ ] Backfill took ____ (target: ≤ 90 minutes)
            - [ ] Target < 2 s for the checkout: measured ____

            | Metric | Target | Rollback | Actual | Date |
            |---|---|---|---|---|
            | Failure rate | < 0.5% | > 2% | | |
            | Health | healthy | | | |
            | Queue length | < 10,000 | > 50,000 | | |
            | Disk use | ≤ 80 % | | | |

            ## Rollback triggers

            - [ ] Response time P95 > 1000 ms for 10 minutes
            - [ ] Error rate exceeds 5% for 5 minutes
            - [ ] Availability below 99.5%
            - Memory per pod > 1 GiB

            ## Rollback steps

            1. [ ] Set the flag to 0%
            """;

    @Test
    void judgesAsTheGateDoes() {
        int judged = agrees(Read.document(CHECKLIST));
        assertTrue(judged > 1_000, () -> judged + " judgements");
    }

    @TestFactory
    Stream<DynamicTest> judgesAsTheGateDoesInEveryDocument() {
        return RealDocuments.forTheBrowser()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> agrees(document(file))));
    }

    private static Document document(Path file) throws IOException {
        return Read.document(file);
    }

    /** How often a limit was held against a value. */
    private static int agrees(Document document) {
        Form form = Form.of(document.checklist(), document.plan());
        Limits limits = Limits.of(document.checklist(), document.plan(), form, document.vocabulary());
        Map<String, List<String>> expected = new LinkedHashMap<>();
        int judged = 0;
        for (Entry entry : form.entries()) {
            for (String value : limits.gauge(entry).isEmpty() ? List.<String>of() : VALUES) {
                List<String> answers = answers(limits, entry.with(value));
                judged += answers.size();
                expected.put(form.key(entry) + " is " + value, answers);
            }
        }
        PageScript page =
                PageScript.of(browser, document, List.of("decimal", "numerals", "tokens", "amounts", "measure"));
        JsonNode said = page.evaluate(
                "Object.fromEntries(Object.entries(data.places).filter(([, place]) => place.limits)"
                        + ".flatMap(([key, place]) => " + PageScript.json(VALUES)
                        + ".map(value => [key + ' is ' + value, measure.judged(value, place).map(one => one.judged)])))");
        Map<String, List<String>> actual = new LinkedHashMap<>();
        said.propertyStream().forEach(member -> {
            List<String> words = new ArrayList<>();
            member.getValue().forEach(word -> words.add(word.asString()));
            actual.put(member.getKey(), words);
        });
        List<String> differing = expected.keySet().stream()
                .filter(key -> !expected.get(key).equals(actual.get(key)))
                .map(key -> key + ": the gate says " + expected.get(key) + ", the page " + actual.get(key))
                .toList();
        assertEquals("", String.join("\n", differing));
        assertEquals(expected.keySet(), actual.keySet());
        return judged;
    }

    private static List<String> answers(Limits limits, Entry entry) {
        Actual actual = limits.read(entry);
        Stream<Threshold> elsewhere =
                limits.gauge(entry).conditions(actual).stream().map(at -> at.value());
        return Stream.concat(limits.gauge(entry).own(actual).stream(), elsewhere)
                .map(limit ->
                        actual.meets(limit).map(met -> met ? "met" : "missed").orElse("unknown"))
                .toList();
    }
}
