package dev.runsheet.plan.outline;

import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.StageTitles;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what texts speak of. */
public final class Words {
    /** Of how many words a term consists at most. */
    private static final int LONGEST_TERM = 5;

    /** Longer texts are asked for by many too, but one after the other. */
    private static final int SHORT = 200;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final Concepts concepts;

    /** Lines and their beginnings are asked for by many. One document is read by one thread. */
    private final Map<String, Set<Word>> known = new HashMap<>();

    private String lastLong = "";
    private Set<Word> ofLastLong = Set.of();

    /** The words of {@code concepts}, as the plan asks for them. */
    public Words(Concepts concepts) {
        this.concepts = concepts;
    }

    /** How titles place parts in the order of the change. */
    public StageTitles titles() {
        return concepts.titles();
    }

    /** What {@code text}, plain, speaks of. */
    public Set<Word> in(String text) {
        if (text.length() <= SHORT) {
            return known.computeIfAbsent(text, this::found);
        }
        if (!text.equals(lastLong)) {
            ofLastLong = found(text);
            lastLong = text;
        }
        return ofLastLong;
    }

    /** Whether {@code text}, plain, speaks of {@code word}. */
    public boolean says(String text, Word word) {
        return in(text).contains(word);
    }

    private Set<Word> found(String text) {
        Set<Word> found = EnumSet.noneOf(Word.class);
        concepts.in(text)
                .forEach(label -> Optional.ofNullable(Word.BY_LABEL.get(label)).ifPresent(found::add));
        if (found.contains(Word.DATE_ALONE) && !isDay(text)) {
            found.remove(Word.DATE);
        }
        return Collections.unmodifiableSet(found);
    }

    /** Whether {@code text} asks for the day, by a word that means something else before others: {@code Data: ____}, {@code Data owner}. */
    private boolean isDay(String text) {
        List<String> all = List.of(text.strip().split("\\s+", -1));
        for (int i = 0; i < all.size(); i++) {
            boolean named =
                    Arrays.stream(all.get(i).split("/", -1)).anyMatch(part -> length(List.of(part), 0, Word.DATE) > 0);
            boolean before =
                    i + 1 < all.size() && Character.isLetter(all.get(i + 1).codePointAt(0));
            boolean other = before && LETTERS.matcher(all.get(i)).matches() && length(all, i + 1, Word.DATE_OF) == 0;
            if (named && (!other || length(all, i, Word.DATE_ALONE) == 0)) {
                return true;
            }
        }
        return false;
    }

    /** Of how many of {@code tokens} the longest term of {@code word} consists that begins at {@code from}; 0 where none does. */
    public int length(List<String> tokens, int from, Word word) {
        for (int length = Math.min(LONGEST_TERM, tokens.size() - from); length > 0; length--) {
            boolean spoken = tokens.get(from + length - 1).codePoints().anyMatch(Character::isLetterOrDigit);
            if (spoken && concepts.isTerm(String.join(" ", tokens.subList(from, from + length)), word.label())) {
                return length;
            }
        }
        return 0;
    }

    /** Whether {@code text} begins in a script that writes no spaces between words: {@code 导入订单}. */
    public static boolean beginsSpaceless(String text) {
        return text.codePoints().limit(1).anyMatch(c -> c > 0x2e00);
    }

    /** Whether {@code text} begins with a term of {@code word}; of scripts without spaces, whether it speaks of one. */
    public boolean begins(String text, Word word) {
        return beginsSpaceless(text)
                ? says(text, word)
                : length(List.of(text.split("[^\\p{L}\\p{N}]+", LONGEST_TERM + 1)), 0, word) > 0;
    }

    /** Whether {@code text} is a term of {@code word}, and nothing else. */
    public boolean isAll(String text, Word word) {
        return isAll(List.of(text.strip().split("[^\\p{L}\\p{N}]+", LONGEST_TERM + 2)), word);
    }

    /** Whether {@code tokens} make one term of {@code word}, and nothing else; never of no tokens at all. */
    public boolean isAll(List<String> tokens, Word word) {
        return !tokens.isEmpty() && length(tokens, 0, word) == tokens.size();
    }

    /** The terms of {@code word} as they are compared. */
    public List<String> terms(Word word) {
        return concepts.terms(word.label());
    }

    /** Whether {@code text} shows that something works, in itself or by what it runs. */
    public boolean verifies(String text) {
        Set<Word> words = in(text);
        boolean back = words.contains(Word.BACK) || words.contains(Word.RESTORE);
        return words.contains(Word.VERIFIES) || (words.contains(Word.RUNS) && words.contains(Word.PROBES) && !back);
    }
}
