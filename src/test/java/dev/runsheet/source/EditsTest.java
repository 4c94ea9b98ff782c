package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static Edit edit(int start, int end, String replacement) {
        return new Edit(new Span(start, end), replacement);
    }

    @Test
    void changesOnlyWhatItCovers() {
        assertEquals(
                "A-c\r\nd!",
                Edits.apply("abc\r\nd", List.of(edit(6, 6, "!"), edit(1, 2, "-"), edit(0, 1, "A"), edit(1, 2, "-"))));
        assertEquals("x", Edits.apply("x", List.of()));
    }

    @Test
    void refusesEditsThatOverlap() {
        assertThrows(
                IllegalArgumentException.class, () -> Edits.apply("abcd", List.of(edit(0, 2, ""), edit(1, 3, ""))));
        assertThrows(IllegalArgumentException.class, () -> Edits.apply("ab", List.of(edit(1, 3, ""))));
    }

    @Test
    void takesAFixAsAWholeOrNotAtAll() {
        Edits edits = new Edits();
        assertTrue(edits.add(List.of(edit(2, 4, "x"))));
        assertFalse(edits.add(List.of(edit(0, 1, "y"), edit(3, 5, "z"))));
        assertFalse(edits.add(List.of(edit(0, 5, ""))));
        assertTrue(edits.add(List.of(edit(2, 4, "x"), edit(4, 5, ""))));
        assertEquals("abx", edits.apply("abcde"));
    }
}
