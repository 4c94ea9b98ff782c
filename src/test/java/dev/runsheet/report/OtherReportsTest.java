package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.Edit;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherReportsTest {
    private final SourceFile file = SourceFile.of("docs/a.md", "# T\n\n- 🚨 é: [Name], [Phone]\n", "");

    private Finding finding(String word, Severity severity) {
        return Samples.finding(Samples.at(file, word), severity, "\"" + word + "\" is <nobody> & ]]>", word);
    }

    private static Document xml(String name, Look look, List<Checked> files) throws Exception {
        String written = Samples.written(name, look, files);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)));
    }

    private static Element element(Document document, String name, int i) {
        return (Element) document.getElementsByTagName(name).item(i);
    }

    private static int count(Document document, String name) {
        return document.getElementsByTagName(name).getLength();
    }

    @Test
    void gitlabTellsEqualFindingsOfTwoFilesApart() throws IOException {
        Checked one = Samples.many("a.md", Severity.ERROR, 3);
        Checked two = Samples.many("b.md", Severity.INFO, 3);
        JsonNode issues = new JsonMapper().readTree(Samples.written("gitlab", Look.PLAIN, List.of(one, two)));
        Set<String> fingerprints = new HashSet<>();
        issues.forEach(issue -> fingerprints.add(issue.get("fingerprint").asString()));
        assertEquals(6, fingerprints.size());
        assertEquals("major", issues.at("/0/severity").asString());
        assertEquals("info", issues.at("/5/severity").asString());
        assertEquals(3, issues.at("/5/location/lines/begin").asInt());
        assertEquals("placeholder-contact", issues.at("/0/check_name").asString());
        assertEquals("[]\n", Samples.written("gitlab", Look.PLAIN, List.of()));
    }

    @Test
    void aTestFailsWhereTheRunFails() throws Exception {
        Finding warning = finding("[Name]", Severity.WARNING);
        List<Checked> files = List.of(
                new Checked(file, List.of(warning, finding("[Phone]", Severity.ERROR), warning)),
                new Checked(SourceFile.of("b.md", "# T\n", ""), List.of()));
        Document usual = xml("junit", Look.PLAIN, files);
        Document strict = xml("junit", new Look(false, false, false, Optional.of(Severity.WARNING)), files);
        Document never = xml("junit", new Look(false, false, false, Optional.empty()), files);
        assertEquals(4, count(usual, "testcase"));
        assertEquals(
                List.of(1, 3, 0), List.of(count(usual, "failure"), count(strict, "failure"), count(never, "failure")));
        assertEquals("1", element(usual, "testsuite", 0).getAttribute("failures"));
        assertEquals("2", element(usual, "testsuite", 0).getAttribute("skipped"));
        assertEquals(
                "docs/a.md:3:17: error: CO02 placeholder-contact: \"[Phone]\" is <nobody> & ]]>\nwrite a name",
                element(usual, "failure", 0).getTextContent());
        assertTrue(element(usual, "testcase", 2).getAttribute("name").endsWith("]]> (2)"), "no name twice");
        assertEquals("no findings", element(usual, "testcase", 3).getAttribute("name"));
    }

    @Test
    void checkstyleListsEveryFile() throws Exception {
        Document report = xml(
                "checkstyle",
                Look.PLAIN,
                List.of(
                        new Checked(file, List.of(finding("[Name]", Severity.INFO))),
                        new Checked(SourceFile.of("b.md", "# T\n", ""), List.of())));
        assertEquals("b.md", element(report, "file", 1).getAttribute("name"));
        Element error = element(report, "error", 0);
        assertEquals("3", error.getAttribute("line"));
        assertEquals("9", error.getAttribute("column"));
        assertEquals("info", error.getAttribute("severity"));
        assertEquals("\"[Name]\" is <nobody> & ]]>; write a name", error.getAttribute("message"));
        assertEquals("runsheet.CO02", error.getAttribute("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "checkstyle"})
    void xmlHoldsWhateverADocumentSays(String name) throws Exception {
        Document report = xml(name, Look.PLAIN, Samples.hostile());
        assertEquals(100, count(report, name.equals("junit") ? "testcase" : "error"));
    }

    @Test
    void reviewdogCountsBytesAndTakesOneStretch() throws IOException {
        Finding.Repair repair = new Finding.Repair(
                "fill in", false, List.of(new Edit(new Span(13, 19), "Ana"), new Edit(new Span(21, 28), "1")));
        Finding finding = Samples.with(finding("[Name]", Severity.WARNING), List.of(), List.of(repair));
        JsonNode diagnostic = new JsonMapper()
                .readTree(Samples.written("rdjson", Look.PLAIN, List.of(new Checked(file, List.of(finding)))))
                .at("/diagnostics/0");
        assertEquals(
                "{\"line\":3,\"column\":12}",
                diagnostic.at("/location/range/start").toString());
        assertEquals(
                "{\"line\":3,\"column\":18}",
                diagnostic.at("/location/range/end").toString());
        assertEquals("WARNING", diagnostic.at("/severity").asString());
        assertEquals("Ana, 1", diagnostic.at("/suggestions/0/text").asString());
        assertEquals(
                "{\"line\":3,\"column\":27}",
                diagnostic.at("/suggestions/0/range/end").toString());
    }

    @Test
    void statisticsCountByRuleTheWorstFirst() throws IOException {
        Look statistics = new Look(false, false, true, Optional.empty());
        assertEquals(
                """
                findings  files  fixable  severity  rule
                      15      2        0  error     CO02 placeholder-contact
                2 errors, 0 warnings and 13 infos in 2 files
                """,
                Samples.written(
                        "text",
                        statistics,
                        List.of(Samples.many("a.md", Severity.INFO, 13), Samples.many("b.md", Severity.ERROR, 2))));
        assertEquals("0 errors, 0 warnings and 0 infos in 0 files\n", Samples.written("text", statistics, List.of()));
    }
}
