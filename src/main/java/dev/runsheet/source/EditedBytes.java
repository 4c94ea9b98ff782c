package dev.runsheet.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Changes the bytes of a file by edits of its text. What no edit covers stays byte for byte: line ends, a byte order
 * mark, and bytes that are no UTF-8, which a text could not give back.
 *
 * <pre>{@code
 * EditedBytes.of(bytes, edits);
 * }</pre>
 */
public final class EditedBytes {
    private final ByteBuffer in;
    private final CharBuffer skipped = CharBuffer.allocate(1 << 12);
    private int characters;

    private EditedBytes(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * {@code bytes}, which are UTF-8, after {@code edits} of the text that {@link Decoding} makes of them.
     *
     * @throws IllegalArgumentException when the bytes are UTF-16
     */
    public static byte[] of(byte[] bytes, Edits edits) {
        if (!Decoding.isUtf8(bytes)) {
            throw new IllegalArgumentException("UTF-16 cannot be edited");
        }
        EditedBytes source = new EditedBytes(bytes);
        source.in.position(markLength(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        for (Edit edit : edits.ascending()) {
            int start = source.at(edit.span().start());
            out.write(bytes, from, start - from);
            out.writeBytes(edit.replacement().getBytes(StandardCharsets.UTF_8));
            from = source.at(edit.span().end());
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static int markLength(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** Where the character at {@code offset} begins; to be asked in ascending order. */
    private int at(int offset) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (characters < offset && in.hasRemaining()) {
            skipped.clear().limit(Math.min(skipped.capacity(), offset - characters));
            CoderResult result = decoder.decode(in, skipped, true);
            characters += skipped.position();
            if (result.isError()) {
                // as decoding does: one character for what is none
                in.position(in.position() + result.length());
                characters++;
            } else if (skipped.position() == 0) {
                throw new IllegalArgumentException("an edit within a character, at " + offset);
            }
        }
        return in.position();
    }
}
