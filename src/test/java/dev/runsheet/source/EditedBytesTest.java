package dev.runsheet.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditedBytesTest {

    private static byte[] edited(byte[] bytes, String word, String replacement) {
        String text = Decoding.of("a.md", bytes).source().text();
        int at = text.indexOf(word);
        Edits edits = new Edits();
        edits.add(List.of(new Edit(new Span(at, at + word.length()), replacement)));
        return EditedBytes.of(bytes, edits);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            } else {
                out.write((Integer) part);
            }
        }
        return out.toByteArray();
    }

    @Test
    void onlyTheWordsOfAnEditChange() {
        assertArrayEquals(bytes("\uFEFFa\r\nbb\rc\nd"), edited(bytes("\uFEFFa\r\nx\rc\nd"), "x", "bb"));
        assertArrayEquals(bytes("😀é✅"), edited(bytes("😀x✅"), "x", "é"));
    }

    @Test
    void bytesThatAreNoTextStay() {
        assertArrayEquals(
                bytes("é", 0xE9, 0xF0, 0x9F, "b", 0xC3, "\n", 0x80),
                edited(bytes("é", 0xE9, 0xF0, 0x9F, "a", 0xC3, "\n", 0x80), "a", "b"));
    }

    @Test
    void placesAreThoseOfTheDecodedTextWhateverTheBytes() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            byte[] before = bytes("<", new String(noise, StandardCharsets.ISO_8859_1).replace("@", ""), ">");
            byte[] raw = concat(noise, bytes("@"), before);
            if (Decoding.isUtf8(raw) && new String(noise, StandardCharsets.ISO_8859_1).indexOf('@') < 0) {
                assertArrayEquals(concat(noise, bytes("#ü"), before), edited(raw, "@", "#ü"), "seed " + seed);
            }
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Test
    void utf16IsRefused() {
        byte[] bytes = "\uFEFFa".getBytes(StandardCharsets.UTF_16BE);
        assertEquals(false, Decoding.isUtf8(bytes));
        assertThrows(IllegalArgumentException.class, () -> EditedBytes.of(bytes, new Edits()));
    }
}
