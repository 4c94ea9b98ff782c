package dev.runsheet.picture;

import dev.runsheet.model.Pointer;
import dev.runsheet.picture.Figure.Cell;
import dev.runsheet.picture.Figure.Message;
import dev.runsheet.picture.Figure.Row;
import dev.runsheet.picture.Figure.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much of the users or the traffic each stage reaches: one curve for each time it rises from little to all. */
final class Exposures {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** A curve of more is in the table only. */
    static final int MOST_STEPS = 24;

    private static final int MOST_CURVES = 12;

    private Exposures() {}

    /** A share and the stage that reaches it. */
    record Reach(Step step, BigDecimal percent) {
        /** {@code 12.5 %}. */
        String words() {
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
    }

    /** One figure for each curve; none where a curve would have one step only. */
    static List<Figure> of(List<Step> steps, Reference reference) {
        List<List<Reach>> curves = curves(steps).stream()
                .filter(curve -> curve.size() > 1)
                .limit(MOST_CURVES)
                .toList();
        return curves.stream()
                .map(curve -> figure(curve, curves.size() > 1, reference))
                .toList();
    }

    /** What falls within one section is a fall; what begins again lower in another section is another curve. */
    static List<List<Reach>> curves(List<Step> steps) {
        List<List<Reach>> curves = new ArrayList<>();
        Optional<Reach> before = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            if (isOuter(steps, i)) {
                continue;
            }
            for (BigDecimal percent : percents(steps.get(i))) {
                Reach reach = new Reach(steps.get(i), percent);
                boolean begins = before.filter(last -> last.percent().compareTo(percent) < 0
                                || around(last.step()).equals(around(reach.step())))
                        .isEmpty();
                if (begins) {
                    curves.add(new ArrayList<>());
                }
                curves.get(curves.size() - 1).add(reach);
                before = Optional.of(reach);
            }
        }
        return curves;
    }

    /** Whether stages in it say how much they reach: it would count them twice. */
    private static boolean isOuter(List<Step> steps, int index) {
        Pointer at = steps.get(index).stage().at();
        return steps.stream()
                .skip(index + 1L)
                .takeWhile(inner -> at.contains(inner.stage().at()))
                .anyMatch(inner -> !percents(inner).isEmpty());
    }

    private static List<BigDecimal> percents(Step step) {
        return step.stage().exposure().map(exposure -> exposure.percents()).orElse(List.of());
    }

    private static Pointer around(Step step) {
        return step.stage().at().parent().parent();
    }

    private static Figure figure(List<Reach> curve, boolean several, Reference reference) {
        List<Row> rows = curve.stream()
                .map(reach -> new Row(
                        reference.href().apply(reach.step().stage().at()),
                        reach.step().title(),
                        List.of(
                                new Cell(reach.words(), ""),
                                new Cell(reach.step().said(), ""))))
                .toList();
        List<Reach> drawn = curve.stream().limit(MOST_STEPS).toList();
        return new Figure(
                "exposure",
                "How much it reaches" + (several ? ": " + span(curve) : ""),
                messages(curve),
                List.of(),
                ExposureDrawing.of(drawn, reference),
                new Table(List.of("Stage", "Reaches", "Time"), rows, Wording.left(curve.size() - MOST_STEPS, "step")));
    }

    /** From its first stage to its last. */
    private static String span(List<Reach> curve) {
        String first = curve.get(0).step().title();
        String last = curve.get(curve.size() - 1).step().title();
        return first.equals(last) ? first : first + " to " + last;
    }

    private static List<Message> messages(List<Reach> curve) {
        List<Message> messages = new ArrayList<>();
        Reach last = curve.get(curve.size() - 1);
        for (int i = 1; i < curve.size(); i++) {
            Reach reach = curve.get(i);
            if (reach.percent().compareTo(curve.get(i - 1).percent()) < 0) {
                messages.add(
                        new Message("It falls from " + curve.get(i - 1).words() + " to " + reach.words() + ".", true));
            }
        }
        if (last.percent().compareTo(ALL) < 0) {
            messages.add(new Message("It ends at " + last.words() + ", not at 100%.", true));
        }
        return messages;
    }
}
