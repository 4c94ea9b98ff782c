package dev.runsheet.plan;

import dev.runsheet.phrase.Concepts;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a place to fill in asks for, as far as its label tells: {@code Deployment date: ____} a day.
 *
 * <p>A label is short and names what is asked for in its last word, or is nothing else; whatever says more asks for words.
 */
public enum Asking {
    WORDS,
    DATE,
    TIME,
    PERSON;

    private static final int LONGEST = 4;

    /** In English no day is meant by it where more is said. */
    private static final String DATA = "data";

    private static final Set<String> OF = Set.of("di", "do", "da", "de", "del", "della");

    /** What the place called {@code label}, plain, asks for by the words of {@code words.txt}. */
    public static Asking of(String label, Concepts words) {
        List<String> all = Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (all.isEmpty() || all.size() > LONGEST) {
            return WORDS;
        }
        Words known = new Words(words);
        Set<Word> said = known.in(label);
        Set<Word> last = known.in(all.get(all.size() - 1));
        boolean alone = all.size() == 1;
        boolean foreign = all.get(0).equals(DATA) && !alone && OF.contains(all.get(1));
        boolean dated = foreign || (last.contains(Word.DATE) && (alone || !all.contains(DATA)));
        boolean timed = last.contains(Word.CLOCK);
        if (dated || timed) {
            boolean both = said.contains(Word.DATE) && said.contains(Word.CLOCK);
            return both ? WORDS : dated ? DATE : TIME;
        }
        boolean named = alone || !last.contains(Word.PERSON_COLUMN);
        return said.contains(Word.PERSON_COLUMN) && named ? PERSON : WORDS;
    }
}
