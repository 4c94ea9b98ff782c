package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Linter;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.rules.BuiltInRules;
import dev.runsheet.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide to configuration lists what the schema and the rules have, and what it shows works. */
class ConfigurationGuideTest {
    private static final Path GUIDE = Path.of("docs", "configuration.md");
    private static final Pattern PART =
            Pattern.compile("(<!-- generated: ([a-z]+) -->\n).*?(<!-- end -->\n)", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** The marked parts are written by {@code -Dupdate}. */
    @Test
    void itsListsAreThoseOfTheSchemaAndTheRules() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(Path.of("schema", "config.schema.json")));
        String written = PART.matcher(text())
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) + "\n" + list(part.group(2), schema) + "\n" + part.group(3)));
        Golden.assertMatches(GUIDE, written);
    }

    private static String list(String name, JsonNode schema) {
        return switch (name) {
            case "keys" -> properties(schema.at("/properties"));
            case "demand" -> properties(schema.at("/$defs/demand/properties"));
            case "options" -> options();
            default -> throw new IllegalArgumentException("no list \"" + name + "\"");
        };
    }

    private static String properties(JsonNode properties) {
        return "| key | says |\n|---|---|\n"
                + properties
                        .propertyStream()
                        .map(property -> row(
                                "`" + property.getKey() + "`",
                                property.getValue().get("description").asString()))
                        .collect(Collectors.joining());
    }

    private static String options() {
        Stream<RuleInfo> rules = new Linter(BuiltInRules.all()).infos().stream();
        return "| rule | option | decides | values |\n|---|---|---|---|\n"
                + rules.flatMap(rule -> rule.options().stream()
                                .map(option -> row(
                                        rule.code() + " " + rule.name(),
                                        "`" + option.key() + "`",
                                        option.description(),
                                        option.range())))
                        .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    @Test
    void theConfigurationsItShowsWork() throws IOException {
        Matcher shown = Pattern.compile("\n```yaml\n(.*?)```\n", Pattern.DOTALL).matcher(text());
        int count = 0;
        while (shown.find()) {
            Typed.file(folder, ".runsheet.yaml", shown.group(1));
            Typed typed = Typed.in(folder, "config");
            assertEquals("", typed.err(), shown.group(1));
            assertEquals(0, typed.exit());
            count++;
        }
        assertTrue(count > 1, "the guide shows configurations");
    }

    private static String text() throws IOException {
        return Files.readString(GUIDE, StandardCharsets.UTF_8);
    }
}
