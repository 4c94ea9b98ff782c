package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {
    @TempDir
    Path folder;

    @Test
    void aGitThatIsNotThereIsNamed() {
        Git.Failure failure = assertThrows(
                Git.Failure.class, () -> new Git(folder, "--since", "no-such-git", Duration.ofSeconds(9)).top());
        assertEquals(
                "--since needs git, and it cannot be run; install it, or put it on the path", failure.getMessage());
    }

    @Test
    void aGitThatHangsIsGivenUp() throws IOException {
        Path slow = Files.writeString(folder.resolve("slow"), "#!/bin/sh\nexec sleep 60\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwx------"));
        long start = System.nanoTime();
        Git.Failure failure = assertThrows(
                Git.Failure.class, () -> new Git(folder, "--since", slow.toString(), Duration.ofSeconds(1)).top());
        assertEquals("git rev-parse gave no answer in 1 s", failure.getMessage());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    }
}
