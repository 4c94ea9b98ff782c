package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the place of a limit says of it: its lead, its column, the condition it stands in. */
class LimitsByPlaceTest {
    @Test
    void ofTheLeadAboveTakeItsWindow() {
        assertEquals("> 3 ft [for 10 minutes] rollback; > 5 kn [for 2 minutes] rollback", limits("""
                # Deploy the tide service

                ## Rollback triggers

                Go back if any of these holds for 10 minutes:

                - tide above 3 ft
                - wind above 5 kn for 2 minutes
                """));
    }

    @Test
    void ofALeadThatWatchesTakeNone() {
        assertEquals("< 1 % [null] target", limits("""
                # Deploy the tide service

                ## Checks

                Watch all of these for 10 minutes:

                - error rate below 1 %
                """));
    }

    @Test
    void inAConditionForGoingBackLeadBack() {
        assertEquals("> 40 boats [null] rollback", limits("""
                # Deploy the tide service

                ## Rollout

                Roll back if more than 40 boats wait.
                """));
    }

    @Test
    void inAColumnThatComparesNeedNoTitleThatSaysSo() {
        assertEquals("< 20 s [null] target; < 3 per day [null] target; >= 2 null [null] target", limits("""
                # Deploy the tide service

                ## Numbers

                | | Last week | The office wants |
                |---|---|---|
                | Time to moor | 14 s | < 20 s |
                | Lost lines per day | 4 | under 3 |
                | Free berths | 1 | at least 2 |
                """));
    }

    @Test
    void inATableOfAlertsAreAsBadAsTheRowSays() {
        assertEquals("> 3 ft [null] warning; > 5 ft [over 5 min] alert", limits("""
                # Deploy the tide service

                ## Alerts

                | Condition | Threshold | Severity |
                |---|---|---|
                | Tide above the mark | > 3 ft | Warning |
                | Tide above the mark | > 5 ft over 5 min | Critical |
                """));
    }

    @Test
    void ofAStageAreWhatTheirColumnsSay() {
        assertEquals("< 0.1 % [null] target; > 1 % [null] rollback", limits("""
                # Deploy the tide service

                | Stage | Boats | Success criteria | Rollback trigger |
                |---|---|---|---|
                | Canary | 5% | Error rate < 0.1% | Error rate > 1% |
                """));
    }

    @Test
    void behindAStepOfTheWayBackAreHowLongItTakes() {
        assertEquals("", limits("""
                # Deploy the tide service

                ## Rollback procedure

                1. Switch the flag off (< 2 minutes)
                2. Look at the board (< 5 minutes)
                """));
    }

    @Test
    void inAPartOfWhatRulesOutLeadBackAsTheWholeDoes() {
        assertEquals("> 3 boats [null] rollback", limits("""
                # Deploy the tide service

                ## No-go criteria

                ### The harbour

                - more than 3 boats adrift
                """));
    }

    @Test
    void belowATitleThatSetsGoalsAreReached() {
        assertEquals(">= 90 % [null] target; >= 80 % [null] target; >= 30 berths [null] target", limits("""
                # Exit criteria of the tide service

                ## Harbour

                - 90% of the skippers answered
                - 80% berth occupancy
                - 30+ berths booked
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We go live when:",
                "The tide service goes to production if:",
                "Der Dienst geht live, wenn:",
                "En production si :",
                "O serviço vai para produção quando:"
            })
    void beforeGoingLiveAreDemanded(String lead) {
        assertEquals("< 20 s [null] target", limits("""
                # Deploy the tide service

                ## Harbour

                %s

                - latency below 20 s
                """.formatted(lead)));
    }

    @Test
    void comparedInTheTitleOfAColumnAreSoInItsCells() {
        assertEquals("<= 300 ms [null] target; >= 4 kn [null] target", limits("""
                # Deploy the tide service

                ## Pages

                | Page | Latency ≤ | Wind ≥ |
                |---|---|---|
                | tides | 300 ms | 4 kn |
                """));
    }

    @Test
    void besideAMarkThatTellsHowItWentAreWhatTheirColumnSays() {
        assertEquals("<= 110 ms [null] target", limits("""
                # Deploy the tide service

                ## Numbers

                | Metric | Target | Actual | Status |
                |---|---|---|---|
                | P95 latency | ≤110 ms | 294 ms | 🔴 |
                """));
    }

    @Test
    void inCodeNeedNoNameWhereTheyAreGraded() {
        assertEquals(">= 80 % [null] warning; >= 85 % [null] alert", limits("""
                # Deploy the tide service

                ## Numbers

                ```
                WARNING:   >= 80% taken
                CRITICAL:  >= 85% taken
                ```
                """));
    }

    @Test
    void inTheTitleOfAPartSayWhatThePartsAroundItDo() {
        assertEquals("> 5 % [null] rollback", limits("""
                # Deploy the tide service

                ## Rollback triggers

                ### 1. The error rate exceeds 5%

                Look at the lamps.
                """));
    }

    @Test
    void besideHowSoonPeopleActAreNoBands() {
        assertEquals("> 50 % rollback", limits("""
                # Deploy the tide service

                ## Matrix

                | Severity | Condition | Action | Timeline |
                |---|---|---|---|
                | P1 | >50% error rate | Rollback | soon |
                | P2 | Two lamps dark | Rollback | < 15 minutes |
                """).replace("[null] ", "").replaceFirst("; < 15.*", ""));
    }

    @Test
    void givenAsExamplesAreNone() {
        assertEquals("", limits("""
                # Deploy the tide service

                - Drift within tolerance (e.g. ±0.5%)
                """));
    }

    @Test
    void howFarOffLeadsBackBeyondThat() {
        assertEquals("> 10 % [null] rollback", limits("""
                # Deploy the tide service

                ## Rollback if

                - Tide outside of the table ±10%
                """));
    }

    @Test
    void inAColumnOfBudgetsAreWhatTheRowsAreAbout() {
        assertEquals("<= 2.5 null [null] target; <= 0.004 null [null] target", limits("""
                # Deploy the tide service

                | Metric | Budget | Remark |
                |---|---|---|
                | calls_per_boat | <= 2.5 | a guess |
                | fee_per_boat | <= 0.004 | another |
                """));
    }

    @Test
    void onHowFastToBeBackStandInTitlesToo() {
        assertEquals("<= 4 hours [null] target", limits("""
                # Deploy the tide service

                ## RTO: 4 hours

                ## Rollback (< 5 minutes)

                Put the old lamps up.
                """));
    }

    private static String limits(String markdown) {
        List<?> all =
                (List<?>) FactForms.parse(Read.facts(markdown).json().compact()).get("thresholds");
        return all.stream()
                .map(fact -> (Map<?, ?>) fact)
                .map(fact -> fact.get("op") + " " + fact.get("value") + " " + fact.get("unit") + " ["
                        + fact.get("window") + "] " + fact.get("kind"))
                .collect(Collectors.joining("; "));
    }
}
