package dev.runsheet.plan.rollback;

import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;

/** Tells parts by which one goes forward again, in the midst of the way back: {@code Roll forward (restore the latest)}. */
final class Forward {
    private static final int MOST_WORDS = 3;

    private Forward() {}

    /** Whether the title {@code section} begins with that. */
    static boolean is(Spot section, Outline outline) {
        String begin = Proof.first(Proof.unnumbered(section.text()), MOST_WORDS);
        return outline.says(begin, Word.ROLL_FORWARD) && !outline.says(begin, Word.BACK);
    }
}
