package dev.runsheet.phrase;

import dev.runsheet.model.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds places still to be filled in: {@code ____}, {@code [Name]}, {@code [Low/Medium/High]}, {@code <your-host>}, {@code
 * TBD}, {@code YYYY-MM-DD}, {@code {{owner}}}. Empty boxes and links are none.
 */
public final class Blanks {
    private static final int LONGEST = 60;
    private static final Set<String> TAGS = Set.of(
            "title", "link", "address", "time", "details", "summary", "label", "string", "number", "key", "date", "id");

    /** What stands where something was taken out on purpose: nobody is to write it back. */
    private static final Set<String> WITHHELD =
            Set.of("redacted", "masked", "hidden", "omitted", "removed", "truncated", "snip");

    private final Vocabulary vocabulary;

    public Blanks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every blank in the order of the text. Links must be left out by the caller: in plain text they are words. */
    public List<Found<Blank>> in(Reading reading) {
        String text = reading.text();
        List<Found<Blank>> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Optional<Found<Blank>> blank = at(text, i);
            blank.ifPresent(found::add);
            i = blank.map(Found::to).orElse(i + 1);
        }
        return merged(found, words(reading));
    }

    private List<Found<Blank>> words(Reading reading) {
        List<Found<Blank>> found = new ArrayList<>();
        for (int token = 0; token < reading.size(); token++) {
            word(reading, token).ifPresent(found::add);
        }
        return found;
    }

    /** Both lists, ascending, as one; a word within a mark is part of it. */
    private static List<Found<Blank>> merged(List<Found<Blank>> marks, List<Found<Blank>> words) {
        List<Found<Blank>> all = new ArrayList<>();
        int mark = 0;
        for (Found<Blank> word : words) {
            while (mark < marks.size() && marks.get(mark).to() <= word.from()) {
                all.add(marks.get(mark++));
            }
            boolean overlaps = mark < marks.size() && marks.get(mark).from() < word.to();
            boolean repeated = !all.isEmpty() && all.get(all.size() - 1).to() > word.from();
            if (!overlaps && !repeated) {
                all.add(word);
            }
        }
        all.addAll(marks.subList(mark, marks.size()));
        return List.copyOf(all);
    }

    private Optional<Found<Blank>> at(String text, int i) {
        return switch (text.charAt(i)) {
            case '_', '\\', '\uFF3F' -> line(text, i);
            case '.', '…' -> dots(text, i);
            case '[' -> bracket(text, i);
            case '<' -> angle(text, i);
            case '{' -> braces(text, i);
            default -> Optional.empty();
        };
    }

    private static Optional<Found<Blank>> line(String text, int start) {
        int end = start;
        int count = 0;
        while (underscore(text, end) > 0) {
            end += underscore(text, end);
            count++;
        }
        boolean word = (end < text.length() && Character.isLetter(text.charAt(end)))
                || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)));
        return count >= 3 && !(word && count < 5)
                ? blank(text, start, end, Blank.Form.LINE, List.of())
                : Optional.empty();
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

    private static Optional<Found<Blank>> dots(String text, int start) {
        char dot = text.charAt(start);
        int end = start;
        while (end < text.length() && text.charAt(end) == dot) {
            end++;
        }
        boolean enough = end - start >= (dot == '.' ? 5 : 2);
        return enough ? blank(text, start, end, Blank.Form.LINE, List.of()) : Optional.empty();
    }

    private static int close(String text, int start, char mark) {
        int limit = Math.min(text.length(), start + LONGEST + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return i;
            }
            if (c == '\n' || c == text.charAt(start)) {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Found<Blank>> bracket(String text, int start) {
        int close = close(text, start, ']');
        if (close < 0) {
            return Optional.empty();
        }
        String content = text.substring(start + 1, close);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
        if (content.isBlank()) {
            return content.length() >= 2 ? blank(text, start, close + 1, Blank.Form.LINE, List.of()) : Optional.empty();
        }
        boolean link = after == '(' || after == '[' || before == ']' || before == '!' || before == '\\';
        boolean index =
                (Character.isLetterOrDigit(before) && before != 'v' && before != 'V') || before == '/' || after == '/';
        boolean footnote = content.startsWith("^") || content.startsWith("!") || content.length() == 1;
        if (link || index || footnote || isWithheld(content) || !Character.isLetter(content.charAt(0))) {
            return Optional.empty();
        }
        List<String> choices = choices(content);
        if (!choices.isEmpty()) {
            return blank(text, start, close + 1, Blank.Form.CHOICE, choices);
        }
        return asks(content) || standsAlone(text, start, close + 1)
                ? blank(text, start, close + 1, Blank.Form.PLACEHOLDER, List.of())
                : Optional.empty();
    }

    private static boolean isWithheld(String content) {
        return WITHHELD.contains(content.toLowerCase(Locale.ROOT));
    }

    private static List<String> choices(String content) {
        String separator = content.indexOf('|') >= 0 ? "\\|" : "/";
        List<String> parts = new ArrayList<>();
        for (String part : content.split(separator, -1)) {
            parts.add(part.strip());
        }
        boolean words = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> !part.isEmpty()
                                && part.length() <= 24
                                && part.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == ' ')
                                && part.split(" ", -1).length <= 2);
        boolean joined = parts.contains("and") || parts.contains("or");
        boolean cased = parts.stream().allMatch(part -> Character.isUpperCase(part.isEmpty() ? 'a' : part.charAt(0)))
                || parts.stream().allMatch(part -> part.equals(part.toLowerCase(Locale.ROOT)) && part.indexOf(' ') < 0);
        boolean phrase = parts.stream().anyMatch(part -> part.indexOf(' ') >= 0) && parts.size() == 2;
        return words && cased && !joined && !phrase ? parts : List.of();
    }

    /** Whether the words name what somebody is to write: "Name", "Insert link", "INCIDENT_ID". */
    private boolean asks(String content) {
        Reading reading = Reading.of(content.replace('_', ' ').replace('-', ' '));
        boolean titled = Character.isUpperCase(content.charAt(0)) || reading.size() == 1;
        boolean field = vocabulary.is(Word.FIELD, reading, 0)
                || (titled && vocabulary.is(Word.FIELD, reading, reading.size() - 1))
                || vocabulary.anyIn(Word.UNKNOWN, reading, 0, reading.size());
        boolean shouted = content.length() > 1
                && content.chars().anyMatch(Character::isUpperCase)
                && content.chars().noneMatch(Character::isLowerCase);
        return field || (shouted && content.indexOf(' ') < 0);
    }

    /** Whether it is a whole value: behind a colon, a dash or at the start, and before one or the end. */
    private static boolean standsAlone(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean opens = before < 0 || ":-–—|=：".indexOf(text.charAt(before)) >= 0;
        boolean closes = after >= text.length() || "-–—|\n,".indexOf(text.charAt(after)) >= 0;
        return opens && closes;
    }

    private Optional<Found<Blank>> angle(String text, int start) {
        int close = close(text, start, '>');
        if (close < 0) {
            return Optional.empty();
        }
        String content = text.substring(start + 1, close);
        boolean words = !content.isEmpty()
                && Character.isLetter(content.charAt(0))
                && Character.isLetterOrDigit(content.charAt(content.length() - 1))
                && content.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _-.'".indexOf(c) >= 0);
        boolean several = content.chars().anyMatch(c -> c == ' ' || c == '_' || c == '-');
        boolean generic = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && !several;
        boolean tag = TAGS.contains(content.toLowerCase(Locale.ROOT)) || isWithheld(content);
        return words && !generic && !tag && (several || asks(content))
                ? blank(text, start, close + 1, Blank.Form.PLACEHOLDER, List.of())
                : Optional.empty();
    }

    private static Optional<Found<Blank>> braces(String text, int start) {
        if (!text.startsWith("{{", start) || (start > 0 && text.charAt(start - 1) == '$')) {
            return Optional.empty();
        }
        int limit = Math.min(text.length(), start + LONGEST + 4);
        int close = text.substring(start, limit).indexOf("}}");
        String content =
                close < 0 ? "" : text.substring(start + 2, start + close).strip();
        boolean name = !content.isEmpty()
                && Character.isLetter(content.charAt(0))
                && content.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_- ".indexOf(c) >= 0);
        return name ? blank(text, start, start + close + 2, Blank.Form.PLACEHOLDER, List.of()) : Optional.empty();
    }

    /** A placeholder word that stands for a value: {@code TBD}, {@code TODO: …}, {@code YYYY-MM-DD}, {@code @name}. */
    private Optional<Found<Blank>> word(Reading reading, int i) {
        Token token = reading.at(i);
        if (!token.isWord()) {
            boolean handle = token.isSign("@") && reading.joined(i + 1) && !reading.joined(i);
            boolean unnamed = handle
                    && (reading.at(i + 1).is("name")
                            || reading.at(i + 1).is("username")
                            || reading.at(i + 1).is("handle")
                            || reading.at(i + 1).text().startsWith("your"));
            return unnamed ? found(reading, i, i + 2) : Optional.empty();
        }
        String word = token.text();
        boolean starts = i == 0
                || (reading.at(i - 1).kind() != Token.Kind.WORD
                        && !reading.at(i - 1).isSign("/"));
        boolean ends = i + 1 >= reading.size() || reading.at(i + 1).kind() != Token.Kind.WORD;
        if (word.equals("yyyy-mm-dd") || word.equals("dd-mm-yyyy")) {
            return starts ? found(reading, i, i + 1) : Optional.empty();
        }
        if (ends && starts && datePattern(reading, i)) {
            return found(reading, i, i + 5);
        }
        int length = vocabulary.match(Word.UNKNOWN, reading, i);
        if (length == 0) {
            return Optional.empty();
        }
        boolean shouted = reading.raw(i).equals(reading.raw(i).toUpperCase(Locale.ROOT));
        boolean whole = i == 0 && length == reading.size();
        boolean task = word.equals("todo") || word.equals("fixme") || word.equals("xxx");
        boolean marks = starts
                && (reading.at(i + length).isSign(":")
                        || i + length >= reading.size()
                        || reading.at(i + length).isSign(")")
                        || reading.at(i + length).isSign("-"));
        boolean fits = length > 1
                ? starts
                : task ? shouted && marks && !reading.at(i - 1).isSign("/") : shouted;
        return fits || whole ? found(reading, i, i + length) : Optional.empty();
    }

    private static boolean datePattern(Reading reading, int i) {
        boolean slashes = reading.at(i + 1).isSign("/") && reading.at(i + 3).isSign("/");
        String pattern = reading.at(i).text()
                + reading.at(i + 2).text()
                + reading.at(i + 4).text();
        return slashes
                && (pattern.equals("yyyymmdd")
                        || pattern.equals("ddmmyyyy")
                        || pattern.equals("mmddyyyy")
                        || pattern.equals("ddmmyy"));
    }

    private static Optional<Found<Blank>> found(Reading reading, int first, int end) {
        return blank(
                reading.text(), reading.at(first).from(), reading.at(end - 1).to(), Blank.Form.PLACEHOLDER, List.of());
    }

    private static Optional<Found<Blank>> blank(String text, int from, int to, Blank.Form form, List<String> choices) {
        return Optional.of(new Found<>(new Blank(text.substring(from, to), form, choices), from, to));
    }
}
