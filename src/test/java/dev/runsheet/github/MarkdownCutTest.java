package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownCutTest {

    @Test
    void whatIsShortEnoughStaysInOnePiece() {
        assertEquals(List.of("one\n\ntwo\n"), MarkdownCut.of("one\n\ntwo\n", 200));
    }

    @Test
    void itIsCutWhereABlockBegins() {
        String paragraph =
                "A sentence of some length that says nothing. ".repeat(3).strip() + "\n";
        List<String> pieces = MarkdownCut.of((paragraph + "\n").repeat(5), 300);
        pieces.forEach(piece -> assertTrue(piece.length() <= 300 && piece.startsWith("A sentence")));
        assertEquals(5, String.join("", pieces).split("nothing\\.\n", -1).length - 1);
    }

    @Test
    void codeIsClosedAndOpenedAgain() {
        String code =
                IntStream.range(0, 40).mapToObj(i -> "echo step " + i + "\n").collect(Collectors.joining());
        List<String> pieces =
                MarkdownCut.of("- item\n  ```bash\n  " + code.strip().replace("\n", "\n  ") + "\n  ```\n", 250);
        assertTrue(pieces.size() > 1);
        for (String piece : pieces.subList(1, pieces.size())) {
            assertTrue(piece.startsWith("  ```bash\n  echo step"), piece);
        }
        pieces.forEach(piece -> assertTrue(piece.endsWith("```\n") && piece.length() <= 250, piece));
    }

    @Test
    void theHeadOfATableIsRepeated() {
        String rows =
                IntStream.range(0, 40).mapToObj(i -> "| row " + i + " | x |\n").collect(Collectors.joining());
        List<String> pieces = MarkdownCut.of("| a | b |\n| --- | --- |\n" + rows, 250);
        assertTrue(pieces.size() > 1);
        pieces.forEach(piece ->
                assertTrue(piece.startsWith("| a | b |\n| --- | --- |\n| row") && piece.length() <= 250, piece));
    }

    @Test
    void aLineWithoutEndIsCutAnywhereButNotWithinACharacter() {
        List<String> pieces = MarkdownCut.of("🚀".repeat(500), 201);
        pieces.forEach(piece -> assertTrue(piece.length() <= 201 && !piece.contains("\ufffd")));
        assertEquals("🚀".repeat(500), String.join("", pieces).replace("\n", ""));
    }

    @Test
    void itTakesNoLongerThanTheTextIsLong() {
        assertTimeout(Duration.ofSeconds(10), () -> MarkdownCut.of("- [ ] a\n".repeat(500_000), 15_000));
        assertTimeout(Duration.ofSeconds(10), () -> MarkdownCut.of("x".repeat(4_000_000), 15_000));
    }
}
