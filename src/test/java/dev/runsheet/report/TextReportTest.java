package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final RuleInfo RULE = RuleInfo.of(
            "CO02", "placeholder-contact", Severity.WARNING, RuleInfo.Audience.ALL, "Nobody filled in a contact");

    private static Finding.Location at(SourceFile file, String word) {
        int start = file.text().indexOf(word);
        Span span = new Span(start, start + word.length());
        return new Finding.Location(
                file.path(), span, file.lines().position(start), file.lines().position(span.end()));
    }

    private static Finding finding(SourceFile file, String word, Severity severity, List<Finding.Related> related) {
        return new Finding(
                at(file, word), RULE, severity, "\"" + word + "\" is nobody", "write a name", related, List.of(), "0");
    }

    private static String text(SourceFile file, Look look, Finding... findings) throws IOException {
        StringBuilder out = new StringBuilder();
        Reports.named("text", look).orElseThrow().write(List.of(new Checked(file, List.of(findings))), out);
        return out.toString();
    }

    @Test
    void aFindingShowsItsLineAndUnderlinesItsWords() throws IOException {
        SourceFile file = SourceFile.of("a.md", "# T\n\n- Primary: [Name]\n", "");
        assertEquals("""
                a.md:3:12 warning CO02 placeholder-contact: "[Name]" is nobody
                    3 | - Primary: [Name]
                      |            ^^^^^^
                      = write a name

                0 errors, 1 warning and 0 infos in 1 file
                """, text(file, Look.PLAIN, finding(file, "[Name]", Severity.WARNING, List.of())));
    }

    @Test
    void theUnderlineStandsRightUnderTabsAndWideCharacters() throws IOException {
        SourceFile file = SourceFile.of("a.md", "-\t担当 👩 x\u0301: [名前]", "");
        Excerpt excerpt = Excerpt.of(file, at(file, "[名前]"));
        assertEquals("-   担当 👩 x\u0301: [名前]", excerpt.text());
        assertEquals(" ".repeat(4 + 4 + 1 + 2 + 1 + 1 + 2) + "^".repeat(6), excerpt.underline());
    }

    @Test
    void aLongLineIsCutAroundTheWords() {
        SourceFile file = SourceFile.of("a.md", "x".repeat(500) + "[Name]" + "y".repeat(500), "");
        Excerpt excerpt = Excerpt.of(file, at(file, "[Name]"));
        assertTrue(excerpt.text().length() < 130, excerpt::text);
        assertEquals(
                "[Name]",
                excerpt.text()
                        .substring(
                                excerpt.underline().indexOf('^'),
                                excerpt.underline().length()));
    }

    @Test
    void aDocumentCannotSteerTheTerminal() throws IOException {
        SourceFile file = SourceFile.of("a.md", "\u001b[2J[Name]\u202e", "");
        String shown = text(file, Look.PLAIN, finding(file, "\u001b[2J[Name]", Severity.ERROR, List.of()));
        assertFalse(shown.contains("\u001b") || shown.contains("\u202e"), shown);
    }

    @Test
    void infosAreOneCountUnlessAskedFor() throws IOException {
        SourceFile file = SourceFile.of("a.md", "[Name]", "");
        Finding info = finding(file, "[Name]", Severity.INFO, List.of());
        assertEquals(
                "0 errors, 0 warnings and 2 infos in 1 file (infos are shown with --show info)\n",
                text(file, Look.PLAIN, info, info));
        assertTrue(text(file, Look.PLAIN.withInfos(), info).startsWith("a.md:1:1 info"));
    }

    @Test
    void manyRelatedPlacesTakeOneLine() throws IOException {
        SourceFile file = SourceFile.of("a.md", "[Name]\n".repeat(9), "");
        List<Finding.Related> related = IntStream.rangeClosed(2, 9)
                .mapToObj(line -> {
                    Span span = file.lines().span(line);
                    return new Finding.Related(
                            new Finding.Location(
                                    "a.md",
                                    span,
                                    file.lines().position(span.start()),
                                    file.lines().position(span.end())),
                            "the same here");
                })
                .toList();
        String shown = text(file, Look.PLAIN, finding(file, "[Name]", Severity.WARNING, related));
        assertTrue(shown.contains("+ 2:1, 3:1, 4:1, 5:1, 6:1 and 3 more: the same here\n"), shown);
    }

    @Test
    void coloursAreThereOnlyWhenAskedFor() throws IOException {
        SourceFile file = SourceFile.of("a.md", "[Name]", "");
        Finding error = finding(file, "[Name]", Severity.ERROR, List.of());
        assertFalse(text(file, Look.PLAIN, error).contains("\u001b"));
        assertTrue(text(file, new Look(true, false, false, Optional.empty()), error)
                .contains("\u001b[31;1merror\u001b[0m"));
    }
}
