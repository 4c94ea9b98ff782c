package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code says about the way back: lists set as code, comments, programs and settings that go back by themselves. */
class RollbackCodeTest {

    @Test
    void pointsOfAListSetAsCodeAreSteps() {
        assertEquals(List.of(7, 8), lines("""
                        # Lights

                        ## Rollback

                        ```
                        Action:
                        1. Set the old lamps
                        2. Check that ships land
                        3. If the fog stays:
                        ```
                        """, "rollback_steps"));
    }

    @Test
    void leadsAndTitlesInCodeTellWhatPointsAre() {
        String part = """
                # Lights

                ## Rollback

                ```text
                Triggers:
                - lamps out
                Steps:
                - set the old lamps
                Verification:
                - ships land
                ```

                ### Rollback verification

                ```markdown
                ### Harbour
                - [ ] Bells ring
                ### Communication
                - [ ] Pilots know
                ```
                """;
        assertEquals(List.of(7), lines(part, "rollback_triggers"));
        assertEquals(List.of(9), lines(part, "rollback_steps"));
        assertEquals(List.of(11, 18), lines(part, "rollback_verification"));
    }

    @Test
    void limitsOfSettingsThatGoBackAreTriggers() {
        String part = """
                # Lights

                ```yaml
                rollback:
                  triggers:
                    - lamp_errors > 5%
                alerts:
                  - metric: error_rate
                    threshold: 2%
                    window: 5m
                    action: rollback
                  - metric: error_rate
                    threshold: 1%
                    action: page
                ```
                """;
        assertEquals(List.of(6, 9), lines(part, "rollback_triggers"));
    }

    @Test
    void commentsSayWhenToGoBackAndThatItWasTried() {
        String part = """
                # Lights

                ```bash
                # Try the rollback on the small pier: rehearse it twice
                ./pier.sh
                ./lights.sh new
                # If the lamps fail: roll back
                ./lights.sh old
                # Stop the bell (if it rings)
                ./bell.sh off
                ```
                """;
        assertEquals(List.of(7), lines(part, "rollback_triggers"));
        assertEquals(List.of(4), lines(part, "rollback_rehearsed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if [ \"$DARK\" -gt 5 ]; then\n  kubectl rollout undo deploy/lamp\nfi",
                "if metrics.dark > limit:\n    await self.trigger_rollback()",
                "if (!lampsBurn()) {\n  console.error('dark');\n  await this.rollback();\n}",
                "failureCondition: result[0] > 0.05",
                "threshold: 0.05\nwindow: 5m\naction: rollback",
                "rollback_on_dark_lamps: 5"
            })
    void programsGoBackByThemselves(String code) {
        assertEquals(List.of(4), lines("# Lights\n\n```yaml\n" + code + "\n```\n", "rollback_triggers"));
    }

    @Test
    void settingsThatHaltAreTriggersLineByLine() {
        assertEquals(List.of(5, 6, 13, 14, 25, 26, 34), lines("""
                        # Lights

                        ```json
                        "halt_conditions": {
                          "dark_lamps": 0.01,
                          "late_ferries": 5
                        }
                        ```

                        ```yaml
                        - name: dark
                          expr:
                            - lamps_dark > 3
                            - lamps_dim > 9
                          for: 15m
                          action: pause_canary
                        - name: late
                          expr: ferries_late > 3
                          action: page
                        rollback_on:
                          - metric: dark
                            threshold: 0.1
                            window: 24h
                            action: notify
                          lamps: "> 2 %"
                          ferries: "> 4 %"
                          enabled: true
                        ```

                        ```yaml
                        stop_if: [lamps_dark]
                        restart_policy: {condition: on-failure, max: 3}
                        rollback_timeout: 300
                        rollback_triggers: [lamps_dark > 3]
                        ```
                        """, "rollback_triggers"));
    }

    @Test
    void equalLinesOfSettingsAreToldApart() {
        assertEquals(List.of(6, 9), lines("""
                        # Lights

                        ```yaml
                        rules:
                          - metric: dark
                            threshold: 0.1
                            action: rollback
                          - metric: late
                            threshold: 0.1
                            action: rollback
                        ```
                        """, "rollback_triggers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (a == 0) revert Dark();",
                "if err != nil {\n  tx.Rollback()\n}",
                "if lamps > 3:\n    ring()",
                "threshold: 5\naction: page"
            })
    void otherProgramsDoNot(String code) {
        assertEquals(List.of(), lines("# Lights\n\n```go\n" + code + "\n```\n", "rollback_triggers"));
    }

    @Test
    void looksBeforeAnotherDeedAndWordsOfAScriptVerifyNothing() {
        assertEquals(List.of(14, 15), lines("""
                        # Lights

                        ## Rollback

                        ```bash
                        ./lights.sh off
                        # Check the lamps
                        ./lamps.sh list
                        # Old lamps
                        ./lights.sh old
                        # Verify the lamps
                        echo "Verifying"

                        ./lamps.sh burn
                        ./ships.sh land
                        ```
                        """, "rollback_verification"));
    }

    @Test
    void fieldsOfAReportAreNoSteps() {
        assertEquals(List.of(8), lines("""
                        # Lights

                        ## Rollback

                        ```
                        - Reason: {reason}
                        - Status: DONE | FAILED
                        - Set the old lamps
                        ```
                        """, "rollback_steps"));
    }

    @Test
    void eachLineOfATextInCodeCanAskForATrial() {
        assertEquals(List.of(5, 9), lines("""
                        # Lights

                        ```
                        Before:
                        ✅ Rollback drill twice a year
                        ```

                        Done:
                        ✅ Rollback rehearsed
                        ✅ Bell rung

                        | Fault | Answer |
                        |---|---|
                        | No rollback tested | test it |
                        """, "rollback_rehearsed"));
    }

    private static List<Integer> lines(String markdown, String field) {
        return Read.facts(markdown).lists().get(field).stream()
                .map(Facts.Fact::line)
                .toList();
    }
}
