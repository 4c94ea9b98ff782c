package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.GitCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day of the last commit of each checklist, from the real git. */
class LastChangesTest {
    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void history() throws IOException, InterruptedException {
        repository = Files.createDirectory(folder.resolve("repository"));
        GitCommand.in(repository, "init", "-q", "-b", "main");
        commit("2025-01-02", "ops/a.md", "one");
        commit("2025-03-04", "ops/b c.md", "one");
        commit("2025-05-06", "ops/a.md", "two");
        commit("2025-07-08", "ä\n.md", "one");
    }

    private void commit(String day, String file, String text) throws IOException, InterruptedException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        GitCommand.in(repository, "add", "-A");
        GitCommand.in(
                repository, "-c", "core.quotePath=true", "commit", "-q", "-m", "x", "--date=" + day + "T12:00:00Z");
        GitCommand.in(repository, "rebase", "-q", "--committer-date-is-author-date", "--root");
    }

    @Test
    void isThatOfTheNewestCommitOfTheFile() {
        LastChanges changes = LastChanges.in(repository.resolve("ops"));
        assertEquals(Optional.of("2025-05-06"), changes.of(repository.resolve("ops/a.md")));
        assertEquals(Optional.of("2025-03-04"), changes.of(repository.resolve("ops/b c.md")));
        assertEquals(Optional.of("2025-07-08"), changes.of(repository.resolve("ä\n.md")));
    }

    @Test
    void isUnknownOfWhatWasNeverCommitted() throws IOException {
        Path fresh = Files.writeString(repository.resolve("new.md"), "x");
        assertEquals(Optional.empty(), LastChanges.in(repository).of(fresh));
        assertEquals(Optional.empty(), LastChanges.in(repository).of(repository.resolve("gone.md")));
    }

    @Test
    void isUnknownOfAShallowCloneAndWithoutARepository() throws IOException, InterruptedException {
        Path shallow = folder.resolve("shallow");
        GitCommand.in(folder, "clone", "-q", "--depth", "1", "file://" + repository, shallow.toString());
        assertEquals(Optional.empty(), LastChanges.in(shallow).of(shallow.resolve("ops/a.md")));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertEquals(Optional.empty(), LastChanges.in(plain).of(Files.writeString(plain.resolve("a.md"), "x")));
    }
}
