package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Column;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Source;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.testing.External;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema says what the records say: every component has its key, every key its component, every enum its labels. */
class SchemaRecordsTest {
    /** Where in the schema each record is described. */
    private static final Map<Class<? extends Record>, String> PLACES = Map.ofEntries(
            Map.entry(Checklist.class, ""),
            Map.entry(Source.class, "/properties/source"),
            Map.entry(FrontMatter.class, "/properties/frontMatter"),
            Map.entry(Section.class, "/$defs/section"),
            Map.entry(Item.class, "/$defs/fullItem"),
            Map.entry(Row.class, "/$defs/fullRow"),
            Map.entry(Column.class, "/$defs/fullColumn"),
            Map.entry(Timespan.class, "/$defs/timespan"),
            Map.entry(Exposure.class, "/$defs/exposure"),
            Map.entry(Threshold.class, "/$defs/threshold"),
            Map.entry(Threshold.Window.class, "/$defs/threshold/properties/window"),
            Map.entry(Quantity.class, "/$defs/quantity"),
            Map.entry(Blank.class, "/$defs/blank"),
            Map.entry(Block.Property.class, "/$defs/property"),
            Map.entry(Block.Paragraph.class, "/$defs/paragraph"),
            Map.entry(Block.ItemList.class, "/$defs/list"),
            Map.entry(Block.Command.class, "/$defs/command"),
            Map.entry(Block.Table.class, "/$defs/table"),
            Map.entry(Block.Quote.class, "/$defs/quote"),
            Map.entry(Block.Details.class, "/$defs/details"),
            Map.entry(Block.Heading.class, "/$defs/heading"),
            Map.entry(Block.Divider.class, "/$defs/divider"),
            Map.entry(Block.Html.class, "/$defs/html"),
            Map.entry(Block.Comment.class, "/$defs/comment"),
            Map.entry(Block.LinkDefinition.class, "/$defs/linkDefinition"),
            Map.entry(Block.Footnote.class, "/$defs/footnote"));

    /** The component whose key has the name of the block's type, so that the type can be told from it. */
    private static final Map<Class<? extends Record>, Map<String, String>> RENAMED = Map.of(
            Block.Property.class, Map.of("name", "property"),
            Block.Paragraph.class, Map.of("text", "paragraph"),
            Block.Command.class, Map.of("text", "command"),
            Block.Quote.class, Map.of("alert", "quote"),
            Block.Details.class, Map.of("summary", "details"),
            Block.Heading.class, Map.of("text", "heading"),
            Block.Html.class, Map.of("text", "html"),
            Block.Comment.class, Map.of("text", "comment"),
            Block.LinkDefinition.class, Map.of("text", "linkDefinition"),
            Block.Footnote.class, Map.of("label", "footnote"));

    /** Keys that are no component: the form's version, the text of an item with a box, a block without components. */
    private static final Map<Class<? extends Record>, Set<String>> ADDED = Map.of(
            Checklist.class, Set.of("runsheet"), Item.class, Set.of("task"), Block.Divider.class, Set.of("divider"));

    private final JsonNode schema;

    SchemaRecordsTest() throws IOException {
        schema = new JsonMapper().readTree(Files.readString(SchemaCheckTest.SCHEMA));
    }

    @Test
    void componentsAndKeysAreTheSame() {
        PLACES.forEach((type, place) -> {
            Set<String> keys = new TreeSet<>(schema.at(place).get("properties").propertyNames());
            assertEquals(new TreeSet<>(expected(type).toList()), keys, type.getSimpleName());
        });
    }

    @Test
    void everyRecordOfTheModelIsDescribed() {
        Set<Class<?>> seen = new HashSet<>();
        reach(Checklist.class, seen);
        Arrays.stream(Block.class.getPermittedSubclasses()).forEach(block -> reach(block, seen));
        seen.removeAll(Set.of(Phrases.class, Box.class));
        assertEquals(PLACES.keySet(), seen);
    }

