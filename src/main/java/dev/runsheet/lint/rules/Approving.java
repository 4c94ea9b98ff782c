package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a document speaks of somebody's approval. */
final class Approving {
    private static final Pattern APPROVAL = Pattern.compile(
            "\\b(sign(ed)?[- ]?off|approv(al|als|ed by|er|ers)|signature|authori[sz]ed by)\\b",
            Pattern.CASE_INSENSITIVE);

    private Approving() {}

    /** Whether a sign-off, a section for one, or a line that asks for one is there. */
    static boolean isMentioned(Subject subject) {
        return !subject.plan().approvals().isEmpty()
                || subject.places().stream().anyMatch(place -> isApproval(subject, place));
    }

    private static boolean isApproval(Subject subject, Place place) {
        if (place.part() instanceof Section section && section.role().equals(Optional.of(Role.APPROVAL))) {
            return true;
        }
        boolean line = place.part() instanceof Item
                || place.part() instanceof Block.Property
                || place.part() instanceof Block.Paragraph
                || place.part() instanceof Row
                || place.part() instanceof Section;
        return line && APPROVAL.matcher(Sections.says(subject, place.at())).find();
    }
}
