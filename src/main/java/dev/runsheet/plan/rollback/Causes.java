package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.Map;

/** Tells looks for the cause of a fault, which come before anything is undone, from checks of what was. */
final class Causes {
    private final Outline outline;
    private final RollbackSteps steps;
    private final Proof proof;

    /** The number of the first part of a section that undoes something, looked for once. */
    private final Map<Pointer, Integer> firstUndoing = new HashMap<>();

    /** That of the first step of a section that neither looks nor mends, looked for once. */
    private final Map<Pointer, Integer> firstDeed = new HashMap<>();

    Causes(Outline outline, RollbackSteps steps, Proof proof) {
        this.outline = outline;
        this.steps = steps;
        this.proof = proof;
    }

    /** {@code Verify the token} below {@code Login failures}, before anything was undone. */
    boolean isInFault(Spot spot) {
        return spot.role() != Role.ROLLBACK_VERIFICATION
                && spot.section()
                        .filter(section -> section.says(Word.FAULT)
                                && !section.says(Word.BACK)
                                && !section.says(Word.RESTORE)
                                && !section.verifies())
                        .isPresent()
                && !followsUndoing(spot);
    }

    /** A look for the cause, before anything was undone. */
    boolean asks(Spot spot, String text) {
        String[] first = Proof.unnumbered(text).split("\\s+", 3);
        boolean begins = outline.says(first[0], Word.LOOKS);
        boolean ends = outline.says(Proof.last(text.strip(), 2), Word.LOOKS);
        boolean that = outline.says(begins && first.length > 1 ? first[1] : text, Word.THAT);
        return (begins || ends) && !that && !outline.says(text, Word.BACK) && !followsUndoing(spot);
    }

    /** Whether something was undone before it in its section; a look that comes first is for the cause. */
    private boolean followsUndoing(Spot spot) {
        return isInLaterStep(spot)
                || spot.section()
                        .filter(section -> firstUndoing.computeIfAbsent(
                                                section.at(), at -> outline.first(section, Causes::isUndoing))
                                        < spot.index()
                                || (spot.isItem()
                                        && !section.says(Word.FAULT)
                                        && firstDeed.computeIfAbsent(
                                                        section.at(), at -> outline.first(section, this::isDeed))
                                                < spot.index()))
                        .isPresent();
    }

    /** Stands under {@code Step 5: Watch}, behind a step in which something was undone. */
    private boolean isInLaterStep(Spot spot) {
        return spot.section()
                .filter(own -> outline.words().titles().step(own.text()) && !own.says(Word.FAULT))
                .flatMap(Spot::section)
                .filter(outer -> outer.role().isRollback())
                .filter(outer -> firstUndoing.computeIfAbsent(outer.at(), at -> outline.first(outer, Causes::isUndoing))
                        < spot.index())
                .isPresent();
    }

    private static boolean isUndoing(Spot spot) {
        return spot.part() instanceof Block.Command
                || spot.says(Word.BACK)
                || spot.says(Word.RESTORE)
                || spot.says(Word.UNDOES);
    }

    /** Does something, and neither looks nor mends. */
    private boolean isDeed(Spot spot) {
        return spot.isItem()
                && !spot.says(Word.LOOKS)
                && !spot.says(Word.SEEKS)
                && !spot.says(Word.MENDS)
                && !spot.says(Word.PAPERWORK)
                && steps.isStep(spot)
                && !proof.asks(spot.text());
    }
}
