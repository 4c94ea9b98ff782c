package dev.runsheet.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration says to one rule beyond on, off and severity, checked against the rule's keys before.
 *
 * @param values numbers, texts and lists of texts by key
 */
public record Options(Map<String, Object> values) {

    /** Nothing configured. */
    public static final Options NONE = new Options(Map.of());

    public Options {
        values = Map.copyOf(values);
    }

    /** The whole number at {@code key}. */
    public Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /** The texts at {@code key}; empty when nothing is configured there. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** These, and those of {@code outer} that are not set here. */
    Options over(Options outer) {
        Map<String, Object> all = new HashMap<>(outer.values);
        all.putAll(values);
        return new Options(all);
    }
}
