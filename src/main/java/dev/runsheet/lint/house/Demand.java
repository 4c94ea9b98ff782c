package dev.runsheet.lint.house;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a team requires or forbids.
 *
 * @param required whether it has to be there; otherwise it must not
 * @param feature what
 * @param within the roles of the sections it is about; empty for the whole document
 */
public record Demand(boolean required, Feature feature, List<Role> within) {
    public Demand {
        within = List.copyOf(within);
    }

    /** Where {@code subject} has it, as far as this is about. */
    Stream<Hit> hits(Subject subject) {
        return feature.in(subject).filter(hit -> within.isEmpty() || isWithin(subject.place(hit.part())));
    }

    /** Where it is missed: in the first section it is about, or in the document as a whole. */
    Where missed(Subject subject) {
        return subject.places().stream()
                .filter(place -> HasRole.is(place.part(), within))
                .map(Place::at)
                .findFirst()
                .map(Where::at)
                .orElse(Where.at(Pointer.ROOT));
    }

    private boolean isWithin(Place place) {
        return Stream.concat(Stream.of(place), place.ancestors()).anyMatch(around -> HasRole.is(around.part(), within));
    }

    /** One sentence without a period: {@code A checklist has to have a section titled "Data owner"}. */
    String described() {
        String scope = within.isEmpty() ? "" : " in its sections for " + Feature.named(within);
        return "A checklist " + (required ? "has to have " : "must not have ") + feature.described() + scope;
    }
}
