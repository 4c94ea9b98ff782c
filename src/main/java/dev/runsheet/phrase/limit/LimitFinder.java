package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes over a text once and finds what may be limits, each with its window. */
final class LimitFinder {
    /** How far behind a limit its window may begin so that nothing between the two is read as a limit. */
    private static final int WINDOW_REACH = 8;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final ComparedLimits compared;
    private final StatedLimits stated;
    private final Windows windows;

    LimitFinder(Vocabulary vocabulary, Reading reading, Segments segments, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = new Amounts(vocabulary, reading);
        this.compared = new ComparedLimits(vocabulary, reading, segments, amounts, context);
        this.stated = new StatedLimits(vocabulary, reading, segments, amounts, context);
        this.windows = new Windows(vocabulary, reading, segments, amounts);
    }

    /** Every candidate, in order. */
    List<LimitCandidate> all() {
        List<LimitCandidate> candidates = new ArrayList<>();
        int i = 0;
        int floor = 0;
        while (i < reading.size()) {
            floor = segments.isHard(i) ? i + 1 : floor;
            int clause = segments.hardStartBefore(i);
            Optional<Limit> before = candidates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(candidates.get(candidates.size() - 1))
                            .filter(last -> last.end() > clause)
                            .map(LimitCandidate::limit);
            int at = i;
            Optional<Limit> limit =
                    compared.at(i).or(() -> compared.behind(at, before)).or(() -> stated.at(at, before));
            if (limit.isEmpty()) {
                i = skip(i);
                continue;
            }
            int end = limit.get().end();
            Optional<Found<Window>> window =
                    windows.behind(end).or(() -> windows.before(limit.get().begin()));
            candidates.add(new LimitCandidate(
                    limit.get(),
                    window.map(Found::value),
                    Math.max(end, window.map(Found::to).orElse(end)),
                    floor));
            floor = Math.max(end, window.map(Found::to).orElse(end));
            i = Math.max(i + 1, end);
            i = window.filter(w -> w.from() >= end && w.from() <= end + WINDOW_REACH)
                    .map(Found::to)
                    .filter(to -> to > end)
                    .orElse(i);
        }
        return candidates;
    }

    /** Over an amount that is no limit, with the comparison before it, so that its parts are not taken for one. */
    private int skip(int i) {
        int value = Comparison.at(vocabulary, reading, i)
                .filter(comparison -> comparison.operator() != Operator.EQUAL)
                .map(Comparison::end)
                .filter(end -> amounts.at(end).isPresent())
                .orElse(i);
        return amounts.at(value).map(amount -> Math.max(i + 1, amount.end())).orElse(i + 1);
    }
}
