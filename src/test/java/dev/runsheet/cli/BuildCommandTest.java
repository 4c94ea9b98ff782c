package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyFormOfEveryChecklistIsThere() throws IOException {
        Typed.file(folder, "checklists/review.md", Typed.GOOD);
        Typed typed = Typed.in(folder, "build");
        assertEquals(0, typed.exit(), typed.err());
        assertTrue(typed.err().contains("open target/site/index.html")
                || typed.err().contains("site/index.html"));
        SortedMap<String, String> site = files(folder.resolve("target/site"));
        for (String name : new String[] {
            "index.html",
            "404.html",
            ".nojekyll",
            "findings.json",
            "theme/runsheet.css",
            "theme/runsheet.js",
            "rules/index.html",
            "rules/missing-rollback.html",
            "checklists/review.html",
            "runbooks/review.md",
            "models/review.yaml",
            "models/review.json",
            "issues/review.md",
            "issues/review.yml",
            "issues/config.yml"
        }) {
            assertTrue(site.containsKey(name), () -> name + " is not among " + site.keySet());
        }
        assertTrue(site.get("checklists/review.html").contains("Read the alerts of the week"));
    }

    @Test
    void itRendersBeforeItFails() throws IOException {
        Typed.file(folder, "bad.md", Typed.BAD);
        Typed typed = Typed.in(folder, "build", "bad.md", "-o", "out");
        assertEquals(1, typed.exit());
        assertTrue(typed.out().contains("error RB01"), typed.out());
        assertTrue(Files.exists(folder.resolve("out/checklists/bad.html")));
        assertEquals(
                0,
                Typed.in(folder, "build", "bad.md", "-o", "out", "--fail-on", "never")
                        .exit());
    }

    @Test
    void aBadFileDoesNotKeepTheOthersFromBeingPublished() throws IOException {
        Typed.file(folder, "good.md", Typed.GOOD);
        Typed.file(folder, "empty.md", "");
        Typed typed = Typed.in(folder, "build", "good.md", "empty.md", "nowhere.md", "-o", "out");
        assertEquals(2, typed.exit());
        assertTrue(Files.exists(folder.resolve("out/checklists/good.html")));
        Typed nothing = Typed.in(folder, "build", "nowhere.md", "-o", "none");
        assertEquals(2, nothing.exit());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void twoBuildsAreTheSameByteForByte() throws IOException {
        for (int i = 0; i < 40; i++) {
            Typed.file(folder, "docs/" + i + "/deploy.md", i % 2 == 0 ? Typed.BAD : Typed.GOOD + "\ntext " + i);
        }
        Typed.in(folder, "build", "docs", "-o", "one");
        Typed.in(folder, "build", "docs", "-o", "two");
        assertEquals(files(folder.resolve("one")), files(folder.resolve("two")));
        assertEquals(40, count(folder.resolve("one/checklists")), "files of one name have pages of their own");
    }

    @Test
    void whatIsTheSameIsNotWrittenAgainAndWhatIsGoneGoes() throws IOException {
        Typed.file(folder, "docs/a.md", Typed.GOOD);
        Typed.file(folder, "docs/b.md", Typed.GOOD);
        Typed.in(folder, "build", "docs", "-o", "out");
        var before = Files.getLastModifiedTime(folder.resolve("out/checklists/a.html"));
        Typed again = Typed.in(folder, "build", "docs", "-o", "out");
        assertTrue(again.err().contains("(0 files written)"), again.err());
        assertEquals(before, Files.getLastModifiedTime(folder.resolve("out/checklists/a.html")));
        Typed.file(folder, "out/CNAME", "runbooks.example.org\n");
        Files.delete(folder.resolve("docs/b.md"));
        Typed.in(folder, "build", "docs", "-o", "out");
        assertFalse(Files.exists(folder.resolve("out/checklists/b.html")));
        assertTrue(Files.exists(folder.resolve("out/CNAME")), "others' files stay");
    }

    @Test
    void othersFilesAreNotOverwrittenUnlessForced() throws IOException {
        Typed.file(folder, "good.md", Typed.GOOD);
        Typed.file(folder, "out/index.html", "mine");
        Typed refused = Typed.in(folder, "build", "good.md", "-o", "out");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("index.html; choose another folder with -o"), refused.err());
        assertEquals("mine", Files.readString(folder.resolve("out/index.html")));
        assertEquals(1, count(folder.resolve("out")), "nothing else was left behind");
        assertEquals(
                0, Typed.in(folder, "build", "good.md", "-o", "out", "--force").exit());
        assertFalse(Files.readString(folder.resolve("out/index.html")).equals("mine"));
    }

    @Test
    void itsOwnOutputIsNotRead() throws IOException {
        Typed.file(folder, "docs/a.md", Typed.GOOD);
        Typed.in(folder, "build", "docs", "-o", "docs/public");
        Typed typed = Typed.in(folder, "build", "docs", "-o", "docs/public");
        assertTrue(typed.err().contains("published 1 checklist "), typed.err());
    }

    @Test
    void namesThatClimbStayInside() throws IOException {
        Typed.file(folder, "docs/a.checklist.yaml", "runsheet: 1\nid: ../../../climb\ntitle: Climb\n");
        Typed.file(folder, "docs/..b.md", Typed.GOOD);
        Typed.file(folder, "docs/con.md", Typed.GOOD);
        Typed.file(folder, "docs/Über uns?.md", Typed.GOOD);
        Typed.in(folder, "build", "docs", "-o", "x/y/out");
        assertEquals(4, count(folder.resolve("x/y/out/checklists")));
        assertEquals(1, count(folder.resolve("x/y")));
        assertEquals(1, count(folder.resolve("x")));
    }

    @Test
    void aTeamsTemplatesGoBeforeOurs() throws IOException {
        Typed.file(folder, "good.md", Typed.GOOD);
        Typed.file(folder, "our/site/404.mustache", "gone: {{frame.title}}\n");
        Typed.in(folder, "build", "good.md", "-o", "out", "--templates", "our");
        assertEquals("gone: Page not found\n", Files.readString(folder.resolve("out/404.html")));
        Typed.file(folder, "our/site/404.mustache", "{{frame.titel}}");
        Typed broken = Typed.in(folder, "build", "good.md", "-o", "out", "--templates", "our");
        assertEquals(2, broken.exit());
        assertTrue(
                broken.err()
                        .contains("runsheet: a template cannot be used: site/404.mustache:1:"
                                + " no value named \"frame.titel\"\n"),
                broken.err());
        assertEquals("gone: Page not found\n", Files.readString(folder.resolve("out/404.html")));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Every file below {@code folder}, as text. */
    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                try {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
