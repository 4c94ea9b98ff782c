package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.PlaceInOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the sections that restore and by which nobody goes back: in a move, {@code 2. Restore into the new hall} between
 * {@code 1. Dump the old hall} and {@code 3. Switch the doors} puts the copy where it belongs from now on.
 */
final class OnwardRestores {
    /** A title that may be that of a move. */
    private static final int HINT = 4;

    /** What "restore" weighs; to roll back and to revert weigh more. */
    private static final int RESTORE = 4;

    private final Concepts roles;
    private final Concepts kinds;

    OnwardRestores(Concepts roles, Concepts kinds) {
        this.roles = roles;
        this.kinds = kinds;
    }

    /** The ids of those of {@code checklist}. */
    Set<String> in(Checklist checklist) {
        Set<String> found = new HashSet<>();
        String title = PlainText.of(checklist.title().orElse("")).text();
        boolean moves = kinds.scores(title).getOrDefault("migration", 0) >= HINT;
        if (moves && !RoleFinder.saysBack(roles.scores(title))) {
            collect(checklist.sections(), found);
        }
        return found;
    }

    private void collect(List<Section> sections, Set<String> found) {
        List<String> titles = sections.stream()
                .map(section -> PlainText.of(section.title()).text())
                .toList();
        for (int i = 0; i < titles.size(); i++) {
            if (restores(titles.get(i))
                    && IntStream.range(0, i).anyMatch(before -> isStep(titles.get(before)))
                    && IntStream.range(i + 1, titles.size())
                            .anyMatch(after -> isStep(titles.get(after)) && changes(titles.get(after)))) {
                found.add(sections.get(i).id());
            }
            collect(sections.get(i).sections(), found);
        }
    }

    /** Whether it is counted and begins with restoring, by the weakest words for going back. */
    private boolean restores(String title) {
        return isCounted(title)
                && RoleFinder.back(roles.scores(title)) == RESTORE
                && RoleFinder.back(roles.scores(first(title))) == RESTORE;
    }

    private boolean isStep(String title) {
        return isCounted(title) && !RoleFinder.saysBack(roles.scores(title));
    }

    private boolean changes(String title) {
        return kinds.in(first(title)).contains("changes");
    }

    private boolean isCounted(String title) {
        return PlaceInOrder.isIn(title)
                || roles.titles().step(title)
                || roles.titles().numbered(title);
    }

    /** The first word behind what counts the title. */
    private static String first(String title) {
        String counted = PlaceInOrder.without(title);
        int colon = counted.indexOf(": ");
        int dash = counted.indexOf(" — ");
        int end = colon >= 0 ? colon + 2 : dash >= 0 ? dash + 3 : 0;
        return counted.substring(end).strip().split("\\s+", 2)[0];
    }
}
