package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the parts of a document say that something takes, and how long to wait; {@code /} stands for the end of a line, {@code ∕} for a slash. */
class StatedTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Deployment steps//- Route 10% of the orders to the new pier for 24h/- Route 10% if errors stay low for 24h¦item waits 24h = 1440, reaches 10%; item reaches 10%",
                "## Rollback triggers//- Error rate > 5%; watch for 20 minutes/- Watch the gauge for 20 minutes//Error rate > 5%; watch for 20 minutes¦item rollback Error rate > 5%; item waits 20 minutes = 20; paragraph rollback Error rate > 5%",
                "## Alerts//- Error rate > 5%; watch for 20 minutes/- Watch the gauge for 20 minutes¦item alert Error rate > 5%; item waits 20 minutes = 20",
                "## Success criteria//- Error rate < 5%; watch for 20 minutes¦item waits 20 minutes = 20, target Error rate < 5%",
                "## Contacts//- Watch the gauge for 20 minutes/- Moor the ferry (5 min)//Wait 20 minutes¦''",
                "## Stage 1//- 2 hours/- 2 hours: the tide turns//2 hours¦item waits 2 hours = 120",
                "## Overview//- 2 hours/- 2 hours: the tide turns/- Watch the gauge for 20 minutes¦item waits 20 minutes = 20",
                "## Colours//- 2 hours/- 2 hours: the tide turns¦item waits 2 hours = 120",
                "## Approvals//- 2 hours/- Wait 20 minutes¦item waits 20 minutes = 20",
                "## Monitoring//- 2 hours/- 2 hours: the tide turns/- Moor the ferry, 5 min/- Moor the ferry (5 min)¦item waits 2 hours = 120; item takes 5 min = 5",
                "## Deployment steps//- 2 hours: the tide turns/- Moor the ferry, 5 min/- Moor the ferry (5 min)/- Moor the ferry, 5 min, error rate < 1%/- Moor the ferry (5 min), error rate < 1%¦item takes 5 min = 5; item takes 5 min = 5; item target error rate < 1%; item takes 5 min = 5, target error rate < 1%",
                "## Deployment steps//- Bake time: 2h/- Wait for the pilot (~30 min)/- Wait for the pilot: 30 min¦item waits 2h = 120; item takes ~30 min = 30, waits ~30 min = 30; item waits 30 min = 30",
                "## Deployment steps//- Watch the gauge (at least 15 minutes)/- Extend the observation period to 72 hours/- Duration: minimum 7 days/- Maintenance window: minimum 2 hours/- Ferry successful for 48h¦item waits 15 minutes = 15; item waits 72 hours = 4320; item takes 7 days = 10080, waits 7 days = 10080; item takes 2 hours = 120; item waits 48h = 2880",
                "## Deployment steps//- Switch the ferry off (< 2 minutes)/- Tides seen (< 5 minutes)¦item takes 2 minutes = 2; item target Tides seen < 5min",
                "## Facts//- Bake: 2 h (takes 3 h)/- Moor (2 h), then wait 3 h/- Watch: 2 h¦item takes 3 h = 180, waits 2 h = 120; item takes 2 h = 120, waits 3 h = 180; item waits 2 h = 120",
                "## Action//- Rest (2 h)/- rest: (2 h)/2 hours¦item takes 2 h = 120; item takes 2 h = 120",
                "## Verification//- 2 hours/- 2 hours: calm/- Moor (5 min)¦item waits 2 hours = 120; item takes 5 min = 5",
                "## Alerts//- Moor, 5 min/- Moor (5 min)/- 2 hours¦item takes 5 min = 5",
                "## Thresholds//- 2 hours/- Wait 2 hours¦item waits 2 hours = 120",
                "## Communication//- 2 hours/- Wait 2 hours¦item waits 2 hours = 120",
                "## References//- 2 hours/- Wait 2 hours¦item waits 2 hours = 120",
                "## Retrospective//- 2 hours¦''",
                "## Rollback triggers//- 2 hours/- 2 hours: fog¦''",
                "## Success criteria//- 2 hours/- Moor, 5 min¦item waits 2 hours = 120",
                "## Timeline//- Pilot: 2 days (mostly)/- Timeout: 5 min/- Watch: 2 h/- Ferry: at once¦item takes 2 days = 2880; item waits 2 h = 120",
                "## Zeitbedarf//- Anlegen: 20 Min.¦item takes 20 Min. = 20",
                "## Work//Time per step:/- Moor: 20 min//Colours:/- Blue: 20 min¦item takes 20 min = 20",
                "## Deployment steps//- If sustained > 5 min, ring the bell/- **Trigger:** fog alert sustained for >5 minutes/- Ferry stable for > 15 min¦item waits 15 min = 15",
                "## Deployment steps//- At the switch +5m, +30m, +2h, weigh the anchor/- Swells `swells[10m]`/- Swell > 2% (5 min)/- Push a tag and wait for it¦item target Swell > 2% for 5 min",
                "## Day 1: Moor (1 day)//## Day 2: Sail (1-2 days)//## Day 3 (7 days)¦section takes 1 day = 1440 at Day 1; section takes 1-2 days = 1440-2880 at Day 2; section  at Day 3",
                "## Deployment steps//- `QUAY_POLL_TIME` set (10s)/- Monitoramento do cais às 8h./- Surveillance du quai à 8h30/- Monitoramento do cais: 8h¦item waits 8h = 480",
                "## Facts//The rollback is always available for 30 days.//Of all calls 99.9% succeed over 30 days.¦''",
                "## Work//- Duration: 15 min per quay/- Duration: 15 per hour¦item takes 15 min = 15",
            })
    void ofItemsAndParagraphs(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Facts//**Bake time:** 2h//**Soak:** until noon//**Quay 1 (30 min):** //**Quay 1 (30 min):** blue//**Moor:** 30 min//**Note:** watch the gauge for 20 minutes//**Duration:** one hour//**Actual duration:** two hours//**Timeline:** 4 weeks per quay¦property waits 2h = 120; property takes 30 min = 30, asks cell; property waits 20 minutes = 20; property takes one hour = 60; property takes 4 weeks = 40320",
            })
    void ofFacts(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Timeline//| Step | Duration (min) | Bake time |/|---|---|---|/| Moor | 5 | 2 h |/| Cast off | soon | - |¦row takes 5 min = 5, waits 2 h = 120",
                "## Work//| Step | Escalation time |/|---|---|/| Moor | 5 min |¦''",
                "## Work//| Step | Window |/|---|---|/| Moor | 5 min |¦''",
                "## Work//| Step | Rollback time |/|---|---|/| Moor | 5 min |¦row takes 5 min = 5",
                "## Limits//| Metric | Threshold | Duration |/|---|---|---|/| Waves | > 3 | 5 min |¦row target Waves > 3 for 5 min",
                "## Limits//| Metric | Threshold | Notes |/|---|---|---|/| Waves | > 3 | watch for 20 minutes |/| Wind | > 3 | watch for 2 days |¦row target Waves > 3; row waits 2 days = 2880, target Wind > 3",
                "## Contacts//| Name | Phone | Notes |/|---|---|---|/| Ada | 12 | wait 20 minutes |/| Bob | 13 | wait 2 days |¦row waits 2 days = 2880",
                "## Steps//| Step | Notes |/|---|---|/| Watch the waves | takes 20 min |/| Watch the waves (20 min) | |/| Moor (20 min) | x |¦row takes 20 min = 20, waits 20 min = 20; row waits 20 min = 20, asks cell",
                "## Ramp//| Share | Length | Gate |/|---|---|---|/| 5 % | 2 h | no waves |/| 25 % | 48 h, no complaints | 24 h without waves |¦row takes 2 h = 120; row takes 48 h = 2880, waits 48 h = 2880",
                "## Ramp//| Share | Gate |/|---|---|/| 5 % | 24 h without waves |/| some | 24 h without waves |¦row waits 24 h = 1440; row waits 24 h = 1440",
                "## Ramp//| Share | Gate |/|---|---|/| 5 % | x | 24 h without waves |¦row waits 24 h = 1440",
                "## Timeline//| Step | When |/|---|---|/| Moor | 10 min |/| Cast off | 5-10 min |¦''",
                "## Timeline//| Step | First | Time |/|---|---|---|/| Moor | 10 min | 2 min |¦row takes 2 min = 2",
                "## Steps//| Step | Duration | Wait |/|---|---|---|/| Moor | 5 min | |/| Rest | | 2 h |/| Rest 20 minutes | 5 min | 3 h |¦row takes 5 min = 5; row waits 2 h = 120; row takes 5 min = 5, waits 20 minutes = 20",
                "## Steps//| Step | Minutes |/|---|---|/| Moor | 5 |/| Rest | 10 |¦row takes 5 minutes = 5; row takes 10 minutes = 10",
                "## Steps//| Step | ETA |/|---|---|/| Moor | takes 5 min |/| (10 min) | x |¦row takes 5 min = 5",
                "## Steps//| Moor (5 min) | Cast off (6 min) |/|---|---|/| Moor (5 min) | Cast off (6 min) |¦''",
                "## Steps//| Step | Bake time | Note |/|---|---|---|/| Moor | 2 h | wait 3 h |/| Rest | none | wait 3 h |¦row waits 2 h = 120; row waits 3 h = 180",
                "## Ramp//| Share | Wait for | Length |/|---|---|---|/| ~ 5 % | 24 h x | 2 h y |/| 5,5 % | x | 2 h y |¦row takes 2 h = 120, waits 24 h = 1440; row takes 2 h = 120",
                "## Ramp//| 5 % | Gate |/|---|---|/| 24 h x | 5 % |¦row reaches 5%",
                "## Timeline//| Name | When |/|---|---|/| Ada | 10 min |/| Bob | 20 min |¦''",
                "## Timeline//| Step | Length |/|---|---|/| Moor | 10 min |/| Rest | 20 min |¦row takes 10 min = 10; row takes 20 min = 20",
                "## Timeline//| Step | x |/|---|---|/| Moor | 10 min |/| Rest | 20 min |¦''",
                "## Timeline//| Field | Value |/|---|---|/| Moor | 10 min |/| Rest | 20 min |¦''",
                "## Limits//| Metric | Threshold | Fix time |/|---|---|---|/| Waves | > 3 | 5 min |¦row target Waves > 3",
                "## Ramp//| Share | Gate |/|---|---|/| 5 % | 48 h, no complaints |¦row waits 48 h = 2880",
                "## Limits//| Metric | Threshold | Step |/|---|---|---|/| Waves | > 3 | Moor (5 min) |¦row target Waves > 3",
            })
    void ofRows(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Stage 1: Shadow mode (14+ days)//x¦section takes 14+ days = 20160",
                "## Watch//### Week 1-2//x//### Immediate (0-1 hour)//x¦section waits Week 1-2 = 10080 at Week 1-2; section waits 0-1 hour = 60",
                "## Monitoring//### Week 1-2//x//### Immediate (0-1 hour)//- 2 hours¦section waits Week 1-2 = 10080 at Week 1-2; section waits 0-1 hour = 60; item waits 2 hours = 120",
                "## Deployment steps//```bash/sleep 1200/```¦command waits sleep 1200 = 20",
                "## Deployment steps//Wait 20 minutes://```bash/pier open <quay>/# Expected: 3/```¦paragraph waits 20 minutes = 20; command prints 3, asks placeholder <quay>",
            })
    void ofTitlesAndCommands(String text, String statements) {
        assertEquals(statements, said(text));
    }

    private static String said(String text) {
        return String.join(
                "; ", Statements.of("# Quay\n\n" + text.replace('/', '\n').replace('\u2215', '/') + "\n"));
    }
}
