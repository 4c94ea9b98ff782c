package dev.runsheet.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.runsheet.model.Pointer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a YAML tree against a JSON Schema (2020-12).
 *
 * <pre>{@code
 * SchemaCheck check = new SchemaCheck(schemaText);
 * check.check(YamlTree.parse(text, Limits.LARGE).root().orElseThrow());
 * }</pre>
 *
 * <p>Nothing else leads to the validator, which takes longer to load than all the rest of the program: make one
 * when YAML that a person wrote is to be checked, and not before. It refuses references to anything outside the schema.
 */
public final class SchemaCheck {
    private final Schema schema;

    /**
     * @param schemaText the schema as JSON
     * @throws IllegalArgumentException when it is no JSON
     */
    public SchemaCheck(String schemaText) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
        try {
            this.schema = registry.getSchema(schemaText);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no JSON Schema: " + e.getMessage(), e);
        }
    }

    /** What the schema does not allow, in the order of the text; empty for a good tree. At most one problem a place. */
    public List<YamlProblem> check(Node root) {
        List<Error> errors = schema.validate(json(root));
        Map<Pointer, YamlProblem> problems = new TreeMap<>(Comparator.comparing(Pointer::text));
        for (Error error : errors) {
            if (!isEcho(error, errors)) {
                YamlProblem problem = SchemaWords.problem(error, root);
                problems.putIfAbsent(problem.at(), problem);
            }
        }
        return problems.values().stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }

    /** A member that is wrong within counts as not looked at, and so as one too many, although its key is right. */
    private static boolean isEcho(Error error, List<Error> errors) {
        if (!error.getKeyword().equals("unevaluatedProperties")) {
            return false;
        }
        Pointer member = SchemaWords.place(error).child(error.getProperty());
        return errors.stream()
                .filter(other -> !other.getKeyword().equals("unevaluatedProperties"))
                .anyMatch(other -> member.contains(SchemaWords.place(other)));
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = factory.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = factory.arrayNode();
            sequence.elements().forEach(element -> array.add(json(element)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case TEXT -> factory.stringNode(scalar.text());
            case BOOLEAN -> factory.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NOTHING -> factory.nullNode();
            case NUMBER ->
                Values.isDecimal(scalar.text())
                        ? factory.numberNode(new BigDecimal(scalar.text()))
                        : factory.stringNode(scalar.text());
        };
    }
}
