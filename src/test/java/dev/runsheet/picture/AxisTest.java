package dev.runsheet.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where values stand on a scale: never out of order, whatever they are. */
class AxisTest {
    private static Axis axis(String... values) {
        return Axis.of(values(values), BigDecimal.ZERO);
    }

    private static List<BigDecimal> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    @Test
    void aGreaterValueNeverStandsBeforeALesserOne() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            int reach = random.nextInt(12);
            List<BigDecimal> values = IntStream.range(0, 2 + random.nextInt(8))
                    .mapToObj(i -> new BigDecimal(random.nextInt(2_000) - (reach == 0 ? 500 : 0))
                            .movePointLeft(random.nextInt(reach + 1)))
                    .sorted()
                    .toList();
            Axis axis = Axis.of(values, random.nextBoolean() ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
            for (int i = 1; i < values.size(); i++) {
                double before = axis.at(values.get(i - 1));
                double after = axis.at(values.get(i));
                int order = values.get(i - 1).compareTo(values.get(i));
                assertTrue(order == 0 ? before == after : before < after, () -> values.toString());
                assertTrue(before >= 0 && after <= 1, () -> values.toString());
            }
        }
    }

    @Test
    void distancesAreTrue() {
        Axis axis = axis("1", "2", "4");
        double first = axis.at(new BigDecimal(1));
        assertEquals(2 * first, axis.at(new BigDecimal(2)), 1e-9);
        assertEquals(4 * first, axis.at(new BigDecimal(4)), 1e-9);
        assertEquals(0, axis.at(BigDecimal.ZERO));
    }

    @Test
    void beyondTwoOrdersOfMagnitudeEachTenfoldIsEquallyLong() {
        assertFalse(axis("1", "100").isLogarithmic());
        Axis axis = axis("0", "1", "10", "1000");
        assertTrue(axis.isLogarithmic());
        double one = axis.at(new BigDecimal(1));
        double ten = axis.at(new BigDecimal(10));
        assertEquals(ten - one, axis.at(new BigDecimal(100)) - ten, 1e-9);
        assertTrue(axis.at(BigDecimal.ZERO) < one);
    }

    @Test
    void closeValuesFarFromZeroHaveAScaleOfTheirOwn() {
        Axis axis = Axis.of(values("99.9", "99.95"), BigDecimal.valueOf(100));
        assertTrue(axis.isBroken());
        assertTrue(axis.at(new BigDecimal("99.95")) - axis.at(new BigDecimal("99.9")) > 0.2);
        assertFalse(axis("400", "600").isBroken());
    }

    @Test
    void numbersOfAnyLengthHaveAPlace() {
        String huge = "9".repeat(400);
        assertTrue(axis("1", huge).at(new BigDecimal(huge)) > 0.5);
        assertTrue(axis("0." + "0".repeat(400) + "1", "5").at(new BigDecimal(5)) > 0.5);
        assertEquals(0, axis("0").at(BigDecimal.ZERO));
    }
}
