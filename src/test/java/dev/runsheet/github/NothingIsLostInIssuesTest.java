package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.source.Mojibake;
import dev.runsheet.template.OutputFile;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.Loss;
import dev.runsheet.testing.Losses;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.SubmittedBody;
import dev.runsheet.testing.VisibleTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word, operator, box and line of code that a document shows is in the issues opened with its forms, and in those
 * opened with its templates, in the order of the document; and no issue is longer than GitHub takes.
 */
class NothingIsLostInIssuesTest {
    private static final int LONGEST = 65_536;

    /** What an issue says besides the document: it would hide a word that is missing further down. */
    private static final Pattern OF_ITS_OWN =
            Pattern.compile("(?m)^### About this run$|^From `.*`\\.$|^<!-- run: .*-->$");

    /** Made one that is kept: where it leads would stand in the middle of the word. */
    private static final Pattern LINK_IN_A_WORD = Pattern.compile("\\]\\([^()\\s]*\\)(?=\\p{L})");

    @Test
    void ofOurOwnChecklists() throws IOException {
        everyFile(Path.of("checklists"));
    }

    @Test
    void ofOneDocumentOfEveryConstruct() throws IOException {
        everyFile(Path.of("src/test/resources/fixtures"));
        everyFile(Path.of("src/test/resources/page"));
    }

    @Test
    void ofTheFoundingDocuments() throws IOException {
        everyFile(External.seeds());
    }

    @Test
    @LongRun
    void ofWhatPeopleHavePublished() throws IOException {
        everyFile(External.corpus());
    }

    @Test
    void ofRandomDocuments() {
        Losses.noneInRandomDocuments(1, Effort.of(200, 100), NothingIsLostInIssuesTest::loss);
    }

    @Test
    @LongRun
    void ofManyRandomDocuments() {
        Losses.noneInRandomDocuments(201, 3_000, NothingIsLostInIssuesTest::loss);
    }

    private static void everyFile(Path folder) throws IOException {
        Losses.noneInFiles(folder, text -> loss(LINK_IN_A_WORD.matcher(text).replaceAll("](https://docs.internal)")));
    }

    private static Optional<String> loss(String markdown) {
        Document document = Read.document(markdown);
        Planned planned = new Planned(document.checklist(), document.plan());
        IssueFiles.Made made = new IssueFiles(Issues.TEMPLATES, IssueOptions.USUAL).of(List.of(planned));
        List<String> source = shown(document.source().text());
        // a box of a form is open when the issue is opened, whatever stands in the document
        Optional<Loss> inForms = Loss.between(
                opened(source),
                opened(shown(made.forms().stream()
                        .map(form -> SubmittedBody.untouched(form.file().content())))));
        Optional<Loss> inTemplates =
                Loss.between(source, shown(made.templates().stream().map(NothingIsLostInIssuesTest::body)));
        return inForms.map(lost -> "in the form, " + lost)
                .or(() -> inTemplates.map(lost -> "in the template, " + lost));
    }

    private static List<String> shown(Stream<String> bodies) {
        return bodies.flatMap(body -> {
                    assertTrue(body.length() <= LONGEST, () -> "an issue of " + body.length() + " characters");
                    // alone in its paragraph a blank would be a divider
                    return shown(OF_ITS_OWN.matcher(body).replaceAll("").replace("_No response_", "is ____")).stream();
                })
                .toList();
    }

    private static List<String> shown(String markdown) {
        return VisibleTokens.shown(
                Mojibake.repair(markdown).map(Mojibake.Repair::text).orElse(markdown));
    }

    private static List<String> opened(List<String> tokens) {
        return tokens.stream()
                .map(token -> token.matches("\\[[^\\s\\p{L}]\\x{FE0F}?]|\\[x]") ? "[ ]" : token)
                .toList();
    }

    private static String body(OutputFile template) {
        int end = template.content().indexOf("\n---\n", 4);
        assertEquals("---\n", template.content().substring(0, 4));
        return template.content().substring(end + 5);
    }
}
