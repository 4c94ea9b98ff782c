package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Checklist;
import dev.runsheet.run.Question;
import dev.runsheet.run.Questions;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import dev.runsheet.testing.SubmittedBody;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form asks, and each rule that GitHub hides a form for. */
class IssueFormsTest {
    private static final Set<String> KEYS =
            Set.of("name", "description", "title", "labels", "assignees", "projects", "body");

    @Test
    void theIssueIsTheChecklistWithItsBlanksAsFields() {
        String form = Issues.forms("""
                        # Roll out billing

                        **Version:** ____\\
                        **Service:** `billing`\\
                        **Risk:** [Low/High]

                        ## Deploy

                        - [ ] Deploy v2
                          ```bash
                          helm upgrade billing
                          ```
                        - [ ] Latency: ____ ms (target: < 250 ms)
                          - [ ] on both nodes

                        ## Rollback

                        1. Set the flag to 0%
                        """).get(0).file().content();
        String body = SubmittedBody.of(form, Map.of("version", "2.4", "risk-low-high", "High"), Set.of("Deploy v2"));
        assertEquals("""
                ### Version

                2.4

                ### Service

                `billing`

                ### Risk: [Low/High]

                High

                ### Deploy

                - [X] Deploy v2

                ### Details: Deploy v2

                ```bash
                helm upgrade billing
                ```

                ### Deploy, continued

                - [ ] Latency: ____ ms (target: < 250 ms)
                - [ ] ↳ on both nodes

                ### Latency: ____ ms (target: < 250 ms)

                _No response_

                ### Rollback

                1. Set the flag to 0%
                """, body.substring(body.indexOf("### Version")));
        assertTrue(body.startsWith(
                "### About this run\n\n**Roll out billing**\n\nFrom `document.md`.\n\n<!-- run: checklist="));
    }

    @Test
    void onlyWhatIsKnownAtTheStartIsRequired() {
        List<Map<String, Object>> fields = fields("""
                # Deploy

                **Version:** ____\\
                **Deployment date:** ____\\
                **Owner:** @maria\\
                **Completion date:** ____\\
                **Reviewer:** ____

                ## Deploy

                **Date:** ____

                - [ ] Version ____ deployed
                """);
        assertEquals(
                List.of("version", "deployment-date", "owner"),
                fields.stream()
                        .filter(field -> field.containsKey("validations"))
                        .map(field -> field.get("id"))
                        .toList());
    }

    @Test
    void aSignOffIsABoxAndAnInput() {
        List<Map<String, Object>> fields = fields("""
                # Deploy to production

                ## Approvals

                | Role | Name | Approved |
                |---|---|---|
                | QA lead | ____ | ☐ |

                ## Sign-off

                **Release manager:** ____
                """);
        assertEquals(
                List.of(
                        "textarea Approvals",
                        "checkboxes Sign-offs: Approvals",
                        "input QA lead: Name",
                        "input Sign-off › Release manager",
                        "checkboxes Sign-offs: Sign-off"),
                fields.stream()
                        .skip(2)
                        .map(field ->
                                field.get("type") + " " + attributes(field).get("label"))
                        .toList());
        assertEquals(List.of("QA lead: Approved"), SubmittedBody.options(fields.get(3)));
        assertEquals(List.of("Signed: Release manager"), SubmittedBody.options(fields.get(6)));
    }

    @Test
    void titlesOfSectionsThatHoldOnlySectionsAndOfEmptyOnesAreSaid() {
        assertEquals(
                List.of("About this run", "A › B", "C", "D › E"),
                labels("# T\n\n## A\n\n### B\n\ntext\n\n### C\n\n## D\n\n### E\n\n- [ ] x\n"));
    }

    @Test
    void everyQuestionIsAskedOnce() throws IOException {
        for (Path file : RealDocuments.all().toList()) {
            Document document = Read.document(file);
            Planned planned = new Planned(document.checklist(), document.plan());
            List<String> asked = new IssueForms(Issues.TEMPLATES, IssueOptions.USUAL)
                    .of(List.of(planned)).stream()
                            .flatMap(form -> SubmittedBody.fields(form.file().content()).stream())
                            .flatMap(IssueFormsTest::asked)
                            .toList();
            for (Question question : Questions.of(planned.checklist(), planned.plan())) {
                boolean there = asked.stream()
                        .anyMatch(label -> label.equals(question.label())
                                || label.endsWith(" › " + question.label().replaceFirst("^.* › ", "")));
                // a fact that no input can say stands in a text
                assertTrue(there || question.kind() == Question.Kind.FACT, () -> file + " does not ask " + question);
            }
        }
    }

