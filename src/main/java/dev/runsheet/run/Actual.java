package dev.runsheet.run;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.amount.Quantities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has measured: {@code 212} before {@code ms (target: < 250 ms)} is 212 ms.
 *
 * @param entry where it was filled in
 * @param quantities what it comes to, two for a range; none when it is no number
 * @param expectsUnit whether a unit is printed behind its place
 */
public record Actual(Entry entry, List<Quantity> quantities, boolean expectsUnit) {

    /** Reads values by the words of a vocabulary. */
    static final class Reader {
        private final Quantities quantities;

        Reader(Vocabulary vocabulary) {
            this.quantities = new Quantities(vocabulary);
        }

        Actual read(Entry entry) {
            String value = entry.value().orElse("").replaceFirst("^[~≈]\\s*", "");
            return new Actual(entry, leading(value + entry.behind()), expectsUnit(entry));
        }

        boolean expectsUnit(Entry entry) {
            return leading("1" + entry.behind()).stream().anyMatch(one -> Units.isMeasured(one.unit()));
        }

        private List<Quantity> leading(String text) {
            return quantities.in(Reading.of(text)).stream()
                    .filter(found -> found.from() == 0)
                    .map(Found::value)
                    .toList();
        }
    }

    public Actual {
        quantities = List.copyOf(quantities);
    }

    /** As it was written, with the unit printed behind it. */
    public String text() {
        String value = entry.value().orElse("");
        boolean bare = expectsUnit && value.matches("[-+]?[\\d.,\\s]+");
        String unit = entry.behind().strip().split("[\\s(,;]", 2)[0];
        return bare ? value + (unit.startsWith("%") ? "" : " ") + unit : value;
    }

    /** Whether it has a unit of the kind the limit has, its own or the one printed behind its place. */
    boolean isInUnitOf(Threshold limit) {
        return quantities.stream().anyMatch(one -> Units.isMeasured(one.unit()))
                && limit.values().stream().anyMatch(value -> Units.comparable(value, quantities.get(0)));
    }

    /** Whether the comparison of {@code limit} holds, of a range for both ends; empty when they cannot be compared. */
    public Optional<Boolean> meets(Threshold limit) {
        if (limit.state().isPresent()) {
            String value = entry.value().orElse("").strip();
            return Optional.of(value.equalsIgnoreCase(limit.state().get().strip()));
        }
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        boolean require = limit.sense() == Threshold.Sense.REQUIRE;
        List<Optional<Boolean>> each =
                quantities.stream().map(one -> meets(one, limit)).toList();
        if (each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                require
                        ? each.stream().allMatch(Optional::orElseThrow)
                        : each.stream().anyMatch(Optional::orElseThrow));
    }

    private static Optional<Boolean> meets(Quantity actual, Threshold limit) {
        Quantity first = limit.values().get(0);
        Optional<BigDecimal> value = comparable(actual, first);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = Units.base(first).value();
        int compared = value.get().compareTo(low);
        return Optional.of(
                switch (limit.operator()) {
                    case LESS -> compared < 0;
                    case AT_MOST -> compared <= 0;
                    case EQUAL -> compared == 0;
                    case AT_LEAST -> compared >= 0;
                    case MORE -> compared > 0;
                    case BETWEEN ->
                        compared >= 0
                                && value.get()
                                                .compareTo(Units.base(
                                                                limit.values().get(1))
                                                        .value())
                                        <= 0;
                });
    }

    /**
     * The value in the base unit of {@code limit}; a bare number is meant in the limit's own unit, counts are counts, and
     * 300 MB are 300 MB of what the limit is stated for: per service.
     */
    private static Optional<BigDecimal> comparable(Quantity actual, Quantity limit) {
        boolean bare = actual.unit().isEmpty() || !(Units.isMeasured(actual.unit()) || Units.isMeasured(limit.unit()));
        Quantity meant = new Quantity(
                actual.text(),
                actual.value(),
                bare ? limit.unit() : actual.unit(),
                actual.per().or(limit::per));
        return Units.comparable(meant, limit) ? Optional.of(Units.base(meant).value()) : Optional.empty();
    }
}
