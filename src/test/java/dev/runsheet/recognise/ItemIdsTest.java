package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of items: the same for the same words, others for others. */
class ItemIdsTest {

    @ParameterizedTest
    @CsvSource({
        "Sign by ____ today, Sign by today",
        "Sign by …… today, Sign by today",
        "Sign by ..... today, sign by TODAY!",
        "Move <!-- done by a --> the quay, Move the quay",
        "Move<!-- a --><!-- b --> the quay, Move the quay",
        "<!----> Move the quay, Move the quay",
        "Move the quay <!-- a -->, Move the quay",
        "«Move» the quay, Move the quay",
    })
    void whatPeopleFillInChangesNoName(String filled, String text) {
        assertEquals(id("s", text), id("s", filled));
    }

    @ParameterizedTest
    @CsvSource({
        "Move quay 1, Move quay 2",
        "Errors < 5, Errors > 5",
        "Move <!-- the quay, Move",
        "Двигать причал, Двигать кран",
        "移动码头, 移动吊车",
        "Move..., Moved",
        "ab, ba",
    })
    void otherWordsHaveOtherNames(String one, String other) {
        assertNotEquals(id("s", one), id("s", other));
        assertNotEquals(id("s", one), id("t", one));
    }

    @Test
    void repeatedWordsAreCounted() {
        ItemIds ids = new ItemIds();
        String first = ids.next("s", "Move");
        assertEquals(first + "-2", ids.next("s", "Move"));
        assertEquals(first + "-3", ids.next("s", "move!"));
        assertNotEquals(first, ids.next("s", "Moved"));
    }

    @Test
    void namesStayTheSameFromReleaseToRelease() {
        // records of runs hold these names: FNV-1a of "s", a line's end and the words, in base 36
        assertEquals("i" + Long.toUnsignedString(fnv("s\nmove-the-quay"), 36), id("s", "Move the quay"));
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            all.add(id("s", "Move quay " + i));
        }
        assertEquals(2000, all.size());
    }

    private static long fnv(String text) {
        long hash = Long.parseUnsignedLong("14695981039346656037");
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            hash ^= b;
            hash *= 1099511628211L;
        }
        return hash;
    }

    private static String id(String section, String text) {
        return new ItemIds().next(section, text);
    }
}
