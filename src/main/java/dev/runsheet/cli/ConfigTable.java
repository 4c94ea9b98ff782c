package dev.runsheet.cli;

import dev.runsheet.config.InForce;
import dev.runsheet.config.Origin;
import dev.runsheet.json.Json;
import dev.runsheet.lint.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is in force, as a table for people and as JSON for programs. */
final class ConfigTable {
    private static final String RULES = "rules";

    private final String file;
    private final InForce inForce;
    private final Map<String, String> names;

    /**
     * The values {@code inForce} for {@code file}.
     *
     * @param rules those whose codes it mentions
     */
    ConfigTable(String file, InForce inForce, List<RuleInfo> rules) {
        this.file = file;
        this.inForce = inForce;
        this.names = rules.stream().collect(Collectors.toMap(RuleInfo::code, RuleInfo::name, (own, same) -> own));
    }

    /** A line for each value: what it is of, what it is, where it comes from. */
    String text() {
        int name = width(this::name);
        int value = width(InForce.Value::text);
        String lines = inForce.values().stream()
                .map(one ->
                        ("  " + pad(name(one), name) + "  " + pad(one.text(), value) + "  " + from(one)).stripTrailing()
                                + "\n")
                .collect(Collectors.joining());
        return file + "\n" + lines;
    }

    /**
     * The same: {@code {"version": 1, "file": …, "values": [{"name": ["rules", "TX03", "severity"], "value": "off",
     * "source": "configuration", "file": …, "line": 4, "column": 9}]}}.
     */
    String json() {
        return Json.object()
                .put("version", 1)
                .put("file", file)
                .put("values", Json.array(inForce.values().stream().map(ConfigTable::json)))
                .build()
                .pretty();
    }

    private static Json json(InForce.Value value) {
        Json.Builder json = Json.object()
                .put("name", Json.strings(value.name()))
                .put("value", value.text())
                .put("source", value.source().label());
        value.at()
                .ifPresent(at -> json.put("file", at.file())
                        .put("line", at.at().line())
                        .put("column", at.at().column()));
        return json.build();
    }

    /** {@code SR05 oversized-section max-tasks}; the severity is what a rule is about first. */
    private String name(InForce.Value value) {
        List<String> parts = value.name();
        if (!parts.get(0).equals(RULES)) {
            return String.join(" ", parts);
        }
        String rule = parts.get(1) + " " + names.getOrDefault(parts.get(1), "");
        return parts.get(2).equals("severity") ? rule : rule + " " + parts.get(2);
    }

    private static String from(InForce.Value value) {
        String at = value.at().map(Origin::toString).orElse("");
        return switch (value.source()) {
            case BUILT_IN -> "built in";
            case CONFIGURATION -> at;
            case PROFILE -> ("its profile " + at).strip();
            case DOCUMENT -> "the document";
            case FOLDER -> "its folder";
            case KIND -> "not for this kind";
        };
    }

    private int width(Function<InForce.Value, String> column) {
        return inForce.values().stream()
                .map(column)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
