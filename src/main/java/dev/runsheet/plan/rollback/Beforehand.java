package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what is looked at before one goes back, which cannot show that it worked: {@code Pre-rollback checks}. */
final class Beforehand {
    private static final int LONGEST_LEAD = 60;

    /** So far behind {@code Before …} is {@code After …}. */
    private static final int MOST_BEHIND = 4;

    private final Outline outline;

    Beforehand(Outline outline) {
        this.outline = outline;
    }

    /** Stands under a title that says so, or below {@code Before rolling back, confirm:}, {@code Confirm before release:}. */
    boolean isIn(Spot spot) {
        boolean titled = spot.section().stream()
                .flatMap(own -> Stream.concat(Stream.of(own), own.around()))
                .anyMatch(outer -> outer.part() instanceof Section && outer.says(Word.BEFORE_BACK));
        return titled
                || lead(spot)
                        .filter(lead -> lead.says(Word.BEFORE_BACK) || lead.says(Word.BEFORE_CHANGE))
                        .isPresent();
    }

    /** {@code The alarm is real} below {@code Before starting the rollback, verify:}: a question, not a step. */
    boolean isAsked(Spot spot) {
        return lead(spot)
                .filter(lead -> lead.says(Word.BEFORE_BACK) && lead.verifies())
                .isPresent();
    }

    /**
     * Stands below {@code Before going live:}: what is got ready so that one can go back. Where {@code After going live:}
     * follows, both tell how to go back then.
     */
    boolean isReadiness(Spot spot) {
        return lead(spot)
                .filter(lead -> lead.says(Word.BEFORE_CHANGE))
                .filter(lead -> Stream.iterate(
                                outline.behind(lead), Optional::isPresent, next -> next.flatMap(outline::behind))
                        .limit(MOST_BEHIND)
                        .flatMap(Optional::stream)
                        .noneMatch(next -> next.isProse() && next.says(Word.AFTER)))
                .isPresent();
    }

    /** The line right above the list in which it stands. */
    private Optional<Spot> lead(Spot spot) {
        return spot.parent()
                .filter(list -> list.part() instanceof Block.ItemList)
                .flatMap(outline::before)
                .filter(lead -> lead.isProse() && lead.text().length() <= LONGEST_LEAD);
    }
}
