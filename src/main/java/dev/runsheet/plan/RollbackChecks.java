package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what shows that going back has worked. */
final class RollbackChecks {
    /** A longer paragraph tells more than what to check. */
    private static final int MOST_PROSE = 300;

    private final Outline outline;
    private final RollbackSteps steps;

    /** The number of the first part of a section that undoes something, looked for once. */
    private final Map<Pointer, Integer> firstUndoing = new HashMap<>();

    RollbackChecks(Outline outline, RollbackSteps steps) {
        this.outline = outline;
        this.steps = steps;
    }

    boolean verifies(Spot spot) {
        if (spot.part() instanceof Block.Command) {
            return (spot.role() == Role.ROLLBACK_VERIFICATION && Commands.runs((Block.Command) spot.part()))
                    || checksAll(spot)
                    || !checkedLines(spot).isEmpty();
        }
        boolean part = spot.isItem() || spot.part() instanceof Row || isSentence(spot);
        if (!part || spot.isGroup() || spot.says(Word.PAPERWORK)) {
            return false;
        }
        if (spot.role() == Role.ROLLBACK_VERIFICATION && !(spot.part() instanceof Block.Paragraph)) {
            return true;
        }
        boolean after = spot.section()
                .filter(section -> section.role() == Role.COMPLETION && section.says(Word.BACK))
                .isPresent();
        boolean steps = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK || after;
        boolean checks = startsChecking(spot.text())
                || spot.outerItem()
                        .filter(group -> startsChecking(group.text()))
                        .isPresent();
        String[] first = spot.text().strip().split("\\s+", 3);
        boolean expects = first.length > 1 && outline.says(first[1], Word.THAT);
        boolean diagnoses =
                outline.says(first[0], Word.LOOKS) && !expects && !spot.says(Word.BACK) && !followsUndoing(spot);
        return steps && checks && (after || !diagnoses) && !spot.says(Word.BACKUP) && !WayBack.isRehearsal(spot);
    }

    /** {@code Then verify that orders arrive.}: not what leads to a list. */
    private static boolean isSentence(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && spot.text().length() <= MOST_PROSE
                && !spot.text().strip().endsWith(":");
    }

    private boolean checksAll(Spot command) {
        return steps.isStep(command)
                && command.parent().filter(Spot::isItem).filter(this::verifies).isPresent();
    }

    /** The lines of a command, counted from 0, that show so below a comment that says it. */
    List<Integer> checkedLines(Spot spot) {
        return spot.part() instanceof Block.Command command && steps.isStep(spot) && !checksAll(spot)
                ? new CommentedChecks(outline.words()).lines(command)
                : List.of();
    }

    /** Whether something was undone before it in its section; a look that comes first is for the cause. */
    private boolean followsUndoing(Spot spot) {
        return spot.section()
                .filter(section ->
                        firstUndoing.computeIfAbsent(section.at(), at -> firstUndoing(section)) < spot.index())
                .isPresent();
    }

    private int firstUndoing(Spot section) {
        return outline.inside(section)
                .filter(spot -> spot.part() instanceof Block.Command
                        || spot.says(Word.BACK)
                        || spot.says(Word.RESTORE)
                        || spot.says(Word.UNDOES))
                .mapToInt(Spot::index)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean startsChecking(String text) {
        String begin = text.strip().split("[,;:(.]", 2)[0];
        return outline.words().verifies(begin);
    }
}
