package dev.runsheet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import dev.runsheet.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final Option.Whole MAX_TASKS = Option.number("max-tasks", 12, 1, 99, "How many tasks");
    private static final Option.Texts ROLES = Option.texts("roles", List.of(), "Whose");
    private static final RuleInfo LOUD =
            RuleInfo.of("XX01", "too-loud", Severity.WARNING, RuleInfo.Audience.ALL, "Is too loud");
    private static final RuleInfo LONG = RuleInfo.of(
                    "XX02", "too-long", Severity.WARNING, RuleInfo.Audience.ALL, "Is too long")
            .strict()
            .with(MAX_TASKS, ROLES);

    private static ConfigReader.Reading read(String path, String text) {
        return new ConfigReader(List.of(LOUD, LONG)).read(SourceFile.of(path, text, ""));
    }

    private static List<String> problems(String text) {
        SourceFile file = SourceFile.of(".runsheet.yaml", text, "");
        return new ConfigReader(List.of(LOUD, LONG))
                .read(file).problems().stream()
                        .map(problem -> file.lines().position(problem.span().start()) + " " + problem.message() + "; "
                                + problem.help())
                        .toList();
    }

    @Test
    void everythingATeamCanDecideIsRead() {
        ConfigReader.Reading reading = read("ops/.runsheet.yaml", """
                profile: strict
                include: ["deploy/**/*.md"]
                exclude: "**/draft-*.md"
                kinds:
                  "deploy/readiness/**": readiness
                rules:
                  too-loud: off
                  XX02: { severity: error, max-tasks: 20, roles: [ops, dev] }
                words:
                  rollback-trigger: [abort when]
                metrics:
                  latency: [time to first byte]
                """);
        assertEquals(List.of(), reading.problems());
        Config config = reading.config();
        assertEquals(Optional.of(Profile.STRICT), config.profile());
        assertEquals(Optional.empty(), config.settings().severity(LOUD));
        assertEquals(Optional.of(Severity.ERROR), config.settings().severity(LONG));
        assertEquals(20, config.settings().options(LONG).number(MAX_TASKS));
        assertEquals(List.of("ops", "dev"), config.settings().options(LONG).texts(ROLES));
        assertEquals(Optional.of(Kind.READINESS), config.kindOf("ops/deploy/readiness/db/a.md"));
        assertEquals(Map.of(Role.ROLLBACK_TRIGGER, List.of("abort when")), config.words());
        assertEquals(Map.of("latency", List.of("time to first byte")), config.metrics());
        assertTrue(config.includes("ops/deploy/a.md"));
        assertFalse(config.includes("ops/deploy/draft-a.md"));
        assertFalse(config.includes("deploy/a.md"), "patterns start from the folder of the file");
    }

    @Test
    void mistakesAreNamedWithTheirPlaceAndWhatWasMeant() {
        assertEquals(
                List.of(
                        "1:10 \"strickt\" is no profile; write strict",
                        "2:1 \"rule\" is no key of a configuration; write rules",
                        "4:3 \"too-lound\" is no rule; write too-loud",
                        "5:9 \"sometimes\" is no severity; write one of on, off, error, warning, info",
                        "6:11 \"max-task\" is no key of too-long; write max-tasks"),
                problems("""
                        profile: strickt
                        rule: {}
                        rules:
                          too-lound: off
                          XX01: sometimes
                          XX02: { max-task: 3 }
                        """));
        assertEquals(
                List.of(
                        "1:1 a configuration has to be keys with values, and this is a list; write \"key: value\" lines"),
                problems("- profile"));
        assertEquals(
                List.of(
                        "1:29 max-tasks is a whole number from 1 to 99, and this is the number 0; write a number such as 12"),
                problems("rules: {XX02: {max-tasks:   0}}"));
    }

    @Test
    void brokenYamlIsAProblemAndNoException() {
        assertEquals(1, problems("rules: {").size());
        assertEquals(List.of(), problems(""));
        assertEquals(List.of(), problems("# nothing yet\nrules:\n"));
    }

    @Test
    void theNearerFileGoesBeforeTheFartherOne() {
        Config far = read(".runsheet.yaml", "profile: strict\nrules: {XX02: {severity: error, max-tasks: 20}}")
                .config();
        Config near = read("a/.runsheet.yaml", "rules: {XX02: {max-tasks: 5}}\nexclude: old/**")
                .config();
        Config both = near.over(far);
        assertEquals(5, both.settings().options(LONG).number(MAX_TASKS));
        assertEquals(Optional.of(Severity.ERROR), both.settings().severity(LONG));
        assertEquals(Optional.of(Severity.ERROR), both.settings().severity(LOUD), "strict raises a warning");
        assertFalse(both.includes("a/old/x.md"));
        assertTrue(both.includes("old/x.md"));
    }

    @Test
    void patternsSpanFoldersOnlyWithTwoStars() {
        assertTrue(new PathPattern("", "**/*.md").matches("a.md"));
        assertTrue(new PathPattern("", "**/*.md").matches("a/b/c.md"));
        assertTrue(new PathPattern("", "a/**").matches("a/b/c.md"));
        assertTrue(new PathPattern("", "a/r?-*-x.md").matches("a/r1-b-c-x.md"));
        assertFalse(new PathPattern("", "*.md").matches("a/b.md"));
        assertFalse(new PathPattern("a", "*.md").matches("ab/c.md"));
        String many = "*a".repeat(200);
        assertFalse(
                new PathPattern("", many).matches("a".repeat(5_000) + "b"),
                "many stars cost no more than their product");
    }
}
