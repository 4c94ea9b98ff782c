package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.Thresholds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an author has written about a text, and what was recognised in it. */
class MergeTest {
    private static final Phrases WRITTEN = phrases(true, "Ada", 1, "error rate > 5%");
    private static final Phrases FOUND = phrases(false, "Bob", 2, "error rate > 7%");

    @Test
    void whatIsWrittenStands() {
        assertEquals(WRITTEN, Merge.of(WRITTEN, FOUND));
    }

    @Test
    void whatIsNotWrittenIsTakenFromWhatWasFound() {
        assertEquals(FOUND, Merge.of(Phrases.NONE, FOUND));
        assertEquals(WRITTEN, Merge.of(Phrases.NONE, WRITTEN));
        assertEquals(WRITTEN, Merge.of(WRITTEN, Phrases.NONE));
        assertEquals(Phrases.NONE, Merge.of(Phrases.NONE, Phrases.NONE));
    }

    @Test
    void eitherMakesItOptional() {
        assertEquals(phrases(true, "Bob", 2, "error rate > 7%"), Merge.of(FOUND, WRITTEN));
    }

    private static Phrases phrases(boolean optional, String owner, int number, String limit) {
        Timespan time = new Timespan(number + " h", Duration.ofHours(number), Duration.ofHours(number), false);
        Threshold threshold = new Thresholds(Vocabularies.all())
                .in(Reading.of(limit), Context.PLAIN)
                .get(0)
                .value();
        assertEquals(
                List.of("%"), threshold.values().stream().map(Quantity::unit).toList());
        return new Phrases(
                optional,
                List.of(owner),
                Optional.of(time),
                Optional.of(time),
                Optional.of(new Exposure(number + "%", List.of(BigDecimal.valueOf(number)))),
                List.of(threshold),
                List.of(new Blank("__" + number, Blank.Form.LINE, List.of())),
                Optional.of("✅" + number));
    }
}
