package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aChecklist() throws IOException {
        Typed.file(folder, "deploy.md", Typed.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "html,<!doctype html>",
        "markdown,# Production deployment",
        "issue,---",
        "yaml,runsheet: 1",
        "json,{",
    })
    void everyFormIsAResultAndComesFromYamlToo(String form, String start) throws IOException {
        Typed typed = Typed.in(folder, "render", "deploy.md", "--to", form);
        assertAll(
                () -> assertEquals(0, typed.exit(), typed.err()),
                () -> assertTrue(typed.out().startsWith(start), typed.out()),
                () -> assertTrue(typed.out().contains("Deploy v2 to production"), typed.out()));
        Typed.file(
                folder,
                "deploy.checklist.yaml",
                Typed.in(folder, "model", "deploy.md").out());
        Typed yaml = Typed.in(folder, "render", "deploy.checklist.yaml", "--to", form);
        assertEquals(0, yaml.exit(), yaml.err());
        assertTrue(yaml.out().contains("Deploy v2 to production"), yaml.out());
    }

    @Test
    void aPageIsWrittenWithItsTheme() throws IOException {
        Typed typed = Typed.in(folder, "render", "deploy.md", "--to", "html", "-o", "out/deploy.html");
        assertEquals(new Typed(0, "", ""), typed);
        String page = Files.readString(folder.resolve("out/deploy.html"));
        assertTrue(page.contains("\"theme/runsheet.css\""), page);
        assertTrue(Files.exists(folder.resolve("out/theme/runsheet.css")));
        assertTrue(Files.exists(folder.resolve("out/theme/runsheet.js")));
    }

    @Test
    void aRunbookReadsBackToTheSameModel() throws IOException {
        Typed.in(folder, "render", "deploy.md", "--to", "markdown", "-o", "again/deploy.md");
        assertEquals(
                withoutSource(Typed.in(folder, "model", "deploy.md").out()),
                withoutSource(Typed.in(folder, "model", "again/deploy.md").out()));
    }

    private static String withoutSource(String model) {
        return model.replaceAll("(?m)^(source:|  path:.*|  sha256:.*)\n", "");
    }

    @Test
    void factsComeAsAnObjectAnArrayOrATable() throws IOException {
        Typed.file(folder, "review.md", Typed.GOOD);
        String one = Typed.in(folder, "facts", "--format", "json", "deploy.md").out();
        String two = Typed.in(folder, "facts", "--format", "json", "deploy.md", "review.md")
                .out();
        String table = Typed.in(folder, "facts", "deploy.md").out();
        assertAll(
                () -> assertTrue(
                        one.startsWith("{\n  \"file\": \"deploy.md\",\n  \"title\": \"Production deployment\""), one),
                () -> assertTrue(two.startsWith("[\n  {"), two),
                () -> assertTrue(table.matches("(?s)deploy.md\n  title +Production deployment\n.*"), table),
                () -> assertEquals(
                        one,
                        Typed.in(folder, Typed.BAD, Map.of(), "facts", "--format", "json", "-")
                                .out()
                                .replace("\"-\"", "\"deploy.md\"")));
    }

    @Test
    void factsSayWhyWhenAsked() throws IOException {
        Typed.file(folder, "why.md", """
                # Deployment plan
                ## Rollback steps
                ### Details
                ## Wave 2
                ## Loose talk
                <!-- runsheet: role=monitoring -->
                """);
        String table = Typed.in(folder, "facts", "--why", "why.md").out();
        String why = table.substring(table.indexOf("why  ")).replaceAll("\\s*\\n\\s*", "\n");
        assertEquals(
                List.of(
                        ":1 Deployment plan rollout words",
                        ":2 Rollback steps rollback-step words",
                        ":3 Details rollback-step surroundings",
                        ":4 Wave 2 stage number",
                        ":5 Loose talk monitoring author"),
                why.lines()
                        .map(line -> line.replaceFirst(
                                "^(?:why)?\\s*(:\\d+) +title=(.*?)  found=(\\S+)  by=(\\S+)  scores=.*", "$1 $2 $3 $4"))
                        .toList());
        assertTrue(why.contains("\"rollback:rollback*\":8,\"step:step*\":5"), why);
        assertFalse(Typed.in(folder, "facts", "why.md").out().contains("why  "));
    }

    @Test
    void rulesAreListedAndExplained() {
        String rules = Typed.in(folder, "rules").out();
        assertTrue(rules.contains("RB01  missing-rollback "), rules);
        String json = Typed.in(folder, "rules", "--format", "json").out();
        String markdown = Typed.in(folder, "rules", "--format", "markdown").out();
        assertEquals(rules.lines().count(), json.split("\"code\": ", -1).length - 1);
        assertEquals(rules.lines().count() + 2, markdown.lines().count());
        assertTrue(json.contains("\"range\": \"a whole number from 1 to 1000; 12 unless set\""), json);
        assertTrue(markdown.contains("| SR05 | oversized-section | "), markdown);
        assertTrue(markdown.contains(" | `max-tasks` |\n"), markdown);
        Typed byCode = Typed.in(folder, "explain", "rb01");
        assertEquals(0, byCode.exit());
        assertTrue(byCode.out().startsWith("# missing-rollback\n\nRB01: "), byCode.out());
        assertTrue(byCode.out().contains("It is an error for changes of production, in the recommended profile"));
        assertTrue(byCode.out().endsWith("<!-- runsheet-disable-next-line RB01 -- why -->\n```\n"), byCode.out());
        assertTrue(Typed.in(folder, "explain", "SR05").out().contains("`max-tasks`: "));
        assertEquals(byCode, Typed.in(folder, "explain", "missing-rollback"));
        rules.lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .forEach(code ->
                        assertTrue(Typed.in(folder, "explain", code).out().contains("## What it finds"), code));
    }
}
