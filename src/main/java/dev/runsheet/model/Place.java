package dev.runsheet.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a checklist where it stands, with everything it stands in.
 *
 * <p>For an item of a list under {@code ## Rollback}, {@link #section} is the rollback's section and {@link #parent} the
 * list.
 *
 * @param at its pointer
 * @param part the part itself
 * @param parent what it stands in; empty for the checklist
 */
public record Place(Pointer at, Part part, Optional<Place> parent) {

    /** What this stands in, nearest first, itself not included. */
    public Stream<Place> ancestors() {
        return Stream.iterate(parent, Optional::isPresent, place -> place.get().parent())
                .map(Optional::get);
    }

    /** The nearest section this stands in; a section itself for a section. */
    public Optional<Section> section() {
        return sections().stream().findFirst();
    }

    /** The sections this stands in, innermost first; begins with itself for a section. */
    public List<Section> sections() {
        return Stream.concat(Stream.of(this), ancestors())
                .map(Place::part)
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }
}
