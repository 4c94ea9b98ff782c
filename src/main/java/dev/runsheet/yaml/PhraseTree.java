package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import java.util.List;
import java.util.function.Function;

/** What a text states, as members of the part that has the text. */
final class PhraseTree {
    private PhraseTree() {}

    static void into(Json.Builder tree, Phrases phrases) {
        if (phrases.optional()) {
            tree.put("optional", true);
        }
        if (!phrases.owners().isEmpty()) {
            tree.put("owners", Json.strings(phrases.owners()));
        }
        phrases.duration().ifPresent(duration -> tree.put("duration", timespan(duration)));
        phrases.soak().ifPresent(soak -> tree.put("soak", timespan(soak)));
        phrases.exposure().ifPresent(exposure -> tree.put("exposure", exposure(exposure)));
        thresholds(tree, phrases.thresholds());
        blanks(tree, phrases.blanks());
        tree.put("outcome", phrases.outcome());
    }

    static void thresholds(Json.Builder tree, List<Threshold> thresholds) {
        list(tree, "thresholds", thresholds, PhraseTree::threshold);
    }

    static void blanks(Json.Builder tree, List<Blank> blanks) {
        list(tree, "blanks", blanks, PhraseTree::blank);
    }

    static void times(Json.Builder tree, String name, List<Timespan> times) {
        list(tree, name, times, PhraseTree::timespan);
    }

    private static Json timespan(Timespan span) {
        Json.Builder tree =
                Json.object().put("text", span.text()).put("min", span.min().toString());
        if (!span.max().equals(span.min())) {
            tree.put("max", span.max().toString());
        }
        if (span.approximate()) {
            tree.put("approximate", true);
        }
        return tree.build();
    }

    private static Json exposure(Exposure exposure) {
        return Json.object()
                .put("text", exposure.text())
                .put("percents", Json.array(exposure.percents().stream().map(Json::of)))
                .build();
    }

    private static Json threshold(Threshold threshold) {
        Json.Builder tree = Json.object().put("text", threshold.text());
        if (!threshold.metric().isEmpty()) {
            tree.put("metric", threshold.metric());
        }
        tree.put("statistic", threshold.statistic())
                .put("operator", threshold.operator().symbol());
        list(tree, "values", threshold.values(), PhraseTree::quantity);
        tree.put("state", threshold.state());
        threshold.window().ifPresent(window -> tree.put("window", window(window)));
        return tree.put("sense", threshold.sense().label())
                .put("severity", threshold.severity().label())
                .put("subject", threshold.subject())
                .build();
    }

    private static Json window(Threshold.Window window) {
        Json.Builder tree = Json.object().put("text", window.text());
        window.length().ifPresent(length -> tree.put("length", length.toString()));
        return tree.build();
    }

    private static Json quantity(Quantity quantity) {
        Json.Builder tree = Json.object().put("text", quantity.text()).put("value", Json.of(quantity.value()));
        if (!quantity.unit().isEmpty()) {
            tree.put("unit", quantity.unit());
        }
        return tree.put("per", quantity.per()).build();
    }

    private static Json blank(Blank blank) {
        Json.Builder tree =
                Json.object().put("text", blank.text()).put("form", blank.form().label());
        if (!blank.choices().isEmpty()) {
            tree.put("choices", Json.strings(blank.choices()));
        }
        return tree.build();
    }

    private static <T> void list(Json.Builder tree, String name, List<T> values, Function<T, Json> member) {
        if (!values.isEmpty()) {
            tree.put(name, Json.array(values.stream().map(member)));
        }
    }
}
