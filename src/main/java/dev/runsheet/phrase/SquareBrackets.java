package dev.runsheet.phrase;

import dev.runsheet.model.Blank;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds placeholders in square brackets: {@code [Name]}, {@code v[VERSION]}, {@code [Low/Medium/High]}, {@code [   ]}. */
final class SquareBrackets {
    private static final int LONGEST = 120;

    /** {@code 2-3 sentences}; not {@code 10:31 INFO}, the beginning of a line that a program wrote. */
    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}(?:[-–]\\d{1,3})? \\p{L}{2}");

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Screens screens;

    SquareBrackets(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
        this.screens = new Screens(vocabulary);
    }

    Optional<Found<Blank>> at(String text, int start, Ground ground) {
        if (text.charAt(start) == '【') {
            return lenticular(text, start, ground);
        }
        int close = close(text, start);
        if (close < 0 || ground == Ground.PROGRAM) {
            return Optional.empty();
        }
        String content = text.substring(start + 1, close);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        if (content.isBlank()) {
            boolean wide = content.length() >= 2 && ground.isWritten();
            return wide ? Marks.blank(text, start, close + 1) : Optional.empty();
        }
        String bare = unmarked(content);
        boolean link =
                after == '(' || after == '[' || before == ']' || before == '!' || before == '\\' || before == '[';
        boolean index = Character.isLetterOrDigit(before) && before != 'v' && before != 'V';
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        boolean lettered = bare.length() > 1 && Character.isLetter(bare.charAt(0));
        if (link || index || (!lettered && !(ground.isWritten() && isFigure(text, start, close + 1, bare)))) {
            return Optional.empty();
        }
        boolean host = start > 2 && text.startsWith("://", start - 3);
        boolean path = !host && (before == '/' || after == '/');
        if (Wording.isWithheld(bare) || vocabulary.isAll(Word.LABEL, bare) || (path && isSimple(bare))) {
            return Optional.empty();
        }
        return found(text, start, close + 1, bare, ground);
    }

    /** {@code 【氏名】}: in such brackets there are titles too, so that it has to ask for something. */
    private Optional<Found<Blank>> lenticular(String text, int start, Ground ground) {
        int close = text.indexOf('】', start);
        boolean near = close > start + 1 && close - start < LONGEST && ground.isWritten();
        String content = near ? text.substring(start + 1, close) : "";
        return near && standsAlone(text, start, close + 1) && start > 0 && wording.asks(content)
                ? placeholder(text, start, close + 1)
                : Optional.empty();
    }

    private Optional<Found<Blank>> found(String text, int start, int end, String bare, Ground ground) {
        if (!ground.isWritten()) {
            boolean line = (ground == Ground.COMMANDS && standsAlone(text, start, end) && atLineStart(text, start))
                    || isTag(text, start, end);
            boolean named = Wording.isShouted(bare, 3)
                    || (ground == Ground.SPAN && joinsWords(bare) && wording.asks(bare))
                    || (ground == Ground.COMMANDS && isArgument(text, start, end, bare));
            return named && !line ? placeholder(text, start, end) : Optional.empty();
        }
        List<String> choices = Choices.between(bare);
        if (!choices.isEmpty()) {
            return Optional.of(
                    new Found<>(new Blank(text.substring(start, end), Blank.Form.CHOICE, choices), start, end));
        }
        boolean shouted = Wording.isShouted(bare, 2) && bare.indexOf(' ') < 0;
        boolean host = start > 2 && text.startsWith("://", start - 3);
        boolean named = host || (shouted && bare.indexOf('_') > 0) || isOpen(bare) || wording.asks(bare);
        boolean alone = standsAlone(text, start, end);
        boolean shown = screens.shows(text, start, end);
        boolean value =
                alone && !shown && (saysWhat(bare) || (start > 0 && isForeign(bare))) && !(shouted && start == 0);
        boolean figure = !Character.isLetter(bare.charAt(0)) || bare.length() == 1;
        boolean version = start > 0 && (text.charAt(start - 1) == 'v' || text.startsWith("].", start - 2));
        return named || value || figure || version || (!shown && isPhrase(text, start, end, bare))
                ? placeholder(text, start, end)
                : Optional.empty();
    }

    private static Optional<Found<Blank>> placeholder(String text, int start, int end) {
        return Optional.of(
                new Found<>(new Blank(text.substring(start, end), Blank.Form.PLACEHOLDER, List.of()), start, end));
    }

    private static int close(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '\n' || c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Without the stars of an emphasis that was escaped. */
    private static String unmarked(String content) {
        int from = 0;
        int to = content.length();
        while (from < to && "*_ ".indexOf(content.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_ ".indexOf(content.charAt(to - 1)) >= 0) {
            to--;
        }
        return content.substring(from, to);
    }

    /** {@code client-slug}, {@code your name}: no program calls its parts so. */
    private static boolean joinsWords(String content) {
        return content.indexOf('-') > 0 || content.indexOf(' ') > 0;
    }

    /** {@code [N] hours}, {@code [%]}, {@code [2-3 sentences]}: what is not led by a word. */
    private static boolean isFigure(String text, int start, int end, String content) {
        if (content.length() == 1 && "NMX".contains(content)) {
            boolean told = start > 1 && text.charAt(start - 1) == ' ' && "|\n-*".indexOf(text.charAt(start - 2)) < 0;
            return told
                    && end + 1 < text.length()
                    && text.charAt(end) == ' '
                    && Character.isLetter(text.charAt(end + 1));
        }
        boolean spoken = content.indexOf(' ') > 0 && content.codePoints().anyMatch(Character::isLetter);
        return content.equals("%")
                || (content.startsWith("# ") && spoken)
                || (Character.isDigit(content.charAt(0)) && COUNTED.matcher(content).lookingAt());
    }

    /** {@code Tell [crew on duty] at once}: several words amid a sentence; at its end they tell whose it is. */
    private boolean isPhrase(String text, int start, int end, String content) {
        int space = content.indexOf(' ');
        boolean amid = end + 1 < text.length()
                && ", ".indexOf(text.charAt(end)) >= 0
                && (Character.isLetter(text.charAt(end + 1)) || text.charAt(end) == ',');
        if (space < 0 || !amid || atLineStart(text, start)) {
            return false;
        }
        String first = content.substring(0, space);
        boolean reference = Wording.isShouted(first, 2) && Character.isDigit(content.charAt(content.length() - 1));
        return !reference && !vocabulary.isAll(Word.LABEL, first.replace(",", ""));
    }

    /** {@code "[INCIDENT] Pumps stopped"}: what a title in quotes begins with. */
    private static boolean isTag(String text, int start, int end) {
        return start > 0
                && "\"'".indexOf(text.charAt(start - 1)) >= 0
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1));
    }

    /** {@code git checkout [previous-tag]}: a whole argument of words, no switch of {@code [}, no range of letters. */
    private static boolean isArgument(String text, int start, int end, String content) {
        boolean whole = start > 0
                && text.charAt(start - 1) == ' '
                && (end >= text.length() || Character.isWhitespace(text.charAt(end)));
        boolean words = content.indexOf('-') > 1
                && content.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                && !content.startsWith("skip") && !content.startsWith("no-");
        return whole && words && !Wording.isUsage(text, start);
    }

    /** A word in small letters that no program is named by: {@code условие}, {@code redirects-by-page.csv}. */
    private static boolean isForeign(String content) {
        return content.indexOf('-') > 0 || content.chars().anyMatch(c -> c > 0x7f);
    }

    /** A single word in small letters, as programs name their parts. */
    private static boolean isSimple(String content) {
        return content.chars().allMatch(c -> Character.isLetter(c) && Character.isLowerCase(c));
    }

    /** {@code X}, {@code X/14}, {@code XX%}: a number that nobody knew yet. */
    private static boolean isOpen(String content) {
        return content.matches("[XN]+(?:\\s?/\\s?(?:[XNY]+|\\d+))?\\s?%?");
    }

    /** Whether it could be what to write: more than one small word. */
    private static boolean saysWhat(String content) {
        char first = content.charAt(0);
        boolean cased = Character.toUpperCase(first) != Character.toLowerCase(first);
        return !cased || Character.isUpperCase(first) || content.indexOf(' ') > 0;
    }

    private static boolean atLineStart(String text, int start) {
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    /** Whether it is a whole value: behind a colon, a dash or at the start, and before one or the end. */
    private static boolean standsAlone(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && " *".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        int after = end;
        while (after < text.length() && " *".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        boolean opens = before < 0 || ":-–—|=：(\n\"<>≤≥•→#".indexOf(text.charAt(before)) >= 0;
        boolean closes =
                after >= text.length() || "-–—|\n,;)(/\"".indexOf(text.charAt(after)) >= 0 || isLastPoint(text, after);
        return opens && closes;
    }

    private static boolean isLastPoint(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == '\n');
    }
}
