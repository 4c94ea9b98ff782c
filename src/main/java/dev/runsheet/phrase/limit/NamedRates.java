package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/** Takes from a metric's name what its bare values are a rate per: those of {@code Failed jobs per week} are per week. */
final class NamedRates {
    private final Vocabulary vocabulary;

    NamedRates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The limit with such values; itself where {@code name} ends with no rate or the values have one. */
    Threshold in(Threshold limit, String name) {
        Optional<Tail> tail = tail(name);
        boolean bare = limit.values().stream()
                .allMatch(value -> value.unit().isEmpty() && value.per().isEmpty());
        return tail.isEmpty() || !bare || limit.values().isEmpty()
                ? limit
                : limit.with(limit.values().stream()
                        .map(value -> new Quantity(
                                value.text() + tail.get().text(),
                                value.value(),
                                "",
                                Optional.of(tail.get().per())))
                        .toList());
    }

    /** The rate at the end of a name, as behind a number. */
    private record Tail(String text, String per) {}

    private Optional<Tail> tail(String name) {
        Reading reading = Reading.of(name);
        int last = reading.size() - 1;
        Optional<Lexicon.Hit<String>> unit = last < 1
                ? Optional.empty()
                : vocabulary.unitAt(reading, last).filter(hit -> Units.isTime(hit.meaning()));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        String per = unit.get().meaning();
        if (reading.at(last - 1).isSign("/")) {
            return Optional.of(new Tail("/" + reading.raw(last), per));
        }
        return vocabulary.is(Word.PER, reading, last - 1)
                ? Optional.of(new Tail(" " + reading.slice(last - 1, last + 1), per))
                : Optional.empty();
    }
}
