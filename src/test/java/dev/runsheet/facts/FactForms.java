package dev.runsheet.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Facts as plain values, in one form whether people wrote them or the program did. */
final class FactForms {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("seconds", "s"),
            Map.entry("second", "s"),
            Map.entry("sec", "s"),
            Map.entry("minutes", "min"),
            Map.entry("minute", "min"),
            Map.entry("mins", "min"),
            Map.entry("hours", "h"),
            Map.entry("hour", "h"),
            Map.entry("days", "d"),
            Map.entry("day", "d"));

    private FactForms() {}

    /** The facts in a JSON text: YAML 1.2 reads JSON. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String json) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    /** The facts of {@code field} as texts that are equal when the facts are. */
    static List<String> of(String field, Object value) {
        return value instanceof List<?> list
                ? list.stream().map(fact -> form(field, fact)).toList()
                : List.of(String.valueOf(value));
    }

    @SuppressWarnings("unchecked")
    private static String form(String field, Object fact) {
        if (!(fact instanceof Map)) {
            return String.valueOf(fact);
        }
        Map<String, Object> map = (Map<String, Object>) fact;
        Stream<String> compared = switch (field) {
            case "thresholds" -> Stream.of("line", "op", "value", "unit", "window", "kind");
            case "signoffs" -> Stream.of("line", "role");
            case "stages" -> Stream.of("line", "exposure");
            default -> map.keySet().stream().sorted();
        };
        return String.join(
                " ",
                compared.map(name -> name + "=" + value(name, map.get(name))).toList());
    }

    private static String value(String name, @Nullable Object value) {
        return name.equals("unit") ? unit(plain(value)) : plain(value);
    }

    /** A number without the zeros at its end, a text in small letters. */
    static String plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value).strip().toLowerCase(Locale.ROOT);
    }

    /** The short form of a unit of time, any other as it is. */
    static String unit(String text) {
        return UNITS.getOrDefault(text, text);
    }
}
