package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bold words that texts begin with. */
class BoldLeadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "**Error rate** > 5%¦Error rate",
                "__Waves__ high¦Waves",
                "  **Waves:** high¦Waves",
                "**Waves： ** high¦Waves",
                "**Waves：** high¦Waves",
                "** Waves** high¦''",
                "***Waves*** high¦''",
                "___Waves___ high¦''",
                "****¦''",
                "**a** b¦a",
                "**Waves high¦''",
                "**:** high¦''",
                "**`x`:** high¦x",
                "*Waves* high¦''",
                "Waves **high**¦''",
                "__Waves** high¦''",
                "**Waves: and wind** high¦Waves: and wind",
            })
    void ofTexts(String text, String label) {
        assertEquals(label, BoldLead.of(text).orElse(""));
    }
}
