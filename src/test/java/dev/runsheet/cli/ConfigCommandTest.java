package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is in force and where it comes from, and what is said about configurations that are wrong. */
class ConfigCommandTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures/config");

    @TempDir
    Path folder;

    /** Beside each wrong configuration stand the messages about it; {@code -Dupdate} writes them anew. */
    @TestFactory
    List<DynamicTest> everyMistakeIsNamedAtItsPlace() throws IOException {
        return fixtures("wrong").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Typed.file(folder, ".runsheet.yaml", Files.readString(file, StandardCharsets.UTF_8));
                    Typed typed = Typed.in(folder, "config");
                    assertEquals(2, typed.exit());
                    String name = file.getFileName().toString().replace(".yaml", ".txt");
                    Golden.assertMatches(file.resolveSibling(name), typed.err());
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aGoodConfigurationWorks() throws IOException {
        return fixtures("good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Typed.file(folder, ".runsheet.yaml", Files.readString(file, StandardCharsets.UTF_8));
                    Typed typed = Typed.in(folder, "config");
                    assertEquals("", typed.err());
                    assertEquals(0, typed.exit());
                }))
                .toList();
    }

    private static List<Path> fixtures(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyValueTellsWhereItComesFrom() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Typed.file(folder, ".runsheet.yaml", """
                profile: strict
                rules:
                  SR05: { severity: error, max-tasks: 20 }
                  missing-contacts: info
                kinds: { "reviews/**": readiness }
                exclude: ["**/old.md"]
                words: { rollback: [way home] }
                """);
        Typed.file(folder, "ops/.runsheet.yaml", """
                rules:
                  oversized-section: { max-tasks: 8 }
                  CO01: off
                exclude: [draft-*.md]
                templates: form.md
                """);
        assertEquals(
                """
                  checked                             yes       built in
                  template                            yes       ops/.runsheet.yaml:5:12
                  profile                             strict    .runsheet.yaml:1:10
                  templates                           form.md   ops/.runsheet.yaml:5:12
                  exclude                             draft-*.md  ops/.runsheet.yaml:4:11
                  exclude                             **/old.md  .runsheet.yaml:6:11
                  kinds reviews/**                    readiness  .runsheet.yaml:5:10
                  words rollback                      way home  .runsheet.yaml:7:21
                  CO01 missing-contacts               off       ops/.runsheet.yaml:3:9
                  SR05 oversized-section              error     .runsheet.yaml:3:21
                  SR05 oversized-section max-tasks    8         ops/.runsheet.yaml:2:35
                  SR06 no-tasks                       error     its profile .runsheet.yaml:1:10
                """.lines().map(ConfigCommandTest::words).sorted().toList(),
                values(
                        "ops/form.md",
                        "checked",
                        "template",
                        "profile",
                        "templates",
                        "exclude",
                        "kinds",
                        "words",
                        "CO01",
                        "SR05",
                        "SR06"));
        assertEquals(List.of("checked no ops/.runsheet.yaml:4:11"), values("ops/draft-a.md", "checked"));
        Typed.file(folder, "reviews/a.md", Typed.GOOD);
        assertEquals(
                List.of("RB01 missing-rollback off not for this kind", "kind readiness .runsheet.yaml:5:10"),
                values("reviews/a.md", "kind", "RB01"));
    }

    /** The lines about {@code names}, one space between their columns. */
    private List<String> values(String file, String... names) {
        Typed typed = Typed.in(folder, "config", file);
        assertEquals("", typed.err());
        return typed.out()
                .lines()
                .skip(1)
                .map(ConfigCommandTest::words)
                .filter(line -> List.of(names).contains(line.substring(0, line.indexOf(" "))))
                .sorted()
                .toList();
    }

    private static String words(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    @Test
    void whatTheDocumentSaysGoesBeforeItsPlace() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Typed.file(folder, "templates/a.md", "---\ntemplate: false\nkind: incident\n---\n\n" + Typed.GOOD);
        assertEquals(
                List.of("kind incident the document", "template no the document"),
                values("templates/a.md", "kind", "template"));
        assertEquals(List.of("template yes its folder"), values(".github/ISSUE_TEMPLATE/b.md", "template"));
        assertEquals(List.of("template no built in"), values("contemplates/b.md", "template"));
    }

    @Test
    void aFolderAboveTheRepositoryTellsNothing() throws IOException {
        Files.createDirectories(folder.resolve("templates/repository/.git"));
        Typed.file(folder, ".runsheet.yaml", "profile: strict\n");
        Typed typed = Typed.in(folder.resolve("templates/repository"), "config", "a.md");
        assertAll(
                () -> assertTrue(typed.out().matches("(?s).*template +no +built in\n.*"), typed.out()),
                () -> assertTrue(typed.out().matches("(?s).*profile +recommended +built in\n.*"), typed.out()));
    }

    @Test
    void theSameAsJson() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "rules: {SR05: {max-tasks: 9}}\n");
        Typed typed = Typed.in(folder, "config", "--format", "json");
        assertEquals(0, typed.exit());
        String option =
                "\"name\": [\"rules\", \"SR05\", \"max-tasks\"], \"value\": \"9\", \"source\": \"configuration\","
                        + " \"file\": \".runsheet.yaml\", \"line\": 1, \"column\": 27";
        String written = typed.out().replaceAll("\\s+", " ").replace("[ ", "[").replace(" ]", "]");
        assertTrue(written.contains(option), written);
    }

    @Test
    void aHouseRuleIsARuleLikeAnyOther() throws IOException {
        Typed.file(folder, ".runsheet.yaml", """
                house-rules:
                  TEAM01:
                    name: vague-deadline
                    forbid: { phrase: asap }
                    message: gives no time
                    write: write a time of day
                    reason: Support was told "asap" and called the next morning
                    bad: "- [ ] asap"
                    good: "- [ ] at ten"
                """);
        String item = "- [ ] Tell support **ASAP**";
        Typed.file(folder, "a.md", "# Tell support\n\nOwner: ops\n\n" + item + "\n");
        Typed.file(
                folder,
                "silenced.md",
                "# Tell the desk\n\nOwner: ops\n\n" + item + " <!-- runsheet-disable-line TEAM01 -- they know -->\n");
        assertAll(
                () -> assertEquals(
                        """
                        a.md:5:22 warning TEAM01 vague-deadline: gives no time: "ASAP"
                            5 | - [ ] Tell support **ASAP**
                              |                      ^^^^
                              = write a time of day

                        0 errors, 1 warning and 0 infos in 2 files
                        """, Typed.in(folder, "lint", "a.md", "silenced.md").out()),
                () -> assertTrue(
                        Typed.in(folder, "rules")
                                .out()
                                .matches("(?s).*TEAM01 +vague-deadline +warning +gives no time\n.*"),
                        "rules lists it"),
                () -> assertTrue(Typed.in(folder, "explain", "TEAM01").out().startsWith("""
                                # vague-deadline

                                TEAM01: gives no time.

                                It is a warning in every profile, and a rule of the team's own.

                                ## What it finds
                                """), "explain shows its page"),
                () -> assertEquals(
                        2, Typed.in(folder, "explain", "--no-config", "TEAM01").exit()));
        Typed.file(folder, "near/.runsheet.yaml", "rules: {TEAM01: off}\n");
        Typed.file(folder, "near/a.md", "# Tell support\n\nOwner: ops\n\n" + item + "\n");
        Typed near = Typed.in(folder, "lint", "near/a.md");
        assertEquals("0 errors, 0 warnings and 0 infos in 1 file\n", near.out());
        assertEquals("", near.err());
    }
}
