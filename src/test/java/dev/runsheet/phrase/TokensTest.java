package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a text is taken apart into: {@code (number)}, {@code [one thing]}, words and signs. */
class TokensTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "tokens.psv", delimiter = '¦', maxCharsPerColumn = 4096)
    void finds(String text, String expected) {
        assertEquals(expected, draw(text));
        standsWhereItSays(text);
    }

    @Test
    void everyLineEndIsOne() {
        assertEquals("a | b | | c |", draw("a\nB\r\nC\n"));
        assertEquals("a b c", draw("a\tb\0c"));
        assertEquals("< a | b >", draw("<a\nB>"));
        assertEquals("[https://pier.example] b", draw("https://pier.example\tb"));
    }

    @Test
    void aSentenceGoesOnBehindALineThatWasTooShort() {
        assertEquals("stays at least b", draw("stays at\n   least\r\nb"));
        assertEquals("quay , b", draw("quay,\nb"));
        assertEquals("quay : | b", draw("quay:\nb"));
        assertEquals("quay | | b", draw("quay\n\nb"));
        assertEquals("quay | (5)", draw("quay\n5"));
    }

    @Test
    void aTagEndsWithinAHundredAndTwentyCharacters() {
        assertEquals("[<" + "a".repeat(118) + ">]", draw("<" + "a".repeat(118) + ">"));
        assertEquals("< " + "a".repeat(119) + " >", draw("<" + "a".repeat(119) + ">"));
        String late = " ".repeat(200) + "<" + "a".repeat(118) + ">";
        assertEquals("[<" + "a".repeat(118) + ">]", draw(late));
    }

    @Test
    void beforeAndBehindAllTokensStandsNothing() {
        Reading reading = Reading.of("5ms");
        assertTrue(reading.at(-1).is("") && reading.at(2).is(""));
        assertEquals(Token.Kind.BREAK, reading.at(2).kind());
        assertTrue(reading.joined(1));
        assertTrue(!reading.joined(0) && !reading.joined(2) && !reading.joined(-1));
        assertEquals("5ms", reading.slice(0, 2));
        assertEquals("", reading.slice(1, 1));
    }

    /** Tokens follow each other, and between them is nothing but blanks. */
    private static void standsWhereItSays(String text) {
        Reading reading = Reading.of(text);
        int end = 0;
        for (int i = 0; i < reading.size(); i++) {
            Token token = reading.at(i);
            assertTrue(text.substring(end, token.from()).isBlank(), text);
            assertTrue(token.to() > token.from(), text);
            end = token.to();
        }
        assertTrue(text.substring(end).isBlank(), text);
    }

    private static String draw(String text) {
        Reading reading = Reading.of(text);
        return IntStream.range(0, reading.size())
                .mapToObj(i -> draw(reading.at(i)))
                .collect(Collectors.joining(" "));
    }

    private static String draw(Token token) {
        return switch (token.kind()) {
            case NUMBER -> "(" + token.text() + ")";
            case OPAQUE -> "[" + token.text() + "]";
            case BREAK -> "|";
            case WORD, SIGN -> token.text();
        };
    }
}
