package dev.runsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The body of the issue that GitHub makes of a form: of each field its label as a heading and what was filled in.
 *
 * <pre>{@code
 * SubmittedBody.of(yaml, Map.of("version", "2.4"), Set.of("Deploy to 5%"));
 * }</pre>
 */
public final class SubmittedBody {
    private SubmittedBody() {}

    /** The body when nothing was changed in the form. */
    public static String untouched(String form) {
        return of(form, Map.of(), Set.of());
    }

    /**
     * The body.
     *
     * @param form YAML
     * @param filled values of inputs, texts and dropdowns, by id
     * @param ticked labels of options
     */
    public static String of(String form, Map<String, String> filled, Set<String> ticked) {
        List<String> fields = new ArrayList<>();
        for (Map<String, Object> field : fields(form)) {
            if (!field.get("type").equals("markdown")) {
                Map<String, Object> attributes = map(field.get("attributes"));
                fields.add("### " + attributes.get("label") + "\n\n" + answer(field, attributes, filled, ticked));
            }
        }
        return String.join("\n\n", fields) + "\n";
    }

    /** The fields of {@code form} in order. */
    public static List<Map<String, Object>> fields(String form) {
        return list(form(form).get("body"));
    }

    /** The whole of {@code form}. */
    public static Map<String, Object> form(String form) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return map(new Load(settings).loadFromString(form));
    }

    /** The labels of the options of a field of boxes. */
    public static List<String> options(Map<String, Object> boxes) {
        return list(map(boxes.get("attributes")).get("options")).stream()
                .map(option -> (String) option.get("label"))
                .toList();
    }

    private static String answer(
            Map<String, Object> field, Map<String, Object> attributes, Map<String, String> filled, Set<String> ticked) {
        if (field.get("type").equals("checkboxes")) {
            List<String> lines = options(field).stream()
                    .map(option -> (ticked.contains(option) ? "- [X] " : "- [ ] ") + option)
                    .toList();
            return String.join("\n", lines);
        }
        String value = filled.getOrDefault((String) field.get("id"), "");
        String given = value.isBlank() ? (String) attributes.getOrDefault("value", "") : value;
        return given.isBlank() ? "_No response_" : given.strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
