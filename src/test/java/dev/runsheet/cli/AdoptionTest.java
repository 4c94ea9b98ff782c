package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that is full of faults takes up the program: what is old is let be, and what is new is told. */
class AdoptionTest {
    private static final Path OWN = Path.of("src", "test", "resources", "fixtures", "facts");

    @TempDir
    Path folder;

    private Typed lint(String... more) {
        return Typed.in(
                folder,
                Stream.concat(Stream.of("lint", "docs", "--fail-on", "info", "--show", "info"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Typed known(String... more) {
        return lint(Stream.concat(Stream.of("--baseline", "known.yaml"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> codes(Typed typed) {
        return typed.out()
                .lines()
                .filter(line -> line.matches(".*:\\d+:\\d+ (error|warning|info) .*"))
                .map(line -> line.replaceFirst(".*:\\d+:\\d+ \\w+ (\\w+) .*", "$1"))
                .toList();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void adopt(Stream<Path> documents) throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        for (Path document : documents.toList()) {
            Files.copy(document, folder.resolve("docs").resolve(document.getFileName()));
        }
        Typed first = known("--update-baseline");
        assertEquals(0, first.exit(), first.err());
        assertFalse(codes(lint()).isEmpty());
    }

    private void adoptsAndStaysGreen() throws IOException {
        Typed green = known();
        assertEquals(List.of(), codes(green));
        assertEquals(0, green.exit());
        String written = text("known.yaml");
        known("--update-baseline");
        assertEquals(written, text("known.yaml"));

        for (Path document : files()) {
            move(document);
        }
        Typed moved = known();
        assertEquals(List.of(), codes(moved), moved::out);
    }

    /** New lines above, renumbered headings, and something else at the end: no line stands where it stood. */
    private static void move(Path document) throws IOException {
        String text = Files.readString(document);
        if (text.startsWith("---") || text.startsWith("\uFEFF")) {
            return;
        }
        boolean linked = text.contains("](#");
        String changed = text.lines()
                .map(line -> line.matches("## \\d+\\. .*") && !linked ? "## 4" + line.substring(3) : line)
                .collect(Collectors.joining("\n", "<!-- moved -->\n\n", "\n"));
        Files.writeString(document, changed);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("docs"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void ourOwnDocumentsAreAdopted() throws IOException {
        adopt(RealDocuments.in(OWN));
        adoptsAndStaysGreen();
        Path first = files().get(0);
        Files.writeString(first, Files.readString(first) + "\n\n-[ ] Restart the scheduler\n");
        Typed typed = known();
        assertAll(
                () -> assertEquals(1, typed.exit()),
                () -> assertEquals(List.of("TX07"), codes(typed), typed::out),
                () -> assertTrue(typed.out().contains("\"-[ ]\" looks like a box"), typed.out()));
    }

    @Test
    @LongRun
    void aHundredAndFortyDocumentsOfOthersAreAdopted() throws IOException {
        adopt(RealDocuments.in(External.corpus()));
        adoptsAndStaysGreen();
        List<Path> all = files();
        for (Path document : all) {
            String text = Files.readString(document);
            Files.writeString(document, text + "\n\n## Notes on zebras\n\n-[ ] Restart the zebra scheduler\n");
        }
        Typed typed = known();
        // where nothing was to tick before, there is something now, and that is mended
        List<String> found =
                codes(typed).stream().filter(code -> !code.equals("CF04")).toList();
        // A fence or a comment that nothing closes swallows what is written behind it, which makes a stray fence a
        // fault; a heading that stood alone, as a title, has another beside it now; and the foot of a form, which told
        // whose it is, is its foot no more.
        Set<String> brought = Set.of("TX11", "SR01", "SR08");
        assertEquals(
                Set.of("TX07"),
                found.stream().filter(code -> !brought.contains(code)).collect(Collectors.toSet()),
                typed::out);
        assertTrue(found.stream().filter("TX07"::equals).count() > all.size() * 9 / 10, typed::out);
    }

    @Test
    void aNewPlaceOfAnOldFaultIsToldAlone() throws IOException {
        Typed.file(folder, "docs/a.md", "# Plan\n\n-[ ] One\n-[ ] Two\n\n- [ ] Ready\n");
        known("--update-baseline");
        Typed.file(folder, "docs/a.md", "# Plan\n\n-[ ] One\n-[ ] Three\n-[ ] Two\n\n- [ ] Ready\n");
        Typed typed = known();
        assertEquals(List.of("TX07"), codes(typed));
        assertTrue(typed.out().contains("docs/a.md:4:1 "), typed.out());
        assertFalse(typed.out().contains("no box either"), typed.out());
        known("--fix");
        assertEquals("# Plan\n\n-[ ] One\n- [ ] Three\n-[ ] Two\n\n- [ ] Ready\n", text("docs/a.md"));
    }

    @Test
    void oneMoreOfEqualFaultsIsNew() throws IOException {
        Typed.file(folder, "docs/a.md", "# Plan\n\n## A\n\n-[ ] Wait\n\n## B\n\n-[ ] Wait\n\n- [ ] Ready\n");
        known("--update-baseline");
        assertTrue(text("known.yaml").matches("(?s).*TX07 [0-9a-f]{16}: 2\n.*"), text("known.yaml"));
        Typed.file(folder, "docs/a.md", text("docs/a.md") + "\n## C\n\n-[ ] Wait\n");
        Typed typed = known();
        assertTrue(typed.out().contains("docs/a.md:15:1 warning TX07"), typed.out());
    }

    @Test
    void whatWasMendedIsStaleAndIsTakenOut() throws IOException {
        Typed.file(folder, "docs/a.md", Typed.BAD);
        Typed.file(folder, "docs/b.md", Typed.BAD);
        known("--update-baseline");
        Typed.file(folder, "docs/a.md", Typed.GOOD);
        Files.delete(folder.resolve("docs/b.md"));
        Typed typed = known();
        assertTrue(typed.out().contains("known.yaml:"), typed.out());
        assertTrue(codes(typed).stream().allMatch("CF04"::equals), typed.out());
        assertTrue(typed.out().contains("\"docs/b.md\" is there no more"), typed.out());
        assertEquals(
                0, Typed.in(folder, "lint", "docs", "--baseline", "known.yaml").exit(), "it is only an info");
        known("--update-baseline");
        assertFalse(text("known.yaml").contains(".md"), text("known.yaml"));
        assertEquals(0, known().exit());
    }

    @Test
    void whatWasNotLintedIsNeitherStaleNorForgotten() throws IOException {
        Typed.file(folder, "docs/a.md", Typed.BAD);
        Typed.file(folder, "docs/b.md", Typed.BAD.replace("# Production", "# Another production"));
        known("--update-baseline");
        String both = text("known.yaml");
        Typed one = Typed.in(folder, "lint", "docs/a.md", "--baseline", "known.yaml", "--show", "info");
        assertEquals(List.of(), codes(one));
        Typed.in(folder, "lint", "docs/a.md", "--baseline", "known.yaml", "--update-baseline");
        assertEquals(both, text("known.yaml"));
        Typed elsewhere = Typed.in(folder.resolve("docs"), "lint", "b.md", "--baseline", "../known.yaml");
        assertEquals(0, elsewhere.exit(), "paths go from the folder of the baseline");
    }

    @Test
    void aBaselineThatCannotBeUsedIsTrouble() throws IOException {
        Typed.file(folder, "docs/a.md", Typed.GOOD);
        Typed.file(folder, "broken.yaml", "version: 1\nfindings: {a.md: {TX03: 1}}\n");
        assertAll(
                () -> assertEquals(
                        "runsheet: there is no baseline nowhere.yaml; write it with --update-baseline\n",
                        lint("--baseline", "nowhere.yaml").err()),
                () -> assertEquals(2, lint("--baseline", "nowhere.yaml").exit()),
                () -> assertTrue(lint("--baseline", "broken.yaml")
                        .err()
                        .startsWith("runsheet: broken.yaml:2:19: \"TX03\" is no")),
                () -> assertEquals(2, lint("--update-baseline").exit()));
    }
}
