package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextMapTest {

    @Test
    void findsWhereCharactersCameFrom() {
        // "> a\n> b" says "a\nb".
        TextMap map = new TextMap.Builder().piece(0, 2).piece(2, 6).build();
        assertEquals(2, map.origin(0));
        assertEquals(6, map.origin(2));
        assertEquals(new Span(2, 7), map.origin(0, 3));
        assertEquals(new Span(2, 4), map.origin(0, 2));
        assertEquals(new Span(6, 6), map.origin(2, 2));
    }

    @Test
    void takesWhatIsWrittenOtherwiseAsAWhole() {
        // "a &lt; b" says "a < b".
        TextMap map = new TextMap.Builder().piece(0, 0).whole(2, 3, 2, 6).build();
        assertEquals(new Span(2, 6), map.origin(2, 3));
        assertEquals(new Span(0, 6), map.origin(0, 3));
        assertEquals(new Span(6, 8), map.origin(3, 5));
        assertEquals(8, map.origin(5));
    }

    @Test
    void goesThroughTwoMaps() {
        // "x&lt;y" at 10 of a file, its "<" 13 to 17 there; then the run's first two characters are left out.
        TextMap inner = new TextMap.Builder().piece(0, 1).whole(1, 2, 3, 7).build();
        TextMap outer = new TextMap.Builder()
                .piece(0, 10)
                .piece(4, 100)
                .whole(6, 8, 110, 115)
                .build();
        TextMap both = inner.then(outer);
        assertEquals(11, both.origin(0));
        assertEquals(new Span(13, 115), both.origin(1, 2));
        assertEquals(new Span(110, 115), both.origin(2, 3));
        assertEquals(new Span(115, 116), both.origin(3, 4));
    }

    @Test
    void isTheSameThroughIdentity() {
        TextMap map = new TextMap.Builder().piece(0, 2).whole(3, 5, 7, 8).build();
        for (int at = 0; at < 9; at++) {
            assertEquals(map.origin(at, at + 1), map.then(TextMap.at(0)).origin(at, at + 1));
            assertEquals(map.origin(at, at + 1), TextMap.at(0).then(map).origin(at, at + 1));
        }
    }
}
