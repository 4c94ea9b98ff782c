package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds lines to write on: {@code ____}, {@code __/__/__}, {@code ……}, {@code KEY=...}. */
final class Marks {
    private static final String JOINTS = "/:-.";

    /** How far the name or the start of a value is looked for. */
    private static final int LONGEST = 60;

    private static final Pattern LABEL =
            Pattern.compile("[^\\n:：.!?,;]{1,40}[:：] {0,2}", Pattern.UNICODE_CHARACTER_CLASS);

    private Marks() {}

    static Optional<Found<Blank>> at(String text, int i, Ground ground) {
        return switch (text.charAt(i)) {
            case '_', '\\', '\uFF3F' -> line(text, i, ground);
            case '.', '…' -> dots(text, i, ground);
            default -> Optional.empty();
        };
    }

    private static Optional<Found<Blank>> line(String text, int start, Ground ground) {
        int end = run(text, start);
        int count = count(text, start, end);
        int whole = letterBefore(text, start) || ground == Ground.PROGRAM ? end : joined(text, start, end);
        if (whole > end) {
            return blank(text, start, whole);
        }
        boolean word = (end < text.length() && Character.isLetter(text.charAt(end))) || letterBefore(text, start);
        int enough = ground == Ground.PROGRAM ? 5 : 3;
        if (ground != Ground.PROGRAM && text.length() <= LONGEST && isWhole(text, start, end)) {
            return blank(text, start, end);
        }
        boolean brief = count == 2 && ground.isWritten() && isApart(text, start, end);
        return brief || (count >= enough && !(word && count < 5)) ? blank(text, start, end) : Optional.empty();
    }

    /** {@code ~__ min}, {@code __月__日}: two that no word begins or ends with. */
    private static boolean isApart(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end >= text.length() ? ' ' : text.charAt(end);
        return (" ~:：".indexOf(before) >= 0 || before > 0x2e00) && (" %".indexOf(after) >= 0 || after > 0x2e00);
    }

    private static boolean letterBefore(String text, int start) {
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    }

    /** The end of the runs that go on behind {@code from} where one has two underscores only: {@code __/__/____}. */
    private static int joined(String text, int start, int from) {
        int end = from;
        boolean brief = count(text, start, from) == 2;
        while (end + 2 < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0) {
            int next = run(text, end + 1);
            int count = count(text, end + 1, next);
            if (count < 2) {
                break;
            }
            brief |= count == 2;
            end = next;
        }
        return brief ? end : from;
    }

    private static int run(String text, int start) {
        int end = start;
        while (underscore(text, end) > 0) {
            end += underscore(text, end);
        }
        return end;
    }

