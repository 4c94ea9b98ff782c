package dev.runsheet.facts;

import dev.runsheet.testing.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small document with what each line states behind it; many of them stand in one file, divided by lines {@code %%}.
 *
 * <pre>
 * - [ ] Dump the orders ⟦backup⟧
 * - p95 &lt; 200 ms for 5 min ⟦limit &lt; 200 ms 5_min target⟧
 * - Stop when the pumps run dry twice ⟦trigger m w⟧
 * </pre>
 *
 * <p>A limit has its comparison, value, unit, window and kind, {@code -} for what is not there and {@code _} for a space; a
 * trigger is {@code m} measurable and {@code w} windowed; a stage has its exposure, a duration its minutes.
 *
 * @param start the line of the file on which it begins
 * @param text the document with its tags
 */
record StatedDocument(int start, String text) {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("backup", "backup_lines"),
            Map.entry("migration", "migration_lines"),
            Map.entry("limit", "thresholds"),
            Map.entry("trigger", "rollback_triggers"),
            Map.entry("stage", "stages"),
            Map.entry("duration", "durations"),
            Map.entry("soak", "soaks"),
            Map.entry("step", "rollback_steps"),
            Map.entry("check", "rollback_verification"),
            Map.entry("rehearsed", "rollback_rehearsed"),
            Map.entry("section", "rollback_sections"),
            Map.entry("signoff", "signoffs"),
            Map.entry("contact", "contacts"),
            Map.entry("blank", "placeholders"));

    private static final Pattern DIVIDER = Pattern.compile("(?m)^%%\\s*\\n");

    private static final Pattern TAG = Pattern.compile("[ \\t]*⟦([a-z]+)([^⟧]*)⟧");

    /** {@code for 5 min}, {@code over the last hour}: people differ in whether the first words belong to the window. */
    private static final Pattern WITHIN = Pattern.compile("^(?:for|over|in|within|during)_(?:(?:a|any|the|last)_)?");

    /** The documents of a file, in order. */
    static List<StatedDocument> all(String file) {
        List<StatedDocument> documents = new ArrayList<>();
        int start = 1;
        for (String text : DIVIDER.split(file, -1)) {
            documents.add(new StatedDocument(start, text));
            start += Math.toIntExact(text.lines().count()) + 1;
        }
        return documents;
    }

    /** The tags that stand anywhere in {@code file}: only these are stated in it. */
    static Set<String> tags(String file) {
        Set<String> tags = new TreeSet<>();
        TAG.matcher(file).results().forEach(tag -> tags.add(tag.group(1)));
        return tags;
    }

    /** The field of {@link Fields#ORDER} that {@code tag} states. */
    static String field(String tag) {
        return FIELDS.get(tag);
    }

    /** Compares what is stated by {@code tags} with what the program finds. */
    void compare(String name, Set<String> tags, FactScores scores) {
        Map<String, Object> found = FactForms.parse(
                Read.facts(TAG.matcher(text).replaceAll("")).json().compact());
        for (String tag : tags) {
            scores.compare(name, field(tag), stated(tag), found((List<?>) found.get(field(tag)), tag));
        }
    }

    private List<String> stated(String tag) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> TAG.matcher(lines.get(i))
                        .results()
                        .filter(found -> found.group(1).equals(tag))
                        .map(found -> (start + i) + told(tag, found)))
                .toList();
    }

    private static String told(String tag, MatchResult found) {
        String said = found.group(2).strip().toLowerCase(Locale.ROOT);
        List<String> parts = List.of(said.split("\\s+", -1));
        if (tag.equals("limit")) {
            return limit(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        }
        return said.isEmpty() ? "" : " " + String.join(" ", parts);
    }

    private List<String> found(List<?> found, String tag) {
        return found.stream()
                .map(fact -> fact instanceof Map<?, ?> map
                        ? line(map.get("line")) + form(map, tag)
                        : String.valueOf(line(fact)))
                .toList();
    }

    private int line(@Nullable Object line) {
        return Integer.parseInt(String.valueOf(line)) + start - 1;
    }

    private static String form(Map<?, ?> fact, String tag) {
        return switch (tag) {
            case "limit" ->
                limit(
                        text(fact.get("op")),
                        text(fact.get("value")),
                        text(fact.get("unit")),
                        text(fact.get("window")),
                        text(fact.get("kind")));
            case "trigger" ->
                (Boolean.TRUE.equals(fact.get("measurable")) ? " m" : "")
                        + (Boolean.TRUE.equals(fact.get("windowed")) ? " w" : "");
            case "stage" -> " " + text(fact.get("exposure"));
            case "duration" -> " " + text(fact.get("minutes_min")) + " " + text(fact.get("minutes_max"));
            default -> "";
        };
    }

    private static String limit(String op, String value, String unit, String window, String kind) {
        return Stream.of(op, value, FactForms.unit(unit), WITHIN.matcher(window).replaceFirst(""), kind)
                .map(part -> " " + part)
                .reduce("", String::concat);
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty()
                ? "-"
                : FactForms.plain(value).replace(' ', '_');
    }
}
