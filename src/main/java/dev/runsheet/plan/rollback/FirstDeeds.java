package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what stands before the first deed of going back, so that it asks whether one can: {@code Is the old image there?}. */
final class FirstDeeds {
    private final Outline outline;
    private final RollbackSteps steps;
    private final Proof proof;
    private final Set<Pointer> conditions;

    /** The number of the first part of a section that goes back and is no check, looked for once. */
    private final Map<Pointer, Integer> firstDeed = new HashMap<>();

    FirstDeeds(Outline outline, RollbackSteps steps, Proof proof, Set<Pointer> conditions) {
        this.outline = outline;
        this.steps = steps;
        this.proof = proof;
        this.conditions = conditions;
    }

    /** Stands before what goes back in its section, so it asks whether one can. */
    boolean isAhead(Spot spot) {
        return !spot.says(Word.AFTER)
                && !Aftermath.isIn(spot)
                && spot.section()
                        .map(section -> firstDeed.computeIfAbsent(section.at(), at -> firstDeed(section)))
                        .filter(deed -> deed > spot.index() && deed < Integer.MAX_VALUE)
                        .isPresent();
    }

    /** {@code Step 1: Check the history} with its command, before another part undoes anything. */
    boolean isAheadOfOthers(Spot spot) {
        Optional<Spot> section =
                spot.section().filter(own -> outline.words().titles().step(own.text()));
        return section.isPresent()
                && outline.sections()
                        .filter(other -> other.parent().equals(section.get().parent())
                                && other.role().isRollback())
                        .filter(other -> other.role() != Role.ROLLBACK_VERIFICATION)
                        .map(other -> outline.inside(other).anyMatch(this::undoes) ? other.index() : -1)
                        .filter(index -> index >= 0)
                        .findFirst()
                        .filter(index -> index > spot.index())
                        .isPresent();
    }

    private int firstDeed(Spot section) {
        return outline.first(section, spot -> spot.section().equals(Optional.of(section)) && undoes(spot));
    }

    private boolean undoes(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            return Commands.runs(command)
                    && spot.parent().filter(lead -> proof.asks(lead.text())).isEmpty()
                    && !steps.checks(spot);
        }
        String text = outline.deed(spot).orElse(spot.text());
        Set<Word> first = outline.words().in(Proof.unnumbered(text).split("\\s+", 2)[0]);
        boolean sentence = spot.part() instanceof Block.Paragraph && steps.isStep(spot);
        return (spot.isItem() || spot.part() instanceof Row || sentence)
                && (spot.says(Word.BACK)
                        || spot.says(Word.RESTORE)
                        || spot.says(Word.UNDOES)
                        || Commands.isLine(text)
                        || first.contains(Word.UNDOES_FIRST))
                && !conditions.contains(spot.at())
                && !spot.text().strip().endsWith(":")
                && !first.contains(Word.SEEKS)
                && !first.contains(Word.LOOKS)
                && !first.contains(Word.PAPERWORK)
                && !proof.asks(text);
    }
}
