package dev.runsheet.run;

import dev.runsheet.model.At;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The limits one place is measured by.
 *
 * @param own those stated in its item, row, field or paragraph
 * @param byUnit whether of these only those count that have the unit of what was measured: none stands behind the place
 * @param conditions those on which one goes back, stated elsewhere of the same measure
 * @param measure whether only a measure makes sense there: what cannot be compared is an answer to nothing
 */
public record Gauge(List<Threshold> own, boolean byUnit, List<Condition> conditions, boolean measure) {

    /** Nothing is measured there. */
    static final Gauge NONE = new Gauge(List.of(), false, List.of(), false);

    /**
     * A limit stated elsewhere.
     *
     * @param limit the limit and where it stands
     * @param named whether the part of the place is named after its metric
     * @param like otherwise it counts where the first limit that does is one of these, numbered from 0
     */
    public record Condition(At<Threshold> limit, boolean named, List<Integer> like) {
        public Condition {
            like = List.copyOf(like);
        }
    }

    public Gauge {
        own = List.copyOf(own);
        conditions = List.copyOf(conditions);
    }

    /** The limits of its own part that {@code actual} is measured by. */
    public List<Threshold> own(Actual actual) {
        return own.stream().filter(limit -> counts(limit, actual)).toList();
    }

    /** The conditions that {@code actual} is measured by. */
    public List<At<Threshold>> conditions(Actual actual) {
        Optional<Integer> first = IntStream.range(0, own.size())
                .filter(i -> counts(own.get(i), actual))
                .boxed()
                .findFirst();
        return conditions.stream()
                .filter(condition -> condition.named()
                        || first.filter(condition.like()::contains).isPresent())
                .map(Condition::limit)
                .toList();
    }

    private boolean counts(Threshold limit, Actual actual) {
        return !byUnit || actual.isInUnitOf(limit);
    }

    /** Whether nothing is measured there. */
    public boolean isEmpty() {
        return own.isEmpty() && conditions.isEmpty();
    }
}
