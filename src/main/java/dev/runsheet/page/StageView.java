package dev.runsheet.page;

import java.util.List;
import java.util.Optional;

/**
 * What the page says of a stage besides its own words.
 *
 * @param facts {@code Reaches 5%}, {@code Watch 24 hours}, {@code 3 checks}
 * @param soaking whether it says to wait or watch, so that there is room for a timer
 * @param outer whether it is a section in no other stage, which is drawn as a card
 * @param back its way back, where that does not stand beside it
 * @param beside its limits and its own way back; empty for a stage in a stage
 */
record StageView(List<Fact> facts, boolean soaking, boolean outer, Optional<Back> back, Optional<Beside> beside) {

    /** A fact in words, what it is and its value: {@code Watch} and {@code 24 hours}; the first may be empty. */
    record Fact(String name, String value) {
        boolean named() {
            return !name.isEmpty();
        }
    }

    /** The limits of a stage and its way back. */
    record Beside(List<Limit> limits, List<Limit> others, String othersWords, Optional<Back> back) {
        boolean measured() {
            return !limits.isEmpty();
        }

        boolean hasOthers() {
            return !others.isEmpty();
        }
    }

    /** A limit, and what follows from it where that is more than a target missed: {@code rollback}. */
    record Limit(String href, String text, Optional<String> severity) {}

    /**
     * The way back of a stage.
     *
     * @param href leads to it
     * @param title what it is called
     * @param lines the first things to do
     * @param more how many more there are, in words
     */
    record Back(String href, String title, List<Line> lines, Optional<String> more) {}

    /** One thing to do on the way back; a command is shown as one. */
    record Line(String text, boolean command) {}
}
