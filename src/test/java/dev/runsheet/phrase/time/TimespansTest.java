package dev.runsheet.phrase.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.limit.Thresholds;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times whose meaning depends on a title or a name beside them. */
class TimespansTest {
    private static final Vocabulary WORDS = Vocabularies.all();
    private static final Timespans TIMES = new Timespans(WORDS);
    private static final Soaks SOAKS = new Soaks(WORDS);

    @ParameterizedTest
    @CsvSource({
        "Plan (min), 15, PT15M",
        "Plan [h], 2-3, PT2H..PT3H",
        "Plan (h), ~2, PT2H",
        "Plan (min), 12345, none",
        "Plan (min), 15 berths, none",
        "Plan (min), '', none",
        "Plan min, 15, none",
        "(min) plan, 15, PT15M",
        "Plan (min wet), 15, none",
        "Plan (wet min), 15, none",
        "Plan (wet), 15, none",
    })
    void inTheUnitOfAColumn(String column, String cell, String expected) {
        assertEquals(expected, draw(TIMES.inUnitOf(column, Reading.of(cell))));
    }

    @ParameterizedTest
    @CsvSource({
        "Testing phase, 2 weeks, PT336H",
        "Step 2, 2 hours, PT2H",
        "Step, 2 hours, PT2H",
        "Testing phase, 2 weeks (by boat), PT336H",
        "Testing phase, 2 weeks by boat, none",
        "Testing phase, about then, none",
        "Berth, 2 weeks, none",
        "Target, 1 week, PT168H",
        "Target, 6 days, none",
        "Target berth, 1 week, none",
    })
    void ofAPart(String name, String value, String expected) {
        assertEquals(expected, draw(TIMES.ofPart(name, Reading.of(value))));
    }

    @ParameterizedTest
    @CsvSource({
        "Move rope (5 min), none",
        "Move the rope (5 min), PT5M",
        "Rope (5-6 min), PT5M..PT6M",
        "Rope (~5 min), PT5M",
        "Rope (takes 5 min), PT5M",
    })
    void inACell(String cell, String expected) {
        assertEquals(expected, draw(TIMES.inCell(Reading.of(cell))));
    }

    @ParameterizedTest
    @CsvSource({
        "Estimated time, 15 min, PT15M",
        "预计耗时, 20 分钟, PT20M",
        "Geschätzte Dauer, ~45 Min., PT45M",
        "Spawn time, 14 s, none",
        "Estimated time, < 10 min, none",
        "Recovery time, 15 min, none",
        "Berth, 15 min, none",
    })
    void ofAFact(String name, String value, String expected) {
        assertEquals(expected, draw(TIMES.ofFact(Reading.of(name), Reading.of(value))));
    }

    /** Columns: a name, whether it is a length of rows, whether of a time to wait. */
    @ParameterizedTest
    @CsvSource({
        "Duration, true, false",
        "RTO, false, false",
        "Recovery time, false, false",
        "Bake time, true, true",
        "Observe for, false, true",
        "Soak, true, true",
        "Soak at least, true, true",
        "Soak the rope in the lock, false, false",
        "Rope, false, false",
    })
    void names(String name, boolean row, boolean soak) {
        assertEquals(row, TIMES.isLengthOfRow(name));
        assertEquals(soak, SOAKS.isSoak(name));
    }

    /** Columns: an item, the time it is, the time it begins or ends with among other things. */
    @ParameterizedTest
    @CsvSource({
        "two full days, PT48H, none",
        "> 2 days, PT48H, none",
        "2 days of it, none, none",
        "5 boats, none, none",
        "'Crew, at least 4 days', none, PT96H",
        "'Crew, at least 4 days, then on', none, PT96H",
        "72 hours at 10 %, none, none",
    })
    void items(String item, String alone, String opening) {
        assertEquals(alone, draw(SOAKS.alone(Reading.of(item))));
        assertEquals(opening, draw(SOAKS.opening(Reading.of(item), false)));
    }

    /** Columns: a lead, for how long all limits below it have to hold. */
    @ParameterizedTest
    @CsvSource({
        "Go back if any of these holds for 10 minutes:, for 10 minutes",
        "Watch for 10 minutes:, none",
        "Go back if any of these holds:, none",
    })
    void heldBelow(String lead, String expected) {
        assertEquals(
                expected,
                new Thresholds(WORDS)
                        .held(Reading.of(lead))
                        .map(window -> window.text())
                        .orElse("none"));
    }

    private static String draw(Optional<Found<Timespan>> found) {
        return found.map(Found::value)
                .map(span -> span.min().equals(span.max()) ? "" + span.min() : span.min() + ".." + span.max())
                .orElse("none");
    }
}
