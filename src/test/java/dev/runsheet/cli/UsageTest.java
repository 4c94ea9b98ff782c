package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Help, versions and mistakes: one message that says what to type instead, and never a stack trace. */
class UsageTest {
    @TempDir
    Path folder;

    static List<String> commands() {
        return Commands.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamples(String command) {
        Typed typed = Typed.in(folder, command, "--help");
        assertAll(
                () -> assertEquals(0, typed.exit()),
                () -> assertEquals("", typed.err()),
                () -> assertTrue(typed.out().contains("Usage: runsheet " + command), typed.out()),
                () -> assertTrue(typed.out().contains("Examples:\n  runsheet " + command), typed.out()),
                () -> assertEquals(typed, Typed.in(folder, "help", command)));
    }

    @Test
    void helpIsAResultAndNothingTypedIsAMistake() {
        Typed help = Typed.in(folder, "--help");
        Typed nothing = Typed.in(folder);
        assertEquals(0, help.exit());
        assertEquals(new Typed(2, "", help.out()), nothing);
    }

    @Test
    void theVersionNamesTheCommit() {
        Typed typed = Typed.in(folder, "--version");
        assertTrue(typed.out().matches("runsheet \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?( \\([0-9a-f]{7,}\\))?\n"), typed.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lnt                              | there is no command lnt; did you mean lint?
                    frobnicate                       | there is no command frobnicate; use runsheet --help to see them all
                    --verson                         | there is no option --verson; did you mean --version?
                    help lnt                         | there is no command lnt; did you mean lint?
                    lint --fromat json               | there is no option --fromat of lint; did you mean --format?
                    lint --format jsn                | there is no --format jsn; did you mean json?
                    lint --format json --format text | only one --format can go to standard output; give the others a file, as in json:out.json
                    lint --format json:a --format sarif:./a | two --format go to ./a; give each a file of its own
                    lint --format json --statistics  | --statistics changes the text form, and no --format asks for it; add --format text
                    lint --format json:              | --format json: names no file behind the colon
                    lint --fail-on errors            | there is no --fail-on errors; did you mean error?
                    lint --today tomorrow            | --today tomorrow is no date; write it like 2026-11-21
                    lint --show warnings             | there is no --show warnings; it is one of info
                    lint --config nowhere.yaml       | nowhere.yaml: there is no such configuration file
                    lint --config a.yaml --no-config | --config and --no-config exclude each other; leave one out
                    lint - a.md                      | - stands for standard input and goes with no other path
                    render a.md                      | render needs --to with one of html, markdown, issue, issue-form, yaml, json
                    render --to html                 | render needs FILE; see runsheet render --help
                    render a.md --to pdf             | there is no --to pdf; it is one of html, markdown, issue, issue-form, yaml, json
                    issues --urls                    | --urls needs --repo-url, as in --repo-url https://github.com/acme/ops
                    issues --fill a=b                | --fill is for addresses; add --urls
                    issues --only form               | there is no --only form; did you mean forms?
                    issues --assignees a@b           | GitHub would not take this: "a@b" is not the name of a user
                    issues --project 7               | GitHub would not take this: "7" is not a project such as acme/7
                    issues --repo-url acme/ops       | GitHub would not take this: "acme/ops" is not an address such as https://github.com/acme/ops
                    render a.md b.md --to html       | render takes no further argument b.md; see runsheet render --help
                    model .                          | . is a folder, and one file is needed
                    build --base-url there           | an address cannot be used: the base URL is http or https and ends in /: "there"
                    build --templates nowhere        | --templates nowhere is no folder
                    explain mising-title             | there is no rule mising-title; did you mean missing-title?
                    diff                             | diff needs VERSION; see runsheet diff --help
                    diff a.md b.md c.md              | diff takes no further argument c.md; see runsheet diff --help
                    diff -                           | diff needs a second version beside standard input, as in runsheet diff deploy.md -
                    diff - -                         | - stands for standard input, which holds one version; name the other
                    diff a.md b.md                   | a.md: there is no such file or folder; check the name
                    diff . b.md                      | . is a folder, and one file is needed
                    diff a b --fail-on loosend       | there is no --fail-on loosend; did you mean loosened?
                    diff a b --format github         | there is no --format github; it is one of text, json, markdown
                    gate                             | gate needs FILLED; see runsheet gate --help
                    gate a.md b.md                   | several files are the parts of a copy; name its checklist with --against
                    gate - --against -               | - stands for standard input, which holds one file; name the others
                    gate a.md --against b.md         | a.md: there is no such file or folder; check the name
                    gate a.md --format sarif         | there is no --format sarif; it is one of text, json, github, markdown
                    facts --format xml               | there is no --format xml; it is one of table, json, csv
                    """)
    void aMistakeIsOneMessageAndTwo(String line, String message) {
        assertEquals(new Typed(2, "", "runsheet: " + message + "\n"), Typed.in(folder, line.split(" ")));
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        String script = Typed.in(folder, "completion").out();
        assertAll(Commands.names().stream().map(name -> () -> assertTrue(script.contains(name))));
        assertTrue(script.contains("--fail-on"));
    }

    @Test
    void anErrorOfTheProgramIsOneLineAndATraceOnRequest() {
        Typed plain = broken(Map.of());
        Typed traced = broken(Map.of("RUNSHEET_DEBUG", "1"));
        assertEquals(2, plain.exit());
        assertTrue(plain.err().startsWith("runsheet: internal error: "), plain.err());
        assertEquals(1, plain.err().lines().count());
        assertTrue(traced.err().contains("\n    at "), traced.err());
    }

    private Typed broken(Map<String, String> environment) {
        return writingTo(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new IllegalStateException("broken");
                    }
                },
                environment);
    }

    private Typed writingTo(OutputStream out, Map<String, String> environment) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = Session.of(InputStream.nullInputStream(), out, err, folder, environment, false);
        int exit = new Main(session).run("rules");
        return new Typed(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatGoesAwayIsNoFaultAndAFullDiskIsOne() {
        assertEquals(0, failing("Broken pipe").exit());
        assertEquals("", failing("Broken pipe").err());
        Typed full = failing("No space left on device");
        assertEquals(new Typed(2, "", "runsheet: cannot write the results: No space left on device\n"), full);
    }

    private Typed failing(String message) {
        return writingTo(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(message);
                    }
                },
                Map.of());
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertFalse(Typed.in(folder, "--help").out().contains("\u001b["));
        assertAll(
                () -> assertTrue(onTerminal(Map.of("TERM", "xterm")).color()),
                () -> assertFalse(onTerminal(Map.of("NO_COLOR", "1")).color()),
                () -> assertFalse(onTerminal(Map.of("TERM", "dumb")).color()));
    }

    private Session onTerminal(Map<String, String> environment) {
        return Session.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                folder,
                environment,
                true);
    }
}
