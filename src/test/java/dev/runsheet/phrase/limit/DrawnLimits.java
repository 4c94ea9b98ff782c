package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Limits in one line: {@code metric {statistic} operator value unit [window] severity (subject)}. */
final class DrawnLimits {
    private DrawnLimits() {}

    static String draw(Threshold threshold) {
        String values = threshold.values().stream().map(DrawnLimits::draw).collect(Collectors.joining(".."));
        return Stream.of(
                        threshold.metric(),
                        threshold
                                .statistic()
                                .map(statistic -> "{" + statistic + "}")
                                .orElse(""),
                        threshold.operator().symbol(),
                        threshold.state().map(state -> "'" + state + "'").orElse(values),
                        threshold
                                .window()
                                .map(window -> "[" + window.text() + "]")
                                .orElse(""),
                        threshold.severity().label(),
                        threshold.subject().map(subject -> "(" + subject + ")").orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The same with how long its window is and whether it acts. */
    static String drawAll(Threshold threshold) {
        String length = threshold
                .window()
                .flatMap(Threshold.Window::length)
                .map(time -> " " + time)
                .orElse("");
        return draw(threshold) + length + (threshold.sense() == Threshold.Sense.FIRE ? " fires" : "");
    }

    private static String draw(Quantity quantity) {
        return quantity.value().toPlainString()
                + quantity.unit()
                + quantity.per().map(per -> "/" + per).orElse("");
    }
}
