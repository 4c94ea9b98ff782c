package dev.runsheet.phrase.amount;

import dev.runsheet.model.Exposure;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds how much of the traffic, users or instances a step reaches: {@code 5% → 25% → 100%}, {@code Deploy to 10% of
 * instances}, {@code remaining nodes}. Other percentages are none.
 */
public final class Exposures {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** How many tokens of a title may name the stage before its share. */
    private static final int LONGEST_TITLE = 48;

    /** How far behind a share is said that a fault reaches so many: {@code 20 % of all users affected}. */
    private static final int STRUCK_WITHIN = 5;

    private final Vocabulary vocabulary;

    public Exposures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The exposure of an item or a title.
     *
     * @param title whether it is a title, where a share alone ({@code Phase 2: 25%}) is one too
     */
    public Optional<Found<Exposure>> in(Reading reading, boolean title) {
        Segments segments = new Segments(vocabulary, reading);
        Amounts amounts = new Amounts(vocabulary, reading);
        Optional<Found<Exposure>> asked = Optional.empty();
        for (int i = 0; i < reading.size(); i++) {
            List<Amount> shares = series(reading, amounts, i);
            if (shares.isEmpty()) {
                Optional<Found<Exposure>> everyone = everyone(reading, segments, i);
                if (everyone.isPresent()) {
                    return everyone;
                }
                continue;
            }
            Amount last = shares.get(shares.size() - 1);
            if (reaches(reading, segments, shares, title)) {
                int from = reading.at(i).from();
                int to = reading.at(last.end() - 1).to();
                List<BigDecimal> percents = shares.stream()
                        .map(share -> share.high().orElse(share.low()))
                        .toList();
                Optional<Found<Exposure>> found =
                        Optional.of(new Found<>(new Exposure(reading.text().substring(from, to), percents), from, to));
                if (!isAsked(reading, segments.startBefore(i))) {
                    return found;
                }
                asked = asked.or(() -> found);
            }
            i = last.end() - 1;
        }
        return asked;
    }

    /** "If the 5% canary is healthy, raise to 25%": what has been reached already says little where more is reached then. */
    private boolean isAsked(Reading reading, int clause) {
        return IntStream.of(clause - 1, clause)
                .anyMatch(at -> vocabulary.is(Word.CONDITION, reading, at) || vocabulary.is(Word.AFTER, reading, at));
    }

    /** The shares that follow each other from {@code index} on with arrows, commas or slashes between. */
    private List<Amount> series(Reading reading, Amounts amounts, int index) {
        List<Amount> shares = new ArrayList<>();
        Optional<Amount> share = share(reading, amounts, index);
        while (share.isPresent()) {
            shares.add(share.get());
            int i = share.get().end();
            boolean and = reading.at(i).isSign(",")
                    && (reading.at(i + 1).is("then") || reading.at(i + 1).is("and"));
            boolean link = reading.at(i).isSign("->")
                    || reading.at(i).isSign(",")
                    || reading.at(i).isSign("/")
                    || reading.at(i).is("then")
                    || reading.at(i).is("and")
                    || reading.at(i).is("to")
                    || reading.at(i).isSign(">");
            int next = and ? i + 2 : i + 1;
            share = link ? share(reading, amounts, reading.at(next).is("to") ? next + 1 : next) : Optional.empty();
        }
        return shares;
    }

    private static Optional<Amount> share(Reading reading, Amounts amounts, int index) {
        return amounts.at(index)
                .filter(amount -> amount.unit().equals("%") && amount.per().isEmpty())
                .filter(amount -> !isMacro(reading, amount))
                .filter(amount -> amount.low().signum() >= 0 && amount.low().compareTo(ALL) <= 0)
                .filter(amount ->
                        amount.high().filter(high -> high.compareTo(ALL) > 0).isEmpty());
    }

    /** {@code 1%{?dist}}: the sign belongs to what follows. */
    private static boolean isMacro(Reading reading, Amount amount) {
        int end = reading.at(amount.end() - 1).to();
        return end < reading.text().length() && reading.text().charAt(end) == '{';
    }

