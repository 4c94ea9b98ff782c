package dev.runsheet.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stream of results or messages, always UTF-8.
 *
 * <p>A reader that goes away – {@code runsheet lint | head} – is no fault: what is written from then on is dropped. Any
 * other failure, such as a full disk, is kept for {@link #failure()}.
 */
final class Output extends Writer {
    private final OutputStream stream;
    private final Writer writer;
    private boolean closed;
    private Optional<IOException> failure = Optional.empty();

    Output(OutputStream stream) {
        this.stream = stream;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Why not everything was written; empty when it was, or when nobody wanted to read it. */
    Optional<IOException> failure() {
        return failure;
    }

    /** Writes {@code text} and a line end. */
    void line(String text) {
        write(text + "\n");
    }

    /** Writes {@code bytes} as they are. */
    void bytes(byte[] bytes) {
        attempt(() -> {
            writer.flush();
            stream.write(bytes);
        });
    }

    @Override
    public void write(String text) {
        attempt(() -> writer.write(text));
    }

    @Override
    public void write(char[] characters, int from, int length) {
        attempt(() -> writer.write(characters, from, length));
    }

    @Override
    public void flush() {
        attempt(writer::flush);
    }

    @Override
    public void close() {
        flush();
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private void attempt(Attempt attempt) {
        if (closed) {
            return;
        }
        // whatever is thrown, it would be thrown again by what is still in the buffer
        closed = true;
        try {
            attempt.make();
            closed = false;
        } catch (IOException e) {
            failure = Optional.of(e).filter(fault -> !isGoneReader(fault));
        }
    }

    private static boolean isGoneReader(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
