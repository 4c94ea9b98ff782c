package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Approval;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Stage;
import dev.runsheet.plan.Trigger;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page's script has to know of a checklist so that people can work on its page: its parts and places by their
 * keys, what is measured by which limits, stages, gates, sign-offs, the way back.
 */
final class RunData {
    private final Checklist checklist;
    private final Plan plan;
    private final Form form;
    private final Anchors anchors;
    private final PartLabels labels;
    private final Map<Pointer, Place> places = new LinkedHashMap<>();
    private final Map<Pointer, Integer> order = new HashMap<>();
    private final NavigableMap<Integer, Pointer> tasks = new TreeMap<>();

    RunData(SiteEntry entry, Form form, Anchors anchors, Prose prose) {
        this.checklist = entry.checklist();
        this.plan = entry.plan();
        this.form = form;
        this.anchors = anchors;
        this.labels = new PartLabels(prose);
        for (Place place : checklist.places()) {
            if (place.part() instanceof Item item && item.isTask()) {
                tasks.put(places.size(), place.at());
            }
            order.put(place.at(), places.size());
            places.put(place.at(), place);
        }
    }

    /** As it stands in a {@code script} element that is not run: nothing in it can end that element. */
    String json(String title) {
        return data(title)
                .compact()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Json data(String title) {
        Json.Builder data =
                Json.object().put("version", 1).put("checklist", checklist.id()).put("title", title);
        checklist
                .source()
                .ifPresent(source -> data.put("sha256", source.sha256()).put("path", source.path()));
        data.put("parts", parts());
        data.put("places", entries());
        data.put("stages", Json.array(plan.stages().stream().map(this::stage)));
        data.put("gates", Json.array(plan.gates().stream().map(this::gate)));
        data.put("approvals", Json.array(plan.approvals().stream().map(this::approval)));
        rollback().ifPresent(rollback -> data.put("rollback", rollback));
        return data.build();
    }

    private Json parts() {
        Set<Pointer> signed = plan.approvals().stream().map(Approval::at).collect(Collectors.toSet());
        Map<Pointer, String> roles = plan.approvals().stream()
                .collect(Collectors.toMap(Approval::at, Approval::role, (first, other) -> first));
        Json.Builder parts = Json.object();
        places.values().stream()
                .filter(place -> place.part() instanceof Item || signed.contains(place.at()))
                .forEach(place -> parts.put(
                        form.keys().of(place.at()),
                        Json.object()
                                .put("label", labels.of(place.part()))
                                .put("task", isTask(place.part()))
                                .put("section", section(place).orElse(""))
                                .put("role", Optional.ofNullable(roles.get(place.at())))
                                .build()));
        return parts.build();
    }

    private Optional<String> section(Place place) {
        return place.section().isPresent() ? sectionAt(place.at()) : Optional.empty();
    }

    private Optional<String> sectionAt(Pointer at) {
        return Stream.iterate(at, Pointer::parent)
                .takeWhile(up -> !up.equals(Pointer.ROOT))
                .filter(up -> up.parent().text().endsWith("/sections"))
                .findFirst()
                .flatMap(form.keys()::find);
    }

    private Json entries() {
        Json.Builder all = Json.object();
        form.byKey().forEach((key, entry) -> all.put(key, place(entry)));
        return all.build();
    }

    private Json place(Entry entry) {
        List<String> choices = entry.blank().map(Blank::choices).orElse(List.of());
        Json.Builder place = Json.object()
                .put("part", form.keys().of(entry.at()))
                .put("kind", kind(entry))
                .put("label", label(entry));
        if (!choices.isEmpty()) {
            place.put("choices", Json.strings(choices));
        }
        return place.build();
    }

    private static String kind(Entry entry) {
        boolean choice =
                entry.blank().filter(blank -> !blank.choices().isEmpty()).isPresent();
        return entry.box() ? "tick" : choice ? "choice" : "text";
    }

    private String label(Entry entry) {
        return Optional.ofNullable(places.get(entry.at()))
                .map(place -> labels.of(place, entry))
                .orElse("");
    }

    private Json stage(Stage stage) {
        Json.Builder data =
                Json.object().put("id", form.keys().of(stage.at())).put("title", labels.plain(stage.title()));
        stage.exposure()
                .ifPresent(exposure -> data.put("exposure", exposure.reached().toPlainString()));
        List<Timespan> soaks = stage.soaks().stream().map(at -> at.value()).toList();
        if (!soaks.isEmpty()) {
            long least =
                    soaks.stream().mapToLong(soak -> soak.min().toSeconds()).sum();
            long most = soaks.stream().mapToLong(soak -> soak.max().toSeconds()).sum();
            data.put("soak", Json.array(Stream.of(Json.of(least), Json.of(most))));
        }
        return data.put("tasks", keys(tasksIn(stage.at())))
                .put("backouts", ids(stage.backouts()))
                .build();
    }

    /** It holds up what the gate of a filled-in copy looks at: the tasks of the change that come after it. */
    private Json gate(Gate gate) {
        int from = Math.max(plan.firstChange().map(this::order).orElse(-1), order(gate.at()));
        Optional<Pointer> first = Optional.ofNullable(tasks.ceilingEntry(from)).map(Map.Entry::getValue);
        return Json.object()
                .put("at", anchors.nearest(gate.at()).orElse("Top"))
                .put("text", labels.plain(gate.text()))
                .put("approvals", keys(gate.approvals()))
                .put("from", first.map(form.keys()::of))
                .build();
    }

    private int order(Pointer at) {
        return order.getOrDefault(at, -1);
    }

    private Json approval(Approval approval) {
        Json.Builder data = Json.object()
                .put("part", form.keys().of(approval.at()))
                .put("role", labels.plain(approval.role()))
                .put("signer", approval.signer());
        return data.put("before", approval.beforeExecution()).build();
    }

    private Optional<Json> rollback() {
        List<Trigger> triggers = plan.rollback().triggers();
        List<Pointer> steps = plan.rollback().steps();
        Optional<Pointer> first = Stream.of(
                        plan.rollback().sections().stream(),
                        steps.stream(),
                        triggers.stream().map(Trigger::at))
                .flatMap(at -> at)
                .findFirst();
        return first.map(at -> Json.object()
                .put("at", anchors.nearest(at).orElse("Top"))
                .put(
                        "triggers",
                        Json.array(triggers.stream()
                                .map(trigger -> Json.object()
                                        .put("part", form.keys().of(trigger.at()))
                                        .put("text", labels.plain(trigger.text()))
                                        .build())))
                .put("steps", keys(steps))
                .build());
    }

    /** Parts stand in the order of the document, so what stands in one follows it directly. */
    private List<Pointer> tasksIn(Pointer outer) {
        return tasks.tailMap(order(outer)).values().stream()
                .takeWhile(outer::contains)
                .toList();
    }

    private static boolean isTask(Part part) {
        return part instanceof Item item && item.isTask();
    }

    private Json keys(Collection<Pointer> pointers) {
        return Json.strings(
                pointers.stream().flatMap(at -> form.keys().find(at).stream()).toList());
    }

    private Json ids(Collection<Pointer> pointers) {
        return Json.strings(pointers.stream()
                .flatMap(at -> anchors.nearest(at).stream())
                .distinct()
                .toList());
    }
}
