package dev.runsheet.picture;

import dev.runsheet.picture.Step.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each stage is at work, in seconds from the beginning.
 *
 * <p>Where the stages name places in time, {@code T-24h}, {@code Week 2}, they stand there. Otherwise one follows on the
 * other, each after the longest the one before may take; one that states no time is a point between its neighbours.
 *
 * @param places of the steps, in their order
 * @param from where the first begins, negative for before the change
 * @param to where the last ends at the latest
 * @param dated whether the stages name places in time
 */
record Timeline(List<Place> places, long from, long to, boolean dated) {

    /** What a stretch of time is spent on. */
    enum Use {
        WORK,
        WATCH,
        SLOT
    }

    /** From {@code from} to {@code sure} in any case, up to {@code to} perhaps. */
    record Stretch(Use use, long from, long sure, long to) {}

    /** Where a step stands; no stretches for one that states no time. */
    record Place(Step step, long at, List<Stretch> stretches) {
        Place {
            stretches = List.copyOf(stretches);
        }
    }

    /** Of {@code steps}; empty unless two of them say when they are at work, or for how long. */
    static Optional<Timeline> of(List<Step> steps) {
        long timed = steps.stream()
                .filter(Step::isTimed)
                .filter(step -> !step.holdsOthers())
                .count();
        if (timed < 2) {
            return Optional.empty();
        }
        List<Step> innermost = steps.stream()
                .filter(step -> !step.holdsOthers() && step.isTimed())
                .toList();
        boolean dated = innermost.stream().allMatch(step -> step.slot().isPresent());
        List<Place> places = dated ? dated(steps) : following(steps);
        long from = places.stream()
                .flatMap(place -> place.stretches().stream())
                .mapToLong(Stretch::from)
                .min()
                .orElse(0);
        long to = places.stream()
                .flatMap(place -> place.stretches().stream())
                .mapToLong(Stretch::to)
                .max()
                .orElse(0);
        return to > from ? Optional.of(new Timeline(places, from, to, dated)) : Optional.empty();
    }

    private static List<Place> dated(List<Step> steps) {
        List<Place> places = new ArrayList<>();
        long last = steps.stream()
                .flatMap(step -> step.slot().stream())
                .mapToLong(slot -> slot.from().toSeconds())
                .findFirst()
                .orElse(0);
        for (Step step : steps) {
            List<Stretch> stretches = new ArrayList<>();
            if (!step.holdsOthers() && step.slot().isPresent()) {
                Slot slot = step.slot().get();
                last = slot.from().toSeconds();
                stretches.add(new Stretch(
                        Use.SLOT, last, slot.to().toSeconds(), slot.to().toSeconds()));
                stretches.addAll(stretches(step, last));
            }
            places.add(new Place(step, last, stretches));
        }
        return places;
    }

    private static List<Place> following(List<Step> steps) {
        List<Place> places = new ArrayList<>();
        long next = 0;
        for (Step step : steps) {
            List<Stretch> stretches = step.holdsOthers() ? List.of() : stretches(step, next);
            places.add(new Place(step, next, stretches));
            next = stretches.stream().mapToLong(Stretch::to).max().orElse(next);
        }
        return places;
    }

    /** The work, then the watching; what fits into the work is its last part. */
    private static List<Stretch> stretches(Step step, long from) {
        List<Stretch> stretches = new ArrayList<>();
        step.work().ifPresent(work -> stretches.add(stretch(Use.WORK, from, work)));
        step.watch().ifPresent(watch -> {
            Optional<Extent> work = step.work();
            if (work.filter(time -> step.watchesWithin()).isPresent()) {
                long least = work.get().least().toSeconds();
                long part = Math.min(least, watch.least().toSeconds());
                long end = from + least;
                stretches.add(new Stretch(Use.WATCH, end - part, end, end));
            } else {
                long begin = from + work.map(time -> time.most().toSeconds()).orElse(0L);
                stretches.add(stretch(Use.WATCH, begin, watch));
            }
        });
        return stretches;
    }

    private static Stretch stretch(Use use, long from, Extent time) {
        return new Stretch(
                use, from, from + time.least().toSeconds(), from + time.most().toSeconds());
    }

    /** From the beginning of the first stage in {@code step} to the end of the last. */
    Optional<Stretch> around(Step step) {
        List<Stretch> inside = places.stream()
                .filter(place -> step.stage().at().contains(place.step().stage().at()))
                .flatMap(place -> place.stretches().stream())
                .toList();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch(
                        Use.SLOT,
                        inside.stream().mapToLong(Stretch::from).min().orElseThrow(),
                        inside.stream().mapToLong(Stretch::sure).max().orElseThrow(),
                        inside.stream().mapToLong(Stretch::to).max().orElseThrow()));
    }

    /** How long all stages take that say so; empty where they are dated. */
    Optional<Extent> total() {
        if (dated) {
            return Optional.empty();
        }
        long least = 0;
        for (Place place : places) {
            boolean within = place.step().watchesWithin();
            least += place.stretches().stream()
                    .filter(stretch -> stretch.use() == Use.WORK || !within)
                    .mapToLong(stretch -> stretch.sure() - stretch.from())
                    .sum();
        }
        return Optional.of(new Extent(Duration.ofSeconds(least), Duration.ofSeconds(to - from)));
    }

    /** How many stages state no time. */
    int untimed() {
        return (int) places.stream().filter(place -> isUntimed(place.step())).count();
    }

    static boolean isUntimed(Step step) {
        return !step.holdsOthers() && !step.isTimed();
    }
}
