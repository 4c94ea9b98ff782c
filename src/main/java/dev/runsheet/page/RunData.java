package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Form;
import dev.runsheet.run.Limits;
import dev.runsheet.run.Sheet;
import dev.runsheet.run.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Words words;
    private final Limits limits;
    private final PlaceData data;
    private final Map<Pointer, Place> places = new LinkedHashMap<>();

    RunData(SiteEntry entry, Form form, Anchors anchors, Prose prose) {
        this.checklist = entry.checklist();
        this.plan = entry.plan();
        this.form = form;
        this.anchors = anchors;
        this.words = entry.words();
        this.labels = new PartLabels(prose);
        this.limits = Limits.of(checklist, plan, form, words);
        checklist.places().forEach(place -> places.put(place.at(), place));
        this.data = new PlaceData(
                form,
                limits,
                words,
                anchors,
                labels,
                at -> labels.whole(place(at).part()));
    }

    /** As it stands in an element of the page: to HTML it is one text, whatever the document says. */
    String json(String title) {
        return all(title)
                .compact()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replaceAll("[\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]", "\uFFFD");
    }

    private Json all(String title) {
        Json.Builder json =
                Json.object().put("version", 1).put("checklist", checklist.id()).put("title", title);
        checklist
                .source()
                .ifPresent(source -> json.put("sha256", source.sha256()).put("path", source.path()));
        List<String> parts = places.keySet().stream()
                .filter(form::carries)
                .map(form.keys()::of)
                .toList();
        SheetData numbers = new SheetData(parts, List.copyOf(form.byKey().keySet()));
        json.put("sheet", numbers.of(Sheet.of(checklist, form)));
        json.put("parts", parts());
        json.put("places", entries());
        new PlanData(plan, places, form, anchors, labels, data, numbers).into(json);
        if (form.entries().stream().anyMatch(entry -> !limits.gauge(entry).isEmpty())) {
            json.put("units", units());
            json.put("words", words());
        }
        return json.build();
    }

    /** By name: what it is compared in, how many of that it is, how it is written. */
    private Json units() {
        Json.Builder units = Json.object();
        words.units()
                .forEach(unit -> units.put(
                        unit.name(),
                        Json.array(
                                Stream.of(Json.of(unit.base()), Json.of(unit.factor()), Json.strings(unit.words())))));
        return units.build();
    }

    private Json words() {
        Json.Builder json = Json.object();
        words.measures().forEach((kind, phrases) -> json.put(kind, Json.strings(phrases)));
        return json.build();
    }

    private Json parts() {
        Map<Pointer, String> roles = plan.approvals().stream()
                .collect(Collectors.toMap(Approval::at, Approval::role, (first, other) -> first));
        Json.Builder parts = Json.object();
        places.values().stream()
                .filter(place -> form.carries(place.at()))
                .forEach(place -> parts.put(form.keys().of(place.at()), part(place.part(), roles.get(place.at()))));
        return parts.build();
    }

    /** The label of most tasks can be told from the sheet; the script does so where there is none. */
    private Json part(Part part, @Nullable String role) {
        Json.Builder json = Json.object();
        String label = labels.of(part);
        boolean told = part instanceof Item item
                && item.isTask()
                && PartLabels.ofSheet(item.text()).equals(Optional.of(label));
        if (!told) {
            json.put("label", label);
        }
        if (isTask(part)) {
            json.put("task", true);
        }
        return json.put("role", Optional.ofNullable(role)).build();
    }

    private Json entries() {
        Json.Builder all = Json.object();
        form.byKey().forEach((key, entry) -> all.put(key, data.of(place(entry.at()), entry)));
        return all.build();
    }

    private Place place(Pointer at) {
        return Optional.ofNullable(places.get(at))
                .orElseThrow(() -> new IllegalArgumentException("nothing stands at \"" + at + "\""));
    }

    private static boolean isTask(Part part) {
        return part instanceof Item item && item.isTask();
    }
}