    private boolean reaches(Reading reading, Segments segments, List<Amount> shares, boolean title) {
        Amount first = shares.get(0);
        Amount last = shares.get(shares.size() - 1);
        int start = segments.hardStartBefore(first.begin());
        int clause = segments.startBefore(first.begin());
        boolean bracket =
                reading.at(clause - 1).isSign("(") || reading.at(clause - 1).isSign(":");
        int from = bracket ? segments.startBefore(clause - 1) : clause;
        boolean compared = Comparison.at(vocabulary, reading, first.begin() - 1).isPresent()
                || first.plus()
                || reading.at(first.begin() - 1).is("by");
        boolean measured = vocabulary
                .known(reading, from, first.begin())
                .filter(metric -> !metric.name().equals("traffic"))
                .isPresent();
        int next = last.end();
        int of = reading.at(next).is("of") ? next + 1 : next;
        of = reading.at(of).is("the")
                        || reading.at(of).is("all")
                        || reading.at(of).is("our")
                ? of + 1
                : of;
        int end = Math.min(segments.endFrom(of), of + 3);
        boolean people =
                vocabulary.anyIn(Word.AUDIENCE, reading, of, end) || vocabulary.anyIn(Word.ROLLOUT, reading, of, end);
        boolean shifts = vocabulary.anyIn(Word.SHIFT, reading, Math.max(start, first.begin() - 14), first.begin())
                || vocabulary.anyIn(Word.ROLLOUT, reading, Math.max(start, first.begin() - 14), first.begin());
        boolean struck = vocabulary.anyIn(Word.STRUCK, reading, next, Math.min(reading.size(), next + STRUCK_WITHIN));
        if (compared || measured || struck || achieved(reading, first, segments)) {
            return false;
        }
        boolean arrows = shares.size() > 1 && reading.at(first.end()).isSign("->");
        boolean heads =
                title && opens(reading, segments, first) && (reading.at(next).is("of") || segments.isEnd(next));
        return people || shifts || arrows || heads;
    }

    /** Whether a title begins with a share, or with the stage whose share it is: {@code Phase 2: 25%}. */
    private boolean opens(Reading reading, Segments segments, Amount share) {
        int begin = share.begin();
        int start = Math.max(0, begin - LONGEST_TITLE);
        return begin == 0
                || (segments.isEnd(begin - 1)
                        && (vocabulary.anyIn(Word.SLOT, reading, start, begin)
                                || vocabulary.anyIn(Word.STAGE, reading, start, begin)));
    }

    /** "100% of orders migrated" is a result to be reached, not a stage. */
    private boolean achieved(Reading reading, Amount share, Segments segments) {
        if (!segments.isHard(share.begin() - 1) || !reading.at(share.end()).is("of")) {
            return false;
        }
        int end = segments.endFrom(share.end());
        for (int i = share.end() + 2; i < Math.min(end, share.end() + 6); i++) {
            if (reading.at(i).text().endsWith("ed") || reading.at(i).is("intact")) {
                return true;
            }
        }
        return false;
    }

    /** "everyone on the legacy path": nobody is reached who stays where they were. */
    private boolean isLeft(Reading reading, int end) {
        return (reading.at(end).is("on") || reading.at(end).is("at"))
                && vocabulary.anyIn(Word.FORMER, reading, end + 1, end + 3);
    }

    private Optional<Found<Exposure>> everyone(Reading reading, Segments segments, int i) {
        int length = vocabulary.match(Word.EVERYONE, reading, i);
        if (length == 0
                || isLeft(reading, i + length)
                || !vocabulary.anyIn(Word.SHIFT, reading, segments.startBefore(i), i)) {
            return Optional.empty();
        }
        int from = reading.at(i).from();
        int to = reading.at(i + length - 1).to();
        return Optional.of(new Found<>(new Exposure(reading.text().substring(from, to), List.of(ALL)), from, to));
    }
}
