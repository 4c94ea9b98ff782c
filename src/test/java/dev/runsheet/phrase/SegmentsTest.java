package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    private static final Vocabulary WORDS = Vocabularies.all();

    /** Columns: a text, for each of its tokens {@code .} where it ends nothing, {@code ,} a clause, {@code ;} more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a, b; c¦.,.;.",
                "a! b? c|d¦.;.;.;.",
                "a: b (c)¦.,.,.,",
                "a and b or c¦.,.,.",
                "5 or more¦...",
                "Rope. Low¦.;.",
                "Rope. low¦...",
                "Ropexy. low¦...",
                "Ropexyz. low¦.;.",
                "Rope.¦.;",
                ". rope¦;.",
                "a - b¦.,.",
                "a -b¦...",
                "5- 6¦...",
                "a <= 5 >= 6¦.....",
                "____ ms¦..",
                "a * b 'c' 5%¦........",
                "a → b¦.,.",
            })
    void parts(String text, String expected) {
        Reading reading = Reading.of(text);
        Segments segments = new Segments(WORDS, reading);
        String found = IntStream.range(0, reading.size())
                .mapToObj(i -> segments.isHard(i) ? ";" : segments.isEnd(i) ? "," : ".")
                .collect(Collectors.joining());
        assertEquals(expected, found);
    }

    @Test
    void knowsTheClauseAroundEveryToken() {
        Segments segments = new Segments(WORDS, Reading.of("a b, c d; g h"));
        assertEquals("0 0 0 3 3 3 6 6 6", each(segments::startBefore));
        assertEquals("0 0 0 0 0 0 6 6 6", each(segments::hardStartBefore));
        assertEquals("2 2 2 5 5 5 8 8 8", each(segments::endFrom));
        assertEquals("5 5 5 5 5 5 8 8 8", each(segments::hardEndFrom));
        assertEquals(8, segments.endFrom(9));
        assertEquals(8, segments.hardEndFrom(9));
    }

    @Test
    void beforeAndBehindAllTokensEverythingEnds() {
        Segments segments = new Segments(WORDS, Reading.of("a b"));
        assertTrue(segments.isHard(-1) && segments.isHard(2) && segments.isEnd(-1) && segments.isEnd(2));
        assertFalse(segments.isHard(0) || segments.isHard(1) || segments.isEnd(0) || segments.isEnd(1));
    }

    @Test
    void looksBackABoundedWay() {
        Segments segments = new Segments(WORDS, Reading.of("a ".repeat(60)));
        assertEquals(0, segments.startBefore(48));
        assertEquals(1, segments.startBefore(49));
        assertEquals(0, segments.hardStartBefore(60));
    }

    private static String each(IntUnaryOperator place) {
        return IntStream.rangeClosed(0, 8).map(place).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
