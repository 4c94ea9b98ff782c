package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values of the kinds that members have; what is of another kind is noted and read as empty. */
final class Values {
    /** No stated length of time needs years; days are the largest unit, as nothing larger has a fixed length. */
    private static final Pattern DURATION = Pattern.compile(
            "P(?!$)([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,12}H)?([0-9]{1,12}M)?([0-9]{1,12}(\\.[0-9]{1,9})?S)?)?");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_DECIMAL = 100;

    private final Notes notes;

    Values(Notes notes) {
        this.notes = notes;
    }

    /** Whether {@code text} is a number that can be read digit for digit, and that arithmetic can bear. */
    static boolean isDecimal(String text) {
        return text.length() <= LONGEST_DECIMAL && DECIMAL.matcher(text).matches();
    }

    /** Any text; {@code name} is how a message calls it. */
    Optional<String> text(Node node, Pointer at, String name) {
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT) {
            return Optional.of(scalar.text());
        }
        String help = node instanceof Node.Scalar scalar && scalar.type() != Node.Type.NOTHING
                ? "write it in quotes: \"" + Quotes.brief(scalar.text()) + "\""
                : "write a text, or leave it out";
        return refuse(node, at, name + " has to be a text, and this is " + node.described(), help);
    }

    /** A text that {@code allowed} matches; {@code rule} says in words what that is. */
    Optional<String> matching(Node node, Pointer at, String name, Pattern allowed, String rule) {
        Optional<String> text = text(node, at, name);
        if (text.isPresent() && !allowed.matcher(text.get()).matches()) {
            return refuse(node, at, name + " cannot be \"" + Quotes.brief(text.get()) + "\"", "write " + rule);
        }
        return text;
    }

    /** One of {@code choices}, by its label. */
    <E> Optional<E> choice(Node node, Pointer at, String name, E[] choices, Function<E, String> label) {
        Optional<String> text = text(node, at, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = Arrays.stream(choices).map(label).toList();
        int found = labels.indexOf(text.get());
        if (found >= 0) {
            return Optional.of(choices[found]);
        }
        String help = Nearest.to(text.get(), labels)
                .map(near -> "write \"" + near + "\"")
                .orElseGet(() -> "write one of " + labels.stream().collect(Collectors.joining(", ")));
        return refuse(node, at, "\"" + Quotes.brief(text.get()) + "\" is no " + name, help);
    }

    /** A whole number from {@code min} to {@code max}. */
    Optional<Integer> whole(Node node, Pointer at, String name, int min, int max) {
        Optional<BigDecimal> number = decimal(node, at, name);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get();
        if (value.compareTo(BigDecimal.valueOf(min)) < 0
                || value.compareTo(BigDecimal.valueOf(max)) > 0
                || value.stripTrailingZeros().scale() > 0) {
            String message = name + " cannot be " + node.described();
            String help = min == max ? "write " + min : "write a whole number from " + min + " to " + max;
            return refuse(node, at, message, help);
        }
        return Optional.of(value.intValueExact());
    }

    /** A number, digit for digit. */
    Optional<BigDecimal> decimal(Node node, Pointer at, String name) {
        if (!(node instanceof Node.Scalar scalar) || scalar.type() != Node.Type.NUMBER) {
            return refuse(
                    node,
                    at,
                    name + " has to be a number, and this is " + node.described(),
                    "write digits without quotes");
        }
        if (!isDecimal(scalar.text())) {
            return refuse(node, at, name + " cannot be " + node.described(), "write a decimal number such as 99.95");
        }
        return Optional.of(new BigDecimal(scalar.text()));
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> flag(Node node, Pointer at, String name) {
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Type.BOOLEAN) {
            return Optional.of(scalar.text().equalsIgnoreCase("true"));
        }
        return refuse(
                node, at, name + " has to be true or false, and this is " + node.described(), "write true or false");
    }

    /** A length of time in ISO 8601. */
    Optional<Duration> duration(Node node, Pointer at, String name) {
        Optional<String> text = matching(node, at, name, DURATION, "a length of time such as PT30M or P1DT12H");
        try {
            return text.map(Duration::parse);
        } catch (DateTimeException | ArithmeticException e) {
            return refuse(node, at, name + " is too long: " + Quotes.brief(text.orElse("")), "write a shorter time");
        }
    }

    /** A list whose elements {@code element} reads; those it cannot read are left out. */
    <T> List<T> list(Node node, Pointer at, String name, BiFunction<Node, Pointer, Optional<T>> element) {
        if (!(node instanceof Node.Sequence sequence)) {
            refuse(
                    node,
                    at,
                    name + " has to be a list, and this is " + node.described(),
                    "begin each line with \"- \"");
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < sequence.elements().size(); i++) {
            element.apply(sequence.elements().get(i), at.child(i)).ifPresent(values::add);
        }
        return values;
    }

    <T> Optional<T> refuse(Node node, Pointer at, String message, String help) {
        notes.problem(at, node.span(), message, help);
        return Optional.empty();
    }
}
