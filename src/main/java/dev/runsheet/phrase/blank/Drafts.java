package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds lines that only say what somebody is to write there: {@code Add further notes here.}, in code also {@code health
 * check command} and, where nothing else stands, {@code # Commands}.
 */
final class Drafts {
    private static final int LONGEST = 90;

    /** Nothing but words, as nobody writes to a machine. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}' -]+[.…:]{0,3}");

    private static final Pattern EXAMPLE = Pattern.compile(
            "\\s?[(（](?i:e\\.?\\s?g|z\\.\\s?B|p\\.?\\s?ex|par ex|p\\.?\\s?ej|ej\\.|por |ad es|per es|напр|örn|例|예|如|比如)");

    private static final Pattern MARK = Pattern.compile("\\s*(?:#+|//+|--|;+|REM\\b)?\\s*");

    /** How many words name a command that is missing. */
    private static final int NAME = 5;

    private static final int END = 4;

    private final Vocabulary vocabulary;

    Drafts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One for each such line of {@code text}. */
    List<Found<Blank>> in(String text, Ground ground) {
        List<Found<Blank>> found = new ArrayList<>();
        if (ground == Ground.SPAN || ground == Ground.PROGRAM) {
            return found;
        }
        boolean code = ground != Ground.PROSE;
        boolean empty = code && text.lines().map(String::strip).allMatch(line -> line.isEmpty() || isComment(line));
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(from, end);
            if (line.length() <= LONGEST && isDraft(line, code, empty)) {
                int start = from + line.length() - line.stripLeading().length();
                String told = line.strip();
                found.add(
                        new Found<>(new Blank(told, Blank.Form.PLACEHOLDER, List.of()), start, start + told.length()));
            }
            from = end + 1;
        }
        return found;
    }

    private boolean isDraft(String line, boolean code, boolean empty) {
        String bare = code ? MARK.matcher(line).replaceFirst("").strip() : line.strip();
        if (!code && isSample(bare)) {
            return true;
        }
        if (bare.isEmpty() || !WORDS.matcher(bare).matches()) {
            return false;
        }
        Reading reading = Reading.of(bare);
        int size = reading.size();
        while (size > 0 && reading.at(size - 1).kind() == Token.Kind.SIGN) {
            size--;
        }
        boolean names = code && size <= NAME && (empty || !isComment(line.strip()));
        boolean leads = bare.endsWith(":");
        return asks(reading, size)
                || (names
                        && !leads
                        && (ends(Word.COMMANDS, reading, size) || (size > 1 && ends(Word.HERE, reading, size))))
                || (names && empty && !leads && vocabulary.is(Word.COMMANDS, reading, 0));
    }

    /** "Criterion 1 (e.g., the rope holds)": one of several that somebody has still to name. */
    private boolean isSample(String line) {
        Matcher example = EXAMPLE.matcher(line);
        if (!example.find()) {
            return false;
        }
        Reading reading = Reading.of(line.substring(0, example.start()));
        int end = vocabulary.match(Word.SAMPLE, reading, 0);
        return end > 0 && reading.at(end).isNumber() && reading.size() == end + 1;
    }

    /** "Describe the change here", "ここに記入": whom it tells to write, and where. */
    private boolean asks(Reading reading, int size) {
        boolean begins = vocabulary.is(Word.WRITE, reading, 0) && ends(Word.HERE, reading, size);
        boolean closes = ends(Word.WRITE, reading, size) && vocabulary.anyIn(Word.HERE, reading, 0, size);
        for (int i = 0; i < Math.min(size, END); i++) {
            int here = vocabulary.match(Word.HERE, reading, i);
            closes |= here > 0 && vocabulary.is(Word.WRITE, reading, i + here);
        }
        return size > 2 && (begins || closes);
    }

    private boolean ends(Word word, Reading reading, int size) {
        for (int i = Math.max(0, size - END); i < size; i++) {
            if (vocabulary.match(word, reading, i) == size - i) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("//") || line.startsWith("--") || line.startsWith("REM ");
    }
}
