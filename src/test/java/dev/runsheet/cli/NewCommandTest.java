package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Kind;
import dev.runsheet.start.Starters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A new checklist is complete before anybody has touched it. */
class NewCommandTest {
    @TempDir
    Path folder;

    static List<Kind> kinds() {
        return Starters.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isOfItsKindAndWithoutAFindingThatWarns(Kind kind) {
        Typed written = Typed.in(folder, "new", kind.label());
        String file = "checklists/" + kind.label() + ".md";
        assertEquals(file + "\n", written.out());
        Typed lint = Typed.in(folder, "lint", "--fail-on", "warning");
        String model = Typed.in(folder, "model", file).out();
        assertAll(
                () -> assertEquals(0, written.exit(), written.err()),
                () -> assertEquals(0, lint.exit(), lint.out()),
                () -> assertTrue(model.contains("\nkind: " + kind.label() + "\n"), model));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ofWhatChangesProductionTheWayBackIsUnderstood(Kind kind) {
        Typed.in(folder, "new", kind.label(), "plan.md");
        String facts = Typed.in(folder, "facts", "plan.md", "--format", "json").out();
        for (String field : List.of("rollback_triggers", "rollback_steps", "rollback_verification", "signoffs")) {
            boolean none = facts.replaceAll("\\s", "").contains("\"" + field + "\":[]");
            assertEquals(!kind.changesProduction() && !field.equals("signoffs"), none, field + " of " + facts);
        }
    }

    @Test
    void saysWhatIsGivenAndLeavesTheRestOpen() throws IOException {
        Typed written = Typed.in(
                folder, "new", "release", "--service", "Order Desk", "--owner", "#orders", "--version", "2.4.0");
        assertEquals("checklists/order-desk-release.md\n", written.out());
        String text = Files.readString(folder.resolve("checklists/order-desk-release.md"));
        assertAll(
                () -> assertTrue(text.startsWith("# Order Desk: release\n"), text),
                () -> assertTrue(text.contains("**Owner:** #orders\\\n"), text),
                () -> assertTrue(text.contains("**Version:** 2.4.0\\\n"), text),
                () -> assertTrue(text.contains("**Date:** ____________\\\n"), text));
    }

    @Test
    void overwritesNothing() throws IOException {
        Typed.file(folder, "checklists/rollout.md", "mine");
        Typed refused = Typed.in(folder, "new", "rollout");
        assertEquals(
                new Typed(
                        2,
                        "",
                        "runsheet: checklists/rollout.md is there already, and is left as it is; name another file\n"),
                refused);
        assertEquals("mine", Files.readString(folder.resolve("checklists/rollout.md")));
    }

    @Test
    void leavesTheFolderByNoLink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("checklists"), outside);
        Typed refused = Typed.in(inside, "new", "rollout");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("a link in its path leads out of"), refused.err());
        assertFalse(Files.exists(outside.resolve("rollout.md")));
    }

    @Test
    void goesToStandardOutputWithoutWriting() throws IOException {
        Typed printed = Typed.in(folder, "new", "migration", "-", "--service", "orders");
        assertTrue(printed.out().startsWith("# orders: data migration\n"), printed.out());
        assertEquals("", printed.err());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void asksAtATerminal() throws IOException {
        Typed asked = atTerminal("checkout\n\n2026-12-01\n", "new", "rollout");
        assertTrue(asked.err().startsWith("Service: Owner (a person, a team or a channel): Date: "), asked.err());
        String text = Files.readString(folder.resolve("checklists/checkout-rollout.md"));
        assertTrue(text.startsWith("# checkout: rollout\n"), text);
        assertTrue(text.contains("**Owner:** ____________\\\n"), text);
        assertTrue(text.contains("**Date:** 2026-12-01\\\n"), text);
    }

    @Test
    void asksNothingWhenToldSo() {
        Typed silent = atTerminal("", "new", "rollout", "--no-questions");
        assertFalse(silent.err().contains("Service:"), silent.err());
    }

    @Test
    void aGivenValueThatIsAtFaultIsSaidAtOnce() {
        Typed written = Typed.in(folder, "new", "rollout", "--date", "2026-02-31");
        assertEquals(0, written.exit());
        assertTrue(written.err().contains("invalid-date"), written.err());
    }

    @Test
    void aTeamHasItsOwnStarters() throws IOException {
        Typed.file(folder, "ours/starters/rollout.md", "# {{service}} by {{owner}}\n");
        Typed printed =
                Typed.in(folder, "new", "rollout", "-", "--templates", "ours", "--service", "a", "--owner", "b");
        assertEquals("# a by b\n", printed.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    new                            | new needs KIND; see runsheet new --help
                    new rolout                     | there is no KIND rolout; did you mean rollout?
                    new rollout a.md --owner %n    | --owner has to be one line of 1 to 200 characters
                    """)
    void aMistakeIsToldWithTheWayOut(String line, String message) {
        String[] arguments = line.replace("%n", "a\u0001b").split(" ");
        assertEquals(new Typed(2, "", "runsheet: " + message + "\n"), Typed.in(folder, arguments));
    }

    private Typed atTerminal(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, folder, Map.of(), true);
        int exit = new Main(session).run(arguments);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
