package dev.runsheet.phrase.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
    private static final Timespans TIMES = new Timespans(Vocabularies.all());

    /** Columns: titles in a row, for each whether its time goes on where the one before it ended. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Ring (0-5 min); Tie (5-30 min); Land (30 min - 2 hours) ¦ no yes yes",
                "Ring （0～5分）; Tie (5-30 min) ¦ no yes",
                "Ring (0-5 min); Tie (6-30 min) ¦ no no",
                "Ring (0-5 min); Tie (5 min) ¦ no no",
                "Ring (1-5 min); Tie (5-30 min) ¦ no no",
                "Ring (0-5 min); Tie; Land (5-30 min) ¦ no no yes",
                "Ring (0-5 min); Tie (7 min); Land (5-30 min) ¦ no no no",
                "Ring (0-5 min); Tie (5-30 min); Land (5-30 min) ¦ no yes no",
                "Ring (0-5 min); Tie (5-30 min); Ring (0-8 min); Tie (30-40 min) ¦ no yes no no",
                "Ring (0-5 min); Tie (5-30 min); Ring (0-8 min); Tie (8-40 min) ¦ no yes no yes",
                "Tie (5-30 min) ¦ no",
            })
    void goesOn(String titles, String expected) {
        Elapsed elapsed = new Elapsed();
        String found = Arrays.stream(titles.split("; "))
                .map(title -> elapsed.goesOn(
                                title, TIMES.duration(Reading.of(title), true).map(Found::value))
                        ? "yes"
                        : "no")
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }
}
