package dev.runsheet.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file's bytes as text. Text is UTF-8; UTF-16 is read where a byte order mark says so. What cannot be read becomes
 * U+FFFD and a remark, so that one bad byte does not hide the rest.
 *
 * <pre>{@code
 * Decoding decoding = Decoding.of("deploy.md", bytes);
 * decoding.remarks();     // BAD_BYTES at 1:7, "E9 at byte 6"
 * }</pre>
 *
 * @param source without a byte order mark
 * @param remarks bytes that are no text and characters nobody should meet, in the order of the text; of many the first
 */
public record Decoding(SourceFile source, List<Remark> remarks) {
    /** How many bytes a file may have; whoever reads it asks before. */
    public static final int LIMIT = 32 << 20;

    /** A binary file taken for text would have a remark for each byte. */
    private static final int REMARKS = 100;

    public Decoding {
        remarks = List.copyOf(remarks);
    }

    /** Decodes the file at {@code path}. Never fails, whatever the bytes. */
    public static Decoding of(String path, byte[] bytes) {
        List<Remark> remarks = new ArrayList<>();
        Encoding encoding = Encoding.of(bytes);
        String text = decode(bytes, encoding, remarks);
        remarkCharacters(text, remarks);
        remarks.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new Decoding(SourceFile.of(path, text, sha256(bytes)), remarks);
    }

    /** Whether {@code bytes} are read as UTF-8, and not as the UTF-16 that their byte order mark asks for. */
    public static boolean isUtf8(byte[] bytes) {
        return Encoding.of(bytes).charset().equals(StandardCharsets.UTF_8);
    }

    private record Encoding(Charset charset, int mark) {
        static Encoding of(byte[] bytes) {
            if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (startsWith(bytes, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            return startsWith(bytes, 0xFF, 0xFE)
                    ? new Encoding(StandardCharsets.UTF_16LE, 2)
                    : new Encoding(StandardCharsets.UTF_8, 0);
        }

        private static boolean startsWith(byte[] bytes, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String decode(byte[] bytes, Encoding encoding, List<Remark> remarks) {
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.mark(), bytes.length - encoding.mark());
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CharsetDecoder decoder = encoding.charset().newDecoder();
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            int at = in.position();
            byte[] bad = new byte[result.length()];
            in.get(bad);
            if (remarks.size() < REMARKS) {
                Span place = new Span(out.position(), out.position() + 1);
                String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad);
                remarks.add(new Remark(Remark.Kind.BAD_BYTES, place, hex + " at byte " + at));
            }
            out.put('\uFFFD');
        }
        return out.flip().toString();
    }

    private static void remarkCharacters(String text, List<Remark> remarks) {
        int found = 0;
        for (int i = 0; i < text.length() && found < REMARKS; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isBad(c)) {
                found++;
                Span place = new Span(i, i + 1);
                remarks.add(new Remark(Remark.Kind.BAD_CHARACTER, place, String.format("U+%04X", (int) c)));
            }
        }
    }

    /** NUL, half a character, or a control that shows text in another order than it is run. */
    private static boolean isBad(char c) {
        return c == 0
                || Character.isSurrogate(c)
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** The digest of {@code bytes}, 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
