package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.runsheet.phrase.amount.Exposures;
import dev.runsheet.phrase.amount.Quantities;
import dev.runsheet.phrase.blank.Blanks;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.Thresholds;
import dev.runsheet.phrase.time.Slots;
import dev.runsheet.phrase.time.SoakTitles;
import dev.runsheet.phrase.time.Soaks;
import dev.runsheet.phrase.time.Timespans;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.LongRun;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines, whatever is in them, are read in time that grows with their length only. */
class HostileTextTest {
    private static final Vocabulary WORDS = Vocabularies.all();
    private static final int LENGTH = Effort.of(1 << 17, 1 << 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "<",
                ">",
                "(",
                "[",
                "_",
                "\\",
                ".",
                "@",
                "#",
                "%",
                "-",
                "é",
                "超",
                "\uD83D",
                "\u0000",
                "{{",
                "1,",
                "5% → ",
                "> 5% ",
                "p95 < 1s for 5 minutes ",
                "no more than 3 errors in ",
                "Owner: ",
                "@a ",
                "[Name] ",
                "warn at ",
                "TBD ",
                "for ",
                "wait 5 min ",
                "error rate ",
                "1h",
                "between 1 and ",
                "____ ",
                "<a",
                "3/",
                "(5 min) ",
                "npm @a/b ",
                "zero ",
                "T-1h ",
                "est. ",
                "1\u00A0000"
            })
    void aLongLineOf(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> readAll(piece.repeat(LENGTH / piece.length())), "\"" + piece + "\"");
    }

    @LongRun
    @ParameterizedTest
    @ValueSource(strings = {"> 5% ", "1h", "wait 5 min ", "p95 < 1s for 5 minutes "})
    void aMegabyteOf(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> readAll(piece.repeat((1 << 20) / piece.length())), "\"" + piece + "\"");
    }

    @Test
    void anyMixture() {
        String[] pieces = {
            "1",
            "0",
            ".",
            ",",
            "%",
            " ",
            "ms",
            "h",
            "<",
            ">",
            "=",
            "-",
            "→",
            "(",
            ")",
            "[",
            "]",
            "_",
            "@",
            "#",
            "for ",
            "error rate",
            "p95",
            "wait",
            "zero ",
            "all ",
            "between ",
            "and ",
            "/",
            ":",
            "\n",
            "5",
            "\uDC00",
            "est.",
            "of",
            "T",
            "+",
            "~",
            "x",
            "TBD",
            "{{",
            "}}",
            "more than ",
            "rollback",
            "每",
            "5000000000000000000000000000000"
        };
        Random random = new Random(4_711);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 5_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(24); n >= 0; n--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                readAll(text.toString());
            }
        });
    }

    private static void readAll(String text) {
        Reading reading = Reading.of(text);
        for (Context context : new Context[] {Context.PLAIN, Context.ROLLBACK}) {
            new Thresholds(WORDS).in(reading, context);
        }
        new Quantities(WORDS).in(reading);
        new Timespans(WORDS).duration(reading, true);
        new Timespans(WORDS).value(reading);
        new Soaks(WORDS).in(reading);
        new SoakTitles(WORDS).under(reading);
        new Slots(WORDS).in(reading);
        new Exposures(WORDS).in(reading, true);
        new Blanks(WORDS).in(reading);
        new Mentions(WORDS).in(reading);
        new Outcomes(WORDS).in(reading);
        new Optionality(WORDS).in(reading);
        new Dates(WORDS).in(reading);
    }
}
