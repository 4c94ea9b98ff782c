package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import java.util.List;
import java.util.Optional;

/**
 * A filled-in copy of a checklist as it was handed in: Markdown as the checklist itself, ticked by hand or exported by a
 * page, or the body of an issue that was opened from a template or a form.
 *
 * <pre>{@code
 * Copy copy = FilledCopy.of(checklist, plan, List.of(Copy.of(file, body, positions)));
 * Run run = Run.of(checklist, plan, copy);
 * }</pre>
 */
public final class FilledCopy {
    private FilledCopy() {}

    /**
     * The copy that {@code files} hold, each read as Markdown, in the order of the checklist. Where they can be read as a form
     * as well, they are read as what leaves less of the checklist unexplained.
     */
    public static Copy of(Checklist checklist, Plan plan, List<Copy> files) {
        UndoneLinks links = new UndoneLinks(checklist);
        Copy plain = links.in(Copy.joined(files));
        Optional<Copy> form = new SubmittedForm(checklist, plan, files).copy().map(links::in);
        return form.filter(read -> strangeness(checklist, read) < strangeness(checklist, plain))
                .orElse(plain);
    }

    /** How many parts are not found in the copy as the checklist has them. */
    private static long strangeness(Checklist checklist, Copy copy) {
        Matching matching = Matching.of(checklist, copy.checklist());
        return matching.removed().size()
                + matching.matches().stream()
                        .filter(match -> match.kind() == Match.Kind.EDITED || match.kind() == Match.Kind.MOVED)
                        .count();
    }
}
