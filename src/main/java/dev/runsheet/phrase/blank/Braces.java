package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Vocabulary;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds placeholders in braces: {@code {{owner}}}, {@code {release date}}; variables of programs and of paths are none. */
final class Braces {
    private static final int LONGEST = 80;

    /** {@code target-slot}: one word alone may be a name that a program knows. */
    private static final Pattern ARGUMENT = Pattern.compile("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");

    /** {@code --group {arn}}, {@code https://{stage}.quay.example}: where only a value can stand. */
    private static final Pattern SLOT =
            Pattern.compile("(?:--(?!format|template|output|query|filter|exec|print)[a-z][a-z-]{1,30}[ =]|://)$");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{2,20}");

    /** How long the name of an option may be. */
    private static final int OPTION = 40;

    private final Wording wording;

    Braces(Vocabulary vocabulary) {
        this.wording = new Wording(vocabulary);
    }

    Optional<Found<Blank>> at(String text, int start, Ground ground) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean foreign = "$%#@\\}{".indexOf(before) >= 0 || Character.isDigit(before);
        if (text.charAt(start) != '{' || foreign || ground == Ground.PROGRAM) {
            return Optional.empty();
        }
        boolean twice = text.startsWith("{{", start);
        int from = start + (twice ? 2 : 1);
        int close = close(text, from);
        boolean closed = close > from && (!twice || text.startsWith("}}", close));
        if (!closed) {
            return Optional.empty();
        }
        String content = text.substring(from, close).strip();
        int end = close + (twice ? 2 : 1);
        boolean filled = twice
                ? doubled(content, ground)
                : single(text, start, end, content, ground)
                        || isArgument(before, content, ground)
                        || isSlot(text, start, end, content, ground);
        return isName(content) && filled ? Optional.of(Placeholder.in(text, start, end)) : Optional.empty();
    }

    private static int close(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '}') {
                return i;
            }
            if (c == '\n' || c == '{') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isName(String content) {
        return !content.isEmpty()
                && Character.isLetter(content.charAt(0))
                && content.chars()
                        .allMatch(
                                c -> Character.isLetterOrDigit(c) || "_-. |/:".indexOf(c) >= 0 || isSpoken(c, content));
    }

    /** {@code {Why now, and not later?}}: what only questions have. */
    private static boolean isSpoken(int c, String content) {
        return "?,'".indexOf(c) >= 0 && content.endsWith("?") && content.indexOf(' ') > 0;
    }

    /** In commands two braces are mostly those of a template engine. */
    private static boolean doubled(String content, Ground ground) {
        return ground != Ground.COMMANDS || Wording.isShouted(content, 3);
    }

    private boolean single(String text, int start, int end, String content, Ground ground) {
        boolean joined = ground == Ground.PROSE && content.indexOf('_') > 0;
        boolean several = joined || content.chars().anyMatch(c -> c == ' ' || c == '-' || c == '|');
        boolean alone = ground == Ground.PROSE && Placing.isWhole(text, start, end, content, ground);
        boolean named = several || alone || Wording.isShouted(content, 2) || wording.asks(content);
        boolean words = ground.isWritten() || ground == Ground.SPAN;
        boolean map = content.indexOf(':') >= 0 && content.indexOf(' ') < 0;
        return words && named && !map && !isAmidName(text, start, end) && !inPath(text, start, end);
    }

    /** {@code curl https://{quay-host}/health}: no shell has a meaning for a name in braces. */
    private static boolean isArgument(char before, String content, Ground ground) {
        return ground == Ground.COMMANDS
                && " /=-:,".indexOf(before) >= 0
                && ARGUMENT.matcher(content).matches();
    }

    /** A single word, where no name stands that a program knows. */
    private static boolean isSlot(String text, int start, int end, String content, Ground ground) {
        boolean host = start > 2 && text.startsWith("://", start - 3);
        boolean whole = end >= text.length() || Character.isWhitespace(text.charAt(end));
        return ground == Ground.COMMANDS
                && (host || whole)
                && WORD.matcher(content).matches()
                && SLOT.matcher(text.substring(Math.max(0, start - OPTION), start))
                        .find();
    }

    /** {@code ferry.{name}.on}: one of many names, which a program fills in. */
    private static boolean isAmidName(String text, int start, int end) {
        return start > 1
                && text.charAt(start - 1) == '.'
                && Character.isLetterOrDigit(text.charAt(start - 2))
                && (end >= text.length() || text.charAt(end) == '.');
    }

    /** Whether it is a part of an address, {@code /orders/{order-id}/items}, that a program fills in. */
    private static boolean inPath(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        boolean follows = end < text.length() && text.charAt(end) == '/';
        return follows || text.substring(from, start).indexOf('/') >= 0;
    }
}
