package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsTest {
    private static final Concepts CONCEPTS = Concepts.parse("""
            # comment
            back: rollback* 8; way back 6; 回滚 7
            back: undo
            sign: sign off 5
            """);

    @ParameterizedTest
    @CsvSource({
        "Rollback, 8",
        "⏪ ROLLBACKS:, 8",
        "The way-back, 6",
        "Way of going back, 0",
        "Undo, 1",
        "Undone, 0",
        "数据库回滚计划, 7",
        "Rollback is the way back, 14",
        "Fallback, 0",
    })
    void sumsTheWeightsOfTheTermsFound(String text, int score) {
        assertEquals(score, CONCEPTS.scores(text).getOrDefault("back", 0));
    }

    @Test
    void countsATermOnceHoweverOftenItStands() {
        assertEquals(Map.of("back", 8), CONCEPTS.scores("rollback, rollback, rollback"));
    }

    @Test
    void saysWhichTermsDecided() {
        assertEquals(Map.of("back:rollback*", 8, "sign:sign off", 5), CONCEPTS.reasons("Sign-off of the rollback"));
    }

    @Test
    void namesTheLineThatIsNotOfItsForm() {
        assertTrue(message("back: rollback\nno concept here").startsWith("line 2"));
        assertTrue(message("back: ; undo").startsWith("line 1"));
    }

    @Test
    void givesTheTermsOfOneConceptButThoseWithAnyEnding() {
        assertEquals(List.of("undo", "way back", "回滚"), CONCEPTS.terms("back"));
        assertEquals(List.of("sign off"), CONCEPTS.terms("sign"));
        assertEquals(List.of(), CONCEPTS.terms("rope"));
    }

    @Test
    void aTermIsAllOfATextOrSomeOfOneWithoutSpaces() {
        assertTrue(CONCEPTS.isTerm("Rollbacks", "back"));
        assertTrue(CONCEPTS.isTerm("way BACK!", "back"));
        assertTrue(CONCEPTS.isTerm("数据库回滚计划", "back"));
        assertFalse(CONCEPTS.isTerm("the way back", "back"));
        assertFalse(CONCEPTS.isTerm("undo it", "back"));
        assertFalse(CONCEPTS.isTerm("undo", "sign"));
        assertFalse(CONCEPTS.isTerm("回滚", "sign"));
        assertFalse(CONCEPTS.isTerm("!", "back"));
        assertEquals(Set.of("back", "sign"), CONCEPTS.in("Sign off, then undo"));
        assertEquals(Set.of(), CONCEPTS.in("Tie the rope"));
    }

    private static String message(String text) {
        return assertThrows(IllegalArgumentException.class, () -> Concepts.parse(text))
                .getMessage();
    }
}
