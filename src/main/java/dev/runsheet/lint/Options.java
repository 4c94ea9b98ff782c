package dev.runsheet.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the configuration says to one rule beyond on, off and severity, checked against the rule's keys before.
 *
 * @param values whole numbers and lists of texts by key
 */
public record Options(Map<String, Object> values) {

    /** Nothing configured. */
    public static final Options NONE = new Options(Map.of());

    public Options {
        values = Map.copyOf(values);
    }

    /** What is set for {@code option}, or what holds unless set. */
    public int number(Option.Whole option) {
        return values.get(option.key()) instanceof Integer number ? number : option.usual();
    }

    /** What is set for {@code option}, or what holds unless set. */
    public List<String> texts(Option.Texts option) {
        return values.get(option.key()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : option.usual();
    }

    /** These, and those of {@code outer} that are not set here. */
    Options over(Options outer) {
        Map<String, Object> all = new HashMap<>(outer.values);
        all.putAll(values);
        return new Options(all);
    }
}
