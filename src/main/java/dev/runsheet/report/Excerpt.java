package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;

/**
 * A line of a file with the words a finding speaks of underlined.
 *
 * @param text the line as shown: tabs as spaces, cut to a window around the words where it is long
 * @param underline spaces and {@code ^}, as wide as the line is shown
 */
record Excerpt(String text, String underline) {
    private static final int WIDEST = 120;
    private static final int BEFORE = 40;
    private static final String CUT = "…";

    /** The first line of {@code at}. */
    static Excerpt of(SourceFile file, Finding.Location at) {
        Span line = file.lines().span(at.start().line());
        String text = file.text().substring(line.start(), line.end());
        int from = Math.min(at.span().start() - line.start(), text.length());
        int to = Math.max(from, Math.min(at.span().end() - line.start(), text.length()));
        return new Layout().lay(text, from, to);
    }

    /** Lays a line out in columns. */
    private static final class Layout {
        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder carets = new StringBuilder();
        private int column;

        Excerpt lay(String text, int from, int to) {
            int first = start(text, from);
            if (first > 0) {
                put(CUT, false);
            }
            int offset = first;
            while (offset < text.length() && column < WIDEST) {
                int c = text.codePointAt(offset);
                character(c, offset >= from && offset < to);
                offset += Character.charCount(c);
            }
            if (offset < text.length()) {
                put(CUT, false);
            }
            if (from == to) {
                mark(from, first, text);
            }
            return new Excerpt(
                    shown.toString().stripTrailing(), carets.toString().stripTrailing());
        }

        /** Where to begin so that the words are seen. */
        private static int start(String text, int from) {
            if (from <= WIDEST / 2) {
                return 0;
            }
            int start = from - BEFORE;
            return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
        }

        private void character(int c, boolean marked) {
            int width = Width.of(c, column);
            if (c == '\t') {
                shown.append(" ".repeat(width));
            } else {
                shown.appendCodePoint(Visible.of(c));
            }
            carets.append((marked ? "^" : " ").repeat(width));
            column += width;
        }

        private void put(String text, boolean marked) {
            text.codePoints().forEach(c -> character(c, marked));
        }

        /** A place between two characters is shown by one caret. */
        private void mark(int from, int first, String text) {
            int at = first > 0 ? 1 : 0;
            for (int i = first; i < from; i += Character.charCount(text.codePointAt(i))) {
                at += Width.of(text.codePointAt(i), at);
            }
            if (at == carets.length()) {
                carets.append('^');
            } else if (at < carets.length()) {
                carets.setCharAt(at, '^');
            }
        }
    }
}
