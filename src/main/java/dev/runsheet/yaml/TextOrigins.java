package dev.runsheet.yaml;

import dev.runsheet.source.Span;
import dev.runsheet.source.TextMap;
import java.util.Optional;

/**
 * Finds where the characters of a scalar stand in the file: behind quotes, escapes, line breaks and indents. Where it
 * cannot tell, the scalar has no map and its span has to do.
 */
final class TextOrigins {
    private final String source;
    private final String text;
    private final int end;
    private final TextMap.Builder map = new TextMap.Builder();
    private int at;
    private int done;

    private TextOrigins(String source, String text, Span span) {
        this.source = source;
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    static Optional<TextMap> of(Node.Scalar scalar, String source) {
        TextOrigins origins = new TextOrigins(source, scalar.text(), scalar.span());
        boolean found = switch (scalar.style()) {
            case PLAIN -> origins.flow('\0', 0);
            case SINGLE_QUOTED -> origins.flow('\'', 1);
            case DOUBLE_QUOTED -> origins.flow('"', 1);
            case LITERAL -> origins.literal();
            case FOLDED -> false;
        };
        return found ? Optional.of(origins.map.build()) : Optional.empty();
    }

    private boolean flow(char quote, int quotes) {
        at += quotes;
        int stop = end - quotes;
        while (done < text.length()) {
            map.piece(done, at);
            int before = done;
            if (at >= stop) {
                return false;
            } else if (isBreak(at)) {
                fold(stop);
            } else if (quote == '"' && source.charAt(at) == '\\') {
                escape(stop);
            } else if (quote == '\'' && source.startsWith("''", at)) {
                take(2, 1);
            } else {
                take(1, 1);
            }
            if (done == before || done > text.length()) {
                return false;
            }
        }
        return at == stop;
    }

    /** Whether from {@code from} on there are only blanks up to a line end. */
    private boolean isBreak(int from) {
        int i = from;
        while (i < end && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i < end && (source.charAt(i) == '\n' || source.charAt(i) == '\r');
    }

    /** One line end is a space, more are line ends but for the first. */
    private void fold(int stop) {
        int lines = 0;
        while (at < stop && Character.isWhitespace(source.charAt(at))) {
            char c = source.charAt(at++);
            if (c == '\n' || (c == '\r' && !source.startsWith("\n", at))) {
                lines++;
            }
        }
        done += Math.max(1, lines - 1);
    }

    private void escape(int stop) {
        char c = at + 1 < stop ? source.charAt(at + 1) : '\n';
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (c == '\n' || c == '\r' || at + 2 + digits > stop) {
            return;
        }
        boolean pair = digits == 8 && Character.isHighSurrogate(text.charAt(done));
        at += 2 + digits;
        done += pair ? 2 : 1;
    }

    private void take(int written, int read) {
        // In quotes and out of them alike, an ordinary character is itself.
        if (source.charAt(at) == text.charAt(done)) {
            at += written;
            done += read;
        }
    }

    private boolean literal() {
        int line = source.indexOf('\n', at) + 1;
        int indent = -1;
        while (done < text.length()) {
            if (line <= 0 || line > end) {
                return done == text.length();
            }
            int stop = text.indexOf('\n', done);
            String content = text.substring(done, stop < 0 ? text.length() : stop);
            int lineEnd = source.indexOf('\n', line);
            int written = lineEnd < 0 ? source.length() : lineEnd;
            if (!content.isEmpty() && indent < 0) {
                indent = source.indexOf(content, line) - line;
            }
            int start = Math.min(line + Math.max(indent, 0), written);
            if (!source.startsWith(content, start)) {
                return false;
            }
            map.piece(done, start);
            done += content.length();
            if (stop >= 0) {
                map.piece(done, start + content.length());
                done++;
            }
            line = lineEnd + 1;
        }
        return true;
    }
}
