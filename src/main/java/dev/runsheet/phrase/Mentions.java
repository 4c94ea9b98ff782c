package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is named: {@code @user}, {@code @org/team}, {@code #channel}, {@code Owner: Maria Lopez}. Addresses, package
 * scopes, issue numbers and colours are nobody.
 */
public final class Mentions {
    private static final Set<String> NOBODY = Set.of(
            "everyone",
            "here",
            "channel",
            "all",
            "latest",
            "next",
            "media",
            "param",
            "return",
            "override",
            "deprecated",
            "name",
            "username",
            "handle",
            "todo",
            "test",
            "import",
            "font-face",
            "main",
            "master",
            "head",
            "types");
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;

    public Mentions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everyone named, in the order of the text. */
    public List<Found<String>> in(Reading reading) {
        String text = reading.text();
        List<Found<String>> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '@' || c == '#') && opens(text, i)) {
                Optional<Found<String>> mention = c == '@' ? handle(text, i) : channel(text, i);
                mention.ifPresent(found::add);
                i = mention.map(m -> m.to() - 1).orElse(i);
            }
        }
        owners(reading, found);
        return List.copyOf(found);
    }

    private static boolean opens(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        return Character.isWhitespace(before) || Character.isSpaceChar(before) || "([{,:;|\"'→".indexOf(before) >= 0;
    }

    private Optional<Found<String>> handle(String text, int start) {
        int end = nameEnd(text, start + 1);
        boolean team = end < text.length() && text.charAt(end) == '/' && nameEnd(text, end + 1) > end + 1;
        String name = text.substring(start + 1, end).toLowerCase(Locale.ROOT);
        if (name.isEmpty()
                || !Character.isLetterOrDigit(name.charAt(0))
                || NOBODY.contains(name)
                || name.startsWith("your")) {
            return Optional.empty();
        }
        if (version(name) || (team && packaged(text, start))) {
            return Optional.empty();
        }
        int last = team ? nameEnd(text, end + 1) : end;
        if (name.indexOf('_') >= 0 || (last < text.length() && text.charAt(last) == '/')) {
            return Optional.empty();
        }
        boolean address = last < text.length() && (text.charAt(last) == '@' || text.charAt(last) == '(');
        return address ? Optional.empty() : Optional.of(new Found<>(text.substring(start, last), start, last));
    }

    private static boolean version(String name) {
        return name.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-')
                || (name.charAt(0) == 'v'
                        && name.length() > 1
                        && name.substring(1).chars().allMatch(c -> Character.isDigit(c) || c == '.'));
    }

    /** Whether a package manager or an import stands shortly before. */
    private boolean packaged(String text, int start) {
        Reading before = Reading.of(text.substring(Math.max(0, start - LONGEST), start));
        boolean manager = vocabulary.anyIn(Word.PACKAGE_MANAGER, before, 0, before.size());
        String last = before.at(before.size() - 1).text();
        return manager
                || last.equals("package")
                || last.equals("import")
                || last.equals("from")
                || last.equals("install")
                || last.equals("publish")
                || last.equals("=");
    }

    private static Optional<Found<String>> channel(String text, int start) {
        int end = nameEnd(text, start + 1);
        String name = text.substring(start + 1, end);
        boolean letters = name.length() > 1 && Character.isLetter(name.charAt(0));
        boolean hexadecimal = name.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                && (name.length() == 3 || name.length() == 6 || name.length() == 8);
        boolean placeholder = name.equals(name.toUpperCase(Locale.ROOT)) && name.startsWith("XX");
        return letters && !hexadecimal && !placeholder && !name.startsWith("TODO")
                ? Optional.of(new Found<>(text.substring(start, end), start, end))
                : Optional.empty();
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST);
        while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && "-_.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** "Owner: Maria Lopez", "(owner: platform team)". */
    private void owners(Reading reading, List<Found<String>> found) {
        for (int i = 0; i < reading.size(); i++) {
            int length = vocabulary.match(Word.OWNER, reading, i);
            boolean starts = i == 0 || reading.at(i - 1).kind() != Token.Kind.WORD;
            boolean by = length > 1 && !reading.at(i + length).isSign(":");
            if (length == 0 || !starts || !(by || reading.at(i + length).isSign(":"))) {
                continue;
            }
            int first = by ? i + length : i + length + 1;
            int end = first;
            while (end < first + 5
                    && (reading.at(end).isWord() || (reading.at(end).isSign("&") && end > first))) {
                end++;
            }
            boolean blank = reading.at(first).isSign("____") || vocabulary.is(Word.UNKNOWN, reading, first);
            boolean named = end > first
                    && !blank
                    && Character.isLetter(reading.raw(first).charAt(0));
            if (named) {
                found.add(new Found<>(
                        reading.slice(first, end),
                        reading.at(first).from(),
                        reading.at(end - 1).to()));
                i = end - 1;
            }
        }
    }
}
