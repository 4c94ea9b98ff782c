package dev.runsheet.yaml;

import dev.runsheet.json.Json;

/**
 * Any tree as YAML that readers of YAML 1.1 and 1.2 understand alike: {@code yes}, {@code 1:30} and {@code - x} stay
 * texts.
 *
 * <pre>{@code
 * YamlText.of(Json.object().put("name", "yes: no").build());   // name: 'yes: no'
 * }</pre>
 */
public final class YamlText {
    private YamlText() {}

    /** The text of {@code tree}, one document, ended by a line end. */
    public static String of(Json tree) {
        return new YamlWriter().write(tree);
    }
}
