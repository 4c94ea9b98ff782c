package dev.runsheet.plan.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of words and the program speak of the same things. */
class WordListTest {

    @Test
    void everyConceptOfTheListIsAskedForAndTheOtherWayRound() {
        Set<String> listed = Resources.BUILT_IN
                .planWords()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());
        listed.removeAll(Set.of(
                "stage-noun",
                "step-noun",
                "stage-ending",
                "time-noun",
                "weekday",
                "day-lead",
                "day-part",
                "month",
                "countdown",
                "number-word",
                "ordinal",
                "optional-lead"));
        assertEquals(Word.BY_LABEL.keySet(), listed);
    }
}
