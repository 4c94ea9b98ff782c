package dev.runsheet.github;

import dev.runsheet.json.Json;
import dev.runsheet.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a form as the YAML below its {@code body:}.
 *
 * @param body the list of fields, without a line end behind it
 * @param texts ids of inputs and texts
 * @param choices ids of the other fields
 */
record FormYaml(String body, Set<String> texts, Set<String> choices) {
    private static final String HINT =
            "Fill in what is known now. Boxes are ticked, and all else is filled in, in the issue.";

    /** The YAML of {@code fields}. */
    static FormYaml of(List<FormField> fields) {
        Writing yaml = new Writing();
        // all options first: no id may be one of them
        List<FormField> distinct = fields.stream()
                .map(field -> field instanceof FormField.Checkboxes boxes ? yaml.names.distinct(boxes) : field)
                .toList();
        Json.Builder hint = Json.object().put("value", HINT);
        Stream<Json> all = Stream.concat(
                Stream.of(Json.object()
                        .put("type", "markdown")
                        .put("attributes", hint.build())
                        .build()),
                distinct.stream().map(yaml::field));
        String body = YamlText.of(Json.array(all)).stripTrailing();
        return new FormYaml(body, yaml.texts, yaml.choices);
    }

    private static final class Writing {
        final FormNames names = new FormNames();
        final Set<String> texts = new HashSet<>();
        final Set<String> choices = new HashSet<>();

        Json field(FormField field) {
            Json.Builder attributes = Json.object().put("label", clean(field.label()));
            Json.Builder json = Json.object();
            if (field instanceof FormField.Checkboxes boxes) {
                json.put("type", "checkboxes");
                attributes.put(
                        "options",
                        Json.array(boxes.options().stream()
                                .map(option -> Json.object()
                                        .put("label", clean(option))
                                        .build())));
            } else if (field instanceof FormField.Dropdown choice) {
                json.put("type", "dropdown");
                attributes.put(
                        "options",
                        Json.strings(
                                choice.options().stream().map(FormYaml::clean).toList()));
            } else if (field instanceof FormField.Input input) {
                json.put("type", "input");
                attributes
                        .put("description", input.description())
                        .put("placeholder", input.placeholder().map(FormYaml::clean))
                        .put("value", input.value().map(FormYaml::clean));
            } else {
                json.put("type", "textarea");
                attributes.put("value", clean(field.untouched().stripTrailing()));
            }
            String id = names.id(field.label());
            boolean text = field instanceof FormField.Input || field instanceof FormField.Textarea;
            (text ? texts : choices).add(id);
            json.put("id", id).put("attributes", attributes.build());
            if (field instanceof FormField.Input input && input.required()) {
                json.put("validations", Json.object().put("required", true).build());
            }
            return json.build();
        }
    }

    /** Without characters that no issue can hold. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isText(c) ? c : 0xFFFD)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isText(int c) {
        return (c >= ' ' || c == '\n' || c == '\t') && Character.getType(c) != Character.SURROGATE;
    }
}
