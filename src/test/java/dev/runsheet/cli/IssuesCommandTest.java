package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuesCommandTest {
    private static final String TEMPLATES = ".github/ISSUE_TEMPLATE/";

    @TempDir
    Path folder;

    @BeforeEach
    void aChecklist() throws IOException {
        Typed.file(folder, "checklists/deploy.md", """
                # Deploy billing

                **Version:** ____

                **Risk:** [Low/High]

                Read [the plan](plan.md).

                - [ ] Deploy

                ## Contacts

                - On-call: https://status.example.org/billing
                """);
    }

    @Test
    void aFormATemplateAndTheConfigurationOfTheFolder() throws IOException {
        Typed typed = Typed.in(folder, "issues");
        assertEquals(0, typed.exit(), typed.err());
        assertTrue(typed.err().contains("wrote 3 files"), typed.err());
        assertTrue(read("deploy.yml").contains("label: Deploy"));
        assertTrue(read("deploy.md").contains("- [ ] Deploy"));
        assertEquals("""
                blank_issues_enabled: true
                contact_links:
                  - name: On-call
                    url: https://status.example.org/billing
                    about: Contact of the checklist Deploy billing
                """, read("config.yml"));
    }

    @Test
    void onlyOneKindOnRequest() {
        Typed.in(folder, "issues", "--only", "forms", "-o", "forms");
        Typed.in(folder, "issues", "--only", "templates", "-o", "templates");
        assertAll(
                () -> assertTrue(Files.exists(folder.resolve("forms/deploy.yml"))),
                () -> assertFalse(Files.exists(folder.resolve("forms/deploy.md"))),
                () -> assertTrue(Files.exists(folder.resolve("templates/deploy.md"))),
                () -> assertFalse(Files.exists(folder.resolve("templates/deploy.yml"))));
    }

    @Test
    void whatATeamHasIsKeptAndSaidUnlessForced() throws IOException {
        Typed.file(folder, TEMPLATES + "deploy.md", "mine");
        Typed.file(folder, TEMPLATES + "config.yml", "blank_issues_enabled: false\n");
        Typed kept = Typed.in(folder, "issues");
        assertEquals(0, kept.exit(), kept.err());
        assertTrue(kept.err().contains("wrote 1 file "), kept.err());
        assertTrue(kept.err().contains("changed since: config.yml, deploy.md; --force overwrites them"), kept.err());
        assertEquals("mine", read("deploy.md"));
        assertEquals("blank_issues_enabled: false\n", read("config.yml"));
        Typed forced = Typed.in(folder, "issues", "--force");
        assertTrue(forced.err().contains("wrote 2 files "), forced.err());
        assertTrue(read("deploy.md").contains("- [ ] Deploy"));
    }

    @Test
    void whatATeamHasChangedSinceIsKeptToo() throws IOException {
        Typed.in(folder, "issues");
        Typed.file(folder, TEMPLATES + "deploy.md", "mine now");
        Typed.file(folder, "checklists/deploy.md", Typed.GOOD);
        Typed again = Typed.in(folder, "issues");
        assertTrue(again.err().contains("deploy.md; --force"), again.err());
        assertEquals("mine now", read("deploy.md"));
        assertTrue(read("deploy.yml").contains("Read the alerts"));
        Files.move(folder.resolve("checklists/deploy.md"), folder.resolve("checklists/other.md"));
        Typed gone = Typed.in(folder, "issues");
        assertTrue(gone.err().contains("deploy.md; --force"), gone.err());
        assertEquals("mine now", read("deploy.md"), "what goes away goes only as it was written");
        assertFalse(Files.exists(folder.resolve(TEMPLATES + "deploy.yml")));
        assertTrue(Files.exists(folder.resolve(TEMPLATES + "other.yml")));
    }

    @Test
    void aNameOfTheTeamsOwnTemplatesIsNotGivenAgain() throws IOException {
        Typed.file(folder, TEMPLATES + "own.yml", "name: deploy BILLING\ndescription: x\nbody: []\n");
        Typed.file(folder, TEMPLATES + "own.md", "---\nname: 'Deploy billing (Markdown)'\nabout: x\n---\n");
        Typed.file(folder, TEMPLATES + "odd.yml", "name: [\n");
        Typed.in(folder, "issues");
        assertTrue(read("deploy.yml").contains("name: \"Deploy billing 2\"\n"), read("deploy.yml"));
        assertTrue(read("deploy.md").contains("name: \"Deploy billing 2 (Markdown)\"\n"), read("deploy.md"));
    }

    @Test
    void labelsAssigneesProjectsAndTitles() throws IOException {
        Typed.in(
                folder,
                "issues",
                "--labels",
                "ops,a b",
                "--labels",
                "ops",
                "--assignees",
                "maria,jo-1",
                "--project",
                "acme/7",
                "--title",
                "{kind}: {title} ____ (version)");
        assertTrue(read("deploy.yml").contains("""
                        title: "release: Deploy billing ____ (version)"
                        labels: ["ops", "a b"]
                        assignees: ["maria", "jo-1"]
                        projects: ["acme/7"]
                        """.replace("release: ", kind())), read("deploy.yml"));
        assertTrue(read("deploy.md").contains("labels: \"ops, a b\"\nassignees: \"maria, jo-1\"\n---\n"));
        Typed.in(folder, "issues", "--labels", "");
        assertFalse(read("deploy.yml").contains("labels:"), "an empty list would hide the form");
    }

    private String kind() throws IOException {
        String title = read("deploy.yml").split("\ntitle: \"", 2)[1];
        return title.substring(0, title.indexOf("Deploy"));
    }

    @Test
    void linksLeadIntoTheRepositoryOrAreText() throws IOException {
        Typed.in(folder, "issues");
        assertTrue(read("deploy.yml").contains("Read the plan (`plan.md`)."));
        Typed.in(folder, "issues", "--repo-url", "https://github.com/acme/ops");
        assertTrue(read("deploy.yml").contains("[the plan](https://github.com/acme/ops/blob/HEAD/checklists/plan.md)"));
        Typed.in(folder, "issues", "--repo-url", "https://github.com/acme/ops/blob/main/");
        assertTrue(read("deploy.md").contains("[the plan](https://github.com/acme/ops/blob/main/checklists/plan.md)"));
    }

    @Test
    void addressesThatOpenAnIssue() {
        assertEquals("""
                deploy.yml https://github.com/acme/ops/issues/new?template=deploy.yml&title=Billing%202.4&version=2.4%2B1
                deploy.md https://github.com/acme/ops/issues/new?template=deploy.md&title=Billing%202.4
                """, addresses("title=Billing 2.4", "version=2.4+1").out());
        assertAll(
                () -> assertTrue(addresses("risk-low-high=Low").err().contains("opens a blank form")),
                () -> assertTrue(addresses("versoin=1").err().contains("did you mean version?")),
                () -> assertTrue(addresses("version=" + "x".repeat(8_200)).err().contains("would be too long")),
                () -> assertEquals(2, addresses("version").exit()));
    }

    private Typed addresses(String... fills) {
        String[] arguments = new String[4 + 2 * fills.length];
        arguments[0] = "issues";
        arguments[1] = "--repo-url";
        arguments[2] = "https://github.com/acme/ops";
        arguments[3] = "--urls";
        for (int i = 0; i < fills.length; i++) {
            arguments[4 + 2 * i] = "--fill";
            arguments[5 + 2 * i] = fills[i];
        }
        return Typed.in(folder, arguments);
    }

    @Test
    void oneFormByRender() {
        Typed typed = Typed.in(folder, "render", "checklists/deploy.md", "--to", "issue-form");
        assertEquals(0, typed.exit(), typed.err());
        assertTrue(typed.out().contains("\nbody:\n  - type: markdown\n"), typed.out());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(TEMPLATES + name));
    }
}
