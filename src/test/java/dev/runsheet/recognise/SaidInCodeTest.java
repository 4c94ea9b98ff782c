package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.testing.Read;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What blocks of code say to people: in comments, and in the points of a list; {@code /} stands for the end of a line, {@code ∕} for a slash. */
class SaidInCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "bash¦# 1. Open the pier/pier open/# 2. Watch the gauge for 20 minutes¦20 minutes",
                "bash¦sleep 30 # 30 Sekunden warten¦30 Sekunden",
                "bash¦# look at the last 20 minutes¦''",
                "yaml¦wait: 20 minutes¦''",
            })
    void timesToWait(String language, String code, String soaks) {
        assertEquals(
                soaks,
                commands(language, code)
                        .flatMap(command -> command.soaks().stream())
                        .map(Timespan::text)
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "bash¦# Wait for the crane (2-3 minutes)/crane wait¦2-3 minutes",
                "bash¦# Kran prüfen (dauert ca. 5 Minuten)/kran¦ca. 5 Minuten",
                "¦Recovery time: 4 minutes¦4 minutes",
                "markdown¦1. **Load the ferry** (10 min)/2. Cast off¦10 min",
                "markdown¦## Short-term work (1-2 weeks)¦''",
                "go¦∕∕ retries (5 minutes)¦''",
            })
    void timesThatSomethingTakes(String language, String code, String durations) {
        assertEquals(
                durations,
                commands(language == null ? "" : language, code)
                        .flatMap(command -> command.durations().stream())
                        .map(Timespan::text)
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "yaml¦Landings:/  - Failed landings > 3 in 1 hour/  - Error rate > 5%¦target 3 in 1 hour; other 5 %",
                "rust¦- Error rate <1%/- Mean latency <5ms¦target 1 %; target 5 ms",
                "bash¦pier load/- Error rate: <0.1%¦target 0.1 %",
                "bash¦if [ $waves -gt 3 ]; then pier shut; fi¦''",
                "bash¦pier list > 3¦''",
                "bash¦# Expected: <0.02 (2% of boats)¦target 0.02",
                "bash¦# Result: ✅ PASS (95%+ of boats)¦''",
                "javascript¦boats: 4, ∕∕ Target: <5s¦target 5 s",
                "javascript¦boats: 4, ∕∕ more than 5s¦''",
                "markdown¦## Alert when/- [ ] Fehlerrate > 2 %¦alert 2 %",
                "markdown¦| Measure | Target |/|---|---|/| Latency | < 300 ms |¦target 300 ms",
                "markdown¦### Quay/- [ ] Error rate < 1%/- [x] Latency < 200 ms (p95)¦target 1 %; target 200 ms",
                "python¦load_time: 3,  # Target: <2s/berths: 4,  # about 3 of 5¦target 2 s",
                "python¦# latency is > 3 s when the tide is low¦''",
                "text¦Mean latency: 12 ms¦''",
                "text¦Expected:/Mean latency: 12 ms¦target 12 ms",
                "text¦SLO:/Latency: 12 ms ✅¦''",
                // conditions that a system watches
                "yaml¦- alert: Waves/  expr: rate(waves[5m]) > 3¦alert 3 5m",
                "yaml¦- alert: Waves/  expr: |/    sum(waves)/    > 3/  for: 2m/  labels: {}¦alert 3 2m",
                "yaml¦- expr: rate(waves[5m]) > 3¦alert 3 5m",
                "yaml¦- wave_height > 3¦alert 3",
                "yaml¦rollback_triggers:/  - wave_height > 3m¦rollback 3 min",
                "yaml¦success_criteria:/  error_rate: \"< 1%\"¦target 1 %",
                "yaml¦- expr: waves > waves_before * 2¦''",
                "promql¦sum(waves) by (pier) >= 2 or gusts > 9¦alert 2; alert 9",
                "json¦{/  \"MetricName\": \"Waves\",/  \"Threshold\": 5,/  \"ComparisonOperator\": \"GreaterThanThreshold\",/  \"Period\": 60,/  \"EvaluationPeriods\": 3/}¦alert 5 3 × 60 s",
                "bash¦aws cloudwatch put-metric-alarm --metric-name Waves --threshold 5 --comparison-operator LessThanThreshold¦alert 5",
                "typescript¦{/  metric: 'error_rate',/  threshold: 0.02,  ∕∕ 2%/  window: '5min',/  action: 'pause'/}¦rollback 2 % 5min",
                "typescript¦[/{metric: 'waves', threshold: 2, operator: '>', action: 'rollback'},/{metric: 'gusts', threshold: 3, operator: '>', action: 'pause'}]¦rollback 2; other 3",
                "typescript¦abortCriteria: {/  waveRate: 0.01,  ∕∕ >1% = abort/  complaints: 10  ∕∕ >10 in 24h/}¦rollback 1 %; rollback 10 in 24h",
                "json¦\"halt_conditions\": {/  \"wave_p95_ms\": 200,/  \"window\": \"5m\"/}¦rollback 200 ms 5m",
                "yaml¦- name: waves/  expr:/    - wave_height > 3/    - gust_speed > 9/  for: 5m/  action: pause_ferry¦rollback 3 5m; rollback 9 5m",
                "yaml¦resources:/  limits:/    cpu: 2¦''",
                "javascript¦if (stats.waveRate < 0.05 && stats.moored > 0.9) {/  await ferry.advanceRollout();/}¦target 0.05; target 0.9",
                "bash¦if (( $(echo \"$WAVES > 0.8\" | bc -l) )); then/  .∕rollback.sh/fi¦rollback 0.8",
                "bash¦if [ $ELAPSED -gt 900 ]; then/  .∕rollback.sh/fi¦''",
                "javascript¦if (waves > 0.5) {/  moor();/}¦''",
                "yaml¦query: avg(last_5m):avg:waves{pier:a} > 90/thresholds:/  critical: 90/  warning: 70¦alert 90; alert 90; warning 70",
                "yaml¦rollback:/  triggers:/    - wave_height > 3%¦rollback 3 %",
                "json¦{/  \"rollbackTriggers\": [/    { \"metric\": \"error_rate\", \"threshold\": \"2%\", \"window\": \"5m\" }/  ]/}¦rollback 2 % 5m",
                "yaml¦- alert: Waves/  expr: sum(waves) > 3/  labels: {severity: warning}¦warning 3",
                "javascript¦waves: ['p(95)<500', 'rate<0.01'],¦target 500; target 0.01",
                "hcl¦metric_name = \"5xx\"/comparison_operator = \"GreaterThanThreshold\"/threshold = 5¦alert 5",
                "yaml¦failureThreshold: 3/replicas: 2/node: \">=18\"¦''",
                "sql¦select * from boats where boat_age > 30¦''",
            })
    void limits(String language, String code, String limits) {
        assertEquals(
                limits,
                commands(language, code)
                        .flatMap(command -> command.thresholds().stream())
                        .map(SaidInCodeTest::said)
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "bash¦# Error rate/pier errors/# Expected: <0.01 (1% of calls)¦Error rate < 0.01 target",
                "bash¦# Waves/pier waves | wc -l/# Target: < 10¦Waves < 10 target",
                "python¦wave_time: 3,  # Target: <2s¦wave time < 2 target",
                "markdown¦## Alerts/- Error rate > 5%¦Error rate > 5 alert",
                "text¦Alert when:/- Error rate > 5%¦Error rate > 5 alert",
                "markdown¦## アラート/- エラー率 > 2%¦エラー率 > 2 alert",
                "markdown¦## Alarmes/- [ ] Latence > 2 s¦Latence > 2 alert",
            })
    void limitsUnderWhatIsSaidAboveThem(String language, String code, String limits) {
        assertEquals(
                limits,
                commands(language, code)
                        .flatMap(command -> command.thresholds().stream())
                        .map(limit -> limit.metric() + " " + limit.operator().symbol() + " "
                                + limit.values().get(0).value() + " "
                                + limit.severity().label())
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Form//```yaml/# Target: error rate < 5%/- alert: Waves/  expr: rate(waves[5m]) > 3/```¦command target error rate < 5%, alert Waves > 3 for 5m",
                "## Form//```yaml/- alert: Waves/  expr: rate(waves[5m]) > 3/# Target: error rate < 5%/```¦command alert Waves > 3 for 5m, target error rate < 5%",
                "## Form//```bash/# Target: error rate < 1%, latency < 300 ms/```¦command target error rate < 1%, target latency < 300ms",
                "## Form//```bash/# 1. Watch the gauge for 20 minutes/# 2. Watch the pier for 20 minutes/# 3. Watch the moon for 30 minutes/```¦command waits 20 minutes = 20, waits # 2. Watch the pier for 20 minutes = 20, waits 30 minutes = 30",
                "## Form//```text/20 minutes wait/then moor/```¦command waits 20 minutes = 20",
                "## Form//```text/Wait 20 minutes/Wait 20 minutes/```¦command waits 20 minutes = 20, waits Wait 20 minutes = 20",
                "## Form//```text/Moor (5 min)/Cast off (5 min)/```¦command takes 5 min = 5, takes Cast off (5 min) = 5",
                "## Form//```python/wait: 3, # Watch the gauge for 20 minutes/```¦''",
                "## Form//```python/wave_time: 3, # Target: 10 (per day)/```¦''",
                "## Form//```bash/pier open # 12-18 mins/```¦command takes 12-18 mins = 12-18",
                "## Form//```bash/# 12-18 mins/pier open/```¦command takes 12-18 mins = 12-18",
                "## Form//```bash/pier open # takes 5 minutes/```¦command takes 5 minutes = 5",
                "## Form//```markdown/| Measure | Target |/|---|---|/| Latency | < 300 ms |/moor/| Measure | Colour |/|---|---|/| Latency | < 200 ms |/```¦command target Latency < 300ms, target  < 200ms",
                "## Form//```markdown/| Measure | Colour |/|---|---|/| Latency | latency < 200 ms |/```¦command target latency < 200ms",
                "## Form//```bash/# Error rate/pier errors/# Expected: < 0.01 (1% of calls)/# Target: < 0.02/```¦command prints < 0.01 (1% of calls), target Error rate < 0.01, target Error rate < 0.02",
                "## Form//```bash/# Error rate of all of the many quays and of all of the piers and of the harbour too/# Expected: < 0.01/```¦command prints < 0.01, target  < 0.01",
                "## Form//```text/0 leaks found/Leaks: 0/Leaks < 3/Leaks < 3 ✅/Leaks: 0 ✅/```¦command target leaks found = 0, target Leaks = 0, target Leaks < 3, target Leaks < 3",
                "## Form//```markdown/### Latency < 300 ms (5 min)/### Latency: 300 ms/```¦''",
                "## Form//```yaml/node: \">=18\"/error_rate: \"< 1%\"/waves: \"> 3\"/```¦command target error rate < 1%",
                "## Rollback triggers//```yaml/node: \">=18\"/waves: \"> 3\"/```¦command rollback node >= 18, rollback waves > 3",
                "## Success criteria//```yaml/node: \">=18\"/```¦command target node >= 18",
                "## Form//```yaml/- expr: rate(waves[5m]) > 3/  annotations: waves > 3 m/```¦command alert rate(waves[5m]) > 3 for 5m",
                "## Form//```text/T+5 min: pier open/T+10 min: moor/```¦''",
                "## Form//```text/Recovery time: 4 minutes/Recovery time: 5 minutes/```¦command takes 4 minutes = 4, takes 5 minutes = 5",
                "## Form//```bash/sleep 900/# Wait 20 minutes/# takes 5 minutes/```¦command takes 5 minutes = 5, waits 20 minutes = 20, waits sleep 900 = 15",
                "## Form//```bash/# Watch the gauge for 20 minutes (5 min)/```¦command waits 20 minutes = 20",
                "## Form//```bash/# leaks < 3/pier open # leaks < 3/# Expected: leaks below 3 ✅/# Expected: leaks < 3 ✅/```¦command prints leaks below 3 ✅ leaks < 3 ✅, target leaks < 3, target leaks < 3, target leaks < 3",
                "## Form//```bash/# Error rate should be below 5%/# error rate is 5%/# error rate: 0%/# error rate 0%/```¦command target Error rate < 5%, target error rate = 0%",
                "## Form//```text/- [ ] Error rate: 3%/- Error rate: 3%/* [X] Error rate: 2%/```¦command target Error rate = 3%, target Error rate = 2%",
                "## Form//```yaml/error_rate: 5%/latency: \"< 300ms\"/boats: \"< 3\"/```¦command target latency < 300ms",
                "## Success criteria//```yaml/boats: \"< 3\"/```¦command target boats < 3",
                "## Form//```python/# Error rate/# Target: 5%/```¦command target Error rate <= 5%",
                "## Form//```bash/# Wait 20 minutes/pier open # Wait 20 minutes/```¦command waits 20 minutes = 20, waits pier open # Wait 20 minutes = 20",
                "## Form//```markdown/# Moor (5 min)/## Wait 20 minutes/- moor (10 min)/```¦command takes 5 min = 5, takes 10 min = 10, waits 20 minutes = 20",
                "## Form//```markdown/| Step | Time |/|---|---|/| Moor | 5 min |/| Wait 20 minutes | 20 min |/```¦command takes 5 min = 5, takes 20 min = 20, waits 20 minutes = 20",
                "## Form//```markdown/| Metric | Target |/|---|---|/| Waves | < 3 m |/x/Wind < 3 m/| Waves | > 3 m |/```¦command target Waves < 3, target Wind < 3",
                "## Form//Roll back if://```text/error rate > 5%/latency > 2 s/```¦command rollback error rate > 5%, rollback latency > 2s",
                "## Form//```text/Roll back if:/- error rate > 5%//Targets:/- error rate < 1%/```¦command rollback error rate > 5%, target error rate < 1%",
                "## Alerts//```yaml/- alert: Waves/  expr: waves > 3/  for: 5m/- alert: Wind/  expr: wind > 4/```¦command alert Waves > 3 for 5m, alert Wind > 4",
                "## Form//```sql/-- Expected: 0 rows/select 1;/-- Wait 20 minutes/```¦command prints 0 rows, waits 20 minutes = 20",
                "## Form//```text/Sign: ____/Quay: <quay>/```¦command asks line ____, asks placeholder <quay>",
                "## Form//```bash/# Latency/# Expected: below 5 s (p99)/```¦command prints below 5 s (p99), target Latency < 5s",
                "## Form//```bash/# Latency/# Expected: < 5 s (p99 of 4 s)/```¦command prints < 5 s (p99 of 4 s), target Latency < 5s",
                "## Form//```bash/# Error rate of the quay and pier and pier and pier and pier and pier and pier and/# Expected: < 0.01/```¦command prints < 0.01, target pier < 0.01",
                "## Form//```bash/# Error rate of the quay and pier and pier and pier and pier and pier and pier ands/# Expected: < 0.01/```¦command prints < 0.01, target  < 0.01",
                "## Form//```bash/pier open # 30 s/```¦command waits 30 s = 0",
                "## Form//```yaml/berth_queue: \"< 3 s\"/berths: \"< 3\"/```¦command target berth queue < 3s",
                "## Form//```text/Moor (5 min)/Rest (5 min)/Cast off (10 min)/```¦command takes 5 min = 5, takes Rest (5 min) = 5, takes 10 min = 10",
                "## Form//```text/Moor: 5 minutes/Rest: 10 minutes/Cast off: 15 minutes/```¦''",
                "## Form//```text/Captain (0-5 min)/Mate (5-30 min)/Moor (40-50 min)/```¦command takes 40-50 min = 40-50",
            })
    void allTogether(String text, String statements) {
        assertEquals(
                statements,
                String.join(
                        "; ",
                        Statements.of("# Quay\n\n" + text.replace('/', '\n').replace('\u2215', '/') + "\n")));
    }

    private static String said(Threshold limit) {
        Quantity value = limit.values().get(0);
        String window = limit.window().map(Threshold.Window::text).orElse("");
        return String.join(" ", limit.severity().label(), value.value().toPlainString(), value.unit(), window)
                .strip()
                .replaceAll(" +", " ");
    }

    private static Stream<Block.Command> commands(String language, String code) {
        String text =
                "# Quay\n\n```" + language + "\n" + code.replace('/', '\n').replace('\u2215', '/') + "\n```\n";
        return Read.document(text).checklist().places().stream()
                .map(place -> place.part())
                .filter(Block.Command.class::isInstance)
                .map(Block.Command.class::cast);
    }
}
