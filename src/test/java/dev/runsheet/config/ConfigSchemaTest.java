package dev.runsheet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runsheet.json.Json;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Option;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.rules.BuiltInRules;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader that the program uses take and refuse the same files. */
class ConfigSchemaTest {
    private static final Path FILE = Path.of("schema", "config.schema.json");
    private static final List<RuleInfo> RULES = new Linter(BuiltInRules.all()).infos();

    private static String text() throws IOException {
        return Files.readString(FILE, StandardCharsets.UTF_8);
    }

    private static JsonNode tree() throws IOException {
        return new JsonMapper().readTree(text());
    }

    private static boolean schemaTakes(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean readerTakes(String json) {
        return new ConfigReader(RULES)
                .read(SourceFile.of(".runsheet.yaml", json, ""))
                .problems()
                .isEmpty();
    }

    @Test
    void bothKnowTheSameKeys() throws IOException {
        assertEquals(Keys.TOP.stream().sorted().toList(), sorted(tree().get("properties").propertyNames().stream()));
        assertEquals(Keys.PROFILES, texts(tree().at("/properties/profile/enum")));
        assertEquals(Keys.KIND_NAMES, texts(tree().at("/$defs/kind/enum")));
        assertEquals(Keys.ROLES, texts(tree().at("/$defs/role/enum")));
        assertEquals(Keys.HOUSE_RULE, names(tree().at("/$defs/house-rule/properties")));
        assertEquals(sorted(Keys.DEMAND.stream()), sorted(names(tree().at("/$defs/demand/properties")).stream()));
        assertEquals(Keys.SEVERITIES, texts(tree().at("/$defs/house-rule/properties/severity/enum")));
        assertEquals(Keys.LEVELS, texts(tree().at("/$defs/level/enum")));
    }

    /** The part about rules is written from the rules themselves by {@code -Dupdate}. */
    @Test
    void theSchemaNamesEveryRuleAndItsOptions() throws IOException {
        String marker = "    \"rules\": ";
        String text = text();
        int from = text.lastIndexOf(marker) + marker.length();
        String written = rules().pretty().strip().replace("\n", "\n    ") + "\n  }\n}\n";
        if (System.getProperty("update") != null) {
            Files.writeString(FILE, text.substring(0, from) + written, StandardCharsets.UTF_8);
        } else {
            assertEquals(text.substring(from), written, "-Dupdate writes it anew");
        }
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        JsonNode tree = tree();
        List.of("/properties", "/$defs/house-rule/properties", "/$defs/demand/properties", "/$defs")
                .forEach(all -> tree.at(all)
                        .forEachEntry((name, property) ->
                                assertTrue(property.has("description"), name + " has no description")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"profile\":\"strict\",\"include\":[\"a/**\"],\"exclude\":\"b\",\"rules\":{\"SR06\":\"off\"}}",
                "{\"rules\":{\"oversized-section\":{\"severity\":\"error\",\"max-tasks\":20}}}",
                "{\"kinds\":{\"a/**\":\"go-live\"},\"words\":{\"rollback\":[\"undo\"]},\"metrics\":{\"latency\":[\"lag\"]}}",
                "{\"templates\":[\"a/**\"],\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"asap\"}}},\"rules\":{\"TEAM01\":{\"severity\":\"info\"}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"severity\":\"info\",\"kinds\":[\"rollout\"],\"write\":\"a time\",\"require\":{\"property\":\"a\",\"value\":[\"b*\"],\"in\":\"rollback\"}}}}"
            })
    void bothTakeGoodFiles(String json) throws IOException {
        assertTrue(schemaTakes(json), "the schema refuses " + json);
        assertTrue(readerTakes(json), "the reader refuses " + json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"profil\":\"strict\"}",
                "{\"profile\":\"loud\"}",
                "{\"include\":[\"a\",null]}",
                "{\"include\":[[]]}",
                "{\"rules\":{\"TX99\":\"off\"}}",
                "{\"rules\":{\"SR06\":\"loud\"}}",
                "{\"rules\":{\"SR06\":{\"max-tasks\":3}}}",
                "{\"rules\":{\"oversized-section\":{\"max-tasks\":0}}}",
                "{\"kinds\":{\"a/**\":\"party\"}}",
                "{\"words\":{\"going-back\":[\"undo\"]}}",
                "{\"include\":\"a/\"}",
                "{\"exclude\":[\"../a\"]}",
                "{\"kinds\":{\"/a\":\"rollout\"}}",
                "{\"templates\":[\"./a\"]}",
                "{\"exclude\":\"\"}",
                "{\"rules\":{\"oversized-section\":{\"max-tasks\":1001}}}",
                "{\"house-rules\":{\"TX01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\"}}}",
                "{\"house-rules\":{\"TEAM01\":{\"forbid\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\"},\"require\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"*\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":[]}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\",\"value\":\"b\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"role\":\"undo\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"severity\":\"off\",\"forbid\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"ends.\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"Gives\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\"}}}}",
                "{\"house-rules\":{\"TEAM01\":{\"name\":\"gives-no-time\",\"message\":\"gives no time\",\"reason\":\"r\",\"bad\":\"- [ ] asap\",\"good\":\"- [ ] ten\",\"forbid\":{\"phrase\":\"a\"},\"options\":{}}}}",
                "{\"rules\":{\"TEAM01\":{\"max-tasks\":3}}}"
            })
    void bothRefuseBadFiles(String json) throws IOException {
        assertFalse(schemaTakes(json), "the schema takes " + json);
        assertFalse(readerTakes(json), "the reader takes " + json);
    }

    private static Json rules() {
        Json.Builder properties = Json.object();
        for (RuleInfo rule : RULES) {
            Json same = Json.object()
                    .put("$ref", "#/$defs/rules/properties/" + rule.code())
                    .build();
            properties.put(rule.code(), choice(rule)).put(rule.name(), same);
        }
        return Json.object()
                .put("description", "Every rule by its code and by its name; those of the team's own by their codes.")
                .put("type", Json.strings(List.of("object", "null")))
                .put("additionalProperties", false)
                .put("properties", properties.build())
                .put(
                        "patternProperties",
                        Json.object().put("^[A-Z]{3,8}[0-9]{1,4}$", own()).build())
                .build();
    }

    /** A house rule, of which only the form of its code is known. */
    private static Json own() {
        return Json.object()
                .put("description", "A rule of the team's own.")
                .put("anyOf", Json.array(List.of(level(), choices(Json.object().put("severity", level())))))
                .build();
    }

    private static Json level() {
        return Json.object().put("$ref", "#/$defs/level").build();
    }

    private static Json choices(Json.Builder properties) {
        return Json.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("properties", properties.build())
                .build();
    }

    private static Json choice(RuleInfo rule) {
        Json.Builder properties = Json.object().put("severity", level());
        rule.options().forEach(option -> properties.put(option.key(), option(option)));
        return Json.object()
                .put("description", rule.summary() + ".")
                .put("anyOf", Json.array(List.of(level(), choices(properties))))
                .build();
    }

    private static Json option(Option option) {
        Json.Builder one = Json.object().put("description", option.description() + ".");
        if (option instanceof Option.Whole number) {
            return one.put("type", "integer")
                    .put("minimum", number.least())
                    .put("maximum", number.most())
                    .put("default", number.usual())
                    .build();
        }
        return one.put("$ref", "#/$defs/texts")
                .put("default", Json.strings(((Option.Texts) option).usual()))
                .build();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyNames().stream().toList();
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }
}
