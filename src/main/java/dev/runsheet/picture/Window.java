package dev.runsheet.picture;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The time a change is given: {@code **Maintenance window**: 02:00 to 04:00, 120 minutes}.
 *
 * @param words as written, name and value
 * @param length how long it is, where that is stated
 */
record Window(Pointer at, String words, Optional<Timespan> length) {
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:deployment|deploy|maintenance|change|release|rollout|cutover|migration|downtime|outage)\\b.{0,12}\\bwindow\\b"
                    + "|^\\W*window\\W*$|wartungsfenster|fen\u00eatre de|ventana de|janela de|finestra di|bak\u0131m penceresi|\u7ef4\u62a4\u7a97\u53e3|\u4f5c\u696d\u6642\u9593",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first that is filled in. */
    static Optional<Window> of(Checklist checklist, Reference reference) {
        Stream<Window> stated = checklist.frontMatter().stream().flatMap(front -> {
            List<Block.Property> all = front.properties();
            return all.stream().flatMap(property -> window(Pointer.ROOT, property, reference).stream());
        });
        Stream<Window> written = checklist.places().stream()
                .flatMap((Place place) -> place.part() instanceof Block.Property property
                        ? window(place.at(), property, reference).stream()
                        : Stream.empty());
        return Stream.concat(stated, written).findFirst();
    }

    private static Optional<Window> window(Pointer at, Block.Property property, Reference reference) {
        String name = reference.text(property.name());
        String value = reference.text(property.value());
        boolean filled = !value.isEmpty() && property.phrases().blanks().isEmpty();
        return filled && NAME.matcher(name).find()
                ? Optional.of(
                        new Window(at, name + ": " + value, property.phrases().duration()))
                : Optional.empty();
    }
}
