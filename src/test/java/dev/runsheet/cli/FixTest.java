package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repairs set right what they can and touch nothing else. */
class FixTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> REPAIRED_SAFELY = List.of("CF01", "CM09", "SR03", "SR07", "TX07");

    private static final String FAULTY = """
            # Roll out search 3.1

            **Total Items:** 7

            <!-- runsheet-disable-next-line TX03, TX11 -- the date is set at kick-off -->
            **Date:** [Date]

            #### Deploy (9 checks)

            -[ ] Deploy to production %s
            - [] Watch it  \t
            ☐ Tell support
            - [ ] Read the logs <!-- runsheet-disable-line RB05 -- never -->
              ```
              kubectl logs deploy/search
              ```
            """;

    @TempDir
    Path folder;

    private static String garbled(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WESTERN);
    }

    private Typed lint(String... more) {
        return Typed.in(
                folder,
                Stream.concat(Stream.of("lint", "--show", "info"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void aSecondRunFindsNothingThatCanBeRepairedAndChangesNothing() throws IOException {
        Typed.file(folder, "a.md", FAULTY.formatted(garbled("✅ – ready")));
        Typed first = lint("--fix", "a.md");
        String fixed = text("a.md");
        assertEquals("""
                # Roll out search 3.1

                **Total Items:** 4

                <!-- runsheet-disable-next-line TX03 -- the date is set at kick-off -->
                **Date:** [Date]

                ## Deploy (4 checks)

                - [ ] Deploy to production ✅ – ready
                - [ ] Watch it  \t
                - [ ] Tell support
                - [ ] Read the logs
                  ```bash
                  kubectl logs deploy/search
                  ```
                """, fixed);
        Typed second = lint("--fix", "a.md");
        assertAll(
                () -> assertTrue(first.err().contains("repaired "), first.err()),
                () -> assertEquals("", second.err()),
                () -> assertEquals(first.out(), second.out()),
                () -> assertEquals(fixed, text("a.md")),
                () -> REPAIRED_SAFELY.forEach(code -> assertFalse(second.out().contains(code), second.out())),
                () -> assertFalse(second.out().contains("TX01"), second.out()));
    }

    @Test
    void textThatWasGarbledTwiceIsRepaired() throws IOException {
        Typed.file(folder, "a.md", "# Prüfung\n\n- [ ] Über " + garbled(garbled("größte – Fläche")) + "\n");
        lint("--fix", "a.md");
        assertEquals("# Prüfung\n\n- [ ] Über größte – Fläche\n", text("a.md"));
    }

    @Test
    void whatCouldHaveBeenSeveralThingsIsRepairedOnlyWhenAskedFor() throws IOException {
        // the fourth byte of a sign is lost: it was a lens, a lock, an arrow …
        Typed.file(
                folder, "a.md", "# Plan\n\n- [ ] ðŸ” Look " + garbled("–") + " twice\n- [ ] " + garbled("✅") + " go\n");
        lint("--fix", "a.md");
        assertEquals("# Plan\n\n- [ ] ðŸ” Look – twice\n- [ ] ✅ go\n", text("a.md"));
        assertTrue(lint("a.md").out().contains("which may have been \"🔍\""), lint("a.md")::out);
        lint("--fix", "--unsafe", "a.md");
        assertEquals("# Plan\n\n- [ ] 🔍 Look – twice\n- [ ] ✅ go\n", text("a.md"));
        assertFalse(lint("a.md").out().contains("TX01"));
    }

    @Test
    void claimsAreRemovedOnlyWhenAskedFor() throws IOException {
        String text = "# Plan\n\n## Check\n\n- [ ] Smoke test: PASSED ✅\n- [ ] Load test ✅\n";
        Typed.file(folder, "a.md", text);
        lint("--fix", "a.md");
        assertEquals(text, text("a.md"));
        lint("--fix", "--unsafe", "a.md");
        assertFalse(text("a.md").contains("✅"), text("a.md"));
        assertFalse(lint("a.md").out().contains("TX04"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void everyOtherByteStays(String end) throws IOException {
        String before =
                "\uFEFF# Plan  \n\n* [ ] Tab\there \n-[ ] Box\n\n```\n-[ ] code\n```\n1)   odd\u00A0list\n\n\n* last"
                        .replace("\n", end);
        Files.write(folder.resolve("a.md"), before.getBytes(StandardCharsets.UTF_8));
        lint("--fix", "a.md");
        String expected = before.replaceFirst("-\\[ ] Box", "- [ ] Box");
        assertEquals(expected, text("a.md"));
    }

    @Test
    void mixedLineEndsAndBadBytesStay() throws IOException {
        byte[] head = "# Plan\r\n\n-[ ] Box\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = {'c', 'a', 'f', (byte) 0xE9, '\r', '\n'};
        byte[] before = new byte[head.length + bad.length];
        System.arraycopy(head, 0, before, 0, head.length);
        System.arraycopy(bad, 0, before, head.length, bad.length);
        Files.write(folder.resolve("a.md"), before);
        lint("--fix", "a.md");
        byte[] expected = new byte[before.length + 1];
        System.arraycopy("# Plan\r\n\n- [ ] Box\n".getBytes(StandardCharsets.UTF_8), 0, expected, 0, head.length + 1);
        System.arraycopy(bad, 0, expected, head.length + 1, bad.length);
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("a.md")));
    }

    @Test
    void aPatchChangesNothingAndDoesTheSame() throws IOException, InterruptedException {
        Typed.file(folder, "docs/a.md", FAULTY.formatted(garbled("✅")).replace("\n", "\r\n"));
        Typed.file(folder, "docs/b b.md", "# Plan\n\n-[ ] Box");
        Typed.file(folder, "docs/good.md", Typed.GOOD);
        String before = text("docs/a.md");
        Typed diff = lint("--diff", "docs");
        assertEquals(before, text("docs/a.md"));
        assertEquals(1, diff.exit());
        Path patch = Files.writeString(folder.resolve("fix.patch"), diff.out());
        int exit = new ProcessBuilder("patch", "-p1", "--binary", "-i", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, () -> diff.out());
        String patched = text("docs/a.md");
        Files.writeString(folder.resolve("docs/a.md"), before);
        lint("--fix", "docs/a.md");
        assertEquals(text("docs/a.md"), patched);
        assertEquals(new Typed(0, "", ""), lint("--diff", "docs"));
    }

    @Test
    void standardInputIsRepairedToStandardOutput() {
        Typed typed = Typed.in(folder, "# Weekly review\n\n-[ ] Read the alerts\n", Map.of(), "lint", "--fix", "-");
        assertEquals("# Weekly review\n\n- [ ] Read the alerts\n", typed.out());
        assertTrue(typed.err().contains("repaired 1 place in 1 file"), typed.err());
        assertEquals(
                Typed.GOOD,
                Typed.in(folder, Typed.GOOD, Map.of(), "lint", "--fix", "-").out());
    }

    @Test
    void yamlAndUtf16AreLeftAloneWithAWord() throws IOException {
        Typed.file(folder, "a.md", "# Plan\n\n- [ ] Wait\n");
        String yaml = lint("--no-config", "a.md").out().isEmpty()
                ? ""
                : Typed.in(folder, "model", "a.md").out();
        String faulty = yaml.replace("Wait", garbled("Wait – here ✅"));
        Typed.file(folder, "b.checklist.yaml", faulty);
        Typed typed = lint("--fix", "b.checklist.yaml");
        assertEquals(faulty, text("b.checklist.yaml"));
        assertTrue(typed.err().contains("b.checklist.yaml: it is YAML, which is not repaired"), typed.err());
        byte[] wide = "\uFEFF# Plan\n\n-[ ] Wait\n".getBytes(StandardCharsets.UTF_16LE);
        Files.write(folder.resolve("c.md"), wide);
        assertTrue(lint("--fix", "c.md").err().contains("c.md: it is UTF-16"));
        assertArrayEquals(wide, Files.readAllBytes(folder.resolve("c.md")));
    }

    @Test
    void linksAreFollowedWithinTheirFolderAndNotOutOfIt() throws IOException {
        String faulty = "# Plan\n\n-[ ] Wait\n";
        Path work = Files.createDirectories(folder.resolve("work"));
        Path outside = Typed.file(folder, "outside.md", faulty);
        Path inside = Typed.file(work, "real.md", faulty);
        Files.createSymbolicLink(work.resolve("in.md"), inside);
        Files.createSymbolicLink(work.resolve("out.md"), outside);
        Typed in = Typed.in(work, "lint", "--fix", "in.md");
        Typed out = Typed.in(work, "lint", "--fix", "out.md");
        assertAll(
                () -> assertEquals("", in.err().replaceAll("runsheet: repaired 1 place in 1 file\n", "")),
                () -> assertTrue(Files.isSymbolicLink(work.resolve("in.md"))),
                () -> assertEquals("# Plan\n\n- [ ] Wait\n", Files.readString(inside)),
                () -> assertEquals(2, out.exit()),
                () -> assertTrue(out.err().contains("out.md: it is a link that leads out"), out.err()),
                () -> assertEquals(faulty, Files.readString(outside)));
    }

    @Test
    void permissionsStayAndNothingIsLeftBehind() throws IOException {
        Path file = Typed.file(folder, "a.md", "# Plan\n\n-[ ] Wait\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        lint("--fix", "a.md");
        assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void onRealDocumentsEveryRepairIsDoneAtOnceAndTwiceIsOnce() throws IOException {
        List<Path> all = RealDocuments.in(External.corpus()).toList();
        List<Path> documents = IntStream.iterate(0, i -> i < all.size(), i -> i + Effort.of(1, 8))
                .mapToObj(all::get)
                .toList();
        for (Path document : documents) {
            Files.copy(document, folder.resolve(document.getFileName().toString()));
        }
        lint("--fix", "--unsafe", ".");
        StringBuilder once = new StringBuilder();
        for (Path document : documents) {
            once.append(
                    Files.readString(folder.resolve(document.getFileName().toString()), StandardCharsets.ISO_8859_1));
        }
        Typed again = lint("--fix", "--unsafe", "--format", "json:found.json", ".");
        StringBuilder twice = new StringBuilder();
        for (Path document : documents) {
            twice.append(
                    Files.readString(folder.resolve(document.getFileName().toString()), StandardCharsets.ISO_8859_1));
        }
        assertEquals(once.toString(), twice.toString());
        assertFalse(again.err().contains("repaired"), again.err());
        assertFalse(text("found.json").contains("\"replacement\""), "a repair is left");
    }
}
