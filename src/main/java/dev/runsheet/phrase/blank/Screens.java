package dev.runsheet.phrase.blank;

import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;

/** Tells what a screen shows in brackets, {@code click [Save all]}, {@code [Site settings] → [Domains]}, from placeholders. */
final class Screens {
    private static final String ARROWS = "→>➔➜►»";
    private static final String QUOTES = " \"'*`";

    private final Vocabulary vocabulary;

    Screens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the bracket from {@code start} to {@code end} is on the way through a screen. */
    boolean shows(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && QUOTES.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        int after = end;
        while (after < text.length() && QUOTES.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean way = (before >= 0 && ARROWS.indexOf(text.charAt(before)) >= 0)
                || (after < text.length() && (ARROWS.indexOf(text.charAt(after)) >= 0 || text.startsWith("->", after)));
        return way || isControl(text, after) || (before >= 0 && isControl(text, wordStart(text, before)));
    }

    private boolean isControl(String text, int at) {
        int length = vocabulary.literal(Word.CONTROL, text, at);
        int next = at + length;
        return length > 0
                && (next >= text.length() || !Character.isLetter(text.charAt(next)) || text.charAt(at) > 0x2e00);
    }

    private static int wordStart(String text, int end) {
        int from = end;
        while (from > 0 && end - from < 20 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }
}
