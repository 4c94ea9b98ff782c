package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that say how one goes back, wherever they stand. */
class ToldWayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "To revert, swap the lamps again.",
                "To roll back: set `TIDE=0` again.",
                "- To roll back, run `make old`.",
                "Um zurückzurollen, den alten Stand einspielen.",
                "Pour revenir en arrière, réactiver l'ancien script.",
                "Para revertir, desactivar la bandera.",
                "Per tornare indietro, disattivare il flag.",
                "Geri almak için eski sürümü kurun.",
                "Чтобы откатить, верните старый образ.",
                "如需回滚，执行 `./tide.sh old`。",
                "元に戻す場合は、フラグをオフにする。",
                "되돌리려면 주석을 반대로 옮긴다.",
                "Should a rollback be needed, run `make old`.",
                "Rollback by running `make old`.",
                "- Lamps can be rolled back by booting the former image",
                "- The pumps can be downgraded via the panel",
                "- If needed, revert with `git revert HEAD`",
                "**Rollback**: Standard rollback of the release",
            })
    void saysHow(String line) {
        assertEquals(List.of(3), steps(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To roll back, see the harbour book.",
                "Until now every release could be undone by booting the second slot.",
                "The lamps cannot be rolled back by hand.",
                "It makes a later rollback via the panel easier.",
                "- **Rollback plan**: `docs/way-back.md`",
                "- **Rollback documentation**: Rollback decisions documented",
                "If the rollback fails, the lamps stay dark.",
            })
    void onlySpeaksOfIt(String line) {
        assertEquals(List.of(), steps(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. [Step]\n   ```bash\n   lampctl back\n   ```",
                "```typescript\nawait lamps.rollbackFeature('east');\n```",
                "- Full rollback: 15-30 min\n- Put the old lamps on",
                "- Started: HH:MM\n- Put the old lamps on",
                "- How to roll back the lamps\n- Put the old lamps on",
                "```markdown\n# Rollback report\n- Put the lamps on\n```\n\n- Put the old lamps on",
            })
    void onePartOfTheWayBackIsDone(String part) {
        assertEquals(
                1,
                steps("## Rollback\n\n" + part).stream()
                        .distinct()
                        .filter(line -> line != 6 || !part.contains("[Step]"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Put the old lamps on\n2. Execute the rollback script",
                "1. Click \"Rollback\"\n2. Confirm action",
                "1. Put the old lamps on\n2. Fix the wiring\n3. Test thoroughly",
                "1. Put the old lamps on\n2. Start the verified tool",
                "### Lamp failures\n- Check the fuse\n- Verify the cable",
                "**Rollback time:** < 10 minutes",
                "In all cases make sure the quay is empty.\n\n1. Put the old lamps on",
            })
    void looksAheadAndMendingVerifyNothing(String part) {
        assertEquals(
                List.of(),
                lines(
                        "# Rollout\n\n## Rollback\n\n" + part + "\n",
                        plan -> plan.rollback().verification()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Down migration verified (locally)",
                "- [ ] Verify that the rollback script works",
                "- [ ] План отката проверен",
                "- [ ] ロールバック手順の検証",
            })
    void wayBackShownToWorkIsRehearsed(String line) {
        assertEquals(
                List.of(5),
                lines(
                        "# Rollout of the lamps\n\n## Before\n\n" + line + "\n- [ ] Rollback plan reviewed\n",
                        plan -> plan.rollback().rehearsals()));
    }

    @Test
    void whatIsWellSomeTimeAfterwardsVerifies() {
        assertEquals(List.of(7, 8), lines("""
                        # Rollout

                        ## Post-rollback

                        ### At once (0-15 min)

                        - [ ] All lamps healthy
                        - [ ] Pump pressure stable
                        - [ ] Improve the lamp checks
                        """, plan -> plan.rollback().verification()));
    }

    @Test
    void titleThatSaysWhatIsUndoneIsNoAftermath() {
        assertEquals(List.of(5), steps("## Late rollback (after the upgrade)\n\n```bash\nlampctl back\n```"));
        assertEquals(List.of(), steps("## Post-rollback investigation\n\n1. Review the log"));
    }

    @Test
    void listOfSetCodeBelowAnAbortProtocolIsDone() {
        assertEquals(
                List.of(4),
                steps("## Abort protocol\n```\n1. AT ONCE: set the flag to 0 %\n2. TELL: ring the bell\n```"));
    }

    private static List<Integer> steps(String line) {
        return lines(
                "# Rollout of the lamps\n\n" + line + "\n",
                plan -> plan.rollback().steps());
    }
}
