package dev.runsheet.build;

import dev.runsheet.source.Decoding;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to be read.
 *
 * @param name as it was named, {@code /} between folders; {@code -} for standard input
 * @param path where it is, absolute; of standard input, a file that could stand in the working folder
 * @param bytes what it holds
 */
public record Input(String name, Path path, Content bytes) {
    /** How large a file may be, in bytes: 32 MB. */
    public static final int LARGEST = Decoding.LIMIT;

    /** What a file holds, to be read once. */
    @FunctionalInterface
    public interface Content {
        /** Opens it. */
        InputStream open() throws IOException;
    }

    /** A file on disk. */
    static Input of(String name, Path path) {
        // a channel asks for its position, which a pipe does not have
        return new Input(
                name,
                path,
                () -> Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile()));
    }

    /** Standard input, read by a program that was started in {@code folder}. */
    public static Input standard(InputStream in, Path folder) {
        return new Input("-", folder.toAbsolutePath().normalize().resolve("stdin.md"), () -> in);
    }

    /** Whether it is standard input. */
    public boolean isStream() {
        return name.equals("-");
    }

    /**
     * The whole content.
     *
     * @throws Refused when it is empty or too large
     */
    byte[] read() throws IOException, Refused {
        byte[] all;
        // buffered, because an unbuffered file stream asks for the position too
        try (InputStream in = new BufferedInputStream(bytes.open())) {
            all = in.readNBytes(LARGEST + 1);
        }
        if (all.length > LARGEST) {
            throw new Refused(
                    new Trouble(name, "it has more than " + (LARGEST >> 20) + " MB, which is the limit", "split it"));
        }
        if (all.length == 0) {
            throw new Refused(new Trouble(name, "the file is empty", "write a checklist into it or remove it"));
        }
        Optional<String> excess = Extent.excess(all);
        if (excess.isPresent()) {
            throw new Refused(new Trouble(name, excess.get(), "split it"));
        }
        return all;
    }

    /** A file that is not read, with the reason. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Trouble trouble;

        Refused(Trouble trouble) {
            super(trouble.message());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
