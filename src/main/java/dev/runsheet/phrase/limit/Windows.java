package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds for how long or how often a limit must hold: {@code for > 5 minutes}, {@code 3 consecutive checks}. */
final class Windows {
    /** How many tokens behind a limit its window may begin. */
    private static final int REACH = 14;

    /** How many tokens a bracket has at most that is nothing but a time, both brackets counted. */
    private static final int BRACKET = 6;

    /** How many words such as "the whole" may stand before a spell. */
    private static final int WHOLES = 4;

    /** How many words of what is measured may stand between a limit and when that is done. */
    private static final int NAME = 4;

    /** What a unit of time ends with in languages that say so how long something lasts. */
    private static final Pattern SPAN = Pattern.compile("[間间간]$");

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
            int at = i;
            if (isLimitOfTime(index, i)) {
                return Optional.empty();
            }
            Optional<Found<Window>> window = at(at, at == index).or(() -> later(index, at));
            if (window.isPresent()) {
                return window;
            }
            boolean another = Comparison.at(vocabulary, reading, i)
                    .filter(comparison ->
                            comparison.plain() || amounts.at(comparison.end()).isPresent())
                    .isPresent();
            // "> 5x baseline for 10 minutes": what it is compared with leads on to nothing
            boolean leads = vocabulary.is(Word.WARNING, reading, i)
                    || (vocabulary.is(Word.TARGET, reading, i) && !vocabulary.is(Word.BASELINE, reading, i));
            if (another || leads || reading.at(i).isSign("->")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Errors over 2 % or latency over 3 s": the second is a limit of its own on what is measured in time. */
    private boolean isLimitOfTime(int from, int index) {
        boolean apart = segments.endFrom(from) < index;
        return apart
                && Comparison.at(vocabulary, reading, index).isPresent()
                && (Statistics.isPercentile(reading.at(index - 1).text())
                        || (vocabulary.knownEnd(reading, from, index) == index
                                && vocabulary
                                        .known(reading, from, index)
                                        .filter(Metric::isTime)
                                        .isPresent()));
    }

    /** The window whose first token is at {@code index}; {@code found.to} is the index of the token behind it. */
    Optional<Found<Window>> at(int index, boolean adjacent) {
        int i = index;
        int word = vocabulary.match(Word.WINDOW, reading, i);
        boolean bracket = adjacent && reading.at(i).isSign("(");
        Optional<Found<Window>> longer = adjacent ? longer(index) : Optional.empty();
        if (longer.isPresent()) {
            return longer;
        }
        if (word == 0 && !bracket) {
            return lasting(index)
                    .or(() -> behindTime(index))
                    .or(() -> spell(index))
                    .or(() -> occasions(index));
        }
        i += Math.max(word, 1);
        if (word > 0 && vocabulary.is(Word.WINDOW, reading, i) && amounts.at(i).isEmpty()) {
            i += vocabulary.match(Word.WINDOW, reading, i);
        }
        // "in the first 30 minutes"
        for (int lead = 0; lead < WHOLES && amounts.at(i).isEmpty(); lead++) {
            i += vocabulary.match(Word.SPELL_LEAD, reading, i);
        }
        i = Comparison.at(vocabulary, reading, i).map(Comparison::end).orElse(i);
        Optional<Amount> amount = amounts.at(i).filter(Amount::isTime);
        if (amount.isPresent()) {
            // "(5 min window)"
            int noun =
                    vocabulary.match(Word.WINDOW_COLUMN, reading, amount.get().end());
            boolean closed = !bracket || reading.at(amount.get().end() + noun).isSign(")");
            int row = vocabulary.match(Word.CONSECUTIVE, reading, amount.get().end());
            int end = amount.get().end();
            int last =
                    bracket ? end : Math.max(overNoun(end), vocabulary.is(Word.WINDOW, reading, end) ? end : end + row);
            return closed && !preceding(last)
                    ? amount.get().longest().map(span -> found(bracket ? index + 1 : index, last, Optional.of(span)))
                    : Optional.empty();
        }
        return times(index, i).or(() -> spell(index)).or(() -> occasions(index));
    }

    /** "Retention above 30% after 7 days", "45%+ retention (30-day)": when it is measured, behind a few words of what. */
    private Optional<Found<Window>> later(int limit, int index) {
        int after = vocabulary.match(Word.AFTER, reading, index);
        boolean bracket = reading.at(index).isSign("(");
        if ((after == 0 && !bracket) || index > limit + NAME || segments.endFrom(limit) < index) {
            return Optional.empty();
        }
        int begin = index + Math.max(after, 1);
        return amounts.at(begin)
                .filter(Amount::isTime)
                .filter(time -> bracket ? isSpan(begin, time.end()) : segments.isEnd(time.end()))
                .flatMap(time ->
                        time.longest().map(span -> found(bracket ? begin : index, time.end(), Optional.of(span))));
    }

    /** "(30-day)": written as one word, it says over how long; "(30 min)" would say how long it takes. */
    private boolean isSpan(int begin, int end) {
        return reading.at(begin + 1).isSign("-")
                && reading.joined(begin + 1)
                && reading.at(end).isSign(")");
    }

    /** "Above 78 °C more than 5 min": a comparison of a time right behind a limit says for how long. */
    private Optional<Found<Window>> longer(int index) {
        return Comparison.at(vocabulary, reading, index)
                .filter(comparison -> !comparison.plain())
                .filter(comparison ->
                        comparison.operator() == Operator.MORE || comparison.operator() == Operator.AT_LEAST)
                .flatMap(comparison -> amounts.at(comparison.end()))
                .filter(Amount::isTime)
                .flatMap(amount ->
                        amount.longest().map(span -> found(index, overNoun(amount.end()), Optional.of(span))));
    }

    /** The token behind "window" or "rolling window" at {@code end}: "over a 6-hour window". */
    private int overNoun(int end) {
        int rolling = vocabulary.match(Word.WINDOW, reading, end);
        int noun = vocabulary.match(Word.WINDOW_COLUMN, reading, end + rolling);
        boolean word = noun > 0 && vocabulary.match(Word.WINDOW, reading, end + rolling) == 0;
        return word ? end + rolling + noun : end;
    }

    /** "(15 min)" between what is measured and the comparison at {@code index}: over how long it is measured. */
    Optional<Found<Window>> before(int index) {
        int close = reading.at(index - 1).isSign(":") ? index - 2 : index - 1;
        if (!reading.at(close).isSign(")")) {
            return spelledBefore(close).or(() -> heldBefore(index)).or(() -> opening(index));
        }
        int open = close - 1;
        while (open > close - BRACKET && !reading.at(open).isSign("(")) {
            open--;
        }
        int begin = open + 1;
        return amounts.at(begin)
                .filter(amount -> amount.isTime() && overNoun(amount.end()) == close)
                .flatMap(Amount::longest)
                .map(span -> found(begin, close, Optional.of(span)));
    }

    /** "5-minute rolling jam rate > 2%": over how long it is measured, said first of all. */
    private Optional<Found<Window>> opening(int index) {
        int begin = segments.startBefore(index);
        return (reading.at(begin).isNumber() ? amounts.at(begin) : Optional.<Amount>empty())
                .filter(Amount::isTime)
                .filter(time -> vocabulary.is(Word.ROLLING, reading, time.end()) && time.end() + 1 < index)
                .flatMap(time -> time.longest().map(span -> found(begin, time.end(), Optional.of(span))));
    }

    /** "CPU 持续 5 分钟高于 90%", "10 dakika boyunca %5'in üzerinde": for how long, right before what it is compared with. */
    private Optional<Found<Window>> heldBefore(int index) {
        int start = Math.max(segments.startBefore(index), index - BRACKET);
        for (int begin = start; begin < index; begin++) {
            int from = begin;
            Optional<Found<Window>> held = at(begin, false)
                    .or(() -> postposed(from))
                    .filter(window -> window.to() == index || window.to() == index - 1)
                    .filter(window -> window.value().length().isPresent());
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }

    /** "10 dakika boyunca", "10분간": the word for how long stands behind the time, or is part of it. */
    private Optional<Found<Window>> postposed(int index) {
        Optional<Amount> time =
                reading.at(index).isNumber() ? amounts.at(index).filter(Amount::isTime) : Optional.empty();
        int end = time.map(Amount::end).orElse(index);
        int word = vocabulary.match(Word.WINDOW, reading, end);
        boolean span = time.isPresent() && SPAN.matcher(reading.raw(end - 1)).find();
        return time.filter(amount -> word > 0 || span)
                .flatMap(Amount::longest)
                .map(length -> found(index, end + word, Optional.of(length)));
    }

    /** "Failed jobs за сутки" up to {@code last}. */
    private Optional<Found<Window>> spelledBefore(int last) {
        for (int length = 1; length <= 3; length++) {
            int begin = last - length + 1;
            if (begin > 0 && vocabulary.match(Word.SPELLED, reading, begin) == length) {
                return Optional.of(found(begin, last + 1, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** "During a whole business day", "in the opening hour", "twice in a row": no number says how long. */
    private Optional<Found<Window>> spell(int index) {
        int spelled = vocabulary.match(Word.SPELLED, reading, index);
        if (spelled > 0) {
            return Optional.of(found(index, index + spelled, Optional.empty()));
        }
        int twice = vocabulary.match(Word.TWICE, reading, index);
        int row = twice > 0 ? vocabulary.match(Word.CONSECUTIVE, reading, index + twice) : 0;
        if (row > 0) {
            return Optional.of(found(index, index + twice + row, Optional.empty()));
        }
        int lead = vocabulary.match(Word.WITHIN_ONE, reading, index);
        int i = index + lead;
        int whole = 0;
        for (int next = vocabulary.match(Word.SPELL_LEAD, reading, i);
                next > 0 && whole < WHOLES;
                next = vocabulary.match(Word.SPELL_LEAD, reading, i)) {
            i += next;
            whole++;
        }
        int spell = vocabulary.match(Word.SPELL, reading, i);
        return lead > 0 && whole > 0 && spell > 0
                ? Optional.of(found(index, i + spell, Optional.empty()))
                : Optional.empty();
    }

    /** "On two attempts", "two looks in a row". */
    private Optional<Found<Window>> occasions(int index) {
        int lead = vocabulary.match(Word.WITHIN_ONE, reading, index);
        int number = index + lead;
        boolean counted = reading.at(number).isNumber()
                || vocabulary
                        .numberAt(reading, number)
                        .filter(hit -> hit.meaning() > 1)
                        .isPresent();
        int occasion = vocabulary.match(Word.OCCASION, reading, number + 1);
        boolean times = lead > 0 && counted && occasion > 0 && !Units.isTime(unit(number + 1));
        return times ? Optional.of(found(index, number + 1 + occasion, Optional.empty())) : times(index, number);
    }

    private String unit(int index) {
        return vocabulary.unitAt(reading, index).map(Lexicon.Hit::meaning).orElse("");
    }

    /** "5分以上続く", "10 dakika sürerse": a verb behind the time. */
    private Optional<Found<Window>> lasting(int index) {
        Optional<Amount> time =
                reading.at(index).isNumber() ? amounts.at(index).filter(Amount::isTime) : Optional.empty();
        if (time.isEmpty()) {
            return Optional.empty();
        }
        int end = time.get().end()
                + vocabulary.match(Word.OR_MORE, reading, time.get().end());
        return vocabulary.is(Word.LASTS, reading, end)
                ? time.flatMap(Amount::longest).map(span -> found(index, end, Optional.of(span)))
                : Optional.empty();
    }

    /** "10分間継続", "10 dakika boyunca": the word stands behind the time. */
    private Optional<Found<Window>> behindTime(int index) {
        boolean number = reading.at(index).isNumber()
                || vocabulary
                        .numberAt(reading, index)
                        .filter(hit -> hit.meaning() > 1)
                        .isPresent();
        Optional<Amount> time = number ? amounts.at(index).filter(Amount::isTime) : Optional.empty();
        int bare = time.map(Amount::end).orElse(index);
        // "10분 이상 지속": that long, or longer
        int more = vocabulary.match(Word.OR_MORE, reading, bare);
        int end = more > 0 && vocabulary.is(Word.WINDOW, reading, bare + more) ? bare + more : bare;
        boolean leads = !Tokeniser.isIdeograph(first(end)) && vocabulary.is(Word.WINDOW, reading, end);
        int length = Math.max(
                Math.max(
                        vocabulary.match(Word.WINDOW_COLUMN, reading, end),
                        vocabulary.match(Word.CONSECUTIVE, reading, end)),
                vocabulary.match(Word.WINDOW, reading, end));
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
        int occasion = Math.max(
                vocabulary.match(Word.OCCASION, reading, next),
                reading.at(next).isWord() && !segments.isEnd(next) ? 1 : 0);
        int row = vocabulary.match(Word.CONSECUTIVE, reading, next + occasion);
        return occasion > 0 && row > 0
                ? Optional.of(found(begin, next + occasion + row, Optional.empty()))
                : Optional.empty();
    }

    private Found<Window> found(int begin, int end, Optional<Duration> length) {
        String text = reading.slice(begin, end);
        // "min." at the end of a sentence
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return new Found<>(new Window(bare, length), begin, end);
    }
}
