package dev.runsheet.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds which things of an older version are which of a newer one, the surest ways first.
 *
 * <pre>{@code
 * couples.join(limit -> Optional.of(limit.metric()), limit -> limit.metric(), (one, other) -> true);
 * couples.gone();   // what has found none
 * }</pre>
 */
final class Couples<T> {
    /** How many candidates are looked at for one, so that no input costs the square of its size. */
    private static final int REACH = 100;

    private final List<T> gone;
    private final List<T> come;
    private final List<Couple<T>> joined = new ArrayList<>();

    /** A thing as it was and as it is. */
    record Couple<T>(T before, T after) {}

    Couples(List<T> old, List<T> now) {
        this.gone = new ArrayList<>(old);
        this.come = new ArrayList<>(now);
    }

    /** Joins what is still alone: where the keys are equal, each with the first that suits. */
    void join(Function<T, Optional<?>> before, Function<T, ?> after, BiPredicate<T, T> suits) {
        Map<Object, Queue<T>> byKey = new HashMap<>();
        come.forEach(other -> byKey.computeIfAbsent(after.apply(other), any -> new ArrayDeque<>())
                .add(other));
        Set<T> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.removeIf(one -> {
            Queue<T> candidates = before.apply(one).map(byKey::get).orElse(new ArrayDeque<>());
            Iterator<T> each = candidates.iterator();
            for (int i = 0; i < REACH && each.hasNext(); i++) {
                T other = each.next();
                if (suits.test(one, other)) {
                    each.remove();
                    taken.add(other);
                    joined.add(new Couple<>(one, other));
                    return true;
                }
            }
            return false;
        });
        come.removeIf(taken::contains);
    }

    List<T> gone() {
        return gone;
    }

    List<T> come() {
        return come;
    }

    List<Couple<T>> joined() {
        return joined;
    }
}
