package dev.runsheet.compare;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Pairs the limits of two versions, those of one metric, statistic, severity and subject: first those of the same line,
 * then those that are equal, then in order.
 */
final class LimitChanges {
    private final Vocabulary vocabulary;
    private final Map<Pointer, Pointer> places;

    private record Key(
            String metric, Optional<String> statistic, Threshold.Severity severity, Optional<String> subject) {}

    private record Pair(At<Threshold> old, At<Threshold> now) {}

    LimitChanges(Vocabulary vocabulary, Map<Pointer, Pointer> places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    List<Change> between(List<At<Threshold>> old, List<At<Threshold>> now) {
        Map<Key, List<At<Threshold>>> byKey = new LinkedHashMap<>();
        now.forEach(limit ->
                byKey.computeIfAbsent(key(limit), any -> new ArrayList<>()).add(limit));
        List<At<Threshold>> gone = new ArrayList<>(old);
        List<Pair> pairs = new ArrayList<>();
        pair(gone, byKey, pairs, (one, other) -> other.at().equals(places.get(one.at())) && equal(one, other));
        pair(gone, byKey, pairs, (one, other) -> other.at().equals(places.get(one.at())));
        pair(gone, byKey, pairs, LimitChanges::equal);
        pair(gone, byKey, pairs, (one, other) -> true);
        List<Change> changes = new ArrayList<>();
        gone.stream().map(Change.ThresholdRemoved::new).forEach(changes::add);
        pairs.forEach(pair -> changed(pair).ifPresent(changes::add));
        byKey.values().stream()
                .flatMap(List::stream)
                .map(Change.ThresholdAdded::new)
                .forEach(changes::add);
        return changes;
    }

    private void pair(
            List<At<Threshold>> gone,
            Map<Key, List<At<Threshold>>> byKey,
            List<Pair> pairs,
            BiPredicate<At<Threshold>, At<Threshold>> suits) {
        gone.removeIf(one -> {
            List<At<Threshold>> candidates = byKey.getOrDefault(key(one), List.of());
            Optional<At<Threshold>> found =
                    candidates.stream().filter(other -> suits.test(one, other)).findFirst();
            found.ifPresent(other -> {
                candidates.remove(other);
                pairs.add(new Pair(one, other));
            });
            return found.isPresent();
        });
    }

    private Key key(At<Threshold> limit) {
        Threshold threshold = limit.value();
        return new Key(
                vocabulary.metric(threshold.metric()),
                threshold.statistic(),
                threshold.severity(),
                threshold.subject().map(text -> text.toLowerCase(Locale.ROOT)));
    }

    private static boolean equal(At<Threshold> one, At<Threshold> other) {
        return changed(new Pair(one, other)).isEmpty();
    }

    private static Optional<Change> changed(Pair pair) {
        Threshold old = pair.old().value();
        Threshold now = pair.now().value();
        Optional<Change.Direction> values = values(old, now);
        Optional<Change.Direction> windows = Allowance.window(old, now);
        if (values.isEmpty() && windows.isEmpty()) {
            return Optional.empty();
        }
        boolean conflict = values.isPresent() && windows.isPresent() && !values.equals(windows);
        Change.Direction direction =
                conflict ? Change.Direction.ALTERED : values.or(() -> windows).orElseThrow();
        return Optional.of(new Change.ThresholdChanged(pair.old(), pair.now(), direction));
    }

    private static Optional<Change.Direction> values(Threshold old, Threshold now) {
        if (old.state().isPresent() || now.state().isPresent()) {
            boolean same = old.operator() == now.operator()
                    && old.state()
                            .map(state -> state.toLowerCase(Locale.ROOT))
                            .equals(now.state().map(state -> state.toLowerCase(Locale.ROOT)));
            return same ? Optional.empty() : Optional.of(Change.Direction.ALTERED);
        }
        Quantity one = old.values().get(0);
        Quantity other = now.values().get(0);
        boolean comparable = Units.comparable(one, other) && old.sense() == now.sense();
        return comparable ? Allowance.of(old).to(Allowance.of(now)) : Optional.of(Change.Direction.ALTERED);
    }
}
