package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the findings in JSON describes what is written, all of it and nothing else. */
class FindingsSchemaTest {
    private static final Path FILE = Path.of("schema", "findings.schema.json");
    private final Schema schema;

    FindingsSchemaTest() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE));
    }

    private List<String> faults(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode everything() throws IOException {
        return new JsonMapper().readTree(Samples.written("json", Look.PLAIN, Samples.hostile()));
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        assertEquals(List.of(), faults(everything().toString()));
        assertEquals(List.of(), faults(Samples.written("json", Look.PLAIN, List.of())));
    }

    @Test
    void noKeyIsMissingAndNoneIsUnknown() throws IOException {
        JsonNode root = everything();
        ((ObjectNode) root).set("findings", new JsonMapper().createArrayNode().add(root.at("/findings/0")));
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        assertTrue(objects.size() >= 6, "objects: " + objects.size());
        for (ObjectNode object : objects) {
            boolean open = object.equals(root.at("/summary/rules"));
            object.put("unheard-of", "of");
            assertFalse(faults(root.toString()).isEmpty(), () -> "an unknown key in " + object);
            object.remove("unheard-of");
            for (String key : open ? List.<String>of() : List.copyOf(object.propertyNames())) {
                JsonNode value = object.remove(key);
                assertFalse(faults(root.toString()).isEmpty(), () -> "without " + key + ": " + object);
                object.set(key, value);
            }
        }
        assertEquals(List.of(), faults(root.toString()));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
