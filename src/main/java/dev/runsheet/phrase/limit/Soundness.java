package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Comparison;

/** Tells comparisons that state a limit from ratios, waits, settings and marks that only look like one. */
final class Soundness {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Context context;

    Soundness(Vocabulary vocabulary, Reading reading, Segments segments, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.context = context;
    }

    /** Whether {@code limit}, made by {@code comparison}, can be one, whatever it is about. */
    boolean of(Comparison comparison, Limit limit) {
        int before = comparison.begin() - 1;
        Token previous = reading.at(before);
        boolean ratio = reading.at(limit.end()).isSign(":")
                && reading.joined(limit.end())
                && reading.joined(limit.end() + 1)
                && reading.at(limit.end() + 1).isNumber();
        boolean spell = reading.at(comparison.begin()).is("over")
                && limit.amount().filter(Amount::isLongTime).isPresent();
        // "less than 1 in 10,000", "< 3 per 1,000": a share, of which the first number alone says nothing
        boolean part = reading.at(limit.end() + 1).text().length() > 2
                && reading.at(limit.end() + 1).isNumber()
                && limit.amount().orElseThrow().unit().isEmpty()
                && vocabulary.unitAt(reading, limit.end() + 2).isEmpty()
                && !vocabulary.is(Word.CONSECUTIVE, reading, limit.end() + 2)
                && !vocabulary.is(Word.OCCASION, reading, limit.end() + 2)
                && (reading.at(limit.end()).is("in") || vocabulary.is(Word.PER, reading, limit.end()));
        if (ratio || spell || part) {
            return false;
        }
        int start = segments.startBefore(comparison.begin());
        if (limit.amount().orElseThrow().unit().isEmpty() && vocabulary.is(Word.PRODUCT, reading, before)) {
            return false;
        }
        boolean moment = previous.is("once")
                || previous.is("after")
                || previous.is("every")
                || previous.is("before")
                || previous.is("until");
        // "Watch the depth for at least an hour"
        boolean watched = comparison.operator() == Operator.AT_LEAST && !comparison.plain() && !context.isActing();
        boolean lasts = previous.is("for")
                && (watched
                        || vocabulary
                                .known(reading, segments.hardStartBefore(before), before)
                                .isEmpty());
        // "≥ 2 h stable" says for how long it has to stay so
        boolean stays = vocabulary.is(Word.STABLE, reading, limit.end()) && segments.isHard(before);
        // "(≥ 1 h without an alarm)"
        boolean quiet = limit.operator() == Operator.AT_LEAST
                && vocabulary.is(Word.NONE, reading, limit.end())
                && (segments.isHard(before) || previous.isSign("("));
        // "Watch a whole tide (minimum 2 hours)"
        boolean wait = comparison.operator() == Operator.AT_LEAST
                && previous.isSign("(")
                && vocabulary.is(Word.SOAK, reading, segments.hardStartBefore(before));
        if (limit.isTime() && (moment || lasts || stays || quiet || wait || isOnlyHeld(comparison))) {
            return false;
        }
        boolean waits = waits(start, comparison.begin())
                && vocabulary.known(reading, start, comparison.begin()).isEmpty();
        if (limit.isTime() && (waits || (vocabulary.is(Word.RELATIVE, reading, limit.end()) && !comparison.plain()))) {
            return false;
        }
        if (comparison.operator() == Operator.EQUAL) {
            // "--timeout=10m" is set
            boolean set = reading.joined(comparison.begin()) && reading.joined(comparison.end()) && !context.isActing();
            if (set) {
                return false;
            }
            // "idle timeout = 350 s"
            if (limit.isTime()
                    && !context.isActing()
                    && vocabulary.anyIn(Word.SETTING, reading, start, comparison.begin())) {
                return false;
            }
            boolean none = limit.amount().orElseThrow().low().signum() == 0
                    && previous.isWord()
                    && !reading.joined(comparison.begin());
            return none
                    || isAskedFor(comparison, start)
                    || vocabulary.known(reading, start, comparison.begin()).isPresent()
                    || vocabulary.anyIn(Word.COUNTED, reading, start, comparison.begin());
        }
        boolean nothingBefore = segments.isHard(before)
                || (previous.kind() == Token.Kind.OPAQUE
                        && before == 0
                        && context == Context.PLAIN
                        && vocabulary.metricAt(reading, before).isEmpty());
        return !(comparison.plain()
                && nothingBefore
                && limit.amount().orElseThrow().unit().isEmpty()
                && !named(limit.end()));
    }

    /** "Wait < 5 min" tells somebody to; in "median wait < 40 s" it is what is measured. */
    private boolean waits(int start, int end) {
        for (int i = start; i < end; i++) {
            int length = vocabulary.match(Word.SOAK, reading, i);
            boolean names = i > start && reading.at(i - 1).isWord() && i + length == end;
            if (length > 0 && !(names && !vocabulary.is(Word.FILLER, reading, i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Healthy hosts = 6" among what has to be so: a spaced sign behind a name that is no setting. */
    private boolean isAskedFor(Comparison comparison, int start) {
        int begin = comparison.begin();
        return context.isDemanding()
                && comparison.plain()
                && reading.at(begin - 1).isWord()
                && !reading.joined(begin)
                && !vocabulary.anyIn(Word.SETTING, reading, start, begin)
                && !vocabulary.anyIn(Word.MAXIMUM, reading, start, begin)
                && !vocabulary.anyIn(Word.MINIMUM, reading, start, begin)
                && !vocabulary.anyIn(Word.SHIFT, reading, start, begin)
                && !vocabulary.anyIn(Word.PRODUCT, reading, begin - 1, begin);
    }

    /** "If sustained > 5 min": says for how long, but not what. */
    private boolean isOnlyHeld(Comparison comparison) {
        boolean held = false;
        for (int i = segments.startBefore(comparison.begin()); i < comparison.begin(); i++) {
            boolean window = vocabulary.is(Word.WINDOW, reading, i);
            if (!window && !vocabulary.is(Word.CONDITION, reading, i) && !vocabulary.is(Word.FILLER, reading, i)) {
                return false;
            }
            held |= window && i == comparison.begin() - 1 && !vocabulary.is(Word.WITHIN, reading, i);
        }
        return held && comparison.plain();
    }

    private boolean named(int index) {
        // "< 3 P1 (high) bugs": over a bracket
        int end = Math.min(segments.hardEndFrom(index), index + 6);
        return vocabulary.known(reading, index, end).isPresent() || vocabulary.anyIn(Word.COUNTED, reading, index, end);
    }
}
