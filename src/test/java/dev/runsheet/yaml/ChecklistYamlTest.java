package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import dev.runsheet.source.SourceFile;
import dev.runsheet.testing.Effort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistYamlTest {
    private static final int RUNS = Effort.of(10_000, 500);

    @Test
    void readingWhatWasWrittenGivesAnEqualChecklist() {
        for (long seed = 0; seed < RUNS; seed++) {
            Checklist checklist = RandomChecklist.of(seed);
            String yaml = ChecklistYaml.write(checklist);
            ChecklistYaml.Reading reading = read(yaml);
            long failing = seed;
            assertEquals(List.of(), reading.problems(), () -> "seed " + failing + "\n" + yaml);
            assertEquals(
                    checklist.withSource(Optional.empty()),
                    reading.checklist().withSource(Optional.empty()),
                    () -> "seed " + failing + "\n" + yaml);
            assertEquals(yaml, ChecklistYaml.write(reading.checklist().withSource(checklist.source())));
        }
    }

    @Test
    void itIsWrittenAsAPersonWouldWriteIt() {
        String yaml = """
                runsheet: 1
                id: ledger
                title: 'Ledger: move to *eu-2*'
                kind: go-live
                blocks:
                  - property: Owner
                    value: '@maria'
                  - property: Version
                    value: '2.40'
                  - Plain words.
                  - |-
                    Two lines,
                    the second.
                sections:
                  - title: Ramp
                    id: ramp
                    level: 2
                    form: bold
                    role: rollback-step
                    blocks:
                      - items:
                          - Only a point
                          - task: Send 5% of traffic
                            soak:
                              text: 30 minutes
                              min: PT30M
                            exposure:
                              text: 5%
                              percents: [5]
                          - task: '[x] Switch reads'
                            box: done
                            number: 2
                            blocks:
                              - command: |
                                  ledgerctl reads \\
                                    --to eu-2 🚀
                                info: bash
                              - command: "tab\\t, trailing \\nspace\\0\\e\\uFEFF\\uD83D"
                      - columns:
                          - Approver
                          - title: Date
                            alignment: right
                        rows:
                          - [Head of payments, '']
                      - quote: plain
                        blocks:
                          - divider: true
                """;
        ChecklistYaml.Reading reading = read(yaml);
        assertEquals(List.of(), reading.problems());
        assertEquals(yaml, ChecklistYaml.write(reading.checklist().withSource(Optional.empty())));
    }

    @Test
    void whatAnAuthorLeavesOutIsFilledIn() {
        Checklist checklist = read("""
                        runsheet: 1
                        sections:
                          - title: Roll back!
                            sections: [{title: Deeper}]
                          - title: Roll back
                        """).checklist();
        assertEquals("go-live", checklist.id());
        assertEquals(
                List.of("roll-back 2", "deeper 3", "roll-back-1 2"),
                checklist.places().stream()
                        .map(Place::part)
                        .filter(Section.class::isInstance)
                        .map(Section.class::cast)
                        .map(section -> section.id() + " " + section.level())
                        .toList());
    }

    @Test
    void deepListsAreWrittenAndReadBack() {
        Block nested = new Block.Divider();
        for (int i = 0; i < 120; i++) {
            nested = new Block.ItemList(
                    Optional.empty(),
                    List.of(new Item(
                            "",
                            Optional.of(Box.OPEN),
                            Optional.empty(),
                            "deep",
                            Optional.empty(),
                            Phrases.NONE,
                            List.of(nested))));
        }
        Checklist checklist = new Checklist(
                "deep",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(nested),
                List.of());
        assertEquals(checklist, read(ChecklistYaml.write(checklist)).checklist().withSource(Optional.empty()));
    }

    static ChecklistYaml.Reading read(String yaml) {
        return ChecklistYaml.read(SourceFile.of("docs/Go Live.checklist.yaml", yaml, "0".repeat(64)));
    }
}
