package dev.runsheet.lint.house;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Part;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A section, or a list under a lead line, that is for one of these, whatever its title and language. What is for a part
 * of the rollback is for the rollback, and what stands in a section that is meant is told with it.
 *
 * @param roles at least one
 */
public record HasRole(List<Role> roles) implements Feature {
    public HasRole {
        roles = List.copyOf(roles);
    }

    @Override
    public Stream<Hit> in(Subject subject) {
        return subject.places().stream()
                .filter(place -> is(place.part(), roles))
                .filter(place -> place.ancestors().noneMatch(around -> is(around.part(), roles)))
                .map(place -> new Hit(
                        place.at(),
                        Where.at(place.at()),
                        role(place.part()).map(Role::label).orElse("")));
    }

    /** Whether {@code part} is for one of {@code roles}. */
    static boolean is(Part part, List<Role> roles) {
        return role(part)
                .filter(role -> roles.contains(role) || (role.isRollback() && roles.contains(Role.ROLLBACK)))
                .isPresent();
    }

    private static Optional<Role> role(Part part) {
        if (part instanceof Section section) {
            return section.role();
        }
        return part instanceof Block.ItemList list ? list.role() : Optional.empty();
    }

    @Override
    public String described() {
        return "a section for " + Feature.named(roles);
    }

    @Override
    public String added() {
        return "add a section for it, or write \"<!-- runsheet: role="
                + roles.get(0).label() + " -->\" under the heading that is";
    }
}
