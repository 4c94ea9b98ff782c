package dev.runsheet.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Golden;
import dev.runsheet.testing.Loss;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.VisibleTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of each tool, and beside it what a person sees on it, written by hand. */
class SamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/importing");

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyToolHasASample() throws IOException {
        assertTrue(samples()
                .toList()
                .containsAll(List.of(
                        "commonmark",
                        "confluence-storage",
                        "confluence-view",
                        "github",
                        "google-docs",
                        "notion",
                        "word")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingSeenIsInTheMarkdownInOrder(String name) throws Exception {
        String markdown = markdown(name);
        for (String line : seen(name).filter(line -> line.startsWith("$ ")).toList()) {
            assertTrue(markdown.contains(line.substring(2)), line);
        }
        List<String> seen = VisibleTokens.written(seen(name)
                .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                // a word without its marks, whatever it stands behind
                .map(line -> line.replaceAll("[#|<>*_`\\\\]", " "))
                .reduce("", (all, line) -> all + "\n\n- " + line));
        List<String> written =
                VisibleTokens.written(markdown.replaceAll("(?m)^ *```.*$", "").replaceAll("[#|<>*_`\\\\]", " "));
        assertEquals(Optional.empty(), Loss.between(seen, written));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readingItGivesTheSectionsTasksCommandsAndTablesThatAPersonSees(String name) throws Exception {
        List<String> expected = seen(name)
                .filter(line -> line.matches("(?:#+|\\[.\\]|\\$|\\|) ?.*"))
                .toList();
        assertEquals(
                String.join("\n", expected),
                String.join("\n", Outline.of(Read.document(markdown(name)).checklist())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMarkdownIsAsAPersonWouldWriteIt(String name) throws Exception {
        Golden.assertMatches(FOLDER.resolve(name + ".md"), markdown(name));
    }

    private static Stream<String> seen(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name + ".seen")).stream().filter(line -> !line.isBlank());
    }

    private static String markdown(String name) throws IOException, Refused {
        byte[] html = Files.readAllBytes(FOLDER.resolve(name + ".html"));
        return HtmlImport.of(html, Limits.STANDARD, () -> false).markdown();
    }
}