    private static int count(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i += underscore(text, i)) {
            count++;
        }
        return count;
    }

    /** The length of an underscore, escaped or not, at {@code i}; 0 for none. */
    private static int underscore(String text, int i) {
        if (i >= text.length()) {
            return 0;
        }
        char c = text.charAt(i);
        boolean escaped = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '_';
        return escaped ? 2 : c == '_' || c == '\uFF3F' ? 1 : 0;
    }

    private static Optional<Found<Blank>> dots(String text, int start, Ground ground) {
        char dot = text.charAt(start);
        int end = start;
        while (end < text.length() && text.charAt(end) == dot) {
            end++;
        }
        int count = end - start;
        boolean elided = count == (dot == '.' ? 3 : 1);
        boolean code = ground == Ground.COMMANDS || ground == Ground.TEMPLATE;
        boolean cut = isWhole(text, start, end)
                || (ground == Ground.PROSE && isBehindLabel(text, start, end))
                || (ground != Ground.PROGRAM && isAddress(text, start, end))
                || (code && (isValue(text, start, end) || isStep(text, start, end)))
                || (ground == Ground.COMMANDS && isRest(text, start, end));
        if (ground == Ground.PROSE && (count == 3 || count == 4) && isQuoted(text, start, end)) {
            return blank(text, start, end);
        }
        int stub = code || ground == Ground.PROGRAM ? stub(text, start, end) : start;
        if (elided && (cut || stub < start)) {
            return blank(text, stub, end);
        }
        boolean enough = ground.isWritten() && count >= (dot == '.' ? 5 : 2);
        return enough ? blank(text, start, end) : Optional.empty();
    }

    /** Whether nothing else is said: the value of a form that was never given. */
    private static boolean isWhole(String text, int start, int end) {
        int before = start;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        int behind = end;
        while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
            behind++;
        }
        return before == 0 && behind == text.length();
    }

    /** {@code Berth 1: …}: whether a line says nothing else behind its label. */
    private static boolean isBehindLabel(String text, int start, int end) {
        return start <= LONGEST
                && LABEL.matcher(text.substring(0, start)).matches()
                && text.substring(end).isBlank();
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || "-_$".indexOf(c) >= 0;
    }

    /** Whether a comment of a script is nothing but it: steps that nobody has written yet, {@code # ... (the restore)}. */
    private static boolean isStep(String text, int start, int end) {
        String mark = before(text, start).strip();
        String rest = text.substring(end, Math.min(text.length(), end + LONGEST));
        int newline = rest.indexOf('\n');
        String note = rest.substring(0, newline < 0 ? rest.length() : newline).strip();
        boolean commented = !mark.isEmpty() && mark.chars().allMatch(c -> "#/-".indexOf(c) >= 0);
        return commented && (note.isEmpty() || (note.startsWith("(") && note.endsWith(")")));
    }

    /** {@code https://status.example/...}: an address that somebody has still to complete. */
    private static boolean isAddress(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return start > 0
                && text.charAt(start - 1) == '/'
                && text.substring(from, start).contains("://")
                && (end >= text.length() || "\n\"'`)".indexOf(text.charAt(end)) >= 0);
    }

    /** What stands before {@code start} on its line, as far as it matters. */
    private static String before(String text, int start) {
        String before = text.substring(Math.max(0, start - LONGEST), start);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    /** {@code node seed.js --network main ...}: arguments that the author left out, at the end of a command. */
    private static boolean isRest(String text, int start, int end) {
        String before = before(text, start);
        String command = before.stripLeading();
        return (end >= text.length() || text.charAt(end) == '\n')
                && before.endsWith(" ")
                && command.indexOf(" -") > 0
                && command.indexOf('#') < 0
                && !command.startsWith("//")
                && !command.startsWith("--")
                && !command.startsWith("echo ");
    }

    /** {@code Go to '...'}: what somebody is to write between the quotes, at the end of a line. */
    private static boolean isQuoted(String text, int start, int end) {
        char quote = start == 0 ? ' ' : text.charAt(start - 1);
        return "\"'".indexOf(quote) >= 0
                && end < text.length()
                && text.charAt(end) == quote
                && (end + 1 == text.length() || text.charAt(end + 1) == '\n');
    }

    /**
     * Where a value in quotes begins that is cut short, {@code "0x..."}; {@code "Loading..."} is a word to be shown.
     * {@code start} for none.
     */
    private static int stub(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && isInWord(text.charAt(from - 1))) {
            from--;
        }
        char quote = from > 0 ? text.charAt(from - 1) : ' ';
        boolean quoted = "\"'".indexOf(quote) >= 0 && end < text.length() && text.charAt(end) == quote;
        return quoted && text.substring(from, start).chars().anyMatch(c -> !Character.isLetter(c)) ? from : start;
    }

    /** Whether it stands where a line of configuration has its value: {@code KEY=...}, {@code KEY="sk-..."}. */
    private static boolean isValue(String text, int start, int end) {
        int before = start - 1;
        while (before > 0 && start - before < LONGEST && isInWord(text.charAt(before))) {
            before--;
        }
        boolean quoted = before > 0 && "\"'".indexOf(text.charAt(before)) >= 0;
        int equals = quoted ? before - 1 : before;
        int after = quoted ? end + 1 : end;
        boolean closed = !quoted || (end < text.length() && text.charAt(end) == text.charAt(before));
        boolean assigned =
                equals > 0 && text.charAt(equals) == '=' && Character.isLetterOrDigit(text.charAt(equals - 1));
        boolean ends = after >= text.length() || "\n ".indexOf(text.charAt(after)) >= 0;
        return assigned && closed && ends;
    }

    static Optional<Found<Blank>> blank(String text, int from, int to) {
        return Optional.of(new Found<>(new Blank(text.substring(from, to), Blank.Form.LINE, List.of()), from, to));
    }
}
