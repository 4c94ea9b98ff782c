package dev.runsheet.picture;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.picture.Step.Extent;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first stages of a plan in order, each with the times that are its own. */
final class Steps {
    /** Nobody reads more at a glance. */
    static final int MOST_STAGES = 60;

    private static final Pattern ASIDE = Pattern.compile("(.*\\S)\\s*\\(([^()]*)\\)");

    private final List<Stage> stages;
    private final Reference reference;
    private final Places places;

    /** The soaks of each stage; one that stands in no inner stage belongs to the inner stage before it. */
    private final Map<Stage, List<At<Timespan>>> soaks = new LinkedHashMap<>();

    private Steps(Places places, List<Stage> stages, Reference reference) {
        this.stages = stages;
        this.reference = reference;
        this.places = places;
        stages.stream().flatMap(stage -> stage.soaks().stream()).distinct().forEach(this::give);
    }

    static List<Step> of(Places places, Plan plan, Reference reference) {
        Steps steps =
                new Steps(places, plan.stages().stream().limit(MOST_STAGES).toList(), reference);
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < steps.stages.size(); i++) {
            all.add(steps.step(i));
        }
        return all;
    }

    /** To the last stage before it in the innermost stage around it, else to that one. */
    private void give(At<Timespan> soak) {
        int at = places.order(soak.at());
        stages.stream()
                .filter(stage -> stage.at().contains(soak.at()))
                .reduce((outer, inner) -> inner)
                .flatMap(around -> stages.stream()
                        .filter(stage -> around.at().contains(stage.at()) && places.order(stage.at()) <= at)
                        .reduce((first, later) -> later))
                .ifPresent(owner ->
                        soaks.computeIfAbsent(owner, stage -> new ArrayList<>()).add(soak));
    }

    private List<At<Timespan>> soaks(Stage stage) {
        return soaks.getOrDefault(stage, List.of());
    }

    private Step step(int index) {
        Stage stage = stages.get(index);
        List<Stage> inside = stages.stream()
                .skip(index + 1L)
                .takeWhile(inner -> stage.at().contains(inner.at()))
                .toList();
        int depth = (int) stages.stream()
                .limit(index)
                .filter(outer -> outer.at().contains(stage.at()))
                .count();
        Optional<Slot> named = window(stage.at()).flatMap(Slot::of);
        Optional<Extent> lasting = named.filter(Slot::lasting).map(slot -> new Extent(slot.length(), slot.length()));
        List<At<Timespan>> own = outermost(soaks(stage));
        return new Step(
                stage,
                title(stage),
                depth,
                inside.stream().anyMatch(this::isTimed),
                stage.duration().map(time -> new Extent(time.min(), time.max())).or(() -> lasting),
                own.stream().map(this::length).reduce(Extent::plus),
                own.stream()
                        .map(soak -> length(soak).most())
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                named,
                said(stage, own, lasting));
    }

    /** Without what stands beside it anyway: {@code Phase 1: Shadow} of {@code Phase 1: Shadow (1-2 days)}. */
    private String title(Stage stage) {
        String title = reference.text(stage.title());
        Matcher aside = ASIDE.matcher(title);
        boolean said = aside.matches()
                && (stage.duration()
                                .filter(time -> aside.group(2).contains(time.text()))
                                .isPresent()
                        || stage.exposure()
                                .filter(share -> aside.group(2).contains(share.text()))
                                .isPresent()
                        || window(stage.at()).filter(aside.group(2)::equals).isPresent());
        return said ? aside.group(1) : title;
    }

    private boolean isTimed(Stage stage) {
        return stage.duration().isPresent()
                || !soaks(stage).isEmpty()
                || window(stage.at()).flatMap(Slot::of).isPresent();
    }

    /** Without those that stand in another: "every hour" within the first day says how often, not how long. */
    private static List<At<Timespan>> outermost(List<At<Timespan>> soaks) {
        return soaks.stream()
                .filter(soak -> soaks.stream()
                        .noneMatch(other ->
                                !other.at().equals(soak.at()) && other.at().contains(soak.at())))
                .toList();
    }

    /** Of a title that says when, how long that is: {@code Hours 2-6} are four. */
    private Extent length(At<Timespan> soak) {
        return window(soak.at())
                .flatMap(Slot::of)
                .filter(slot -> !slot.length().isZero())
                .map(slot -> new Extent(slot.length(), slot.length()))
                .orElseGet(() -> new Extent(soak.value().min(), soak.value().max()));
    }

    private Optional<String> window(Pointer at) {
        return places.part(at).flatMap(part -> part instanceof Section section ? section.window() : Optional.empty());
    }

    /** Its times as written; where the title says them already, what they come to. */
    private String said(Stage stage, List<At<Timespan>> own, Optional<Extent> lasting) {
        String title = title(stage).toLowerCase(Locale.ROOT);
        Stream<String> when =
                window(stage.at()).filter(text -> !title.contains(text.toLowerCase(Locale.ROOT))).stream();
        Stream<String> work = stage.duration().map(Timespan::text).stream();
        String watch = own.stream()
                .filter(soak -> lasting.isEmpty() || window(soak.at()).isEmpty())
                .map(soak -> soak.value().text())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" + "));
        String said = Stream.of(
                        when,
                        work,
                        Stream.of(watch).filter(text -> !text.isEmpty()).map(text -> "watch " + text))
                .flatMap(texts -> texts)
                .map(reference::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? lasting.map(time -> Wording.range(time.least(), time.most())).orElse("")
                : said;
    }
}
