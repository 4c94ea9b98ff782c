package dev.runsheet.lint.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternTest {

    private static List<String> found(String pattern, String text) {
        return WordPattern.of(pattern).all(text).stream()
                .map(match -> text.substring(match.from(), match.to()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asap            | do it ASAP.                | ASAP
                    asap            | asaprovisional, wasap      |
                    roll back*      | roll  back, roll backing   | roll  back;roll backing
                    CHG-*           | see CHG-12 and chg-7b.     | CHG-12;chg-7b
                    *-old           | billing-old, old           | billing-old
                    db*old          | db-x-old; dbold; db old    | db-x-old;dbold
                    don't           | don’t                      | don’t
                    --force         | push --force, --forced     | --force
                    pod * now       | pod a now, pod now, pod ab c now | pod a now
                    a a             | a a a                      | a a
                    aab             | aaab aab                   | aab
                    übung           | ÜBUNG                      | ÜBUNG
                    回滚             | 请回滚服务                   | 回滚
                    롤백             | 롤백을 한다                  | 롤백
                    """)
    void wordsAreFoundWhereTheyBeginAndEndAsWords(String pattern, String text, String expected) {
        assertEquals(
                expected == null ? List.of() : List.of(expected.split(";")),
                found(pattern, text),
                pattern + " in " + text);
    }

    @Test
    void aLineBreakIsASpaceAndSoIsANonBreakingOne() {
        assertEquals(List.of("roll\n back", "roll\u00a0back"), found("roll back", "roll\n back roll\u00a0back"));
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        assertFalse(WordPattern.isUsable(" * "));
        assertFalse(WordPattern.isUsable("a".repeat(WordPattern.LONGEST + 1)));
        assertTrue(WordPattern.isUsable("a".repeat(WordPattern.LONGEST)));
        assertThrows(IllegalArgumentException.class, () -> WordPattern.of("**"));
    }

    /** What a regular expression finds, which says the same in a way that may take for ever. */
    @Test
    void itFindsWhatTheSameRegularExpressionFinds() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab *-", 1 + random.nextInt(5)).strip();
            if (!WordPattern.isUsable(pattern)) {
                continue;
            }
            String text = text(random, "ab -\n", random.nextInt(10));
            boolean expected = regex(pattern).matcher(text).find();
            assertEquals(
                    expected,
                    WordPattern.of(pattern).first(text).isPresent(),
                    () -> "\"" + pattern + "\" in \"" + text + "\"");
        }
    }

    private static String text(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .mapToObj(index -> letters.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static Pattern regex(String pattern) {
        String boundary = "(?<![ab](?=[ab]))";
        String body = pattern.replaceAll("\\*+", "*")
                .chars()
                .mapToObj(c -> c == '*' ? "\\S*" : c == ' ' ? "\\s+" : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining())
                .replace("\\s+\\s+", "\\s+");
        return Pattern.compile(boundary + body + boundary);
    }

    @Test
    void theMostContraryPatternCostsNoMoreThanItsLengthTimesTheText() {
        String pattern = "a*".repeat(WordPattern.LONGEST / 2 - 1) + "b";
        String text = "a".repeat(100_000);
        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(List.of(), found(pattern, text)));
    }
}
