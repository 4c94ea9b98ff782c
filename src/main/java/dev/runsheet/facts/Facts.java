package dev.runsheet.facts;

import dev.runsheet.json.Json;
import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was understood of one document: its plan as facts, each with its line. An author sees in them whether the program
 * read what was meant, and they are how its understanding is measured.
 *
 * <pre>{@code
 * Facts facts = Facts.of(file, checklist, plan, positions, remarks);
 * facts.json();    // {"file":"deploy.md","title":"Deploy billing","changes_production":true,"tasks":12,…}
 * }</pre>
 *
 * @param file the file's path
 * @param values what is a single value, by field: title, changes_production, tasks, tasks_done, signoff_before_execution
 * @param lists what is a list of facts, by field, in the order of the document
 */
public record Facts(String file, Map<String, Json> values, Map<String, List<Fact>> lists) {

    /**
     * One fact.
     *
     * @param line from 1
     * @param details what is known of it beyond its line, by field; empty for a bare line
     */
    public record Fact(int line, Map<String, Json> details) {}

    /** The facts of a recognised checklist. */
    public static Facts of(SourceFile file, Checklist checklist, Plan plan, Positions positions, List<Remark> remarks) {
        return new FactFinder(file, checklist, plan, positions, remarks).facts();
    }

    /** The same, and under {@code why}, behind all others, the reasons for what was understood. */
    public Facts because(List<Fact> why) {
        Map<String, List<Fact>> more = new LinkedHashMap<>(lists);
        more.put(Fields.WHY, List.copyOf(why));
        return new Facts(file, values, more);
    }

    private List<String> shown() {
        return lists.containsKey(Fields.WHY)
                ? Stream.concat(Fields.ORDER.stream(), Stream.of(Fields.WHY)).toList()
                : Fields.ORDER;
    }

    /** The facts as one JSON object with the fields in their documented order. */
    public Json json() {
        Json.Builder object = Json.object().put("file", file);
        fields().forEach(object::put);
        return object.build();
    }

    /** Every field with its value, lists as arrays: bare lines as numbers, other facts as objects. */
    public Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String field : shown()) {
            Optional<Json> value = Optional.ofNullable(values.get(field));
            fields.put(
                    field,
                    value.orElseGet(() -> Json.array(
                            lists.getOrDefault(field, List.of()).stream().map(Facts::json))));
        }
        return fields;
    }

    private static Json json(Fact fact) {
        if (fact.details().isEmpty()) {
            return Json.of(fact.line());
        }
        Json.Builder object = Json.object().put("line", fact.line());
        fact.details().forEach(object::put);
        return object.build();
    }

    /** The facts as rows of field, line and details, for tables. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String field : shown()) {
            Optional.ofNullable(values.get(field))
                    .ifPresent(value -> rows.add(new Row(field, Optional.empty(), Map.of("value", value))));
            lists.getOrDefault(field, List.of())
                    .forEach(fact -> rows.add(new Row(field, Optional.of(fact.line()), fact.details())));
        }
        return rows;
    }

    /**
     * A row of the table of facts.
     *
     * @param field such as {@code soaks}
     * @param line from 1; empty for a value of the whole document
     * @param details what is known beyond the line, by name
     */
    public record Row(String field, Optional<Integer> line, Map<String, Json> details) {}
}
