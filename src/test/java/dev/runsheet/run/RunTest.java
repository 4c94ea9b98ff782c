package dev.runsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Pointer;
import dev.runsheet.testing.Read;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Copies as people fill them in by hand. */
class RunTest {
    private static final Pointer FIRST = new Pointer("/blocks/0/items/0");

    private static Run run(String checklist, String copy) {
        Document document = Read.document(checklist);
        return Run.of(document.checklist(), document.plan(), Read.document(copy).checklist());
    }

    private static RunState first(String copy) {
        return run("- [ ] Open the valve\n", copy).state(FIRST);
    }

    @Test
    void boxesAndMarksSayHowFarAnItemIs() {
        assertEquals(RunState.OPEN, first("- [ ] Open the valve\n"));
        assertEquals(RunState.DONE, first("* [X] Open the valve\n"));
        assertEquals(RunState.DONE, first("- [✅] Open the valve\n"));
        assertEquals(
                RunState.Status.NOT_APPLICABLE, first("- [~] Open the valve\n").status());
        assertEquals(RunState.OPEN, first("- [❌] Open the valve\n"));
        assertEquals(
                RunState.done("@a", OffsetDateTime.parse("2026-11-21T10:02Z")),
                first("- [x] Open the valve <!-- run: done by=@a at=2026-11-21T10:02Z -->\n"));
        assertEquals(
                RunState.notApplicable("no valve here"),
                first("- [ ] Open the valve\n  <!-- run: n/a reason=\"no valve here\" -->\n"));
    }

    @Test
    void aTimeThatIsNoneIsNotBelieved() {
        assertEquals(
                Optional.empty(),
                first("- [x] Open the valve <!-- run: done at=yesterday -->\n").at());
    }

    @Test
    void valuesAreWhatStandsInTheBlanks() {
        Run run = run(
                "- [ ] Pressure: ____ bar, read by ____\n- [ ] Mode: [low/high]\n",
                "- [x] Pressure: 3.5 bar, read by Ann Bo\n- [x] Mode: high\n");
        assertEquals(
                List.of(Optional.of("3.5"), Optional.of("Ann Bo"), Optional.of("high")),
                run.entries().stream().map(Entry::value).toList());
        assertEquals("bar, read by", run.entries().get(0).behind().strip());
    }

    @Test
    void aBlankLeftOpenOrDeletedHoldsNothing() {
        Run run = run("- Pressure: ____ bar\n- Level: ____\n", "- Pressure: bar\n- Level: ____\n");
        assertEquals(List.of(), run.matching().removed());
        assertFalse(run.entries().stream().anyMatch(Entry::isFilled));
    }

    @Test
    void equalItemsKeepTheirOrder() {
        Run run = run(
                "- [ ] North\n  - [ ] Reading: ____\n- [ ] South\n  - [ ] Reading: ____\n",
                "- [x] North\n  - [ ] Reading: ____\n- [x] South\n  - [x] Reading: 7\n");
        assertEquals(
                List.of(Optional.empty(), Optional.of("7")),
                run.entries().stream().map(Entry::value).toList());
        assertTrue(run.state(new Pointer("/blocks/0/items/1/blocks/0/items/0")).isDone());
    }

    @Test
    void editedWordingIsMatchedAndSaid() {
        Run run = run("- [ ] Open the main valve slowly\n", "- [x] Open the main valve fast\n- [ ] Go home\n");
        assertEquals(
                List.of(Match.Kind.EDITED),
                run.matching().matches().stream()
                        .filter(match -> match.before().equals(FIRST))
                        .map(Match::kind)
                        .toList());
        assertTrue(run.state(FIRST).isDone());
        assertEquals(List.of(new Pointer("/blocks/0/items/1")), run.matching().added());
    }

    @Test
    void aSignatureIsNameDateAndTick() {
        String checklist = "# Release\n\n## Approval\n\n- [ ] **Team lead**: ____________ date ____________\n";
        assertFalse(given(checklist, checklist.replace("[ ]", "[x]")));
        assertFalse(given(
                checklist, checklist.replace("____________ date", "Ann date").replace("[ ]", "[x]")));
        assertFalse(given(checklist, checklist.replace("____________", "Ann")));
        assertTrue(given(checklist, checklist.replace("____________", "Ann").replace("[ ]", "[x]")));
        Signature signature = run(
                        checklist, checklist.replace("____________", "Ann").replace("[ ]", "[x]"))
                .signatures()
                .get(0);
        assertEquals(Optional.of("Ann"), signature.by());
    }

    private static boolean given(String checklist, String copy) {
        return run(checklist, copy).signatures().get(0).given();
    }

    @Test
    void manyEditedItemsCostNoSquare() {
        String checklist = lines("- [ ] Step %d: ____ of ____ then ____\n", 3_000);
        String copy = lines("- [x] Other %d word that nobody wrote before\n", 3_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertEquals(
                    3_000,
                    run(checklist, copy).matching().removed().stream()
                            .filter(at -> at.text().contains("items"))
                            .count());
        });
    }

    private static String lines(String format, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(String.format(Locale.ROOT, format, i));
        }
        return out.toString();
    }
}
