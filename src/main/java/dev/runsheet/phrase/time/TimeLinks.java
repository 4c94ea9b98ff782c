package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import java.util.Optional;

/** The small words that lead to a length of time: "for", "in the course of". */
final class TimeLinks {
    /** How many tokens the longest of them has. */
    private static final int LONGEST = 4;

    private final Vocabulary vocabulary;
    private final Reading reading;

    TimeLinks(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
    }

    /** Whether words of this kind end right before {@code end}. */
    boolean ends(Word word, int end) {
        for (int length = 1; length <= LONGEST; length++) {
            if (vocabulary.match(word, reading, end - length) == length
                    && reading.at(end - length).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time is led to there: "for", the end of "в течение". */
    boolean leads(int i) {
        return vocabulary.is(Word.WINDOW, reading, i) || ends(Word.WINDOW, i + 1);
    }

    /** The same, but by a word that gives the time as a length, not as that in which something has to come about. */
    boolean lasts(int i) {
        return leads(i)
                && !reading.at(i).is("in")
                && !reading.at(i).is("en")
                && !reading.at(i).is("em")
                && !vocabulary.is(Word.WITHIN, reading, i);
    }

    /** "of", "de", "di", "von": what links a time with what is done in it. */
    boolean isOf(int i) {
        String word = reading.at(i).text();
        return word.equals("of") || word.equals("de") || word.equals("di") || word.equals("d'");
    }

    /** Whether "first" stands there: 前一天 is the first day, 发布前一天 the day before. */
    boolean isFirst(int i) {
        boolean behind = reading.at(i).is("前") && reading.at(i - 1).isWord() && reading.joined(i);
        return vocabulary.is(Word.FIRST, reading, i) && !behind;
    }

    /** "for the first hour" has a unit without a number; "the first minutes" say too little. */
    Optional<Amount> firstUnit(Amounts amounts, int i) {
        String unit = reading.at(i).text();
        boolean first = isFirst(i - 1)
                && !reading.at(i).isNumber()
                && !reading.at(i - 1).is("前")
                && !unit.endsWith("s")
                && !unit.endsWith("n");
        return first ? amounts.unitAlone(i).filter(Amount::isTime) : Optional.empty();
    }
}
