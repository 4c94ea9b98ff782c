package dev.runsheet.build;

import dev.runsheet.source.Bytes;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Replaces a file by another version of it, whole or not at all: who reads it meanwhile, or is killed, finds the old
 * bytes or the new ones. Its permissions stay.
 *
 * <pre>{@code
 * new Replacement(directory).of(file, read, repaired);
 * }</pre>
 */
public final class Replacement {
    private final Path directory;

    /** @param directory the folder the program was started in, which links in it must not lead out of */
    public Replacement(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Puts {@code after} where {@code before} is.
     *
     * @param file absolute; a link is followed, and stays a link
     * @throws FileSystemException when the file holds something else than {@code before} by now, or is a link that leads
     *     out of its folder and of the working folder; nothing is written then
     */
    public void of(Path file, Bytes before, Bytes after) throws IOException {
        Path real = file.toRealPath();
        if (!isContained(file, real)) {
            throw new FileSystemException(
                    file.toString(), null, "it is a link that leads out of its folder; name the file itself");
        }
        if (!before.equals(new Bytes(Files.readAllBytes(real)))) {
            throw new FileSystemException(
                    file.toString(), null, "it has changed since it was read, so it is left as it is; try again");
        }
        write(real, after.array());
    }

    /** Writes {@code bytes} to {@code file}, which need not be there; its folder has to be. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isWritable(folder) || (Files.exists(target) && !Files.isWritable(target))) {
            throw new FileSystemException(file.toString(), null, "it cannot be written; give the user the right to");
        }
        Path fresh = Files.createTempFile(folder, ".runsheet-", ".new");
        try {
            Files.write(fresh, bytes);
            takeOver(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private boolean isContained(Path file, Path real) throws IOException {
        if (file.startsWith(directory)) {
            return real.startsWith(directory.toRealPath());
        }
        Path folder = file.getParent();
        return !Files.isSymbolicLink(file) || (folder != null && real.startsWith(folder.toRealPath()));
    }

    /** The permissions of {@code old}; a file that was not there gets what every new file gets. */
    private static void takeOver(Path old, Path fresh) throws IOException {
        PosixFileAttributeView to = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (to == null) {
            return;
        }
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            to.setPermissions(Files.getPosixFilePermissions(old));
        } else {
            to.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
