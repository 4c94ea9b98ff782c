package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Quantity;
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
        "heartbeat_misses, mismatch rate",
        "Orders archived, traffic archived"
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
}
