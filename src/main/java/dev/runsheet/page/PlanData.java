package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the page's script knows of the plan: stages, gates, sign-offs, the way back. */
final class PlanData {
    private final Plan plan;
    private final Map<Pointer, Place> places;
    private final Form form;
    private final Anchors anchors;
    private final PartLabels labels;
    private final PlaceData data;
    private final SheetData numbers;
    private final Map<Pointer, Integer> order = new HashMap<>();
    private final NavigableMap<Integer, Pointer> tasks = new TreeMap<>();

    /** {@code places} are all parts of the document, in its order. */
    PlanData(
            Plan plan,
            Map<Pointer, Place> places,
            Form form,
            Anchors anchors,
            PartLabels labels,
            PlaceData data,
            SheetData numbers) {
        this.plan = plan;
        this.places = places;
        this.form = form;
        this.anchors = anchors;
        this.labels = labels;
        this.data = data;
        this.numbers = numbers;
        places.forEach((at, place) -> {
            if (place.part() instanceof Item item && item.isTask()) {
                tasks.put(order.size(), at);
            }
            order.put(at, order.size());
        });
    }

    /** Gates share their lists of sign-offs: a list stands with the first of them, the others tell the number of that. */
    void into(Json.Builder json) {
        json.put("stages", Json.array(plan.stages().stream().map(this::stage)));
        json.put("gates", gates());
        json.put("approvals", Json.array(plan.approvals().stream().map(this::approval)));
        rollback().ifPresent(rollback -> json.put("rollback", rollback));
    }

    private Json stage(Stage stage) {
        Json.Builder json =
                Json.object().put("id", form.keys().of(stage.at())).put("title", labels.plain(stage.title()));
        stage.exposure()
                .ifPresent(exposure -> json.put("exposure", exposure.reached().toPlainString()));
        List<Timespan> soaks = stage.soaks().stream().map(at -> at.value()).toList();
        if (!soaks.isEmpty()) {
            long least =
                    soaks.stream().mapToLong(soak -> soak.min().toSeconds()).sum();
            long most = soaks.stream().mapToLong(soak -> soak.max().toSeconds()).sum();
            json.put("soak", Json.array(Stream.of(Json.of(least), Json.of(most))));
        }
        return json.put("tasks", numbers.parts(tasksIn(stage.at()).stream().map(form.keys()::of)))
                .put("backouts", ids(stage.backouts()))
                .build();
    }

    private Json gates() {
        IdentityHashMap<List<Pointer>, Integer> listed = new IdentityHashMap<>();
        List<Json> gates = new ArrayList<>();
        for (Gate gate : plan.gates()) {
            Optional<Integer> same = Optional.ofNullable(listed.putIfAbsent(gate.approvals(), gates.size()));
            gates.add(gate(gate, same.map(Json::of).orElseGet(() -> keys(gate.approvals()))));
        }
        return Json.array(gates);
    }

    /** It holds up what the gate of a filled-in copy looks at: the tasks of the change that come after it. */
    private Json gate(Gate gate, Json approvals) {
        int from = Math.max(plan.firstChange().map(this::order).orElse(-1), order(gate.at()));
        Optional<Pointer> first = Optional.ofNullable(tasks.ceilingEntry(from)).map(Map.Entry::getValue);
        return Json.object()
                .put("at", anchors.nearest(gate.at()).orElse("Top"))
                .put("text", labels.plain(gate.text()))
                .put("approvals", approvals)
                .put("from", first.map(form.keys()::of))
                .build();
    }

    private int order(Pointer at) {
        return order.getOrDefault(at, -1);
    }

    /** Of its places the first box is ticked, the first day is the date, and the first other one takes the name. */
    private Json approval(Approval approval) {
        Map<String, String> asked = new HashMap<>();
        for (Entry entry : form.entries(approval.at())) {
            String kind = data.kind(need(approval.at()), entry);
            boolean asks = entry.box() || entry.blank().isPresent();
            String use = kind.equals("tick") || kind.equals("date") ? kind : "name";
            if (asks) {
                asked.putIfAbsent(use, form.key(entry));
            }
        }
        Json.Builder json = Json.object()
                .put("part", form.keys().of(approval.at()))
                .put("role", labels.plain(approval.role()))
                .put("signer", approval.signer());
        for (String use : List.of("name", "date", "tick")) {
            json.put(use, Optional.ofNullable(asked.get(use)));
        }
        return json.put("before", approval.beforeExecution()).build();
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
                                .filter(trigger ->
                                        form.keys().find(trigger.at()).isPresent())
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

    private Place need(Pointer at) {
        return Optional.ofNullable(places.get(at))
                .orElseThrow(() -> new IllegalArgumentException("nothing stands at \"" + at + "\""));
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
