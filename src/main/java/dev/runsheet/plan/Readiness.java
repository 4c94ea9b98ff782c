package dev.runsheet.plan;

import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells points that say there is a way back from those that say how it goes. */
final class Readiness {
    private static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]\\s*$");

    private static final int MOST_WORDS = 4;

    private final Outline outline;

    /** Whether most items of a list say that something is ready. */
    private final Map<Pointer, Boolean> ready = new HashMap<>();

    Readiness(Outline outline) {
        this.outline = outline;
    }

    /** {@code Rollback scripts ready}: that there is a way back, not how it goes; so are most items around it. */
    boolean isStated(Spot spot) {
        return isReady(spot)
                || isNamed(spot)
                || spot.parent().filter(this::listsWhatIsReady).isPresent();
    }

    /** {@code Plan for the rollback of data}: a thing to have, not a deed. */
    private static boolean isNamed(Spot spot) {
        return spot.says(Word.BACK_ASIDE)
                && !spot.says(Word.TAKEN)
                && REMARK.matcher(spot.text()).replaceFirst("").strip().split("\\s+", -1).length <= MOST_WORDS;
    }

    private boolean listsWhatIsReady(Spot list) {
        return ready.computeIfAbsent(list.at(), at -> {
            List<Spot> items = outline.inside(list)
                    .filter(spot -> spot.isItem()
                            && spot.parent()
                                    .filter(outer -> outer.at().equals(list.at()))
                                    .isPresent())
                    .toList();
            return items.stream().filter(this::isReady).count() * 2 > items.size();
        });
    }

    private boolean isReady(Spot spot) {
        String text = REMARK.matcher(spot.text()).replaceFirst("");
        String[] words = text.strip().split("\\s+", -1);
        String last = words[words.length - 1];
        String before = words.length > 1 ? words[words.length - 2] : "";
        boolean said = outline.says(last, Word.READY)
                || (outline.says(before + " " + last, Word.READY) && !outline.says(before, Word.READY));
        return (spot.says(Word.BACK) && spot.says(Word.DOCUMENTED)) || (words.length > 1 && !spot.verifies() && said);
    }
}
