package dev.runsheet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.Surroundings;
import dev.runsheet.lint.rules.BuiltInRules;
import dev.runsheet.page.SiteEntry;
import dev.runsheet.page.SiteInfo;
import dev.runsheet.page.SitePages;
import dev.runsheet.template.Templates;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.LongRun;
import dev.runsheet.testing.OwnTime;
import dev.runsheet.testing.Read;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What strangers may send is read, linted and shown in time that grows with its length only, or refused in words. */
class HostileInputTest {
    /** Many times what any of these takes; what grows with the square of its length takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int PIECES = Effort.of(4_000, 1_000);
    private static final int LINE = Effort.of(1 << 16, 1 << 14);

    private static final Linter LINTER = new Linter(BuiltInRules.all());
    private static final SitePages PAGES =
            new SitePages(new Templates(Resources.BUILT_IN::template), new SiteInfo("Checklists", Optional.empty()));

    @TestFactory
    Stream<DynamicTest> nestingOfAThousandLevels() {
        return Stream.of("- ", "> ", "> - ", "1. ", ">")
                .map(mark -> inTime("nested " + mark, "# T\n\n" + mark.repeat(1_000) + "[ ] a\n"));
    }

    @TestFactory
    Stream<DynamicTest> manyOfOneSort() {
        return Stream.of(
                        "- [ ] a\n",
                        "## Same\n\n- [ ] a\n\n",
                        "## Stage: canary 5%\n\n- [ ] deploy\n\n### Rollback\n\n- [ ] undo\n\n",
                        "## Phase 1: Dump the hall\n\n## Phase 2: Restore the hall\n\n",
                        "## Open points (2026-03-01)\n\n- [ ] Deploy\n\n",
                        "```bash\npsql -f 1_up.sql\n```\n\n- [ ] Migration applied\n\n",
                        "## Sign-off\n\n| Role | Name |\n|---|---|\n| Owner | |\n\n",
                        "- Do not proceed until signed off by the release manager: ____\n",
                        "Approved by: ____\n",
                        "[a]: http://example.com\n",
                        "<details>\n\n",
                        "a <!-- \n\n",
                        "<!-- runsheet:generated -->\n\n",
                        "> ```\n\n",
                        "<!-- runsheet-disable-next-line RB01 -- why -->\n\n",
                        "<!-- runsheet-disable RB01 -- why -->\n\n- [ ] TBD\n\n",
                        "<details>\n\n- [ ] a\n\n</details>\n\n",
                        "[a]: http://example.com\n\n[a] [a][] ![a]\n\n",
                        "&amp;&#0;&#xD800;&#x202E;&nosuch; \u0000\ud800\u202e\u2066\n\n",
                        "## ../../etc/passwd\n\n",
                        "</script></textarea>]]>-->\n\n")
                .map(piece ->
                        inTime(piece.strip().lines().findFirst().orElseThrow(), "# T\n\n" + piece.repeat(PIECES)));
    }

    @TestFactory
    Stream<DynamicTest> longLines() {
        return Stream.of("a", "[", "_", "`", "1.", "/", "<!--", "if error rate > 1% ", "deploy (after approval ")
                .flatMap(piece -> Stream.of("## Rollback\n\n", "## Contacts\n\n", "- [ ] ")
                        .map(before -> inTime(
                                before.strip() + " " + piece,
                                "# T\n\n" + before + piece.repeat(LINE / piece.length()) + "\n")));
    }

    @TestFactory
    Stream<DynamicTest> manyLinesOfOneParagraph() {
        return Stream.of("the queue grows,\n", "a) the queue grows\n", "Does it leak? Put the old one back.\n")
                .map(line -> inTime(
                        line.strip(), "# T\n\n## Rollback\n\nRoll back if:\n\n" + line.repeat(LINE / line.length())));
    }

    @TestFactory
    @LongRun
    Stream<DynamicTest> hugeDocuments() {
        return Stream.of(
                        "# T\n\n" + "- [ ] a\n".repeat(Extent.MOST_LINES - 10),
                        "# T\n\n| a | b | c |\n|---|---|---|\n" + "| p95 | > 5 ms | ____ |\n".repeat(100_000),
                        "# T\n\n" + "a b ".repeat(4 << 20) + "\n",
                        "# T\n\n- [ ] " + "*a **b `c [d](e <f ".repeat(1 << 19) + "\n",
                        "# T\n\n" + "## Rollback\n\n- undo\n\n".repeat(10_000),
                        "# T\n\n" + "<details>\n\n".repeat(90_000) + "\n",
                        "# T\n\n" + "[r]: http://example.com\n".repeat(100_000) + "[r] ".repeat(10_000) + "\n",
                        "# T\n\n" + "<!-- runsheet-disable-next-line RB01 -- why -->\n\n".repeat(50_000))
                .map(text -> DynamicTest.dynamicTest(
                        text.substring(0, 12).strip(),
                        () -> assertFalse(OwnTime.within(Duration.ofMinutes(3), () -> page(text))
                                .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> frontMatterThatStandsForMore() {
        String aliases = IntStream.range(0, 20)
                .mapToObj(i -> "k" + (i + 1) + ": &k" + (i + 1) + " [" + ("*k" + i + ",").repeat(9) + "]\n")
                .collect(Collectors.joining());
        return Stream.of(
                        "k0: &k0 [x]\n" + aliases,
                        "a: " + "[".repeat(100_000) + "\n",
                        "a: " + "{b: ".repeat(100_000) + "\n",
                        "? ".repeat(50_000) + "a\n",
                        "a: &a [*a]\n",
                        "a: " + "x".repeat(1 << 20) + "\n",
                        "a: !!javax.script.ScriptEngineManager [x]\n")
                .map(yaml -> inTime(
                        yaml.substring(0, Math.min(12, yaml.length())).strip(),
                        "---\n" + yaml + "---\n# T\n\n- [ ] a\n"));
    }

    @Test
    void refusesMoreLinesThanTheLimit() {
        assertEquals(Optional.empty(), Extent.excess(bytes("a\n".repeat(200_000))));
        assertEquals(
                Optional.of("it has more than 200000 lines, which is the limit"),
                Extent.excess(bytes("a\n".repeat(200_001))));
    }

    @Test
    void refusesMoreCellsThanTheLimit() {
        String head = "a|".repeat(2_000) + "\n" + "-|".repeat(2_000) + "\n";
        assertEquals(Optional.empty(), Extent.excess(bytes(head + "| b |\n".repeat(400))));
        assertEquals(
                Optional.of("its tables have more than 1000000 cells, which is the limit"),
                Extent.excess(bytes(head + "| b |\n".repeat(600))));
        assertEquals(Optional.empty(), Extent.excess(bytes(head + "\n" + "text\n".repeat(600))));
    }

    private static DynamicTest inTime(String name, String text) {
        return DynamicTest.dynamicTest(
                name, () -> assertFalse(OwnTime.within(LIMIT, () -> page(text)).isEmpty()));
    }

    private static String page(String text) {
        Document document = Read.document(text);
        List<Finding> findings = LINTER.lint(document, Settings.RECOMMENDED, Surroundings.UNKNOWN);
        return PAGES.single("a.html", SiteEntry.of(document, findings)).content();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
