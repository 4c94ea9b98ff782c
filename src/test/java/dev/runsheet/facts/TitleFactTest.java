package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the title of a document is. */
class TitleFactTest {
    @Test
    void ofAHeadingLosesNoPlaceholder() {
        String facts = Read.facts("# Release pump v<version> to <host>\n\n- [ ] Tag it\n")
                .json()
                .compact();
        assertEquals("Release pump v<version> to <host>", FactForms.parse(facts).get("title"));
    }

    @ParameterizedTest
    @CsvSource({
        "Release pump v<version>, Release pump v<version>",
        "Ship `a*b` & *now*, Ship `a*b` & *now*",
        "'\"Release <name>: [date]\"', Release <name>: [date]"
    })
    void ofFrontMatterLosesNothing(String written, String title) {
        String facts = Read.facts("---\ntitle: " + written + "\n---\n\n- [ ] Tag it\n")
                .json()
                .compact();
        assertEquals(title, FactForms.parse(facts).get("title"));
    }
}
