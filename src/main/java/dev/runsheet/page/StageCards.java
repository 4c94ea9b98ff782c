package dev.runsheet.page;

import dev.runsheet.model.At;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on and beside the stages of a page. */
final class StageCards {
    /** More limits than these are folded. */
    private static final int SHOWN = 6;

    /** What one has to act on comes before what should be so. */
    private static final List<Threshold.Severity> SEVERITIES = List.of(
            Threshold.Severity.ROLLBACK,
            Threshold.Severity.ALERT,
            Threshold.Severity.WARNING,
            Threshold.Severity.TARGET,
            Threshold.Severity.OTHER);

    private final Plan plan;
    private final Prose prose;
    private final Anchors anchors;
    private final WaysBack waysBack;
    private final Set<Pointer> sections = new HashSet<>();

    StageCards(Checklist checklist, Plan plan, Prose prose, Anchors anchors) {
        this.plan = plan;
        this.prose = prose;
        this.anchors = anchors;
        this.waysBack = new WaysBack(checklist, plan, prose, anchors);
        checklist.places().stream()
                .filter(place -> place.part() instanceof Section)
                .forEach(place -> sections.add(place.at()));
    }

    Map<Pointer, StageView> all() {
        Map<Pointer, StageView> views = new HashMap<>();
        Deque<Stage> around = new ArrayDeque<>();
        for (Stage stage : plan.stages()) {
            while (!around.isEmpty() && !around.peek().at().contains(stage.at())) {
                around.pop();
            }
            views.put(stage.at(), view(stage, around));
            around.push(stage);
        }
        return views;
    }

    private StageView view(Stage stage, Deque<Stage> around) {
        boolean outer = around.isEmpty() && sections.contains(stage.at());
        if (outer && !(stage.limits().isEmpty() && stage.backouts().isEmpty())) {
            StageView.Beside beside = beside(stage);
            Optional<StageView.Back> elsewhere = beside.back().isPresent() ? Optional.empty() : waysBack.ofDocument();
            return new StageView(facts(stage), !stage.soaks().isEmpty(), true, elsewhere, Optional.of(beside));
        }
        Optional<StageView.Back> back = Stream.concat(Stream.of(stage), around.stream())
                .map(Stage::backouts)
                .flatMap(backouts -> waysBack.of(backouts).stream())
                .findFirst()
                .or(() -> outer ? waysBack.ofDocument() : Optional.empty());
        return new StageView(facts(stage), !stage.soaks().isEmpty(), outer, back, Optional.empty());
    }

    private static List<StageView.Fact> facts(Stage stage) {
        List<StageView.Fact> facts = new ArrayList<>();
        stage.exposure().map(Exposure::text).ifPresent(text -> facts.add(new StageView.Fact("Reaches", text)));
        stage.duration().map(Timespan::text).ifPresent(text -> facts.add(new StageView.Fact("Takes", text)));
        soak(stage).ifPresent(text -> facts.add(new StageView.Fact("Watch", text)));
        Numbers.counted(stage.checks().size(), "check").ifPresent(text -> facts.add(new StageView.Fact("", text)));
        Numbers.counted(distinct(stage).size(), "limit").ifPresent(text -> facts.add(new StageView.Fact("", text)));
        return facts;
    }

    /** What it says to watch, in its words; of more than two times the longest. */
    private static Optional<String> soak(Stage stage) {
        List<String> texts = stage.soaks().stream()
                .map(soak -> soak.value().text())
                .distinct()
                .toList();
        if (texts.size() > 2) {
            return stage.soaks().stream()
                    .map(At::value)
                    .max(Comparator.comparing(Timespan::max))
                    .map(longest -> "up to " + longest.text());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }

    private StageView.Beside beside(Stage stage) {
        List<StageView.Limit> limits = distinct(stage).stream()
                .sorted(Comparator.comparingInt(
                        limit -> SEVERITIES.indexOf(limit.value().severity())))
                .map(this::limit)
                .toList();
        // One more line takes the place of the line that says so.
        int shown = limits.size() == SHOWN + 1 ? limits.size() : SHOWN;
        List<StageView.Limit> others = limits.stream().skip(shown).toList();
        return new StageView.Beside(
                limits.stream().limit(shown).toList(),
                others,
                Numbers.counted(others.size(), "more limit").orElse(""),
                waysBack.of(stage.backouts()));
    }

    private static List<At<Threshold>> distinct(Stage stage) {
        return List.copyOf(stage.limits().stream()
                .collect(Collectors.toMap(
                        limit -> words(limit.value()).toLowerCase(Locale.ROOT),
                        limit -> limit,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private StageView.Limit limit(At<Threshold> limit) {
        Threshold.Severity severity = limit.value().severity();
        boolean plain = severity == Threshold.Severity.TARGET || severity == Threshold.Severity.OTHER;
        return new StageView.Limit(
                anchors.href(limit.at()),
                prose.plain(words(limit.value())),
                plain ? Optional.empty() : Optional.of(severity.label()));
    }

    /** As written, with metric and statistic in front where the document has them elsewhere. */
    private static String words(Threshold limit) {
        String text = closed(limit.text());
        String metric = limit.metric().strip();
        String named = says(text, metric) ? text : metric + " " + text;
        return limit.statistic()
                .filter(statistic -> !says(named, statistic))
                .map(statistic -> statistic + " " + named)
                .orElse(named);
    }

    /** With the bracket that opens in it and closes behind it: {@code latency within limits (< 5 s}. */
    private static String closed(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')') ? text + ")" : text;
    }

    private static boolean says(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
