package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of a document state, each in the light of where it stands; {@code /} stands for the end of a line, {@code ∕} for a slash. */
class StatementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Rollback (< 5 minutes)//x¦section takes 5 minutes = 0-5",
                "## Error rate > 5% of calls//x¦section other Error rate > 5%",
                "## Coverage = 90%//x¦''",
                "## Canary: 5% of riders//x¦section reaches 5%",
                "## Move the quay (optional) @ada ____//x¦section optional, by @ada, asks line ____",
                "## Move the quay `@ada`//x¦''",
                "## Hours 2-6: watch the tide//x¦section waits Hours 2-6 = 240 at Hours 2-6",
                "## Week 1 (____)//x¦section asks line ____ at Week 1",
                "## 25% of riders: @ada, 2 h, latency < 300 ms//x¦section by @ada, reaches 25%",
                "## Bake for 2 h//x¦section waits 2 h = 120",
                "## Soak (24 h)//x¦section takes 24 h = 1440, waits 24 h = 1440",
                "## T-24h: moor//x¦section  at T-24h",
                "## Latency (< 5 minutes) error rate < 1%//x¦section takes 5 minutes = 0-5, target error rate < 1%",
                "## Optional: moor the quay//x¦section optional",
            })
    void titles(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Contacts//- Answers within 15 minutes/- Error rate > 5%¦item other Error rate > 5%",
                "## Build//- (e.g. error rate > 5%)/- error rate > 5%/- (error rate > 5%)¦item other error rate > 5%; item other error rate > 5%",
                "## Stage 1//- 5% of riders/- Riders: 5%//5% of riders¦item reaches 5%",
                "## Deployment steps//- 5% of riders¦item reaches 5%",
                "## Colours//- 5% of riders¦''",
                "## Checks//- [x] All ferries landed ✅//All ferries landed ✅¦item says ✅",
                "## Plan//- ask @ada, `@bob` and @ada¦item by @ada",
                "## Plan//- ask [____](#) and [quay](#)/- see [the <name> page](https:∕∕quay.example)/- see https:∕∕quay.example∕<name>/- ____[quay](https:∕∕quay.example)____/- [quay](TBD)¦item asks placeholder #, asks placeholder #; item asks placeholder <name>; item asks placeholder <name>; item asks placeholder TBD",
                "## Stage 1//All of these for 10 minutes://- error rate < 5%/- latency < 2 s for 1 minute¦item target error rate < 5% for for 10 minutes; item target latency < 2s for for 1 minute",
                "## Roll back if//- > 10 errors/- > see below/- waves/  > 10 errors¦paragraph rollback errors > 10error; paragraph rollback errors >= 10error",
                "## Plan//- [ ] Optional: moor/- [ ] (optional) moor/- [ ] Moor the optional quay¦item optional; item optional",
                "## Plan//- see [<name>](https:∕∕quay.example) and ____/- see [____](https:∕∕quay.example) or ____/- see ![____](x.png)¦item asks line ____, asks placeholder <name>; item asks line ____",
                "## Plan//- ask {{name}}[quay](https:∕∕quay.example)/- ask [quay](https:∕∕quay.example){{name}}/- [{{name}}](https:∕∕quay.example) [x](https:∕∕quay.example)/- {{name}} [quay](https:∕∕quay.example)¦item asks placeholder {{name}}; item asks placeholder {{name}}; item asks placeholder {{name}}",
                "## Plan//- ask <name> and `<name>`¦item asks placeholder <name>",
            })
    void items(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Facts//**Owner:** Ada//**Duration:** < 2 h//**RTO:** < 15 min//**Uptime:** 99.9%//**Error rate:** < 1%//**Target:** uptime 99.9%¦property by Ada; property takes 2 h = 0-120; property target RTO < 15min; property target Error rate < 1%; property target uptime >= 99.9%",
                "## Facts//**Owner:** ____//**Owner:** @ada and @bob//**Bake time:** 2 h//**Wait:** 20 minutes¦property asks line ____; property by @ada, by @bob; property waits 2 h = 120; property waits 20 minutes = 20",
                "## Success criteria//**Uptime:** 99.9%//**Error rate:** 1%¦property target Uptime >= 99.9%; property target Error rate = 1%",
                "## Facts//**Rollback trigger:** error rate > 5%//**Alert:** latency > 2 s¦property rollback error rate > 5%; property alert latency > 2s",
                "## Form//**Trigger:** errors above 5 %//**Back out when:** waves > 3//**Verify:** waves > 3¦property other errors > 5%; property rollback waves > 3; property target waves > 3",
                "## Rollback//**Trigger:** errors above 5 %//**Verify:** waves < 3¦property rollback errors > 5%; property target waves < 3",
                "## Plan//**Optional:** moor//**Sign-off:** Ada ____ 5%//**Reviewed:** ✅ done//**Mates:** @ada ____¦property asks line ____; property by @ada, asks line ____",
            })
    void facts(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Sign-off//| Name | Signature |/|---|---|/| Ada | |/| | x |¦row asks cell",
                "## Contacts//| Name | Phone |/|---|---|/| Ada | |/| | 12 |¦row asks cell",
                "## Facts//| Field | Value |/|---|---|/| Captain | |/| | 12 |¦row asks cell",
                "## Numbers//| Check | Actual |/|---|---|/| Waves | |/| Wind | 3 |/| | |¦row asks cell; row asks cell, asks cell",
                "## Numbers//| Check | Colour |/|---|---|/| Waves | |/| Wind | 3 |/| | |¦row asks cell, asks cell",
                "## Steps//| Step | Owner | Time |/|---|---|---|/| Moor (optional) | @ada | 5 min |/| Wait 20 minutes | @bob @ada | 20 min |¦row optional, by @ada, takes 5 min = 5; row by @bob, by @ada, takes 20 min = 20, waits 20 minutes = 20",
                "## Quay//| Activity | Details |/|---|---|/| Observation period | 1 week of real ships |¦row waits 1 week = 10080",
                "## Stages//| Stage | Share | Wait |/|---|---|---|/| 1 | 5 % | 2 h |/| 2 | 25 % | 48 h, no complaints |¦row waits 2 h = 120, reaches 5%; row waits 48 h = 2880, reaches 25%",
                "## Stage 1//Back out when://| Metric | Limit |/|---|---|/| Error rate | > 5% |¦row rollback Error rate > 5%",
                "## Rollback//| Back out when | Who |/|---|---|/| error rate > 5% | @ada |¦row by @ada, rollback error rate > 5%",
                "## Stage 1//| Back out when | Who |/|---|---|/| error rate > 5% | @ada |¦row by @ada, rollback error rate > 5%",
                "## Numbers//| Sight | fine | hmm | oh no |/|---|---|---|---|/| Waves | < 2 % | 2–5 % | > 5 % |¦row target Waves < 2%, warning Waves between 2%-5%, alert Waves > 5%",
                "## Numbers//| Phase | fine | oh no |/|---|---|---|/| Waves | < 2 % | > 5 % |¦row target Waves < 2%, alert Waves > 5%",
                "## Numbers//| Sight | hmm |/|---|---|/| Waves | < 2 % |/| Wind | > 5 m |¦row target Waves < 2%; row target Wind > 5",
                "## Numbers//| Phase | hmm |/|---|---|/| Waves | < 2 % |/| Wind | > 5 m |¦row target  < 2%",
                "## Numbers//| Metric | Threshold | Actual |/|---|---|---|/| Waves | < 2 % | 3 % |¦row target Waves < 2%",
                "## Numbers//| Check | Note | Actual |/|---|---|---|/| Waves < 2 % | wind > 3 m | tide > 3 m |¦row target Waves < 2%",
                "## Rollback//Back out when://| Metric | Threshold |/|---|---|/| Waves | > 2 % |¦row rollback Waves > 2%",
                "## Success criteria//| Check | Note |/|---|---|/| Waves < 2 % | @ada |¦row by @ada, target Waves < 2%",
                "## Success criteria//All of these for 10 minutes://| Metric | Threshold |/|---|---|/| Waves | < 2 % |/| Wind | < 3 m for 2 minutes |¦row target Waves < 2% for for 10 minutes; row target Wind < 3 for for 2 minutes",
                "## Rollback triggers//| Condition | Then |/|---|---|/| error rate > 5% | call @ada |/| latency > 2 s | look |¦row by @ada, rollback error rate > 5%; row rollback latency > 2s",
                "## Checks//| Field | Value |/|---|---|/| a | b | c |/| a |¦''",
                "## Stages//| Stage | Who |/|---|---|/| 5% of riders | ____ |/| 25% of riders | @ada |/| the rest | 100% |¦row reaches 5%, asks line ____; row by @ada, reaches 25%; row reaches 100%",
                "## Sign-off//| Name | Signature | Date |/|---|---|---|/| Ada | x |/| | | y |/| | | |¦row asks cell; row asks cell, asks cell, asks cell",
                "## Facts//| Field | Value |/|---|---|/| Captain | |/| Mate | 12 |¦row asks cell",
                "## Facts//| Field | Value |/|---|---|/| | 12 |/| Mate | 12 |¦''",
                "## Contacts//| Name | Phone |/|---|---|/| | 11 |/| Mate | 12 |¦''",
                "## Sign-off//| Name | Signature |/|---|---|/| | x |/| Ada | y |¦''",
            })
    void rows(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Rollback//Verify the quay://Error rate > 5%¦paragraph other Error rate > 5%",
                "## Rollback//Back out when://a) error rate > 5%¦paragraph rollback error rate > 5%",
                "## Stage 1//Back out when://a) error rate > 5%¦paragraph rollback error rate > 5%",
                "## Rollback//1. Verify the quay/   - error rate < 5%/   - waves > 3/2. Red flags (roll back)/   - error rate > 5%¦item target error rate < 5%; item target waves > 3; list rollback-trigger; item rollback error rate > 5%",
                "## Stage 1//- Red flags (roll back)/  - error rate > 5%//  error rate > 5%/- x/  - error rate > 5%¦list rollback-trigger; item rollback error rate > 5%; paragraph other error rate > 5%; item other error rate > 5%",
                "## Rollback triggers//```text/- error rate > 5%/```¦command rollback error rate > 5%",
                "## Rollback triggers//See://```text/- error rate > 5%/```¦command rollback error rate > 5%",
                "## Stage 1//Alert when://```text/- error rate > 5%/```¦command alert error rate > 5%",
                "## Stage 1//x//```text/- error rate > 5%/```¦command other error rate > 5%",
                "## Checks//**Alert when:**//- error rate > 5%//**Owner:** Ada//- error rate > 5%¦item alert error rate > 5%; property by Ada; item alert error rate > 5%",
                "## Checks//**Alert when:**//x//- error rate > 5%¦item alert error rate > 5%",
                "## Roll back if//- > = 10 errors/- > [!NOTE]/  > 10 errors/- > 10 errors/  >/  > 11 drops¦paragraph rollback errors >= 10error; paragraph rollback errors >= 10error; paragraph rollback errors >= 10error; paragraph rollback  >= 11drop",
                "## Roll back if//- > errors above 10/- > 10 errors/  > 11 drops¦paragraph rollback errors > 10; paragraph rollback errors >= 10error",
                "## Rollback//- [ ] x/  > 10 errors¦''",
                "## Stage 1//> Back out when:/>/> - error rate > 5%¦list rollback-trigger; item rollback error rate > 5%",
                "## Stage 1//<details><summary>Back out</summary>//Back out when://- error rate > 5%//</details>¦list rollback-trigger; item rollback error rate > 5%",
                "## Stage 1//Back out when://x//- error rate > 5%¦item other error rate > 5%",
                "## Stage 1//**Back out when:** now//- error rate > 5%¦item other error rate > 5%",
                "## Stage 1//- x/  - y//  ```bash/  sleep 900/  ```¦command waits sleep 900 = 15",
                "## Rollback triggers//```text/error rate > 5%/```//### x//```text/error rate > 5%/```¦command rollback error rate > 5%; command rollback error rate > 5%",
                "## Alert when waves rise//```text/error rate > 5%/```¦command alert error rate > 5%",
                "## Stage 1//### Alert when waves rise//- error rate > 5%//```text/error rate > 5%/```¦item alert error rate > 5%; command alert error rate > 5%",
                "## Yellow flags//- error rate > 5%¦item warning error rate > 5%",
                "## Targets//- error rate > 5%¦item target error rate > 5%",
                "## Stage 1//- Red flags (roll back)//  Moor.//  - error rate > 5%¦item other error rate > 5%",
            })
    void inTheLightOfWhatLeadsToIt(String text, String statements) {
        assertEquals(statements, said(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Form//**Crew**//**Captain:**//**Cranes**//x¦''",
                "## Form//**Crew**//x//**Cranes**//**Captain:**¦property asks cell",
                "## Form//**Captain:**//### Cranes//x¦''",
                "## Form//> **Captain:**//<details><summary>More</summary>//- [ ] Wait 20 minutes//</details>//[^1]: Wait 20 minutes//x[^1]¦property asks cell; item waits 20 minutes = 20; paragraph waits 20 minutes = 20",
                "## Form//**Captain:**//## Cranes//x¦property asks cell",
                "## Form//**Crew**//x//**Captain:**//**Cranes**//x¦''",
                "## Form//**Crew**//**Captain:**//## Cranes//x¦property asks cell",
            })
    void inBlocksWithinBlocks(String text, String statements) {
        assertEquals(statements, said(text));
    }

    private static String said(String text) {
        return String.join(
                "; ", Statements.of("# Quay\n\n" + text.replace('/', '\n').replace('\u2215', '/') + "\n"));
    }
}
