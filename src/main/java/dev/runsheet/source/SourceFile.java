package dev.runsheet.source;

/**
 * A file's text with its lines.
 *
 * @param path as it was named to the program, with {@code /} between folders; {@code -} for standard input
 * @param text decoded, without a byte order mark; line ends as they are
 * @param sha256 digest of the bytes it was decoded from, 64 lower-case hexadecimal digits
 * @param lines where its lines begin
 */
public record SourceFile(String path, String text, String sha256, LineMap lines) {

    /** A file of {@code text}, its lines found. */
    public static SourceFile of(String path, String text, String sha256) {
        return new SourceFile(path, text, sha256, LineMap.of(text));
    }
}
