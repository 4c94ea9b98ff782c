package dev.runsheet.gate;

import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Dates;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.run.Signature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days written into sign-offs, for those that carry no time. */
final class SignedDays {
    private final Map<Pointer, List<Entry>> entries;
    private final Dates dates;

    SignedDays(Run run, Vocabulary vocabulary) {
        this.entries = run.entries().stream().collect(Collectors.groupingBy(Entry::at));
        this.dates = new Dates(vocabulary);
    }

    /** The day {@code signature} was given, the earliest it can mean; of several the latest. */
    Optional<LocalDate> of(Signature signature) {
        Stream<String> written = entries.getOrDefault(signature.approval().at(), List.of()).stream()
                .flatMap(entry -> entry.value().stream());
        return Stream.concat(written, signature.by().stream())
                .flatMap(value -> dates.in(Reading.of(value)).stream())
                .flatMap(found -> found.value().days().stream().findFirst().stream())
                .max(Comparator.naturalOrder());
    }
}
