package dev.runsheet.build;

import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file's bytes as text. What is not UTF-8 becomes U+FFFD and a remark, so that one bad byte does not hide the rest.
 *
 * @param source without a byte order mark
 * @param remarks the bytes that are not UTF-8
 */
record Decoded(SourceFile source, List<Remark> remarks) {
    private static final char REPLACEMENT = '\uFFFD';

    static Decoded of(String path, byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        List<Remark> remarks = new ArrayList<>();
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            byte[] bad = new byte[result.length()];
            in.get(bad);
            remarks.add(new Remark(
                    Remark.Kind.BAD_BYTES,
                    new Span(out.position(), out.position() + 1),
                    HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad)));
            out.put(REPLACEMENT);
        }
        return new Decoded(SourceFile.of(path, out.flip().toString(), sha256(bytes)), remarks);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
