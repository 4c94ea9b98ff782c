package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the unit of bare values from a name that ends with it: those of {@code Haul time (ms)} are milliseconds. */
final class NamedUnits {
    private static final Pattern BRACKET =
            Pattern.compile("[(\\[（]\\s*(?:in\\s+)?([^()\\[\\]（）]{1,12}?)\\s*[)\\]）]\\s*$");

    private final Vocabulary vocabulary;

    NamedUnits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@code limit} with the unit of the first of {@code names} that ends with one, where its values have none. */
    Threshold in(Threshold limit, String... names) {
        boolean bare = !limit.values().isEmpty()
                && limit.values().stream()
                        .allMatch(value -> value.unit().isEmpty() && value.per().isEmpty());
        Optional<String> unit = bare
                ? Stream.of(names)
                        .map(this::bracketed)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
        return unit.map(of -> limit.with(in(of, limit.values()))).orElse(limit);
    }

    private Optional<String> bracketed(String name) {
        Matcher bracket = BRACKET.matcher(name);
        if (!bracket.find()) {
            return Optional.empty();
        }
        Reading unit = Reading.of(bracket.group(1));
        return vocabulary
                .unitAt(unit, 0)
                .filter(hit -> hit.end() == unit.size() && Units.isMeasured(hit.meaning()))
                .map(Lexicon.Hit::meaning);
    }

    private static List<Quantity> in(String unit, List<Quantity> values) {
        return values.stream()
                .map(value -> new Quantity(value.text() + " " + unit, value.value(), unit, value.per()))
                .toList();
    }
}
