package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads bare values in the unit that the blank beside them is filled in by: {@code ____/5 | > 4.0}. */
final class BlankUnits {
    /** A blank with a share behind it, of a whole or of a hundred. */
    private static final Pattern BLANK = Pattern.compile("\\s*_{2,}\\s*(/\\d{1,4}|%)\\s*");

    private BlankUnits() {}

    /** {@code limit} of a row with {@code cells}, its values with the unit of the row's blank where they have none. */
    static Threshold in(Threshold limit, List<String> cells) {
        Optional<String> unit = cells.stream()
                .map(BLANK::matcher)
                .filter(Matcher::matches)
                .map(blank -> blank.group(1))
                .findFirst();
        boolean bare = !limit.values().isEmpty()
                && limit.values().stream()
                        .allMatch(value -> value.unit().isEmpty() && value.per().isEmpty());
        return unit.filter(of -> bare)
                .map(of -> limit.with(in(of, limit.values())))
                .orElse(limit);
    }

    private static List<Quantity> in(String unit, List<Quantity> values) {
        return values.stream()
                .map(value -> new Quantity(value.text() + unit, value.value(), unit, value.per()))
                .toList();
    }
}
