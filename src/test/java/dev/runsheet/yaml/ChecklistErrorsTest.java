package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people get wrong when they write a checklist by hand, and what they are told. */
class ChecklistErrorsTest {

    @Test
    void everyMistakeIsNamedAtItsLineAndColumnWithWhatToWrite() {
        assertEquals("""
                1:1 a checklist has no "runsheet" -- begin the file with "runsheet: 1"
                1:8 "title" has to be a text, and this is the number 2.4 -- write it in quotes: "2.4"
                2:1 "knd" is no key of a checklist -- write "kind"
                5:11 "rolback" is no role -- write "rollback"
                6:12 "level" cannot be the number 9 -- write a whole number from 1 to 7
                8:9 this block has none of the keys that tell what it is -- write "paragraph"
                10:13 an item has both "task" and "text" -- write "task:" for an item with a box and "text:" for one without
                12:25 "min" cannot be "30 minutes" -- write a length of time such as PT30M or P1DT12H
                12:41 "max" has to be a text, and this is nothing -- write a text, or leave it out
                15:25 "≥" is no operator -- write one of <, <=, =, >=, >, between
                19:13 an item with a box is a task -- write "task:" in place of "text:"
                """, told("""
                        title: 2.4
                        knd: rollout
                        sections:
                          - title: Back
                            role: rolback
                            level: 9
                            blocks:
                              - paragrap: x
                              - items:
                                  - task: a
                                    text: b
                                    soak: {min: 30 minutes, max: , text: wait}
                                    thresholds:
                                    - text: t
                                      operator: ≥
                                      values: [{text: "1", value: 1}]
                                      sense: fire
                                      severity: alert
                                  - text: c
                                    box: done
                        """));
    }

    @Test
    void aFileThatIsNoChecklistSaysSo() {
        assertEquals("1:1 there is no checklist in this file -- begin it with \"runsheet: 1\"\n", told("# nothing\n"));
        assertEquals(
                "1:1 a checklist has to be keys with values, and this is a list -- write \"key: value\" lines\n",
                told("- a\n"));
        assertEquals("1:11 \"runsheet\" cannot be the number 2 -- write 1\n", told("runsheet: 2\n"));
    }

    @Test
    void whatCouldBeReadIsThere() {
        var reading = ChecklistYamlTest.read("runsheet: 1\nbad: 1\nblocks:\n  - Kept\n  - 5\n  - items: [also kept]\n");
        assertEquals(2, reading.problems().size());
        assertEquals(2, reading.checklist().blocks().size());
        assertEquals("go-live", reading.checklist().id());
    }

    @Test
    void hostileTextsEndSoonWithOneMessage() {
        String aliases = "&a [x, x, x, x, x, x, x, x]\n";
        StringBuilder bomb = new StringBuilder("a0: " + aliases);
        for (int i = 1; i < 7; i++) {
            bomb.append("a" + i + ": &b" + i + " [" + ("*" + (i == 1 ? "a" : "b" + (i - 1)) + ", ").repeat(8) + "]\n");
        }
        List<String> texts = List.of(
                bomb.toString(),
                "runsheet: 1\nblocks: " + "[{quote: plain, blocks: ".repeat(50_000),
                "runsheet: 1\ntitle: " + "x".repeat(1_100_000) + "\n" + "y: 1\n",
                "runsheet: 1\n\ttitle: x\n",
                "runsheet: 1\ntitle: \"a\n",
                "runsheet: 1\ntitle: a\ntitle: b\n",
                "runsheet: 1\ntitle: \0\n",
                "x".repeat(17 << 20));
        for (String text : texts) {
            List<YamlProblem> problems = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> ChecklistYamlTest.read(text).problems());
            assertEquals(1, problems.size(), () -> problems.toString());
            assertTrue(problems.get(0).message().length() < 200, problems.get(0)::message);
        }
    }

    @Test
    void longButHonestDocumentsAreRead() {
        String yaml =
                "runsheet: 1\ntitle: " + "long ".repeat(200_000) + "\nblocks:\n" + "  - one of many\n".repeat(50_000);
        var reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ChecklistYamlTest.read(yaml));
        assertEquals(List.of(), reading.problems());
        assertEquals(50_000, reading.checklist().blocks().size());
    }

    private static String told(String yaml) {
        SourceFile file = SourceFile.of("a.checklist.yaml", yaml, "");
        return ChecklistYaml.read(file).problems().stream()
                .map(p -> file.lines().position(p.span().start()) + " " + p.message() + " -- " + p.help() + "\n")
                .collect(Collectors.joining());
    }
}
