package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds choices that nobody has made yet: {@code Yes ☐ / No ☐}, {@code ✅ Good / ❌ Bad}, {@code Result: Pass / Fail}. */
final class Choices {
    private static final List<String> BOXES = List.of("☐", "⬜", "🔲", "□", "◻", "( )", "(  )", "（ ）", "[ ]");
    private static final int LONGEST = 40;

    private final Vocabulary vocabulary;

    Choices(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The alternatives of what stands in a bracket; empty when it is none: {@code Low/Medium/High}. */
    static List<String> between(String content) {
        List<String> parts = split(content);
        boolean words = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> !part.isEmpty()
                                && part.length() <= 24
                                && part.chars()
                                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '–' || c == ' ')
                                && part.split(" ", -1).length <= 2);
        boolean joined = parts.contains("and") || parts.contains("or");
        boolean cased = parts.stream().allMatch(part -> Character.isUpperCase(part.isEmpty() ? 'a' : part.charAt(0)))
                || parts.stream().allMatch(part -> part.equals(part.toLowerCase(Locale.ROOT)) && part.indexOf(' ') < 0);
        boolean phrase = parts.stream().anyMatch(part -> part.indexOf(' ') >= 0) && parts.size() == 2;
        return words && cased && !joined && !phrase ? parts : List.of();
    }

    private static List<String> split(String content) {
        List<String> parts = new ArrayList<>();
        for (String part : content.split(content.indexOf('|') >= 0 ? "\\|" : "/", -1)) {
            parts.add(part.strip());
        }
        return parts;
    }

    /** The choices of a text, at most one a line. */
    List<Found<Blank>> in(String text) {
        List<Found<Blank>> found = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line(text, from, end).ifPresent(found::add);
            from = end + 1;
        }
        return found;
    }

    private Optional<Found<Blank>> line(String text, int from, int end) {
        String line = text.substring(from, end);
        return boxes(line, from).or(() -> value(line, from));
    }

    /** Two empty boxes or more with a few words each, none of them ticked. */
    private static Optional<Found<Blank>> boxes(String line, int offset) {
        String box = BOXES.stream().filter(line::contains).findFirst().orElse("[ ]");
        int first = line.indexOf(box);
        boolean several = first >= 0 && line.indexOf(box, first + box.length()) > 0;
        if (!several || line.contains("☑") || line.contains("☒") || line.contains("[x]") || line.contains("[X]")) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        boolean leads = ":：|(".indexOf(last(line, first)) >= 0;
        int at = leads ? first + box.length() : line.lastIndexOf(':', first) + 1;
        while (at < line.length()) {
            int next = line.indexOf(box, at);
            int stop = next < 0 ? line.length() : next;
            String option = trimmed(line, at, stop);
            if (!option.isEmpty()) {
                options.add(option);
            }
            at = next < 0 ? line.length() : next + box.length();
        }
        // where there are more lines, it takes all of this one to find it again
        String told = offset > 0 ? line.substring(first).stripTrailing() : box;
        boolean brief = options.size() > 1 && options.stream().allMatch(option -> option.length() <= LONGEST);
        return brief
                ? Optional.of(new Found<>(
                        new Blank(told, Blank.Form.CHOICE, options), offset + first, offset + first + told.length()))
                : Optional.empty();
    }

    /** Without what parts one option from the next. */
    private static String trimmed(String line, int first, int last) {
        int from = first;
        int to = last;
        while (from < to && " \t/|,;·".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t/|,;·".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }

    /** The last character before {@code end} that is no space; a colon where there is none. */
    private static char last(String line, int end) {
        int i = end - 1;
        while (i >= 0 && Character.isWhitespace(line.charAt(i))) {
            i--;
        }
        return i < 0 ? ':' : line.charAt(i);
    }

    /** A whole value that is nothing but alternatives. */
    private Optional<Found<Blank>> value(String line, int offset) {
        int colon = Math.max(line.indexOf(": "), Math.max(line.indexOf('：'), line.indexOf("? ")));
        int bold = line.indexOf(":** ");
        int from = colon < 0 && bold < 0 ? 0 : Math.max(colon, bold) + 1;
        while (from < line.length() && " \t*".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        String value = line.substring(from).stripTrailing();
        boolean bracketed = value.startsWith("(") && value.endsWith(")");
        List<String> parts = split(bracketed ? value.substring(1, value.length() - 1) : value);
        boolean brief =
                parts.size() > 1 && parts.size() <= 6 && parts.stream().allMatch(part -> part.length() <= LONGEST);
        // "Change size: (Small / Medium / Large)": a value that is but a bracket shows what may be written
        boolean shown = bracketed
                && from > 0
                && parts.size() > 2
                && !between(String.join("/", parts)).isEmpty();
        return brief && ((known(parts) && !isMeeting(value)) || marked(parts) || shown)
                ? Optional.of(new Found<>(
                        new Blank(value, Blank.Form.CHOICE, parts), offset + from, offset + from + value.length()))
                : Optional.empty();
    }

    /** "Go/No-Go" is what a decision is called; "GO / NO-GO" is to be made. */
    private static boolean isMeeting(String value) {
        return value.replace(" ", "").equalsIgnoreCase("go/no-go") && !value.equals(value.toUpperCase(Locale.ROOT));
    }

    /** Words of which only one can hold: "yes", "no". */
    private boolean known(List<String> parts) {
        return parts.stream().allMatch(part -> vocabulary.isAll(Word.CHOICE, part));
    }

    /** Each begins with a mark, no two with the same. */
    private static boolean marked(List<String> parts) {
        Set<Integer> marks = new LinkedHashSet<>();
        return parts.stream()
                .allMatch(part -> !part.isEmpty()
                        && !isBand(part)
                        && isMark(part.codePointAt(0))
                        && marks.add(part.codePointAt(0)));
    }

    /** {@code 🟢 < 20 ms}: a range of what is measured, not an answer. */
    private static boolean isBand(String part) {
        return part.chars().anyMatch(c -> "<>≤≥%".indexOf(c) >= 0 || Character.isDigit(c));
    }

    private static boolean isMark(int codePoint) {
        return "✅⚠❌✔✖☑🟢🟡🔴🟠⭕🚫❓".indexOf(codePoint) >= 0;
    }
}
