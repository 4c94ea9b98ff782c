package dev.runsheet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file that is not there yet. What is there stays, whoever put it there in the meantime. */
final class NewFile {
    private NewFile() {}

    /** Whether nothing is there that a new file would replace. */
    static boolean isFree(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes {@code text} to {@code file}, in UTF-8, with the folders it stands in.
     *
     * @param within the folder that it must not leave, not by a link either
     * @throws FileSystemException naming {@code file} when something is there, or the folder is left
     */
    static void write(Path file, String text, Path within) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "it is no file");
        }
        Files.createDirectories(folder);
        if (!folder.toRealPath().startsWith(within.toRealPath())) {
            throw new FileSystemException(file.toString(), null, "a link in its path leads out of " + within);
        }
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new FileSystemException(file.toString(), null, "it is there already, and is left as it is");
        }
    }
}
