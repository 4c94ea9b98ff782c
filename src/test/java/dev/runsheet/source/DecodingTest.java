package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    @ParameterizedTest
    @CsvSource({
        "efbbbf2320c3a9, '# é'",
        "2320c3a9, '# é'",
        "feff0023002000e9, '# é'",
        "fffe23002000e900, '# é'",
        "'', ''",
        "efbbbf, ''",
        "6120f09f9a80, 'a 🚀'"
    })
    void readsTextWithOrWithoutAMark(String hex, String text) {
        Decoding decoding = decode(hex);
        assertEquals(text, decoding.source().text());
        assertEquals(List.of(), decoding.remarks());
    }

    @Test
    void remarksBytesThatAreNoText() {
        // "ok caf<E9> x<C3>(" as Latin-1, and a truncated emoji.
        Decoding decoding = decode("6f6b20636166e92078c328f09f9a");
        assertEquals("ok caf\uFFFD x\uFFFD(\uFFFD", decoding.source().text());
        assertEquals(
                List.of("[6,7) E9 at byte 6", "[9,10) C3 at byte 9", "[11,12) F0 9F 9A at byte 11"),
                decoding.remarks().stream().map(DecodingTest::draw).toList());
        assertTrue(decoding.remarks().stream().allMatch(remark -> remark.kind() == Remark.Kind.BAD_BYTES));
    }

    @Test
    void remarksCharactersNobodyShouldMeet() {
        Decoding decoding = Decoding.of("a.md", "a\0b \u202Ec\u2066".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("[1,2) U+0000", "[4,5) U+202E", "[6,7) U+2066"),
                decoding.remarks().stream().map(DecodingTest::draw).toList());
        // Half a surrogate pair is no UTF-8, and no UTF-16 either.
        assertEquals(Remark.Kind.BAD_BYTES, decode("eda080").remarks().get(0).kind());
        assertEquals(
                Remark.Kind.BAD_BYTES, decode("fffe00d86100").remarks().get(0).kind());
        assertEquals(List.of(), decode("e2808fd7a9").remarks());
    }

    @Test
    void digestsTheBytesAsTheyAre() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                decode("616263").source().sha256());
    }

    @Test
    void neverFailsAndSaysLittleAboutMuch() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            Decoding decoding = Decoding.of("x", bytes);
            assertTrue(decoding.remarks().size() <= 200);
            decoding.remarks()
                    .forEach(remark -> assertTrue(
                            remark.span().end() <= decoding.source().text().length()));
        }
    }

    private static Decoding decode(String hex) {
        return Decoding.of("a.md", HexFormat.of().parseHex(hex));
    }

    private static String draw(Remark remark) {
        return "[" + remark.span().start() + "," + remark.span().end() + ") " + remark.detail();
    }
}
