package dev.runsheet.phrase.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that are just stated. */
class SharesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boats 5% | 5",
                "0,5 % der Boote | 0.5",
                "müşterilerin %8'i | 8",
                "Step 2 – 10 % | 10",
                "30 percent of boats | 30",
                "25 Prozent | 25",
                "5% -> 20% | 5",
                "boats -> 20% | 20",
                "errors < 5% | none",
                "errors ≥ 5% then 7% | 7",
                "+5% | none",
                "−0.5% | none",
                "140% | none",
                "1%{?dist} | none",
                "v5 of boats | none"
            })
    void first(String text, String share) {
        assertEquals(share, Shares.first(text).map(Object::toString).orElse("none"));
    }
}
