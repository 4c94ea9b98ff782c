package dev.runsheet.build;

import dev.runsheet.importing.HtmlImport;
import dev.runsheet.importing.Imported;
import dev.runsheet.importing.Limits;
import dev.runsheet.importing.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads an HTML page and makes Markdown of it in bounded time.
 *
 * <pre>{@code
 * Imported imported = new Importing(Importing.PATIENCE).of(path);
 * }</pre>
 */
public final class Importing {
    /** How long an import may take: 60 seconds, a hundred times what a large page takes. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How deep the elements of a page may be nested is limited; what walks them should not run out of stack before. */
    private static final long STACK = 64L << 20;

    private final Duration patience;

    /** An import that is given up after {@code patience}. */
    public Importing(Duration patience) {
        this.patience = patience;
    }

    /** The Markdown of the page in {@code file}. */
    public Imported of(Path file) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** The Markdown of the page that {@code in} holds. */
    public Imported of(InputStream in) throws IOException, Refused {
        // one byte more than allowed, so that too much is seen
        byte[] html = in.readNBytes(Limits.STANDARD.bytes() + 1);
        AtomicBoolean stop = new AtomicBoolean();
        FutureTask<Imported> task = new FutureTask<>(() -> HtmlImport.of(html, Limits.STANDARD, stop::get));
        Thread thread = new Thread(null, task, "import", STACK);
        // a library that never comes back must not keep the program from ending
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Refused.after(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            stop.set(true);
        }
    }

    private static Refused unwrapped(ExecutionException failure) {
        Throwable fault = failure.getCause();
        if (fault instanceof Refused refused) {
            return refused;
        } else if (fault instanceof StackOverflowError) {
            return Refused.tooDeep();
        } else if (fault instanceof RuntimeException runtime) {
            throw runtime;
        } else if (fault instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }
}
