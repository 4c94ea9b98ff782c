package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS =
            List.of("rollback", "rollback-step", "role", "blocks", "frontMatter", "TX01", "TX03");

    @ParameterizedTest
    @CsvSource({
        "rolback,rollback",
        "Rollback_Step,rollback-step",
        "rloe,role",
        "bloks,blocks",
        "front-matter,frontMatter",
        "TX1,TX01"
    })
    void slipsOfThePenAreUnderstood(String word, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(word, WORDS));
    }

    @Test
    void otherWordsAndWordsTooShortToTellAreNot() {
        for (String word :
                List.of("metric", "everything", "x", "", "r", "rollbackrollbackrollback", "a".repeat(100_000))) {
            assertEquals(Optional.empty(), Nearest.to(word, WORDS), word);
        }
    }
}
