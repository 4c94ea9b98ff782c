package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.PlaceInOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the sections that restore and by which nobody goes back: in a move, {@code 2. Restore into the new hall} between
 * {@code 1. Dump the old hall} and {@code 3. Switch the doors} puts the copy where it belongs from now on. Nor does one
 * of the phases before the go-live in which it is set up how to restore.
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
        if (!RoleFinder.saysBack(roles.scores(title))) {
            collect(checklist.sections(), kinds.scores(title).getOrDefault("migration", 0) >= HINT, found);
        }
        return found;
    }

    private void collect(List<Section> sections, boolean moves, Set<String> found) {
        List<String> titles = sections.stream()
                .map(section -> PlainText.of(section.title()).text())
                .toList();
        List<Integer> phases = where(titles, title -> roles.titles().numbered(title) && restores(title, false));
        List<Integer> steps = moves ? where(titles, title -> restores(title, true)) : List.of();
        if (!phases.isEmpty() || !steps.isEmpty()) {
            // the outermost on either side decides, so that ten thousand titles are looked at once each
            List<Integer> all = where(titles, this::isStep);
            int first = all.isEmpty() ? titles.size() : all.get(0);
            int live = last(all, i -> goesLive(titles.get(i)));
            int change = last(all, i -> changes(titles.get(i)));
            Set<Integer> phased = Set.copyOf(phases);
            List<Integer> onward =
                    phases.stream().filter(i -> first < i && i < live).toList();
            Stream.concat(onward.stream(), steps.stream().filter(i -> !phased.contains(i) && first < i && i < change))
                    .map(i -> sections.get(i).id())
                    .forEach(found::add);
            if (!onward.isEmpty()) {
                sections.subList(first, live).forEach(phase -> within(phase.sections(), found));
            }
        }
        sections.forEach(section -> collect(section.sections(), moves, found));
    }

    /** In phases that set up how to restore, parts of that name do so too. */
    private void within(List<Section> sections, Set<String> found) {
        for (Section section : sections) {
            if (RoleFinder.back(roles.scores(PlainText.of(section.title()).text())) == RESTORE) {
                found.add(section.id());
            }
            within(section.sections(), found);
        }
    }

    private static List<Integer> where(List<String> titles, Predicate<String> wanted) {
        return IntStream.range(0, titles.size())
                .filter(i -> wanted.test(titles.get(i)))
                .boxed()
                .toList();
    }

    /** The last of {@code places} that is wanted; -1 for none. */
    private static int last(List<Integer> places, IntPredicate wanted) {
        return places.stream().filter(wanted::test).mapToInt(i -> i).max().orElse(-1);
    }

    /** Whether it is counted and goes back by the weakest words for that only, at its beginning where that is asked for. */
    private boolean restores(String title, boolean first) {
        return isCounted(title)
                && RoleFinder.back(roles.scores(title)) == RESTORE
                && (!first || RoleFinder.back(roles.scores(first(title))) == RESTORE);
    }

    /** {@code Phase 5: Production go-live}: what is set up before it is for later. */
    private boolean goesLive(String title) {
        return kinds.scores(title).getOrDefault("go-live", 0) >= RESTORE;
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
