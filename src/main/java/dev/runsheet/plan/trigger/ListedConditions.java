package dev.runsheet.plan.trigger;

import static dev.runsheet.phrase.Conjunctions.IF;

import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the conditions of a sentence apart: {@code We turn round if the mast breaks, or if the fog comes}; and those it
 * lists behind one word for all of them: {@code Do not sail if the pump fails, the crew is not complete, or it is foggy}.
 */
final class ListedConditions {
    private static final Pattern SEMICOLON = Pattern.compile("[;；](?:\\s+(?:or|oder|ou|o|или)\\s)?");

    private static final Pattern LIST = Pattern.compile(
            "^(?:[^,;:：]{2,40}[:：]\\s*)?[^,;:：]{3,80}?[,\\s]\\s*(?:" + IF + ")[:：]?\\s+(?<list>\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Before the last one. */
    private static final Pattern OR = Pattern.compile(
            "[,\\s]\\s*(?:or|oder|ou|o|oppure|veya|или|lub|albo)\\s+\\S[^,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Fewer are told apart only where each says by itself what is wrong, and one by how much. */
    private static final int FEWEST = 3;

    private static final int TWO = 2;

    /** Fewer words are one of several things that the same happens to: {@code if the mast, the sail or the pump fails}. */
    private static final int CLAUSE = 3;

    private static final Set<Word> WRONG =
            Set.of(Word.FAILS, Word.UNFINISHED, Word.BREACH, Word.ABSENT, Word.NOT_PASSED, Word.STATUS);

    private final Words words;

    ListedConditions(Words words) {
        this.words = words;
    }

    /** The conditions of {@code sentence}; itself where there is one. */
    List<String> in(String sentence) {
        List<String> told = Sentences.conditions(sentence);
        Matcher list = LIST.matcher(sentence);
        if (told.size() > 1 || !list.find() || !OR.matcher(list.group("list")).find()) {
            return told;
        }
        List<String> parts = Sentences.listed(list.group("list"));
        boolean clauses =
                parts.size() >= TWO && parts.stream().allMatch(part -> part.split("\\s+", -1).length >= CLAUSE);
        long wrong = parts.stream().filter(this::isWrong).count();
        boolean figure = parts.stream().anyMatch(Figures::compared);
        boolean several =
                parts.size() > FEWEST && wrong >= TWO && parts.stream().allMatch(part -> part.indexOf(' ') > 0);
        if (several) {
            return parts;
        }
        boolean most = parts.size() < FEWEST ? figure && wrong == parts.size() : wrong * 2 >= parts.size();
        return clauses && most ? parts : told;
    }

    /** What a cell or a value lists: {@code errors > 5 %, lag > 3 s}, {@code a relay sticks; a lamp is out}; itself where it lists nothing. */
    static List<String> alone(String text) {
        List<String> parts = SEMICOLON
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean apart = parts.size() > 1 && parts.stream().allMatch(part -> part.indexOf(' ') > 0);
        return apart ? parts : figures(text);
    }

    /** {@code At once: errors > 1 %, lag > 3 s}: what the label lists. */
    static List<String> labelled(String text) {
        Matcher label = Triggers.LABEL.matcher(text);
        return label.find() ? alone(label.group("value").strip()) : List.of();
    }

    /** The parts between commas, where each of them compares. */
    private static List<String> figures(String text) {
        List<String> parts = Sentences.listed(text);
        return parts.size() > 1 && parts.stream().allMatch(Figures::compared) ? parts : List.of(text);
    }

    private boolean isWrong(String part) {
        Set<Word> said = words.in(part);
        return WRONG.stream().anyMatch(said::contains) || Figures.compared(part);
    }
}
