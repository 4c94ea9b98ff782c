package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of tables limit, under their columns and beside their other cells. */
class LimitTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Part , RTO , RPO¦Quay , 15 minutes , N/A¦RTO <= 15 minutes target",
                "Part , RTO , RPO¦Quay , 2 h , 30 min¦RTO <= 2 h target; RPO <= 30 min target",
                "Part , RTO , Owner¦RTO , soon , 2 hours¦''",
                "Target , Expected status , Notes¦pier , Up , self¦pier = Up target",
                "Target , Expected status , Notes¦pier , Up or down , self¦''",
                "Metric , Warning , Critical , Action¦Waves , > 0 , - , leak: roll back¦Waves > 0 rollback",
                "Metric , Warning , Critical , Action¦Waves , > 0 , > 5 , leak: roll back¦Waves > 0 warning; Waves > 5 alert",
                "Sight , fine , hmm , oh no¦Waves , < 2 % , 2–5 % , > 5 %¦"
                        + "Waves < 2 % target; Waves between 2–5 % warning; Waves > 5 % alert",
                "Anzeige , gut , schlecht (→ rollback)¦Wellen , unter 2 % , über 5 %¦Wellen < 2 % target; Wellen > 5 % rollback",
                "Sight , here , there¦Waves , < 2 % , < 5 %¦' < 2 % target;  < 5 % target'",
                "Metric , Target , Actual¦Leaks , none , -¦Leaks = 0 target",
                "Metric , Threshold , Action¦Latency , 2 s , roll back¦Latency >= 2 s rollback",
                "Condition , Action¦Error rate > 5% , Roll back¦Error rate > 5% rollback",
                "Scenario , Action¦Error rate 5-10% , 🛑 Pause and look¦Error rate between 5-10% alert",
                "Scenario , Action¦Error rate 2-5% , ⚠️ Investigate¦Error rate between 2-5% warning",
                "Condition , Action¦Latency > 2 s , Investigate¦Latency > 2 s warning",
                "Condition , Action¦Latency > 2 s , Buy a larger boat¦Latency > 2 s other",
                "Condition , Action¦Latency < 2 s , Roll back otherwise¦Latency < 2 s target",
                "Metric , Target , Actual¦Rejected landings , 0 hits , -¦Rejected landings = 0 hits target",
                "Metric , Target , Actual¦Security score , A- , -¦Security score = A- target",
                "Metric , Target , Actual¦Code quality , B , -¦Code quality = B other",
                "Metric , Target , Actual¦Pier , B , -¦''",
                "Part , Target RTO , How¦Pier , 5 min , call¦RTO <= 5 min target",
                "Part , Target RTO , Target RPO¦Pier , 5 min , 2 h¦RTO <= 5 min target; RPO <= 2 h target",
            })
    void inTables(String header, String row, String limits) {
        assertEquals(limits, limits("# Quay\n\n## Numbers\n\n" + table(header, row)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "markdown¦Metric , Target , Actual¦Error rate , < 2% , -¦Error rate < 2% target",
                "''¦Objectif , Cible , Mesure¦Erreurs , < 2 % , -¦Erreurs < 2 % target",
                "bash¦Metric , Target , Actual¦Error rate , < 2% , -¦''",
                "markdown¦Metric , Before , Actual¦Error rate , < 2% , -¦''",
            })
    void inTablesOfForms(String language, String header, String row, String limits) {
        String fence = "```" + language + "\n### Numbers\n\n" + table(header, row) + "```\n";
        assertEquals(limits, limits("# Quay\n\n## Form\n\n" + fence));
    }

    private static String table(String header, String row) {
        String rule = header.replaceAll("[^,]+", "---");
        return Stream.of(header, rule, row)
                .map(line -> "|" + line.replace(',', '|') + "|\n")
                .collect(Collectors.joining());
    }

    private static String limits(String text) {
        return Read.document(text).checklist().places().stream()
                .map(place -> place.part())
                .flatMap(part -> part instanceof Row row
                        ? row.phrases().thresholds().stream()
                        : part instanceof Block.Command command
                                ? command.thresholds().stream()
                                : List.<Threshold>of().stream())
                .map(limit -> limit.metric() + " " + limit.operator().symbol() + " "
                        + limit.state().orElseGet(() -> limit.values().get(0).text()) + " "
                        + limit.severity().label())
                .collect(Collectors.joining("; "));
    }
}