    private static Stream<String> asked(Map<String, Object> field) {
        return field.get("type").equals("checkboxes")
                ? SubmittedBody.options(field).stream()
                : Stream.of(attributes(field).getOrDefault("label", "").toString());
    }

    static List<String> documents() {
        return HostileIssues.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noFormBreaksARule(String markdown) {
        for (IssueForm issue : Issues.forms(markdown)) {
            String yaml = issue.file().content();
            Map<String, Object> form = SubmittedBody.form(yaml);
            assertAll(
                    () -> assertTrue(KEYS.containsAll(form.keySet()), () -> "keys " + form.keySet()),
                    () -> assertTrue(form.get("name").toString().length() > 3),
                    () -> assertTrue(form.get("description").toString().length() <= 200),
                    () -> assertTrue(form.get("title").toString().length() <= 256),
                    () -> assertEquals(List.of(), blanks("", form)),
                    () -> assertEquals(List.of(), clashes(SubmittedBody.fields(yaml))),
                    () -> assertTrue(SubmittedBody.untouched(yaml).length() <= 65_536));
        }
    }

    /** Where a text is empty or blank, or a list empty. */
    private static List<String> blanks(String at, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> blanks(at + "/" + entry.getKey(), entry.getValue()).stream())
                    .toList();
        } else if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? List.of(at)
                    : IntStream.range(0, list.size())
                            .boxed()
                            .flatMap(i -> blanks(at + "/" + i, list.get(i)).stream())
                            .toList();
        }
        return String.valueOf(value).isBlank() ? List.of(at) : List.of();
    }

    /** Ids, labels and options that are not told apart, or that must not be there. */
    private static List<String> clashes(List<Map<String, Object>> fields) {
        Set<String> ids = new HashSet<>(Set.of("title", "body", "labels", "assignees", "template"));
        Set<String> labels = new HashSet<>();
        List<String> clashes = new ArrayList<>();
        for (Map<String, Object> field : fields) {
            if (field.get("type").equals("markdown")) {
                continue;
            }
            String label = attributes(field).get("label").toString();
            if (!field.get("id").toString().matches("[a-z0-9-]+")
                    || !ids.add(field.get("id").toString())) {
                clashes.add("id " + field.get("id"));
            }
            if (!labels.add(label)) {
                clashes.add("label " + label);
            }
            boolean typed = field.get("type").toString().matches("input|textarea");
            if (typed && label.matches("(?is).*(password|secret|token).*")) {
                clashes.add("asks for " + label);
            }
        }
        for (Map<String, Object> field : fields) {
            if (field.get("type").equals("checkboxes")) {
                Set<String> told = fields.stream()
                        .filter(other -> other.containsKey("id"))
                        .map(other -> other.get("id").toString())
                        .collect(Collectors.toCollection(HashSet::new));
                SubmittedBody.options(field).stream()
                        .filter(option -> !told.add(FormNames.parameterized(option)) || option.equalsIgnoreCase("none"))
                        .forEach(option -> clashes.add("option " + option));
            }
        }
        return clashes;
    }

    @Test
    void hostileTitlesAndOptionsComeOutAsText() {
        String title = "a\": [x] {{name}} # 'yes' &amp; \\<b>";
        String form = Issues.forms(
                        "# " + title + "\n\n**Go #1?:** [Yes/No]\n\n## " + title + "\n\n- [ ] " + title + "\n")
                .get(0)
                .file()
                .content();
        String body = SubmittedBody.untouched(form);
        assertAll(
                () -> assertEquals(
                        "a\": [x] {{name}} # 'yes' & <b>",
                        SubmittedBody.form(form).get("title")),
                () -> assertTrue(body.contains("### a\": [x] {{name}} # 'yes' & \\<b>\n"), body),
                () -> assertTrue(body.contains("- [ ] " + title + "\n"), body),
                () -> assertTrue(form.contains("- 'Yes'\n") && form.contains("- 'No'\n"), form),
                () -> assertTrue(body.contains("### Go #1?: [Yes/No]\n"), body));
    }

    @Test
    void optionsThatGitHubWouldTakeForOneAreNumbered() {
        List<Map<String, Object>> fields =
                fields("# T\n\n- [ ] 하나\n- [ ] 둘\n- [ ] None\n- [ ] Deploy web\n- [ ] Deploy: web\n");
        assertEquals(
                List.of("하나", "둘 (2)", "None.", "Deploy web", "Deploy: web (2)"), SubmittedBody.options(fields.get(2)));
    }

    @Test
    void aLongChecklistIsSplitBetweenItsStages() {
        String stage = IntStream.range(0, 200)
                .mapToObj(i -> "- [ ] step number " + i + " of this stage\n\n  " + "more about it ".repeat(8) + "\n\n")
                .collect(Collectors.joining());
        List<IssueForm> forms =
                Issues.forms("# Long\n\n## One\n\n" + stage + "## Two\n\n" + stage + "## Three\n\n" + stage);
        assertEquals(
                List.of("document-1-of-3.yml", "document-2-of-3.yml", "document-3-of-3.yml"),
                forms.stream().map(form -> form.file().path()).toList());
        for (int i = 0; i < 3; i++) {
            String body = SubmittedBody.untouched(forms.get(i).file().content());
            String of = (i + 1) + " of 3";
            assertTrue(body.length() <= 65_536);
            assertTrue(body.contains("**Long**\n\nPart " + of + ". "), body.substring(0, 400));
            assertTrue(body.contains("part=\"" + (i + 1) + "/3\""));
            assertTrue(body.contains(i == 0 ? "Part 2: Two. Part 3: Three." : "Part 1: One."));
            assertEquals("Long (" + of + ")", forms.get(i).title());
        }
    }

    @Test
    void whatIsTooLongForOneIssueIsCutWhateverItIs() {
        String rows = IntStream.range(0, 3_000)
                .mapToObj(i -> "| row " + i + " | some text of it |\n")
                .collect(Collectors.joining());
        String code = IntStream.range(0, 3_000)
                .mapToObj(i -> "echo line " + i + " of a long script\n")
                .collect(Collectors.joining());
        for (String block : List.of(
                "| a | b |\n|---|---|\n" + rows,
                "```bash\n" + code + "```\n",
                "word ".repeat(30_000),
                "x".repeat(140_000))) {
            List<IssueForm> forms = Issues.forms("# Long\n\n## One\n\n" + block + "\n");
            assertTrue(forms.size() > 1);
            forms.forEach(form ->
                    assertTrue(SubmittedBody.untouched(form.file().content()).length() <= 65_536));
        }
    }

    @Test
    void referenceLinksLeadSomewhereInEachPart() {
        String stage = "A paragraph that says [something][ref]. ".repeat(12) + "\n\n";
        List<IssueForm> forms = Issues.forms("# L\n\n## One\n\n" + stage.repeat(100) + "## Two\n\n" + stage.repeat(100)
                + "[ref]: https://docs.example.org/x\n");
        assertTrue(forms.size() > 1);
        forms.forEach(form -> assertTrue(SubmittedBody.untouched(form.file().content())
                .endsWith("### Link targets\n\n[ref]: https://docs.example.org/x\n")));
    }

    @Test
    void aChecklistCalledConfigIsNotTheConfiguration() {
        Planned planned = Issues.planned("# Config\n\n- [ ] x\n");
        var checklist = planned.checklist();
        var config = new Checklist(
                "config",
                checklist.title(),
                checklist.kind(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        IssueFiles.Made made =
                new IssueFiles(Issues.TEMPLATES, IssueOptions.USUAL).of(List.of(new Planned(config, planned.plan())));
        assertEquals(
                List.of("checklist-config.yml", "checklist-config.md", "config.yml"),
                made.files().stream().map(file -> file.path()).toList());
        assertFalse(made.forms().get(0).file().content().contains(" from"));
    }

    private static List<String> labels(String markdown) {
        return fields(markdown).stream()
                .skip(1)
                .map(field -> attributes(field).get("label").toString())
                .toList();
    }

    private static List<Map<String, Object>> fields(String markdown) {
        return SubmittedBody.fields(Issues.forms(markdown).get(0).file().content());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(Map<String, Object> field) {
        return (Map<String, Object>) field.get("attributes");
    }
}
