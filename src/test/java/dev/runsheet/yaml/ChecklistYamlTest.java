package dev.runsheet.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Checklist;
import dev.runsheet.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistYamlTest {
    private static final int RUNS = Boolean.getBoolean("runsheet.full") ? 10_000 : 1_000;

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

    static ChecklistYaml.Reading read(String yaml) {
        return ChecklistYaml.read(SourceFile.of("docs/Go Live.checklist.yaml", yaml, "0".repeat(64)));
    }
}
