package dev.runsheet.gate;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Run;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tasks a run has done, in the order of the document, with when. Steps of the way back are not among them. */
final class Ticks {
    private final List<Tick> ticks = new ArrayList<>();

    /** Of each tick, the earliest of all from it to the end. */
    private final List<Optional<Tick>> earliest = new ArrayList<>();

    /**
     * A task that was done.
     *
     * @param position the number of the task in the document
     * @param at where it stands in the checklist
     * @param time when it was done
     */
    record Tick(int position, Pointer at, Optional<OffsetDateTime> time) {}

    private Ticks() {}

    /** The tasks that are {@code wanted}. */
    static Ticks of(Scope scope, Run run, Predicate<Pointer> wanted) {
        Ticks all = new Ticks();
        scope.places().forEach((at, place) -> {
            boolean task = place.part() instanceof Item item && item.isTask();
            if (task && run.state(at).isDone() && !scope.waived().contains(at) && wanted.test(at)) {
                all.ticks.add(new Tick(scope.position(at), at, run.state(at).at()));
            }
        });
        Optional<Tick> first = Optional.empty();
        for (int i = all.ticks.size() - 1; i >= 0; i--) {
            first = earlier(all.ticks.get(i), first);
            all.earliest.add(first);
        }
        Collections.reverse(all.earliest);
        return all;
    }

    private static Optional<Tick> earlier(Tick one, Optional<Tick> other) {
        if (one.time().isEmpty()) {
            return other;
        }
        return other.filter(found -> found.time().get().isBefore(one.time().get()))
                .or(() -> Optional.of(one));
    }

    /** The first one in the document from the part with the number {@code position} on. */
    Optional<Tick> first(int position) {
        int index = index(position);
        return index < ticks.size() ? Optional.of(ticks.get(index)) : Optional.empty();
    }

    /** The one done before all others from the part with the number {@code position} on; empty where none has a time. */
    Optional<Tick> earliest(int position) {
        int index = index(position);
        return index < ticks.size() ? earliest.get(index) : Optional.empty();
    }

    /** When the last one from the part with the number {@code from} up to that with {@code to} was done. */
    Optional<OffsetDateTime> latest(int from, int to) {
        return ticks.subList(index(from), Math.max(index(from), index(to))).stream()
                .flatMap(tick -> tick.time().stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether there is one from the part with the number {@code from} up to that with {@code to}. */
    boolean any(int from, int to) {
        return index(from) < index(to);
    }

    private int index(int position) {
        int low = 0;
        int high = ticks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ticks.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
