package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/**
 * Finds words that stand for a value: {@code your-domain.com}, {@code YOUR_KEY}, {@code OWNER/REPO}, {@code vX.Y.Z}, {@code
 * +49 XX XX}, {@code YYYY-MM-DD}.
 */
final class StandIns {
    private static final int LONGEST = 80;
    private static final String JOINS = "-_";

    /** How many characters an option in brackets has at most before its value. */
    private static final int OPTION = 40;

    /** What joins a word that stands for the reader's own to the next: {@code your-key}, {@code your@mail.example}. */
    private static final String OWN_JOINS = "-_@";

    private final Vocabulary vocabulary;
    private final Hints hints;

    StandIns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.hints = new Hints(vocabulary);
    }

    /** The one that begins at {@code i}, a letter or what stands before one. */
    Optional<Found<Blank>> at(String text, int i, Ground ground) {
        if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '/') {
            return Optional.empty();
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        if (before == '"' && !ground.isWritten()) {
            Optional<Found<Blank>> hint = hints.quoted(text, i);
            if (hint.isPresent()) {
                return hint;
            }
        }
        if (before == '$') {
            return Optional.empty();
        }
        if (Character.isLetterOrDigit(before)) {
            return ground == Ground.PROGRAM ? Optional.empty() : wildcard(text, i);
        }
        int end = yours(text, i, ground);
        end = end > i ? end : named(text, i, ground);
        end = end > i ? end : host(text, i);
        if (end == i && ground != Ground.PROGRAM) {
            end = date(text, i);
            end = end > i ? end : version(text, i);
            end = end > i ? end : crosses(text, i);
            end = end > i ? end : capitals(text, i, ground);
        }
        return end > i ? found(text, i, end) : Optional.empty();
    }

    /** {@code your-app.com}, {@code YOUR_KEY}, {@code votre-domaine.fr}: to the end of the word. */
    private int yours(String text, int i, Ground ground) {
        int length = vocabulary.literal(Word.YOURS, text, i);
        int next = i + length;
        boolean joined = length > 0
                && next + 1 < text.length()
                && OWN_JOINS.indexOf(text.charAt(next)) >= 0
                && Character.isLetterOrDigit(text.charAt(next + 1));
        boolean glued = length > 0
                && ground != Ground.PROSE
                && next < text.length()
                && Tokeniser.isIdeograph(text.charAt(next));
        return joined || glued ? wordEnd(text, next) : i;
    }

    private int named(String text, int i, Ground ground) {
        int length = vocabulary.literal(Word.STAND_IN, text, i);
        int next = i + length;
        if (length == 0) {
            return here(text, i);
        }
        boolean open = !Character.isLetterOrDigit(text.charAt(next - 1));
        boolean ends = next >= text.length() || !Character.isLetter(text.charAt(next));
        boolean slash = text.substring(i, next).indexOf('/') > 0;
        boolean form = ground == Ground.SPAN
                && text.charAt(next - 1) == '@'
                && text.substring(i, next).indexOf(':') > 0;
        boolean spoken = (ground == Ground.PROSE && slash && !Wording.isShouted(text.substring(i, next), 2))
                || (ground == Ground.COMMANDS && isOptional(text, i));
        return (open || ends) && !spoken && !form ? wordEnd(text, next) : i;
    }

    /** {@code moor [--at /path/to/pier]}: how the program is called, with what may be left out. */
    private static boolean isOptional(String text, int i) {
        String before = text.substring(Math.max(0, i - OPTION), i);
        int open = before.lastIndexOf('[');
        return open >= 0 && before.indexOf(']', open) < 0 && before.startsWith("[-", open);
    }

    /** {@code INSERT_KEY_HERE}. */
    private static int here(String text, int i) {
        if (i > 0 && JOINS.indexOf(text.charAt(i - 1)) >= 0) {
            return i;
        }
        int end = nameEnd(text, i);
        String name = text.substring(i, end);
        return name.endsWith("_HERE") || name.endsWith("-here") || name.endsWith("_here") ? end : i;
    }

    /** {@code http://服务器地址:8080}, {@code http://stock_service_url}: what no host is called. */
    private int host(String text, int i) {
        if (i < 3 || !text.startsWith("://", i - 3)) {
            return i;
        }
        int end = nameEnd(text, i);
        String name = text.substring(i, end);
        char after = at(text, end);
        boolean foreign = name.codePoints().anyMatch(c -> c > 0x2e00);
        boolean joined = name.indexOf('_') > 0
                && after != ':'
                && vocabulary.isAll(Word.FIELD, name.substring(name.lastIndexOf('_') + 1));
        boolean port = after == ':' && text.startsWith("port", end + 1) && vocabulary.isAll(Word.FIELD, name);
        return after != '.' && (port || foreign || joined) ? end : i;
    }

    private int date(String text, int i) {
        int length = vocabulary.literal(Word.DATE_MASK, text, i);
        int next = i + length;
        boolean ends = length > 0 && (next >= text.length() || !Character.isLetterOrDigit(text.charAt(next)));
        return ends && isOneCase(text, i, next) ? next : i;
    }

    private static boolean isOneCase(String text, int from, int to) {
        String mask = text.substring(from, to);
        return mask.chars().noneMatch(Character::isLowerCase)
                || mask.chars().noneMatch(Character::isUpperCase)
                || mask.indexOf(':') > 0;
    }

    /** {@code X.Y.Z}, {@code vX.Y}, {@code x.y.z}, {@code vX.Y.Z-rc1}. */
    private static int version(String text, int i) {
        int letters = lettered(text, i);
        if (letters > i) {
            return letters;
        }
        int at = i;
        char v = text.charAt(at);
        boolean led = v == 'v' || v == 'V';
        at += led ? 1 : 0;
        int zeros = led ? zeros(text, at) : at;
        if (zeros > at) {
            return zeros;
        }
        int parts = 0;
        boolean capital = false;
        while (at < text.length() && "xXyYzZwWnN".indexOf(text.charAt(at)) >= 0) {
            capital |= Character.isUpperCase(text.charAt(at));
            parts++;
            at++;
            boolean more =
                    at + 1 < text.length() && text.charAt(at) == '.' && "xXyYzZwWnN".indexOf(text.charAt(at + 1)) >= 0;
            if (!more) {
                break;
            }
            at++;
        }
        boolean enough = parts >= 3 || (parts == 2 && (capital || led));
        boolean ends = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return enough && ends ? at : i;
    }

    /** {@code v0.0.0}, which nothing is released as. */
    private static int zeros(String text, int from) {
        int at = from;
        int parts = 0;
        while (at(text, at) == '0' && (parts == 0 || text.charAt(at - 1) == '.')) {
            parts++;
            at += at(text, at + 1) == '.' && at(text, at + 2) == '0' ? 2 : 1;
        }
        return parts > 2 && !Character.isLetterOrDigit(at(text, at)) && at(text, at) != '-' ? at : from;
    }

    /** {@code vA.B.C}: a capital letter for each part. */
    private static int lettered(String text, int i) {
        int at = i;
        int parts = 0;
        char joint = text.charAt(i);
        while ((parts == 0 ? joint == 'v' : joint == '.')
                && at + 1 < text.length()
                && Character.isUpperCase(text.charAt(at + 1))) {
            parts++;
            at += 2;
            joint = at < text.length() ? text.charAt(at) : ' ';
        }
        return parts > 1 && !Character.isLetterOrDigit(joint) ? at : i;
    }

    /** {@code XX}, {@code XXXX}, {@code xxx}, {@code #NNN}; not {@code 5xx}, which has a digit before it. */
    private static int crosses(String text, int i) {
        char c = text.charAt(i);
        int end = i;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        int count = end - i;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        boolean option = before == '-' && (i < 2 || Character.isWhitespace(text.charAt(i - 2)));
        boolean paired = c == 'x'
                && count == 2
                && "./:-".indexOf(at(text, end)) >= 0
                && (at(text, end + 1) == 'x' || Character.isDigit(at(text, end + 1)));
        boolean enough = paired
                || (c == 'X' && count >= 2)
                || ((c == 'Y' || c == 'Z') && count == 3)
                || (c == 'x' && count >= 3)
                || (c == 'N' && count >= 3 && before == '#');
        boolean named = before == '_' && c != 'x' && count < 4;
        return enough && ends && !option && !named ? end : i;
    }

    /** {@code 2.xxx.x}, {@code 0xXXXX}: crosses right behind digits are none of these, they belong to a number. */
    private static Optional<Found<Blank>> wildcard(String text, int i) {
        boolean address = i >= 2 && text.charAt(i - 1) == 'x' && text.charAt(i - 2) == '0' && crosses(text, i) > i + 2;
        return address ? found(text, i, crosses(text, i)) : Optional.empty();
    }

    /** A part of an address in capitals: {@code https://SITE_URL/feed}, {@code root@NEW_HOST}, {@code pg://quay:SECRET@db}. */
    private int capitals(String text, int i, Ground ground) {
        boolean login = i >= 2 && text.charAt(i - 1) == '@' && Character.isLetterOrDigit(text.charAt(i - 2));
        boolean secret = i >= 1 && text.charAt(i - 1) == ':' && at(text, nameEnd(text, i)) == '@' && address(text, i);
        boolean host = login || secret || (i >= 3 && text.startsWith("://", i - 3));
        boolean part = !host && i >= 1 && text.charAt(i - 1) == '/' && ground != Ground.PROSE && address(text, i);
        if (!host && !part) {
            return ground == Ground.SPAN ? i : address(text, i, nameEnd(text, i));
        }
        int end = nameEnd(text, i);
        String name = text.substring(i, end);
        boolean ends = end >= text.length() || text.charAt(end) != '.';
        boolean shouted = Wording.isShouted(name, 2) && name.chars().noneMatch(Character::isLowerCase);
        return shouted && ends && (host || vocabulary.isAll(Word.FIELD, name.replace('_', ' '))) ? end : i;
    }

    /** {@code NEW_SERVER_IP}, which no variable is that a program reads: {@code $NODE_IP}, {@code NODE_IP=}. */
    private int address(String text, int i, int end) {
        String name = text.substring(i, end);
        int last = name.lastIndexOf('_');
        boolean variable = (i > 0 && "${_-.%".indexOf(text.charAt(i - 1)) >= 0) || "=}%".indexOf(at(text, end)) >= 0;
        return last > 0
                        && !variable
                        && Wording.isShouted(name, 2)
                        && vocabulary.isAll(Word.ADDRESS, name.substring(last + 1))
                ? end
                : i;
    }

    private static boolean address(String text, int i) {
        int from = i;
        while (from > 0 && i - from < LONGEST && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, i).contains("://");
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST
                && (Character.isLetterOrDigit(text.charAt(end)) || JOINS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** The end of the word around {@code from}: names, with the points and signs of an address. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST) {
            char c = text.charAt(end);
            boolean inner = (c == '.' || c == '@')
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && JOINS.indexOf(c) < 0 && !inner) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Optional<Found<Blank>> found(String text, int from, int to) {
        return Optional.of(Placeholder.in(text, from, to));
    }
}