    @Test
    void enumsAreTheSame() {
        assertLabels("/properties/kind", Kind.values(), Kind::label);
        assertLabels("/$defs/role", Role.values(), Role::label);
        assertLabels("/$defs/section/properties/form", Section.Form.values(), Section.Form::label);
        assertLabels("/$defs/table/properties/role", TableRole.values(), TableRole::label);
        assertLabels("/$defs/fullColumn/properties/alignment", Column.Alignment.values(), Column.Alignment::label);
        assertLabels("/$defs/blank/properties/form", Blank.Form.values(), Blank.Form::label);
        assertLabels("/$defs/threshold/properties/operator", Threshold.Operator.values(), Threshold.Operator::symbol);
        assertLabels("/$defs/threshold/properties/sense", Threshold.Sense.values(), Threshold.Sense::label);
        assertLabels("/$defs/threshold/properties/severity", Threshold.Severity.values(), Threshold.Severity::label);
    }

    @Test
    void everyObjectIsClosedAndEveryKeyDescribed() {
        PLACES.values().forEach(place -> {
            JsonNode object = schema.at(place);
            assertEquals("false", object.path("unevaluatedProperties").toString(), place);
            assertFalse(object.path("description").asString("").isBlank(), place);
            object.get("properties").properties().forEach(property -> {
                JsonNode described = property.getValue();
                if (!described.has("description")) {
                    described = schema.at(described.get("$ref").asString().substring(1));
                }
                assertFalse(described.path("description").asString("").isBlank(), place + " " + property.getKey());
            });
        });
    }

    @Test
    void blocksAreToldApartByTheSameKeysAsTheReaderUses() {
        List<String> keys = schema.at("/$defs/block/then/oneOf").values().stream()
                .map(branch -> branch.at("/required/0").asString())
                .toList();
        assertEquals(BlockReader.TYPES, keys);
        assertEquals(Block.class.getPermittedSubclasses().length, keys.size());
    }

    @Test
    void theExampleOfTheSchemaIsGood() {
        String example = schema.at("/examples/0").toString();
        assertEquals(List.of(), ChecklistYamlTest.read(example).problems());
        SchemaCheck check = new SchemaCheck(schema.toString());
        assertEquals(
                List.of(),
                check.check(YamlTree.parse(example, Limits.SMALL).root().orElseThrow()));
    }

    @Test
    void anotherValidatorTakesTheSchemaAndWhatIsWritten(@TempDir Path folder) throws Exception {
        String script = External.validator("jsonschema.mjs").toString();
        String schemaFile = SchemaCheckTest.SCHEMA.toString();
        assertEquals(0, run("node", script, "--meta", schemaFile));
        for (long seed = 0; seed < 20; seed++) {
            Path json = folder.resolve(seed + ".json");
            Files.writeString(json, ChecklistJson.write(RandomChecklist.of(seed)));
            assertEquals(0, run("node", script, schemaFile, json.toString()), "seed " + seed);
        }
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, "{\"runsheet\": 1, \"titel\": \"x\"}");
        assertEquals(1, run("node", script, schemaFile, wrong.toString()));
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Stream<String> expected(Class<? extends Record> type) {
        Map<String, String> renamed = RENAMED.getOrDefault(type, Map.of());
        Stream<String> own = Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType() == Phrases.class
                        ? Arrays.stream(Phrases.class.getRecordComponents()).map(RecordComponent::getName)
                        : Stream.of(renamed.getOrDefault(component.getName(), component.getName())));
        return Stream.concat(own, ADDED.getOrDefault(type, Set.of()).stream());
    }

    private static void reach(Class<?> type, Set<Class<?>> seen) {
        if (type.isRecord() && seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                reach(component.getType(), seen);
                if (component.getGenericType() instanceof ParameterizedType generic) {
                    reach((Class<?>) generic.getActualTypeArguments()[0], seen);
                }
            }
        }
    }

    private <E> void assertLabels(String place, E[] values, Function<E, String> label) {
        List<String> labels = schema.at(place).get("enum").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toList());
        assertEquals(Arrays.stream(values).map(label).toList(), labels, place);
        assertTrue(labels.size() > 1, place);
    }
}
