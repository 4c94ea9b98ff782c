package dev.runsheet.plan.rollback;

import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Set;

/** Tells what is done to go forward again, once the way back is behind: {@code Fix the cause}, {@code Test the fix}. */
final class Mending {
    private final Outline outline;

    Mending(Outline outline) {
        this.outline = outline;
    }

    /**
     * {@code Test the fix}: looks at what is done to go forward again.
     *
     * @param afterwards whether it stands below what is to be done after going back
     */
    boolean isOf(Spot spot, boolean afterwards) {
        return !spot.says(Word.BACK)
                && (mends(spot)
                        || spot.outerItem().filter(this::mends).isPresent()
                        || followsMending(spot)
                        || (afterwards
                                && outline.before(spot).filter(this::mends).isPresent()));
    }

    /** {@code 4. Test} behind {@code 3. Fix the cause}. */
    private boolean followsMending(Spot spot) {
        return outline.before(spot)
                .filter(before -> goesOn(before) && before.says(Word.MENDS))
                .isPresent();
    }

    private boolean mends(Spot spot) {
        Set<Word> first = outline.words().in(Proof.unnumbered(spot.text()).split("\\s+", 2)[0]);
        return goesOn(spot) && (spot.says(Word.MENDS) || first.contains(Word.SEEKS));
    }

    /** A deed in words that takes nothing back. */
    private static boolean goesOn(Spot spot) {
        return spot.isItem() && !Commands.isLine(spot.text()) && !spot.says(Word.BACK) && !spot.says(Word.RESTORE);
    }
}
