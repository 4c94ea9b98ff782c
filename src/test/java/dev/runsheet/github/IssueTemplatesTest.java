package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.model.Checklist;
import dev.runsheet.source.SourceFile;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class IssueTemplatesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\[[ x]\\]");

    private static List<OutputFile> templates(Checklist... checklists) {
        Templates templates = new Templates(name -> Optional.of(text(Path.of("templates", name))));
        return new IssueTemplates(templates, IssueOptions.USUAL).of(List.of(checklists));
    }

    private static Checklist read(String path, String markdown) {
        return MarkdownReader.read(SourceFile.of(path, markdown, "0".repeat(64)))
                .checklist();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void frontMatterThenTheChecklist() {
        List<OutputFile> files = templates(read("ops/go.md", "# Go *live*: \"now\"\n\n- [ ] one\n- [x] two\n"));
        assertEquals(List.of("go.md"), files.stream().map(OutputFile::path).toList());
        assertEquals("""
                ---
                name: "Go live: \\"now\\" (Markdown)"
                about: "checklist with 2 tasks, from ops/go.md"
                title: "Go live: \\"now\\""
                labels: "checklist"
                ---

                <!-- run: checklist="go" sha256="0000000000000000000000000000000000000000000000000000000000000000" -->

                # Go *live*: "now"

                - [ ] one
                - [x] two

                """, files.get(0).content());
    }

    @Test
    void namesAreUniqueAndLongEnough() {
        List<OutputFile> files = templates(read("a.md", "# DB\n"), read("b.md", "# Db\n"), read("a.md", "text\n"));
        assertEquals(
                List.of("a.md", "b.md", "a-2.md"),
                files.stream().map(OutputFile::path).toList());
        List<Object> names =
                files.stream().map(file -> frontMatter(file).get("name")).toList();
        assertEquals(List.of("Checklist DB (Markdown)", "Checklist Db 2 (Markdown)", "Checklist a (Markdown)"), names);
    }

    @Test
    void hostileTitlesStayInTheirQuotes() {
        for (String title :
                List.of("a\\\" labels: [x]", "--- {{name}}", "\u0085\u2028&amp;<b>\u00a0" + "x".repeat(400))) {
            OutputFile file = templates(read("a.md", "# " + title + "\n\n- [ ] {{body}}\n"))
                    .get(0);
            assertEquals(
                    List.of("name", "about", "title", "labels"),
                    List.copyOf(frontMatter(file).keySet()));
            assertTrue(frontMatter(file).get("title").toString().length() <= 200);
            assertTrue(file.content().contains("- [ ] {{body}}"));
        }
    }

    @TestFactory
    Stream<DynamicTest> aLongChecklistIsSplitAndNothingIsLost() {
        String tasks = IntStream.range(0, 700)
                .mapToObj(i -> "- [ ] task number " + i + " of this part\n\n  more about " + i + "\n\n")
                .collect(Collectors.joining());
        String paragraphs = IntStream.range(0, 3_000)
                .mapToObj(i -> "Paragraph " + i + " says one thing.\n\n")
                .collect(Collectors.joining());
        return Map.of(
                        "between sections",
                                "# Long\n\n## One\n\n" + tasks + "## Two\n\n" + tasks + "## Three\n\n" + tasks,
                        "between inner sections", "# Long\n\n## One\n\n### A\n\n" + tasks + "### B\n\n" + tasks,
                        "between blocks", "# Long\n\n## One\n\n" + paragraphs)
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isWholeInParts(each.getValue())));
    }

    private static void isWholeInParts(String markdown) {
        List<OutputFile> files = templates(read("long.md", markdown));
        assertTrue(files.size() > 1);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            OutputFile file = files.get(i);
            assertEquals("long-" + (i + 1) + "-of-" + files.size() + ".md", file.path());
            assertTrue(file.content().length() < 65_536, file.path());
            assertTrue(file.content().contains("> Part " + (i + 1) + " of " + files.size()), file.path());
            all.append(
                    file.content(),
                    file.content().indexOf("\n> Part "),
                    file.content().length());
        }
        List<String> shown = words(all.toString());
        int at = 0;
        for (String word : words(markdown)) {
            int found = shown.subList(at, shown.size()).indexOf(word);
            assertFalse(found < 0, () -> "lost: " + word);
            at += found + 1;
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> frontMatter(OutputFile file) {
        String yaml = file.content().substring(4, file.content().indexOf("\n---\n", 4));
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
