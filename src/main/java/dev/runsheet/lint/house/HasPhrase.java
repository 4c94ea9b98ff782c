package dev.runsheet.lint.house;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of these phrases, anywhere: in titles, tasks, running text, tables, properties and commands. What only stands in
 * an address, a comment or raw HTML is not said to anybody.
 *
 * @param phrases at least one
 */
public record HasPhrase(List<WordPattern> phrases) implements Feature {
    public HasPhrase {
        phrases = List.copyOf(phrases);
    }

    @Override
    public Stream<Hit> in(Subject subject) {
        return subject.places().stream().flatMap(place -> in(subject, place));
    }

    private Stream<Hit> in(Subject subject, Place place) {
        if (place.part() instanceof Block.Command command) {
            return hits(command.text())
                    .map(match -> new Hit(
                            place.at(),
                            new Where.Code(place.at(), match.from(), match.to()),
                            command.text().substring(match.from(), match.to())));
        }
        return texts(place).flatMap(at -> in(subject, place, at));
    }

    private Stream<Hit> in(Subject subject, Place place, Pointer at) {
        String text = subject.text(at);
        return hits(text)
                .map(match -> new Hit(
                        place.at(),
                        new Where.Words(at, match.from(), match.to()),
                        text.substring(match.from(), match.to())));
    }

    private Stream<WordPattern.Match> hits(String text) {
        return phrases.stream().flatMap(phrase -> phrase.all(text).stream());
    }

    /** The texts of a part that can be pointed at. */
    private static Stream<Pointer> texts(Place place) {
        if (place.part() instanceof Row row) {
            Pointer cells = place.at().child("cells");
            return IntStream.range(0, row.cells().size()).mapToObj(cells::child);
        }
        if (place.part() instanceof Block.Table table) {
            Pointer columns = place.at().child("columns");
            return IntStream.range(0, table.columns().size()).mapToObj(columns::child);
        }
        return place.part() instanceof Block.Property
                ? Stream.of(place.at().child("name"), place.at())
                : Stream.of(place.at());
    }

    @Override
    public String described() {
        return "the phrase " + Feature.either(phrases);
    }

    @Override
    public String added() {
        return "write \"" + Feature.written(phrases) + "\" where it belongs";
    }
}
