package dev.runsheet.plan.stage;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.List;

/**
 * Tells the lines that count stages as titles do without being sections: {@code **Step 2:** Open the gates}, a task
 * {@code Step 2} with more below it, {@code Week 9 (Setup):} right above a list.
 */
final class CountedLabels {
    /** A name of more words says something. */
    private static final int MOST_WORDS = 4;

    private final Outline outline;
    private final StageTitles titles;

    CountedLabels(Outline outline) {
        this.outline = outline;
        this.titles = outline.words().titles();
    }

    boolean has(Spot spot) {
        boolean label = spot.part() instanceof Block.Paragraph
                || (spot.part() instanceof Block.Property field && isShort(field.name()))
                || (spot.isGroup() && spot.outerItem().isEmpty());
        boolean dated = spot.part() instanceof Block.Property field
                && !field.value().isBlank()
                && titles.dated(PlainText.of(field.name()).text());
        boolean counted = label && (titles.numbered(spot.text()) || titles.step(spot.text()) || dated);
        return !spot.role().isRollback() && (counted || isTimed(spot));
    }

    /** {@code Step 2}, {@code Weeks 3–4}, {@code Sprint 1 (2 weeks)}. */
    private static boolean isShort(String name) {
        int words = Reach.REMARK.matcher(name).replaceAll("").strip().split("\\s+").length;
        return words > 1 && words <= MOST_WORDS;
    }

    private boolean isTimed(Spot spot) {
        boolean line = spot.part() instanceof Block.Paragraph
                || (spot.part() instanceof Block.Property field && field.value().isBlank());
        List<Spot> all = outline.spots();
        int next = spot.index() + 1;
        return line
                && titles.dated(spot.text())
                && next < all.size()
                && all.get(next).part() instanceof Block.ItemList
                && all.get(next).parent().equals(spot.parent());
    }
}
