package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Severity;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    private static String summary(int room, Checked... files) throws IOException {
        return Samples.written(
                Reports.stepSummary(
                        Look.PLAIN, Origin.Paths.AS_NAMED, Optional.of("https://github.com/o/r/blob/c0ffee/"), room),
                List.of(files));
    }

    @Test
    void whatGithubReadsIsEscaped() throws IOException {
        SourceFile file = SourceFile.of("a,b:c%.md", "one\ntwo\n", "");
        String written = Samples.written(
                "github",
                Look.PLAIN,
                List.of(new Checked(
                        file,
                        List.of(
                                Samples.finding(Samples.at(file, "two"), Severity.WARNING, "5% of a:b, c::d", "1"),
                                Samples.finding(Samples.at(file, 0, 7), Severity.ERROR, "both", "2")))));
        assertEquals("""
                ::error file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=CO02 placeholder-contact::both%0Awrite a name
                ::warning file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=1,endColumn=4,title=CO02 placeholder-contact::5%25 of a:b, c::d%0Awrite a name
                1 error, 1 warning and 0 infos in 1 file
                """, written);
    }

    @Test
    void tenOfAKindAreAnnotatedTheOthersListedAndAllCounted() throws IOException {
        List<Checked> files = List.of(
                Samples.many("a.md", Severity.WARNING, 12),
                Samples.many("b.md", Severity.ERROR, 11),
                Samples.many("c.md", Severity.INFO, 13));
        String counted = Samples.written("github", Look.PLAIN, files);
        assertEquals(10, lines(counted, "::error "));
        assertEquals(10, lines(counted, "::warning "));
        assertEquals(0, lines(counted, "::notice "));
        assertEquals(1, lines(counted, "b.md:11:1 error CO02 placeholder-contact: number 10"));
        assertEquals(2, lines(counted, "a.md:1"));
        assertTrue(
                counted.endsWith("11 errors, 12 warnings and 13 infos in 3 files (infos are shown with --show info);"
                        + " 3 without annotation, for GitHub shows 10 of a kind\n"),
                counted);
        assertTrue(counted.startsWith("::error "), "the worst come first");
        assertEquals(10, lines(Samples.written("github", Look.PLAIN.withInfos(), files), "::notice "));
    }

    @Test
    void noDocumentForgesACommand() throws IOException {
        String written = Samples.written("github", Look.PLAIN.withInfos(), Samples.hostile());
        assertTrue(written.lines()
                .filter(line -> line.strip().startsWith("::"))
                .allMatch(line -> line.matches("::(error|warning|notice) file=[^:,]*,line=\\d.*")));
        assertTrue(written.lines().filter(line -> !line.startsWith("::")).noneMatch(line -> line.contains("##[")));
        assertFalse(written.contains("\u001b"));
        assertEquals(101, written.lines().count());
    }

    @Test
    void theSummaryCountsByRuleAndLinksEveryFinding() throws IOException {
        SourceFile file = SourceFile.of("my docs/a|b.md", "<b>\n", "");
        String written = summary(
                10_000,
                new Checked(
                        file, List.of(Samples.finding(Samples.at(file, "<b>"), Severity.ERROR, "\"<b>\" | `x`", "1"))));
        assertEquals("""
                # Runsheet

                1 error, 0 warnings and 0 infos in 1 file

                | Findings | Files | Severity | Rule | Finds |
                | ---: | ---: | --- | --- | --- |
                | 1 | 1 | error | CO02 placeholder-contact | A contact was never filled in |

                | Severity | Where | Rule | Finding |
                | --- | --- | --- | --- |
                | error | [my docs/a\\|b\\.md:1](https://github.com/o/r/blob/c0ffee/my%20docs/a%7Cb.md#L1) \
                | CO02 placeholder-contact | "\\<b\\>" \\| \\`x\\`; *write a name* |
                """, written);
    }

    @Test
    void theSummaryKeepsToItsRoom() throws IOException {
        String written = summary(4_000, Samples.many("a.md", Severity.WARNING, 300));
        assertTrue(written.getBytes(StandardCharsets.UTF_8).length <= 4_000, written);
        int rows = lines(written, "| warning | [a");
        assertTrue(rows > 10, written);
        assertTrue(written.endsWith("\n" + (300 - rows) + " findings more: there is no room left.\n"), written);
        assertEquals(
                "# Runsheet\n\n0 errors, 0 warnings and 0 infos in 0 files\n", summary(4_000), "nothing was found");
    }

    private static int lines(String text, String start) {
        return (int) text.lines().filter(line -> line.startsWith(start)).count();
    }
}
