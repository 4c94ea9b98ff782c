package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Asking;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import dev.runsheet.run.Gauge;
import dev.runsheet.run.Limits;
import dev.runsheet.run.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the page's script knows of one place to fill in. */
final class PlaceData {
    /** Conditions told of one place; a document that states more of one measure says the same again and again. */
    private static final int MOST_CONDITIONS = 100;

    /** How much of the text behind a place can belong to what is filled in. */
    private static final int UNIT_LENGTH = 24;

    private final Form form;
    private final Limits limits;
    private final Words words;
    private final Anchors anchors;
    private final PartLabels labels;
    private final Function<Pointer, String> text;

    /** {@code text} answers what the part at a pointer says. */
    PlaceData(
            Form form, Limits limits, Words words, Anchors anchors, PartLabels labels, Function<Pointer, String> text) {
        this.form = form;
        this.limits = limits;
        this.words = words;
        this.anchors = anchors;
        this.labels = labels;
        this.text = text;
    }

    /** {@code place} is the part the entry stands in. */
    Json of(Place place, Entry entry) {
        Gauge gauge = limits.gauge(entry);
        Json.Builder data = Json.object()
                .put("part", form.keys().of(entry.at()))
                .put("kind", kind(place, entry))
                .put("label", labels.of(place, entry));
        List<String> choices = entry.blank().map(Blank::choices).orElse(List.of());
        if (!choices.isEmpty()) {
            data.put("choices", Json.strings(choices));
        }
        if (!gauge.isEmpty()) {
            data.put("unit", unit(gauge));
            data.put("behind", behind(entry));
            put(data, "byUnit", gauge.byUnit());
            put(data, "measure", gauge.measure());
            data.put(
                    "limits",
                    Json.array(Stream.concat(
                            gauge.own().stream()
                                    .map(limit -> limit(limit)
                                            .put("text", words(limit))
                                            .build()),
                            gauge.conditions().stream().limit(MOST_CONDITIONS).map(this::condition))));
        }
        return data.build();
    }

    private static void put(Json.Builder data, String name, boolean value) {
        if (value) {
            data.put(name, true);
        }
    }

    /** What kind of input suits the place. */
    String kind(Place place, Entry entry) {
        boolean choice =
                entry.blank().filter(blank -> !blank.choices().isEmpty()).isPresent();
        if (entry.box() || choice) {
            return entry.box() ? "tick" : "choice";
        }
        Gauge gauge = limits.gauge(entry);
        boolean limited = gauge.own().stream().anyMatch(limit -> !limit.values().isEmpty());
        if (gauge.measure() ? limited : limits.expectsUnit(entry)) {
            return "number";
        }
        Asking asking = words.asking(labels.nearest(place, entry));
        return asking == Asking.WORDS ? "text" : asking.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> unit(Gauge gauge) {
        List<String> units = gauge.own().stream()
                .flatMap(limit -> limit.values().stream())
                .map(value -> value.unit() + value.per().map(per -> "/" + per).orElse(""))
                .distinct()
                .toList();
        return units.size() == 1 && !units.get(0).isEmpty() && !units.get(0).startsWith("/")
                ? Optional.of(units.get(0))
                : Optional.empty();
    }

    private static Optional<String> behind(Entry entry) {
        String behind = entry.behind();
        int length = Math.min(UNIT_LENGTH, behind.codePointCount(0, behind.length()));
        return Optional.of(behind.substring(0, behind.offsetByCodePoints(0, length)))
                .filter(text -> !text.isBlank());
    }

    private static Json.Builder limit(Threshold limit) {
        Json.Builder data = Json.object()
                .put("severity", limit.severity().label())
                .put("sense", limit.sense().label())
                .put("operator", limit.operator().symbol());
        if (limit.state().isPresent()) {
            data.put("state", limit.state());
        } else {
            data.put("values", Json.array(limit.values().stream().map(PlaceData::value)));
        }
        return data;
    }

    /** What the limit comes to, {@code ≤ 400 ms for 5 minutes}; what is measured, the place says. */
    private static String words(Threshold limit) {
        List<String> values =
                limit.values().stream().map(Quantity::text).distinct().toList();
        String symbol = switch (limit.operator()) {
            case AT_MOST -> "≤ ";
            case AT_LEAST -> "≥ ";
            case BETWEEN -> "";
            default -> limit.operator().symbol() + " ";
        };
        String window = limit.window().map(during -> " " + during.text()).orElse("");
        return symbol + limit.state().orElseGet(() -> String.join(" to ", values)) + window;
    }

    /** Number, unit and what it is a rate per, the last two left out where there are none. */
    private static Json value(Quantity quantity) {
        List<String> value = new ArrayList<>();
        value.add(quantity.value().toPlainString());
        if (!quantity.unit().isEmpty() || quantity.per().isPresent()) {
            value.add(quantity.unit());
        }
        quantity.per().ifPresent(value::add);
        return Json.strings(value);
    }

    private Json condition(Gauge.Condition condition) {
        At<Threshold> limit = condition.limit();
        Json.Builder data = limit(limit.value())
                .put("text", text.apply(limit.at()))
                .put("at", anchors.nearest(limit.at()).orElse("Top"));
        if (!condition.named()) {
            data.put("like", Json.array(condition.like().stream().map(Json::of)));
        }
        return data.build();
    }
}
