package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects changes. What was told of a line by what it does is not told again by its wording. */
final class Telling {
    private final Pair pair;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Pointer> before = new HashSet<>();
    private final Set<Pointer> after = new HashSet<>();
    private final Set<Pointer> passed = new HashSet<>();

    Telling(Pair pair) {
        this.pair = pair;
    }

    void gone(Change.Kind kind, Pointer at, String message) {
        add(kind, Optional.of(at), Optional.empty(), message);
    }

    void come(Change.Kind kind, Pointer at, String message) {
        add(kind, Optional.empty(), Optional.of(at), message);
    }

    void became(Change.Kind kind, Pointer from, Pointer to, String message) {
        add(kind, Optional.of(from), Optional.of(to), message);
    }

    private void add(Change.Kind kind, Optional<Pointer> from, Optional<Pointer> to, String message) {
        changes.add(new Change(kind, from, to, message));
        from.ifPresent(before::add);
        to.ifPresent(after::add);
    }

    /** All of {@code at}, a part of the old version, counts as told. */
    void covers(Pointer at) {
        pair.old().within(at).forEach(before::add);
    }

    /** All of {@code at}, a part of the new version, counts as told. */
    void brings(Pointer at) {
        pair.now().within(at).forEach(after::add);
    }

    /** What a part of the old version said was told. */
    void said(Pointer at) {
        before.add(at);
    }

    /** What a part of the new version says was told. */
    void says(Pointer at) {
        after.add(at);
    }

    /** Something stands on the other side of the gate at {@code at} in the new version, and that was told. */
    void passes(Pointer at) {
        passed.add(at);
    }

    boolean isPassed(Pointer gate) {
        return passed.contains(gate);
    }

    boolean hasGone(Pointer at) {
        return before.contains(at);
    }

    boolean hasCome(Pointer at) {
        return after.contains(at);
    }

    /** The gravest first, those of one weight in the order of the newer version. */
    List<Change> changes() {
        return changes.stream()
                .distinct()
                .sorted(Comparator.comparing(Change::weight).thenComparingDouble(this::place))
                .toList();
    }

    /** What is gone stands where it would, were it still there: behind the nearest part before it that is left. */
    private double place(Change change) {
        if (change.after().isPresent()) {
            return pair.now().index(change.after().get());
        }
        int index = pair.old().index(change.before().orElse(Pointer.ROOT));
        return pair.nowIndexBefore(index) + 0.5;
    }
}
