package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why documents and sections are taken for what they are. */
class ReasonsTest {
    private static final Recogniser RECOGNISER = new Recogniser(
            Concepts.parse(Resources.BUILT_IN.roleWords()),
            Concepts.parse(Resources.BUILT_IN.kindWords()),
            Concepts.parse(Resources.BUILT_IN.columnWords()),
            new VocabularyPhraseReader(Vocabularies.all()));

    @Test
    void eachSectionSaysWhatToldItsRole() {
        List<Reason> reasons = reasons("""
                # Harbour deployment

                ## Rollback steps

                ### Quay

                ## Stage 1

                ## Ramp to 20% of users

                ## Day 2

                ## Colours

                <!-- runsheet: role=contact -->

                ## Flags
                """);
        assertEquals(
                List.of(
                        " rollout words Harbour deployment",
                        "/sections/0 rollback-step words Rollback steps",
                        "/sections/0/sections/0 rollback-step surroundings Quay",
                        "/sections/1 stage number Stage 1",
                        "/sections/2 stage exposure Ramp to 20% of users",
                        "/sections/3 stage date Day 2",
                        "/sections/4 contact author Colours",
                        "/sections/5 other nothing Flags"),
                reasons.stream().map(ReasonsTest::draw).toList());
    }

    @Test
    void theWordsAreThereWithTheirWeights() {
        List<Reason> reasons =
                reasons("# Harbour deployment\n\n## Rollback steps\n\n- [ ] x\n\n## Stage 1\n\n- [ ] y\n");
        Map<String, Double> words = reasons.stream()
                .filter(reason -> reason.title().equals("Rollback steps"))
                .findFirst()
                .orElseThrow()
                .scores();
        assertEquals(8.0, words.get("rollback:rollback*"));
        assertEquals(5.0, words.get("step:step*"));
        assertEquals(2.0, reasons.get(0).scores().get("doing"));
    }

    @Test
    void aDeclaredKindIsTheAuthors() {
        List<Reason> reasons = reasons("---\nkind: readiness\n---\n# Harbour deployment\n\n## Stage 1\n\n- [ ] x\n");
        assertEquals(" readiness author Harbour deployment", draw(reasons.get(0)));
    }

    private static List<Reason> reasons(String markdown) {
        return RECOGNISER.reasons(Read.document(markdown).checklist());
    }

    private static String draw(Reason reason) {
        return reason.at() + " " + reason.found() + " " + reason.by().label() + " " + reason.title();
    }
}
