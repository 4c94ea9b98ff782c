package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Quantity;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.Thresholds;
import dev.runsheet.phrase.time.Timespans;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final Vocabulary WORDS = Vocabularies.all();

    @ParameterizedTest
    @CsvSource({
        "Response times, latency",
        "P95 latency, latency",
        "API Response Times, latency",
        "Checkout error rates, checkout error rate",
        "uptime, availability",
        "the current error rate, error rate",
        "heartbeat_misses, misses",
        "crash-free users, crash free rate",
        "beta user retention, beta retention",
        "test pass rate, test pass rate",
        "Orders archived, traffic archived",
        "latency latency, latency",
        "latency of latency, latency",
        "ropes / latency, rope latency",
        "the 95th percentile latency, latency",
        "5 ropes of berth v2.1, 5 rope berth v2.1",
        "'', ''",
        "the, ''"
    })
    void oneNameForAMetric(String written, String canonical) {
        assertEquals(canonical, WORDS.metric(written));
    }

    @Test
    void anUnqualifiedHeadMayBeTheSameMetric() {
        assertTrue(WORDS.sameMetric("Error rate", "build error rate"));
        assertTrue(WORDS.sameMetric("Response time P95", "latency"));
        assertFalse(WORDS.sameMetric("build error rate", "login error rate"));
        assertFalse(WORDS.sameMetric("error rate", "cache hit rate"));
        assertTrue(WORDS.isHead("error rate", "build error rates"));
        assertFalse(WORDS.isHead("build error rate", "error rate"));
    }

    @Test
    void namesOfNothingAreNoMetric() {
        assertFalse(WORDS.sameMetric("", ""));
        assertFalse(WORDS.sameMetric("latency", ""));
        assertFalse(WORDS.isHead("", "latency"));
        assertFalse(WORDS.isHead("rate", "rate"));
        assertFalse(WORDS.isHead("pe", "old rope"));
        assertTrue(WORDS.isHead("rope", "old rope"));
    }

    @Test
    void aTeamsOwnWordsComeFirst() {
        String own = "metric basket_age lower: basket age\nunit s: heartbeats\n";
        Vocabulary words = Vocabulary.parse(List.of(own, Vocabularies.text("en")));
        assertEquals("basket age", words.metric("Basket Age"));
        var limits = new Thresholds(words).in(Reading.of("Basket age < 5 heartbeats"), Context.PLAIN);
        assertEquals("s", limits.get(0).value().values().get(0).unit());
    }

    @Test
    void saysWhichLineIsWrong() {
        String message = assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse("# ok\nmoore: exceeds"))
                .getMessage();
        assertTrue(message.contains("line 2") && message.contains("moore"), message);
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse("no colon"));
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse("metric x sideways: x"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, s, , 2000, ms, ",
        "2000, ms, , 2000, ms, ",
        "1.5, GB, , 1500000000, B, ",
        "18, /20, , 90, %, ",
        "6, error, min, 0.1, error, s",
        "5, error, , 5, error, ",
        "5, MB, user, 5000000, B, user"
    })
    void baseUnits(BigDecimal value, String unit, String per, BigDecimal base, String baseUnit, String basePer) {
        Quantity found = Units.base(new Quantity("", value, unit, Optional.ofNullable(per)));
        assertEquals(0, base.compareTo(found.value()), found.toString());
        assertEquals(baseUnit, found.unit());
        assertEquals(Optional.ofNullable(basePer), found.per());
    }

    @ParameterizedTest
    @CsvSource({
        "berries, berry",
        "ties, tie",
        "passes, pass",
        "dishes, dish",
        "batches, batch",
        "boxes, box",
        "axes, axe",
        "buses, buse",
        "ropes, rope",
        "bus, bus",
        "pass, pass",
        "analysis, analysis",
        "ups, ups",
        "gas, gas",
        "pods, pod",
    })
    void oneOfMany(String plural, String singular) {
        assertEquals(singular, MetricNames.singular(plural));
    }

    @ParameterizedTest
    @CsvSource({
        "s, , h, , true",
        "s, , MB, , false",
        "MB, s, GB, min, true",
        "MB, s, GB, , false",
        "MB, user, GB, user, true",
        "MB, user, GB, boat, false",
        "rope, , rope, , true",
        "/20, , %, , true",
    })
    void comparable(String unit, String per, String other, String otherPer, boolean expected) {
        Quantity one = new Quantity("", BigDecimal.ONE, unit, Optional.ofNullable(per));
        Quantity two = new Quantity("", BigDecimal.ONE, other, Optional.ofNullable(otherPer));
        assertEquals(expected, Units.comparable(one, two));
        assertEquals(expected, Units.comparable(two, one));
    }

    @ParameterizedTest
    @CsvSource({"2, h, min, 120", "90, s, min, 1.5", "5, MB, GB, 5", "5, min, MB, 5", "5, h, h, 5"})
    void converted(BigDecimal value, String from, String to, BigDecimal expected) {
        assertEquals(0, expected.compareTo(Units.convert(value, from, to)));
    }

    @Test
    void aTeamsOwnWordsForTimesAndNumbers() {
        Vocabulary words = Vocabulary.parse(List.of(
                "time 90: a long watch\nnumber 20: a score\nunit bell: bells\nmetric rope_wear higher offline: wear",
                Vocabularies.text("en")));
        assertEquals(
                "PT1H30M",
                new Timespans(words)
                                .value(Reading.of("a long watch"))
                                .orElseThrow()
                                .value()
                                .max() + "");
        assertEquals(
                20,
                words.numberAt(Reading.of("a score of ropes"), 0).orElseThrow().meaning());
        assertEquals("bell", words.units().get("bells"));
        Metric wear = words.known("wear of the rope").orElseThrow();
        assertEquals(new Metric("rope wear", Metric.Better.HIGHER, false), wear);
        assertTrue(Vocabulary.parse(List.of("metric rope_wear neither: wear"))
                .known("wear")
                .orElseThrow()
                .ofSystem());
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse(List.of("number 1234567: much")));
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse(List.of("unit: bells")));
    }

    @Test
    void theLongestGroupOfWordsIsMeant() {
        Lexicon<String> lexicon = new Lexicon<>();
        lexicon.put("rope", "short");
        lexicon.put("rope of steel", "long");
        lexicon.put("rope", "again");
        lexicon.put("rope of", "middle");
        lexicon.put("", "nothing");
        Reading reading = Reading.of("a rope of steel, a rope of hemp, a rope");
        assertEquals(new Lexicon.Hit<>("long", 1, 4), lexicon.at(reading, 1).orElseThrow());
        assertEquals(new Lexicon.Hit<>("middle", 6, 8), lexicon.at(reading, 6).orElseThrow());
        assertEquals(new Lexicon.Hit<>("short", 11, 12), lexicon.at(reading, 11).orElseThrow());
        assertEquals(Optional.empty(), lexicon.at(reading, 0));
        assertEquals(Optional.empty(), lexicon.at(reading, 12));
        assertEquals(
                new Lexicon.Hit<>("middle", 6, 8),
                lexicon.lastIn(reading, -1, 9).orElseThrow());
        assertEquals(Optional.empty(), lexicon.lastIn(reading, 1, 3));
        assertEquals(
                "{rope=short, rope of=middle, rope of steel=long}",
                lexicon.phrases().toString());
    }
}
