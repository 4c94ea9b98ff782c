package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/** Finds values that only say what to write: {@code Host: (your own host)}, {@code Peak: ( )}, {@code 担当者：（氏名）}, {@code "token": "your token"}. */
final class Hints {
    private static final int LONGEST = 80;

    private final Vocabulary vocabulary;

    Hints(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The one in the brackets that open at {@code start}. */
    Optional<Found<Blank>> at(String text, int start, Ground ground) {
        int close = ground.isWritten() ? close(text, start, text.charAt(start) == '(' ? ')' : '）') : -1;
        String content = close < 0 ? "" : text.substring(start + 1, close).strip();
        if (close > 0 && isOpenLabel(content)) {
            return found(text, start, close + 1);
        }
        if (close < 0 || !isValue(text, start, close + 1)) {
            return Optional.empty();
        }
        boolean asks = (content.isEmpty() && close > start + 1)
                || startsWithYours(text, start + 1)
                || vocabulary.isAll(Word.FIELD, content)
                || vocabulary.isAll(Word.UNKNOWN, content);
        return asks ? found(text, start, close + 1) : Optional.empty();
    }

    /** {@code (name: )}: what has no value yet, wherever it stands. */
    private static boolean isOpenLabel(String content) {
        return content.matches("\\p{L}[\\p{L} '/-]{1,24}[:：]");
    }

    /** The one whose words begin at {@code from}, right behind a quotation mark. */
    Optional<Found<Blank>> quoted(String text, int from) {
        int close = startsWithYours(text, from) ? close(text, from, '"') : -1;
        return close > 0 && isValue(text, from - 1, close + 1) ? found(text, from, close) : Optional.empty();
    }

    private boolean startsWithYours(String text, int at) {
        int length = vocabulary.literal(Word.YOURS, text, at);
        return length > 0
                && at + length < text.length()
                && text.charAt(at + length) == ' '
                && Character.isLowerCase(text.charAt(at));
    }

    private static int close(String text, int from, char closing) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from + 1; i < limit; i++) {
            if (text.charAt(i) == closing) {
                return i;
            }
            if (text.charAt(i) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether it is all that stands behind a label. */
    private static boolean isValue(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && start - before < LONGEST && " *".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        boolean opens = before < 0 ? start == 0 : ":=：".indexOf(text.charAt(before)) >= 0;
        return opens && (end >= text.length() || "\n,;}".indexOf(text.charAt(end)) >= 0);
    }

    private static Optional<Found<Blank>> found(String text, int from, int to) {
        return Optional.of(Placeholder.in(text, from, to));
    }
}
