package dev.runsheet.phrase;

import dev.runsheet.model.Timespan;
import java.util.Optional;

/** Finds for how long a text says to wait or to watch: {@code Monitor for 30 minutes}, {@code healthy for 24h}. */
public final class Soaks {
    /** How many tokens may stand between the verb and its time. */
    private static final int REACH = 16;

    private final Vocabulary vocabulary;

    public Soaks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The first time to wait or watch that an item or a paragraph states. */
    public Optional<Found<Timespan>> in(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        Segments segments = new Segments(vocabulary, reading);
        int verb = -1;
        for (int i = 0; i < reading.size(); i++) {
            verb = segments.isHard(i) ? -1 : verb;
            int soak = vocabulary.match(Word.SOAK, reading, i);
            boolean leads = i == 0
                    || segments.isEnd(i - 1)
                    || reading.at(i - 1).kind() != Token.Kind.WORD
                    || vocabulary.is(Word.IMPERATIVE, reading, i - 1)
                    || vocabulary.is(Word.FILLER, reading, i - 1);
            if (soak > 0 && leads) {
                verb = i;
            }
            int at = i;
            Optional<Amount> time = firstUnit(reading, amounts, i).or(() -> timeAt(amounts, at));
            if (time.isEmpty()) {
                continue;
            }
            if (states(reading, segments, time.get(), verb)) {
                return Timespans.span(reading, time.get(), false);
            }
            i = Math.max(i, time.get().end() - 1);
        }
        return Optional.empty();
    }

    private static Optional<Amount> timeAt(Amounts amounts, int i) {
        return amounts.at(i).filter(Amount::isTime);
    }

    /** "for the first hour" has a unit without a number. */
    private Optional<Amount> firstUnit(Reading reading, Amounts amounts, int i) {
        boolean first = reading.at(i - 1).is("first") && !reading.at(i).isNumber();
        return first ? amounts.unitAlone(i).filter(Amount::isTime) : Optional.empty();
    }

    private boolean states(Reading reading, Segments segments, Amount time, int verb) {
        int i = time.begin();
        int before = i - 1;
        while (before > 0
                && (comparing(reading, before)
                        || reading.at(before).is("first")
                        || reading.at(before).is("the")
                        || reading.at(before).is("another"))) {
            before--;
        }
        Token link = reading.at(before);
        boolean past = link.is("last")
                || link.is("past")
                || link.is("every")
                || link.is("each")
                || link.is("next")
                || link.is("previous")
                || link.is("within");
        int next = time.end();
        boolean hyphened = vocabulary.is(Word.SOAKING, reading, next)
                || (reading.at(next).is("of")
                        && (vocabulary.is(Word.SOAKING, reading, next + 1) || steady(reading, next + 1)));
        if (hyphened) {
            return true;
        }
        boolean stableAfter = (link.is("once") || link.is("after"))
                && (steady(reading, next) || steady(reading, next + 1) || steady(reading, next + 2));
        boolean opening = link.is("for") && reading.at(i - 1).is("first");
        if (past) {
            return false;
        }
        int steadyEnd = before + 1;
        for (int length = 1; length <= 3; length++) {
            if (vocabulary.match(Word.STEADY, reading, steadyEnd - length) == length
                    && reading.at(steadyEnd - length).isWord()) {
                return true;
            }
        }
        return stableAfter
                || opening
                || (verb >= 0 && i - verb <= REACH && watches(reading, segments, time, verb, before));
    }

    private boolean watches(Reading reading, Segments segments, Amount time, int verb, int before) {
        int verbEnd = verb + vocabulary.match(Word.SOAK, reading, verb);
        boolean directly = before < verbEnd;
        boolean forTime = vocabulary.match(Word.WINDOW, reading, before) > 0
                && !reading.at(before).is("in")
                && !reading.at(before).is("within");
        boolean bracket = before == time.begin() - 1
                && (reading.at(before).isSign("(") || reading.at(before).isSign(":"))
                && segments.isEnd(time.end());
        boolean about = reading.at(time.end()).is("before") && !directly;
        return (directly || forTime || bracket) && !about;
    }

    private boolean comparing(Reading reading, int i) {
        return Comparison.at(vocabulary, reading, i).isPresent()
                || vocabulary.is(Word.APPROXIMATE, reading, i)
                || (reading.at(i).is("least") || reading.at(i).is("than"));
    }

    private static boolean steady(Reading reading, int i) {
        String word = reading.at(i).text();
        return word.equals("stable")
                || word.equals("healthy")
                || word.equals("clean")
                || word.equals("steady")
                || word.equals("error-free")
                || word.equals("uninterrupted")
                || word.equals("normal");
    }

    /** The time to watch that a section's title states: {@code Monitoring (24 hours)}, {@code Hours 2-6 monitoring}. */
    public Optional<Found<Timespan>> title(Reading reading) {
        boolean soaking =
                vocabulary.anyIn(Word.SOAKING, reading, 0, reading.size()) || vocabulary.is(Word.SOAK, reading, 0);
        Amounts amounts = new Amounts(vocabulary, reading);
        for (int i = 0; i < reading.size(); i++) {
            Optional<Amount> time = timeAt(amounts, i);
            if (time.isEmpty()) {
                continue;
            }
            boolean first = reading.at(i - 1).is("first");
            boolean before = reading.at(time.get().end()).is("before")
                    || reading.at(time.get().end()).is("prior");
            boolean estimated =
                    !first && (reading.at(i).is("est") || vocabulary.anyIn(Word.ESTIMATE, reading, i - 3, i));
            if ((soaking || first)
                    && !before
                    && !estimated
                    && !reading.at(i - 1).is("every")) {
                return Timespans.span(reading, time.get(), false);
            }
            i = Math.max(i, time.get().end() - 1);
        }
        return soaking ? new Slots(vocabulary).length(reading) : Optional.empty();
    }
}
