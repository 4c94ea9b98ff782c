package dev.runsheet.gate;

import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.run.Run;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether each stage was watched for as long as it says before the next one was begun: from the last thing done before the
 * line that says so to the first thing done in a later stage.
 */
final class Soaks {
    private final Scope scope;
    private final Plan plan;
    private final Reach reach;
    private final Ticks deeds;
    private final Ticks staged;
    private final Ticks all;
    private final TreeMap<Integer, Stage> inOrder = new TreeMap<>();
    private final Map<Pointer, TreeMap<Integer, Stage>> bySection = new HashMap<>();

    Soaks(Scope scope, Plan plan, Run run, Reach reach) {
        this.scope = scope;
        this.plan = plan;
        this.reach = reach;
        for (Stage stage : plan.stages()) {
            inOrder.put(scope.position(stage.at()), stage);
            bySection
                    .computeIfAbsent(section(stage.at()), any -> new TreeMap<>())
                    .put(scope.position(stage.at()), stage);
        }
        Set<Pointer> waiting = plan.soaks().stream().map(At::at).collect(Collectors.toSet());
        this.all = Ticks.of(scope, run, at -> true);
        this.deeds = Ticks.of(scope, run, at -> !waiting.contains(at));
        this.staged = Ticks.of(scope, run, at -> around(at).isPresent());
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (At<Timespan> soak : plan.soaks()) {
            Optional<Stage> stage = current(soak.at());
            Optional<Stage> next = stage.flatMap(current -> next(soak.at(), current));
            if (next.isPresent() && scope.asksUnlessSkipped(soak.at())) {
                judge(soak, stage.get(), next.get()).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    /** The stage that the line at {@code soak} watches: the last one before it in its section, else the one it stands in. */
    private Optional<Stage> current(Pointer soak) {
        Optional<Stage> around = around(soak);
        return Optional.ofNullable(
                        bySection.getOrDefault(section(soak), new TreeMap<>()).lowerEntry(scope.position(soak)))
                .map(Map.Entry::getValue)
                .filter(stage ->
                        around.filter(outer -> !outer.at().contains(stage.at())).isEmpty())
                .or(() -> around);
    }

    private Optional<Stage> around(Pointer at) {
        return chain(at)
                .flatMap(place -> Optional.ofNullable(inOrder.get(scope.position(place.at()))).stream())
                .findFirst();
    }

    private Pointer section(Pointer at) {
        return chain(at)
                .skip(1)
                .filter(outer -> outer.part() instanceof Section)
                .map(Place::at)
                .findFirst()
                .orElse(Pointer.ROOT);
    }

    private Stream<Place> chain(Pointer at) {
        return Optional.ofNullable(scope.places().get(at)).stream()
                .flatMap(place -> Stream.concat(Stream.of(place), place.ancestors()));
    }

    /** The stage after the one that is watched; what a stage's own heading says holds for all that stands in it. */
    private Optional<Stage> next(Pointer soak, Stage current) {
        return inOrder.tailMap(scope.position(soak), false).values().stream()
                .filter(stage -> !(soak.equals(current.at()) && soak.contains(stage.at())))
                .findFirst();
    }

    private Optional<Reason> judge(At<Timespan> soak, Stage stage, Stage next) {
        int begin = scope.position(next.at());
        boolean begun = staged.first(begin).isPresent();
        boolean beginning = reach.before().filter(next.at()::equals).isPresent();
        if (!begun && !beginning) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> from = start(soak, stage, begin);
        Optional<OffsetDateTime> to = begun ? staged.earliest(begin).flatMap(Ticks.Tick::time) : reach.now();
        String told = soak.value().text();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(reason(
                    Reason.Kind.SOAK_UNTIMED,
                    soak,
                    "nothing tells whether " + scope.quote(stage.at()) + " was watched for " + told));
        }
        Duration watched = Duration.between(from.get(), to.get());
        if (watched.compareTo(least(soak.value())) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                begun
                        ? reason(
                                Reason.Kind.SOAK_CUT,
                                soak,
                                scope.quote(next.at()) + " was begun " + words(watched) + " after "
                                        + scope.quote(stage.at()) + ", which is to be watched for " + told)
                        : reason(
                                Reason.Kind.SOAK_RUNNING,
                                soak,
                                scope.quote(stage.at()) + " has been watched for " + words(watched) + " of " + told));
    }

    /** The last thing done before the line that says to watch; where nothing to do stands before it, the last in the stage. */
    private Optional<OffsetDateTime> start(At<Timespan> soak, Stage stage, int end) {
        int first = scope.position(stage.at());
        int at = scope.position(soak.at());
        if (deeds.any(first, at)) {
            return deeds.latest(first, at);
        }
        boolean acts = scope.part(soak.at()) instanceof Item item && item.isTask();
        return acts ? all.latest(at, at + 1) : deeds.latest(first, end);
    }

    /** An estimate is kept by nine tenths of it. */
    private static Duration least(Timespan time) {
        return time.approximate() ? time.min().multipliedBy(9).dividedBy(10) : time.min();
    }

    private Reason reason(Reason.Kind kind, At<Timespan> soak, String sentence) {
        return new Reason(kind, Optional.of(soak.at()), scope.copy(soak.at()), sentence);
    }

    /** {@code 1 h 5 min}; of what is less than nothing, 0 min. */
    private static String words(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        long hours = minutes / 60;
        return hours == 0 ? minutes + " min" : hours + " h " + minutes % 60 + " min";
    }
}
