package dev.runsheet.phrase;

import dev.runsheet.model.Threshold.Window;
import java.time.Duration;
import java.util.Optional;

/** Finds for how long or how often a limit must hold: {@code for > 5 minutes}, {@code 3 consecutive checks}. */
final class Windows {
    /** How many tokens behind a limit its window may begin. */
    private static final int REACH = 14;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;

    Windows(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
    }

    /** The window of the limit that ends before {@code index}, found before the next limit begins. */
    Optional<Found<Window>> behind(int index) {
        int end = Math.min(segments.hardEndFrom(index), index + REACH);
        for (int i = index; i < end; i++) {
            Optional<Found<Window>> window = at(i, i == index);
            if (window.isPresent()) {
                return window;
            }
            boolean another = Comparison.at(vocabulary, reading, i)
                    .filter(comparison ->
                            comparison.plain() || amounts.at(comparison.end()).isPresent())
                    .isPresent();
            boolean leads = vocabulary.is(Word.WARNING, reading, i) || vocabulary.is(Word.TARGET, reading, i);
            if (another || leads || reading.at(i).isSign("->")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The window whose first token is at {@code index}; {@code found.to} is the index of the token behind it. */
    Optional<Found<Window>> at(int index, boolean adjacent) {
        int i = index;
        int word = vocabulary.match(Word.WINDOW, reading, i);
        boolean bracket = adjacent && reading.at(i).isSign("(");
        if (word == 0 && !bracket) {
            return behindTime(index).or(() -> times(index, index));
        }
        i += Math.max(word, 1);
        if (word > 0 && vocabulary.is(Word.WINDOW, reading, i) && amounts.at(i).isEmpty()) {
            i += vocabulary.match(Word.WINDOW, reading, i);
        }
        if (reading.at(i).is("the") || reading.at(i).is("last")) {
            i += reading.at(i + 1).is("last") ? 2 : 1;
        }
        i = Comparison.at(vocabulary, reading, i).map(Comparison::end).orElse(i);
        Optional<Amount> amount = amounts.at(i).filter(Amount::isTime);
        if (amount.isPresent()) {
            // "(5 min window)"
            int noun =
                    vocabulary.match(Word.WINDOW_COLUMN, reading, amount.get().end());
            boolean closed = !bracket || reading.at(amount.get().end() + noun).isSign(")");
            return closed && !preceding(amount.get().end())
                    ? amount.get()
                            .longest()
                            .map(span -> found(
                                    bracket ? index + 1 : index, amount.get().end(), Optional.of(span)))
                    : Optional.empty();
        }
        return times(index, i);
    }

    /** "10分間継続", "10 dakika boyunca": the word stands behind the time. */
    private Optional<Found<Window>> behindTime(int index) {
        Optional<Amount> time =
                reading.at(index).isNumber() ? amounts.at(index).filter(Amount::isTime) : Optional.empty();
        int end = time.map(Amount::end).orElse(index);
        boolean leads = !Tokeniser.isIdeograph(first(end)) && vocabulary.is(Word.WINDOW, reading, end);
        int length = Math.max(
                vocabulary.match(Word.WINDOW_COLUMN, reading, end), vocabulary.match(Word.WINDOW, reading, end));
        return time.filter(amount -> length > 0 && !leads)
                .flatMap(Amount::longest)
                .map(span -> found(index, end + length, Optional.of(span)));
    }

    private char first(int index) {
        String text = reading.at(index).text();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    /** "5 minutes before the start" is a place in time. */
    private boolean preceding(int index) {
        return reading.at(index).is("before")
                || reading.at(index).is("prior")
                || reading.at(index).is("after");
    }

    private Optional<Found<Window>> times(int begin, int index) {
        if (!reading.at(index).isNumber() && vocabulary.numberAt(reading, index).isEmpty()) {
            return Optional.empty();
        }
        int next = index + 1;
        int consecutive = vocabulary.match(Word.CONSECUTIVE, reading, next);
        if (consecutive > 0) {
            int end = next + consecutive;
            int noun = Math.max(
                    vocabulary.match(Word.OCCASION, reading, end),
                    reading.at(end).isWord() ? 1 : 0);
            return Optional.of(found(begin, end + noun, Optional.empty()));
        }
        int occasion = vocabulary.match(Word.OCCASION, reading, next);
        int row = vocabulary.match(Word.CONSECUTIVE, reading, next + occasion);
        return occasion > 0 && row > 0
                ? Optional.of(found(begin, next + occasion + row, Optional.empty()))
                : Optional.empty();
    }

    private Found<Window> found(int begin, int end, Optional<Duration> length) {
        return new Found<>(new Window(reading.slice(begin, end), length), begin, end);
    }
}
