package dev.runsheet.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All limits of a document on one measure.
 *
 * @param name what is measured, in the words of the document
 * @param percent whether it is a share
 * @param limits in the order of the document
 */
record Scale(String name, boolean percent, List<Limit> limits) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** One limit on the scale, and those that say the same elsewhere. */
    record Mark(Limit limit, int times, boolean late) {}

    Axis axis() {
        List<BigDecimal> values = limits.stream()
                .flatMap(limit -> Stream.of(limit.from(), limit.to()))
                .toList();
        return Axis.of(values, percent ? WHOLE : BigDecimal.ZERO);
    }

    /** From the least to the greatest; what is said twice, once. */
    List<Mark> marks() {
        Map<Object, List<Limit>> same = new LinkedHashMap<>();
        for (Limit limit : limits) {
            Object said = List.of(
                    limit.severity(),
                    limit.direction(),
                    limit.words().startsWith("\u2264") || limit.words().startsWith("\u2265"),
                    limit.from().stripTrailingZeros(),
                    limit.to().stripTrailingZeros());
            same.computeIfAbsent(said, key -> new ArrayList<>()).add(limit);
        }
        Predicate<Limit> late = late();
        return same.values().stream()
                .map(all -> new Mark(all.get(0), all.size(), late.test(all.get(0))))
                .sorted(Comparator.comparing((Mark mark) -> mark.limit().from())
                        .thenComparing(mark -> mark.limit().to()))
                .toList();
    }

    /** Tells the limits that tell people when one goes back already, whichever of the triggers is meant. */
    Predicate<Limit> late() {
        Map<Object, List<Limit>> triggers =
                limits.stream().filter(Limit::isRollback).collect(Collectors.groupingBy(Limit::direction));
        return limit -> limit.tells()
                && triggers.containsKey(limit.direction())
                && triggers.get(limit.direction()).stream().allMatch(limit::comesAfter);
    }

    boolean hasLate() {
        return limits.stream().anyMatch(late());
    }

    /** Whether there is something to compare, or something happens at a limit. */
    boolean isTelling() {
        return marks().size() > 1 || limits.stream().anyMatch(limit -> limit.isRollback() || limit.tells());
    }
}
