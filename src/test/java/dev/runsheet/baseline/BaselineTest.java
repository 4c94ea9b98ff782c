package dev.runsheet.baseline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.build.Resources;
import dev.runsheet.lint.Known;
import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.SchemaCheck;
import dev.runsheet.yaml.YamlTree;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final SchemaCheck SCHEMA = new SchemaCheck(Resources.BUILT_IN.schema("baseline.schema.json"));
    private static final String KEY = "TX03 89abcdef01234567";

    private static Baseline of(String file, Map<String, Integer> counts) {
        return Baseline.EMPTY.with(Map.of(file, new Known(new TreeMap<>(counts))));
    }

    private static BaselineReader.Reading read(String text) {
        return BaselineReader.read(SourceFile.of("known.yaml", text, "0".repeat(64)));
    }

    private static boolean isAllowed(String text) {
        YamlTree tree = YamlTree.parse(text, Limits.LARGE);
        return tree.root().isPresent() && SCHEMA.check(tree.root().get()).isEmpty();
    }

    @Test
    void itIsSortedWithOneEntryALine() {
        Baseline baseline = of("docs/b.md", Map.of(KEY, 3, "RB01 0123456789abcdef", 1))
                .with(Map.of("docs/a.md", new Known(new TreeMap<>(Map.of(KEY, 1)))));
        assertEquals("""
                # Findings that are known and not reported. Written by: runsheet lint --baseline FILE --update-baseline
                version: 1
                findings:
                  "docs/a.md":
                    TX03 89abcdef01234567: 1
                  "docs/b.md":
                    RB01 0123456789abcdef: 1
                    TX03 89abcdef01234567: 3
                """, baseline.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.md", "../up/a b.md", "q\"u\\ote.md", "tab\t.md", "配布 ✅.md", "- [x]: #.md", "\uFEFF\u0085.md"})
    void whatIsWrittenIsReadAndFitsTheSchema(String file) {
        Baseline baseline = of(file, Map.of(KEY, 2));
        BaselineReader.Reading reading = read(baseline.text());
        assertAll(
                () -> assertEquals(java.util.List.of(), reading.problems()),
                () -> assertEquals(baseline, reading.baseline()),
                () -> assertTrue(isAllowed(baseline.text())));
    }

    @Test
    void nothingIsABaselineToo() {
        assertEquals(Baseline.EMPTY, read(Baseline.EMPTY.text()).baseline());
        assertTrue(isAllowed(Baseline.EMPTY.text()));
        assertEquals(Baseline.EMPTY, of("a.md", Map.of(KEY, 1)).with(Map.of("a.md", Known.NOTHING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "findings: {}\n",
                "version: 2\nfindings: {}\n",
                "- version: 1\n",
                "version: 1\nfinding: {}\n",
                "version: 1\nfindings: [a.md]\n",
                "version: 1\nfindings: {a.md: 3}\n",
                "version: 1\nfindings: {a.md: {TX03: 1}}\n",
                "version: 1\nfindings: {a.md: {TX03 89abcdef01234567: 0}}\n",
                "version: 1\nfindings: {a.md: {TX03 89abcdef01234567: '1'}}\n",
                "version: 1\nfindings: {a.md: {TX03 89abcdef01234567: 99999999}}\n",
                "<<<<<<< HEAD\nversion: 1\n"
            })
    void whatIsNoBaselineIsRefusedByReaderAndSchemaAlike(String text) {
        assertFalse(read(text).problems().isEmpty());
        assertFalse(isAllowed(text));
    }
}
