package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Bounds the time that work itself takes, which other work on the machine does not lengthen:
 *
 * <pre>
 * String page = OwnTime.within(Duration.ofSeconds(20), () -&gt; page(text));
 * </pre>
 */
public final class OwnTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLIS = 50;

    private OwnTime() {}

    /** What {@code work} yields; fails once its thread has computed for {@code limit}. */
    public static <T> T within(Duration limit, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "in own time");
        thread.setDaemon(true);
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(LOOK_MILLIS);
                if (THREADS.getThreadCpuTime(thread.getId()) > limit.toNanos()) {
                    fail("it has computed for " + limit.toSeconds() + " s");
                }
            }
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
