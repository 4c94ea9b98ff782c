package dev.runsheet.cli;

import dev.runsheet.build.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file in one go: whoever reads it sees what was there before or all that is new. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code text} to {@code file}, in UTF-8, with the folders it stands in. A link stays one, and a pipe or
     * device is written to as it is.
     *
     * @throws FileSystemException naming {@code file} when that fails
     */
    static void write(Path file, CharSequence text) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder, and a file is needed");
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, text);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
            }
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } catch (FileSystemException e) {
            throw new FileSystemException(
                    file.toString(), null, e.getReason() == null ? "it cannot be written" : e.getReason());
        }
    }

    private static void replace(Path file, CharSequence text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Replacement.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
