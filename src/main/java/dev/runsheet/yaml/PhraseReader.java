package dev.runsheet.yaml;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads what an author says that a text states; {@link PhraseTree} writes it. */
final class PhraseReader {
    private final Notes notes;

    PhraseReader(Notes notes) {
        this.notes = notes;
    }

    Phrases of(Members part) {
        return new Phrases(
                part.flag("optional"),
                part.texts("owners"),
                part.part("duration", "a duration", this::timespan),
                part.part("soak", "a soak", this::timespan),
                part.part("exposure", "an exposure", this::exposure),
                thresholds(part),
                blanks(part),
                part.text("outcome"));
    }

    /** The limits that an author says a part states. */
    List<Threshold> thresholds(Members part) {
        return part.list("thresholds", this::threshold);
    }

    /** The places to fill in that an author says a part has. */
    List<Blank> blanks(Members part) {
        return part.list("blanks", this::blank);
    }

    /** The lengths of time that an author says a block of code states, under {@code name}: soaks, durations. */
    List<Timespan> times(Members part, String name) {
        return part.list(
                name,
                (node, at) -> Members.of(node, at, notes, "a length of time").flatMap(this::timespan));
    }

    private Optional<Timespan> timespan(Members members) {
        String text = members.required("text");
        Optional<Duration> min = members.require("min", members.duration("min"));
        Optional<Duration> max = members.duration("max").or(() -> min);
        boolean approximate = members.flag("approximate");
        members.end();
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (max.get().compareTo(min.get()) < 0) {
            members.problem("\"max\" is shorter than \"min\"", "swap them");
            return Optional.empty();
        }
        return Optional.of(new Timespan(text, min.get(), max.get(), approximate));
    }

    private Optional<Exposure> exposure(Members members) {
        String text = members.required("text");
        List<BigDecimal> percents = members.decimals("percents");
        members.end();
        if (percents.isEmpty()) {
            if (written(members, "percents") == 0) {
                members.problem("an exposure has no percentages", "write them as in \"percents: [5, 100]\"");
            }
            return Optional.empty();
        }
        return Optional.of(new Exposure(text, percents));
    }

    private Optional<Threshold> threshold(Node node, Pointer at) {
        return Members.of(node, at, notes, "a threshold").flatMap(this::threshold);
    }

    private Optional<Threshold> threshold(Members members) {
        String text = members.required("text");
        String metric = members.text("metric").orElse("");
        Optional<String> statistic = members.text("statistic");
        Optional<Threshold.Operator> operator = members.require(
                "operator",
                members.choice("operator", "operator", Threshold.Operator.values(), Threshold.Operator::symbol));
        List<Quantity> values = members.list("values", this::quantity);
        Optional<String> state = members.text("state");
        Optional<Threshold.Window> window = members.part("window", "a window", this::window);
        Optional<Threshold.Sense> sense = members.require(
                "sense", members.choice("sense", "sense", Threshold.Sense.values(), Threshold.Sense::label));
        Optional<Threshold.Severity> severity = members.require(
                "severity",
                members.choice("severity", "severity", Threshold.Severity.values(), Threshold.Severity::label));
        Optional<String> subject = members.text("subject");
        members.end();
        boolean stateUnread = state.isEmpty() && members.has("state");
        if (operator.isEmpty() || sense.isEmpty() || severity.isEmpty() || stateUnread) {
            return Optional.empty();
        }
        int needed = state.isPresent() ? 0 : operator.get() == Threshold.Operator.BETWEEN ? 2 : 1;
        if (values.size() != needed) {
            return wrongCount(members, values.size(), needed);
        }
        return Optional.of(new Threshold(
                text, metric, statistic, operator.get(), values, state, window, sense.get(), severity.get(), subject));
    }

    private static Optional<Threshold> wrongCount(Members members, int read, int needed) {
        if (written(members, "values") == read) {
            members.problem(
                    "a threshold has " + read + " values where " + needed + (needed == 1 ? " is" : " are") + " needed",
                    "write one value, two for \"between\", and none with \"state\"");
        }
        return Optional.empty();
    }

    /** How many elements the author wrote, of which some may be noted as wrong already; -1 when it is no list. */
    private static int written(Members members, String name) {
        return members.node(name)
                .map(node -> node instanceof Node.Sequence sequence
                        ? sequence.elements().size()
                        : -1)
                .orElse(0);
    }

    private Optional<Quantity> quantity(Node node, Pointer at) {
        return Members.of(node, at, notes, "a value").flatMap(members -> {
            String text = members.required("text");
            Optional<BigDecimal> value = members.require("value", members.decimal("value"));
            String unit = members.text("unit").orElse("");
            Optional<String> per = members.text("per");
            members.end();
            return value.map(number -> new Quantity(text, number, unit, per));
        });
    }

    private Optional<Threshold.Window> window(Members members) {
        String text = members.required("text");
        Optional<Duration> length = members.duration("length");
        members.end();
        return Optional.of(new Threshold.Window(text, length));
    }

    private Optional<Blank> blank(Node node, Pointer at) {
        return Members.of(node, at, notes, "a blank").flatMap(members -> {
            String text = members.required("text");
            Optional<Blank.Form> form = members.require(
                    "form", members.choice("form", "form of a blank", Blank.Form.values(), Blank.Form::label));
            List<String> choices = members.texts("choices");
            members.end();
            return form.map(known -> new Blank(text, known, choices));
        });
    }
}
