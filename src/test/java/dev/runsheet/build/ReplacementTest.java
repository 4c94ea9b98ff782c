package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.runsheet.source.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    Path folder;

    private static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Bytes read = new Bytes(Files.readAllBytes(file));
        Files.writeString(file, "theirs");
        FileSystemException refused =
                assertThrows(FileSystemException.class, () -> new Replacement(folder).of(file, read, bytes("ours")));
        assertEquals("it has changed since it was read, so it is left as it is; try again", refused.getReason());
        assertEquals("theirs", Files.readString(file));
        new Replacement(folder).of(file, bytes("theirs"), bytes("ours"));
        assertEquals("ours", Files.readString(file));
    }

    @Test
    void aFolderBehindALinkIsNoWayOutEither() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.md"), "old");
        Files.createSymbolicLink(work.resolve("docs"), outside);
        assertThrows(
                FileSystemException.class,
                () -> new Replacement(work).of(work.resolve("docs/a.md"), bytes("old"), bytes("new")));
        assertEquals("old", Files.readString(outside.resolve("a.md")));
        new Replacement(work).of(outside.resolve("a.md"), bytes("old"), bytes("new"));
        assertEquals("new", Files.readString(outside.resolve("a.md")));
    }
}
