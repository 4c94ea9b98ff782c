package dev.runsheet.report;

import dev.runsheet.lint.Severity;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's validators and readers say of findings that try to break each form, of many and of none. */
class JudgedReportsTest {
    @TempDir
    Path folder;

    /** Some findings and how many there are. */
    record Case(String name, List<Checked> files, int findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("hostile", hostile(), 80),
                new Case("many", List.of(Samples.many("docs/a.md", Severity.ERROR, 300)), 300),
                new Case("nothing found", List.of(Samples.many("docs/a.md", Severity.ERROR, 0)), 0),
                new Case("no files", List.of(), 0));
    }

    /** A backslash is taken for a folder of Windows, and a blank at the beginning for none. */
    private static List<Checked> hostile() {
        return Samples.hostile().stream()
                .filter(checked -> !checked.file().path().matches(" .*|.*\\\\.*"))
                .toList();
    }

    private String file(String name, String form, Case judged) throws IOException {
        Look look = new Look(false, true, false, Severity.of("info"));
        return Files.writeString(folder.resolve(name), Samples.written(form, look, judged.files()))
                .toString();
    }

    private static void accepts(String script, String... arguments) throws Exception {
        Judge.accepts(
                script, Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()), List.of(arguments));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sarif(Case judged) throws Exception {
        accepts("sarif.sh", file("f.sarif", "sarif", judged));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gitlab(Case judged) throws Exception {
        accepts("codequality.sh", file("gl.json", "gitlab", judged), "" + judged.findings());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void junit(Case judged) throws Exception {
        accepts("junit.sh", file("junit.xml", "junit", judged), "" + judged.findings());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void checkstyle(Case judged) throws Exception {
        accepts("checkstyle.sh", file("checkstyle.xml", "checkstyle", judged), "" + judged.findings());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rdjson(Case judged) throws Exception {
        accepts("rdjson.sh", file("f.json", "rdjson", judged));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void json(Case judged) throws Exception {
        accepts("jsonschema.mjs", "schema/findings.schema.json", file("f.json", "json", judged));
    }

    @Test
    void theSchemaOfTheFindings() throws Exception {
        accepts("jsonschema.mjs", "--meta", "schema/findings.schema.json");
    }

    /** The judge takes a file without commands for a mistake, so it is not asked about none. */
    @Test
    void github() throws Exception {
        for (Case judged : cases().filter(one -> one.findings() > 0).toList()) {
            accepts("annotations.mjs", "github", file("log.txt", "github", judged));
        }
    }

    @Test
    void theStepSummary() throws Exception {
        for (Case judged : cases().toList()) {
            Report report = Reports.stepSummary(
                    Look.PLAIN, Origin.Paths.AS_NAMED, Optional.of("https://example.com/"), 1 << 20);
            accepts(
                    "md.sh",
                    Files.writeString(folder.resolve("summary.md"), Samples.written(report, judged.files()))
                            .toString());
        }
    }
}
