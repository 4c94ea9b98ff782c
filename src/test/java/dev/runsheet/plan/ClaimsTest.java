package dev.runsheet.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are claimed before anybody has looked. */
class ClaimsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Tide below 1 m: ✓ fine ¦ 1",
                "Lamps: ✅ green ¦ 1",
                "All lamps PASS ¦ 1",
                "Verify: all lamps PASSED ¦ 1",
                "Check that all lamps PASS ¦ 0",
                "Lock: ✓ shut / ✗ open ¦ 0",
                "Mark the row with ✓ when done ¦ 0",
            })
    void valuesBehindAMarkAndWhatMustPass(String task, int claims) {
        assertEquals(
                claims,
                Read.document("# Rollout\n\n## Before\n\n- [ ] " + task + "\n")
                        .plan()
                        .claims()
                        .size());
    }
}
