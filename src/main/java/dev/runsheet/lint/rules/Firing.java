package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import dev.runsheet.plan.Measures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits on which something is done: the rollback is taken, somebody is called. */
final class Firing {
    private Firing() {}

    /** The limits of the conditions on which the way back is taken. */
    static List<At<Threshold>> triggers(Subject subject) {
        return Stream.concat(
                        subject.plan().rollback().triggers().stream()
                                .flatMap(trigger ->
                                        trigger.thresholds().stream().map(limit -> new At<>(trigger.at(), limit))),
                        subject.plan().limits().stream()
                                .filter(limit -> limit.value().severity() == Threshold.Severity.ROLLBACK))
                .distinct()
                .toList();
    }

    /** Whether {@code limit} points to where its metric is worse; one that does not was written as a goal. */
    static boolean fires(Measures measures, Threshold limit) {
        return points(measures, limit, 1);
    }

    /** Whether {@code limit} points to where its metric is better. */
    static boolean requires(Measures measures, Threshold limit) {
        return limit.sense() == Threshold.Sense.REQUIRE && points(measures, limit, -1);
    }

    private static boolean points(Measures measures, Threshold limit, int sign) {
        Optional<Integer> direction = Scale.direction(limit);
        int worse = measures.better(limit).map(Firing::worse).orElse(0);
        return direction.isPresent() && (worse == 0 || direction.get() == sign * worse);
    }

    private static int worse(Metric.Better better) {
        return switch (better) {
            case LOWER -> 1;
            case HIGHER -> -1;
            case NEITHER -> 0;
        };
    }
}
