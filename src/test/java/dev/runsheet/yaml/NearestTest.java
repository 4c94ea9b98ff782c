package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("rollback", "rollback-step", "role", "blocks", "frontMatter");

    @ParameterizedTest
    @CsvSource({
        "rolback,rollback",
        "Rollback_Step,rollback-step",
        "rloe,role",
        "bloks,blocks",
        "front-matter,frontMatter"
    })
    void slipsOfThePenAreUnderstood(String word, String meant) {
        assertEquals(Optional.of(meant), Nearest.of(word, WORDS));
    }

    @Test
    void otherWordsAndWordsTooShortToTellAreNot() {
        for (String word : List.of("metric", "x", "", "r", "rollbackrollbackrollback", "a".repeat(100_000))) {
            assertEquals(Optional.empty(), Nearest.of(word, WORDS), word);
        }
    }
}
