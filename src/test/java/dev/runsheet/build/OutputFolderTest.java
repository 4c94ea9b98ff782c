package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed leaves the old site or, after the next run at the latest, the new one. */
class OutputFolderTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void theOldSite() throws IOException {
        folder = temporary.resolve("site");
        write(Map.of("index.html", "old", "a/page.html", "old", "a/gone.html", "old"));
    }

    @Test
    void theNewSiteReplacesTheOld() throws IOException {
        write(Map.of("index.html", "new", "b/page.html", "new"));
        assertEquals(Set.of(".runsheet-manifest", "b/page.html", "index.html"), names());
        assertEquals("new", read("index.html"));
    }

    @Test
    void killedWhileWritingTheOldSiteStands() throws IOException {
        // what a killed run leaves: some new files, and no mark that they are all there
        Files.createDirectories(folder.resolve(".runsheet-new/a"));
        Files.writeString(folder.resolve(".runsheet-new/index.html"), "half");
        Files.writeString(folder.resolve(".runsheet-lock"), "");
        assertEquals("old", read("index.html"));
        write(Map.of("index.html", "old", "a/page.html", "old", "a/gone.html", "old"));
        assertEquals(Set.of(".runsheet-manifest", "a/gone.html", "a/page.html", "index.html"), names());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void killedWhileRenamingTheNextRunFinishesIt(int renamed) throws IOException {
        Path stage = folder.resolve(".runsheet-new");
        Path other = folder.resolveSibling("other" + renamed);
        writeTo(other, Map.of("index.html", "new", "b/page.html", "new"));
        for (String name : new String[] {"b/page.html", "index.html", ".runsheet-manifest"}) {
            Files.createDirectories(stage.resolve(name).getParent());
            Files.copy(other.resolve(name), stage.resolve(name));
        }
        Files.createFile(stage.resolve(".runsheet-ready"));
        for (String name : new String[] {"b/page.html", "index.html"}) {
            if (renamed-- > 0) {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.deleteIfExists(folder.resolve(name));
                Files.move(stage.resolve(name), folder.resolve(name));
            }
        }
        OutputFolder.open(folder, false).close();
        assertEquals(Set.of(".runsheet-manifest", "b/page.html", "index.html"), names());
        assertEquals("new", read("index.html"));
        assertEquals("new", read("b/page.html"));
    }

    @Test
    void twoRunsDoNotWriteAtOnce() throws IOException {
        try (OutputFolder first = OutputFolder.open(folder, false)) {
            first.put("index.html", bytes("new"));
            assertThrows(OutputFolder.Busy.class, () -> OutputFolder.open(folder, false));
            first.commit();
        }
        assertEquals("new", read("index.html"));
    }

    @Test
    void othersFilesStay() throws IOException {
        Files.writeString(folder.resolve("CNAME"), "mine");
        Files.writeString(folder.resolve("a/mine.html"), "mine");
        write(Map.of("index.html", "new"));
        assertEquals(Set.of(".runsheet-manifest", "CNAME", "a/mine.html", "index.html"), names());
        assertThrows(OutputFolder.Foreign.class, () -> write(Map.of("CNAME", "new")));
        assertEquals(Set.of(".runsheet-manifest", "CNAME", "a/mine.html", "index.html"), names());
        assertEquals("mine", read("CNAME"));
    }

    @Test
    void aManifestThatClimbsDeletesNothingOutside() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside.txt"), "mine");
        Files.writeString(
                folder.resolve(".runsheet-manifest"),
                "00 ../outside.txt\n00 " + outside + "\n00 a/../../outside.txt\n");
        write(Map.of("index.html", "old"));
        assertTrue(Files.exists(outside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a/../../x", "", ".", "a//b", ".runsheet-new/x"})
    void aPathThatLeavesIsRefused(String path) throws IOException {
        try (OutputFolder open = OutputFolder.open(folder, false)) {
            assertThrows(IllegalArgumentException.class, () -> open.put(path, bytes("x")));
        }
        assertFalse(Files.exists(folder.resolveSibling("x")));
    }

    private void write(Map<String, String> files) throws IOException {
        writeTo(folder, files);
    }

    private static void writeTo(Path folder, Map<String, String> files) throws IOException {
        try (OutputFolder open = OutputFolder.open(folder, false)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                open.put(file.getKey(), bytes(file.getValue()));
            }
            open.commit();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
