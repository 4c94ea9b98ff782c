package dev.runsheet.page;

import dev.runsheet.model.At;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars for stages, as shares of the width they are drawn in: how far each reaches, and when it is at work. Drawn only
 * where at least two stages give numbers, since one bar alone compares nothing. A stage whose inner stages give numbers
 * has no bar of its own: it would count them twice.
 */
final class Bars {
    private Bars() {}

    /**
     * A bar: from {@code start} over {@code sure} and {@code maybe} percent of the width.
     *
     * @param label what it shows, in words
     */
    record Bar(String start, String sure, String maybeStart, String maybe, String label) {}

    /** For each stage the share of users or traffic it reaches. */
    static List<Optional<Bar>> exposures(List<Stage> stages) {
        List<Optional<BigDecimal>> reached = innermost(
                stages,
                stages.stream()
                        .map(stage -> stage.exposure().map(Exposure::reached))
                        .toList());
        if (reached.stream().filter(Optional::isPresent).count() < 2) {
            return stages.stream().map(stage -> Optional.<Bar>empty()).toList();
        }
        return reached.stream().map(share -> share.map(Bars::exposure)).toList();
    }

    private static Bar exposure(BigDecimal percent) {
        double width = Math.max(0, Math.min(100, percent.doubleValue()));
        String words = "Reaches " + percent.stripTrailingZeros().toPlainString() + " %";
        return new Bar("0%", Numbers.percent(width), "0%", "0%", words);
    }

    /** For each stage the time it is at work: its stated duration, else its soaks, one stage after the other. */
    static List<Optional<Bar>> times(List<Stage> stages) {
        List<Optional<Span>> spans =
                innermost(stages, stages.stream().map(Bars::span).toList());
        List<Optional<Bar>> bars = new ArrayList<>();
        double total = spans.stream()
                .flatMap(Optional::stream)
                .mapToDouble(span -> seconds(span.max()))
                .sum();
        if (total <= 0 || spans.stream().filter(Optional::isPresent).count() < 2) {
            return stages.stream().map(stage -> Optional.<Bar>empty()).toList();
        }
        double start = 0;
        for (Optional<Span> span : spans) {
            double from = start / total * 100;
            bars.add(span.map(s -> {
                double sure = seconds(s.min()) / total * 100;
                double maybe = (seconds(s.max()) - seconds(s.min())) / total * 100;
                return new Bar(
                        Numbers.percent(from),
                        Numbers.percent(sure),
                        Numbers.percent(from + sure),
                        Numbers.percent(maybe),
                        "Takes " + s.text());
            }));
            start += span.map(s -> seconds(s.max())).orElse(0.0);
        }
        return bars;
    }

    /** The values without those of stages in which another stage has one; inner stages follow the outer one directly. */
    private static <T> List<Optional<T>> innermost(List<Stage> stages, List<Optional<T>> values) {
        List<Optional<T>> kept = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            boolean inner = false;
            for (int j = i + 1;
                    j < stages.size()
                            && stages.get(i).at().contains(stages.get(j).at());
                    j++) {
                inner |= values.get(j).isPresent();
            }
            kept.add(inner ? Optional.empty() : values.get(i));
        }
        return kept;
    }

    private record Span(Duration min, Duration max, String text) {}

    private static Optional<Span> span(Stage stage) {
        Optional<Span> stated = stage.duration().map(time -> new Span(time.min(), time.max(), time.text()));
        return stated.or(() -> soaked(stage.soaks()));
    }

    private static Optional<Span> soaked(List<At<Timespan>> soaks) {
        return soaks.stream()
                .map(at ->
                        new Span(at.value().min(), at.value().max(), at.value().text()))
                .reduce((a, b) -> new Span(a.min().plus(b.min()), a.max().plus(b.max()), a.text() + " + " + b.text()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
