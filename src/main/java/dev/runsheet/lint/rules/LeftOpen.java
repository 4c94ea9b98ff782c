package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form leaves to whoever copies it: lines with nothing in them but a place to fill in, {@code 1. [Step 1]}, and
 * empty points. A label before the place, {@code Errors: ____}, asks for one value only.
 */
final class LeftOpen {
    private LeftOpen() {}

    /** Whether a line that is wholly left open stands in a part for one of {@code roles}. */
    static boolean in(Subject subject, Set<Role> roles) {
        return lines(subject)
                .anyMatch(place -> place.sections().stream()
                        .anyMatch(section ->
                                section.role().filter(roles::contains).isPresent()));
    }

    /** Whether of one of {@code sections} every point is left open, and there is one. */
    static boolean isAny(Subject subject, Set<Pointer> sections) {
        Set<Pointer> open = Set.copyOf(lines(subject).map(Place::at).toList());
        return sections.stream()
                .filter(at -> subject.place(at).part() instanceof Section)
                .map(at -> subject.inside(at)
                        .filter(place -> place.part() instanceof Item)
                        .map(Place::at)
                        .toList())
                .anyMatch(points -> !points.isEmpty() && open.containsAll(points));
    }

    private static Stream<Place> lines(Subject subject) {
        return subject.plan().blanks().stream()
                .filter(blank -> isWhole(subject, blank))
                .map(blank -> subject.place(blank.at()))
                .filter(place -> place.part() instanceof Item
                        || place.part() instanceof Row
                        || place.part() instanceof Block.Paragraph);
    }

    private static boolean isWhole(Subject subject, At<Blank> blank) {
        String rest = subject.text(blank.at()).replace(blank.value().text(), "");
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
