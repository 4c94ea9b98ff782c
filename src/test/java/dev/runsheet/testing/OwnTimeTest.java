package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class OwnTimeTest {
    @Test
    void sleepingTakesNone() {
        assertEquals("awake", OwnTime.within(Duration.ofMillis(100), () -> {
            sleep();
            return "awake";
        }));
    }

    @Test
    void whatComputesForLongerFails() {
        AtomicBoolean over = new AtomicBoolean();
        assertThrows(
                AssertionFailedError.class,
                () -> OwnTime.within(Duration.ofMillis(100), () -> {
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                    return "over";
                }));
        over.set(true);
    }

    private static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
