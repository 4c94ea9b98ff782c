package dev.runsheet.compare;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.run.Match;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which lines came, went, say something else or stand elsewhere, where nothing else has told of them. */
final class LineChanges {
    private final Pair pair;
    private final Telling telling;
    private final Set<Pointer> triggers;
    private final Set<Pointer> steps;

    private LineChanges(Pair pair, Telling telling) {
        this.pair = pair;
        this.telling = telling;
        this.triggers = pair.old().plan().rollback().triggers().stream()
                .map(Trigger::at)
                .collect(Collectors.toSet());
        this.steps = Set.copyOf(pair.old().plan().rollback().steps());
    }

    static void tell(Pair pair, Telling telling) {
        LineChanges changes = new LineChanges(pair, telling);
        Couples<Pointer> left =
                new Couples<>(pair.matching().removed(), pair.matching().added());
        // what says the same in another form, a bold line that became a paragraph, has changed nothing
        left.join(
                at -> Optional.of(pair.old().text(at)).filter(text -> !isTask(pair.old(), at)),
                pair.now()::text,
                (one, other) -> true);
        left.gone().forEach(changes::removed);
        pair.matching().matches().forEach(changes::matched);
        left.come().forEach(changes::added);
    }

    private static boolean isTask(Version version, Pointer at) {
        return version.part(at).orElse(version.checklist()) instanceof Item item && item.isTask();
    }

    private void removed(Pointer at) {
        if (!telling.hasGone(at)) {
            Change.Kind kind = switch (sort(pair.old(), at)) {
                case TASK -> Change.Kind.TASK_REMOVED;
                case COMMAND -> Change.Kind.COMMAND_REMOVED;
                case SECTION -> Change.Kind.SECTION_REMOVED;
                case TEXT -> Change.Kind.TEXT_REMOVED;
            };
            telling.gone(kind, at, pair.old().quoted(at) + " is gone");
        }
    }

    private void added(Pointer at) {
        if (!telling.hasCome(at)) {
            Change.Kind kind = switch (sort(pair.now(), at)) {
                case TASK -> Change.Kind.TASK_ADDED;
                case COMMAND -> Change.Kind.COMMAND_ADDED;
                case SECTION -> Change.Kind.SECTION_ADDED;
                case TEXT -> Change.Kind.TEXT_ADDED;
            };
            telling.come(kind, at, pair.now().quoted(at) + " is new");
        }
    }

    private void matched(Match match) {
        if (telling.hasGone(match.before()) || telling.hasCome(match.after())) {
            return;
        }
        if (match.kind() == Match.Kind.EDITED || match.kind() == Match.Kind.ANNOTATED) {
            reworded(match);
        } else if (isTakenElsewhere(match)) {
            moved(match);
        }
    }

    private void reworded(Match match) {
        Change.Kind kind = switch (sort(pair.old(), match.before())) {
            case TASK -> Change.Kind.TASK_REWORDED;
            case COMMAND -> Change.Kind.COMMAND_CHANGED;
            case SECTION -> Change.Kind.SECTION_RENAMED;
            case TEXT -> Change.Kind.TEXT_CHANGED;
        };
        Change.Kind told = triggers.contains(match.before())
                ? Change.Kind.TRIGGER_REWORDED
                : steps.contains(match.before()) ? Change.Kind.ROLLBACK_STEP_REWORDED : kind;
        telling.became(
                told,
                match.before(),
                match.after(),
                pair.old().quoted(match.before()) + " became " + pair.now().quoted(match.after()));
    }

    private void moved(Match match) {
        Sort sort = sort(pair.old(), match.before());
        if (sort == Sort.TASK || sort == Sort.SECTION) {
            telling.became(
                    sort == Sort.TASK ? Change.Kind.TASK_MOVED : Change.Kind.SECTION_MOVED,
                    match.before(),
                    match.after(),
                    pair.now().quoted(match.after()) + " stands at another place");
        }
    }

    /** In another section, or among others of its section where that has not been moved itself. */
    private boolean isTakenElsewhere(Match match) {
        Pointer section = pair.now().around(match.after());
        boolean together = pair.later(pair.old().around(match.before()))
                        .filter(section::equals)
                        .isPresent()
                || section.equals(Pointer.ROOT);
        return !together
                || (pair.moved().contains(match.after()) && !pair.moved().contains(section));
    }

    private enum Sort {
        TASK,
        COMMAND,
        SECTION,
        TEXT
    }

    private static Sort sort(Version version, Pointer at) {
        Part part = version.part(at).orElse(version.checklist());
        if (part instanceof Item) {
            return Sort.TASK;
        } else if (part instanceof Block.Command) {
            return Sort.COMMAND;
        }
        return part instanceof Section ? Sort.SECTION : Sort.TEXT;
    }
}
