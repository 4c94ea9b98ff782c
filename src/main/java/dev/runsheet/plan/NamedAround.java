package dev.runsheet.plan;

import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds parts that are named after nothing but their place before and after the change, {@code Pre-migration},
 * {@code Post-migration phase}, and what is done between them. {@code Pre-migration checklist} is more than that: a list.
 */
final class NamedAround {
    /** So many parts at most are the change itself. */
    private static final int MOST_BETWEEN = 3;

    /** {@code Before the switch}: as many words where the first says it. */
    private static final int MOST_WORDS = 4;

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");

    private final Outline outline;

    NamedAround(Outline outline) {
        this.outline = outline;
    }

    /** Those among {@code siblings}, from the one before to the one after; empty where one of the three is missing. */
    List<Spot> run(List<Spot> siblings) {
        int first = IntStream.range(0, siblings.size())
                .filter(i -> isNamed(siblings.get(i), Word.FIRST, Word.AFTER))
                .findFirst()
                .orElse(siblings.size());
        int last = IntStream.range(first, siblings.size())
                .filter(i -> isNamed(siblings.get(i), Word.AFTER, Word.FIRST))
                .findFirst()
                .orElse(0);
        int between = last - first - 1;
        if (between < 1 || between > MOST_BETWEEN) {
            return List.of();
        }
        List<Spot> run = siblings.subList(first, last + 1);
        boolean carriedOut = run.subList(1, run.size() - 1).stream()
                .allMatch(spot -> !StageFinder.isApart(spot)
                        && !PlaceInOrder.isIn(spot.text())
                        && !spot.role().isRollback()
                        && outline.inside(spot).anyMatch(inner -> inner.part() instanceof Item));
        boolean counted = run.stream()
                .flatMap(outline::inside)
                .anyMatch(inner -> inner.part() instanceof Section
                        && (PlaceInOrder.isIn(inner.text())
                                || outline.words().titles().numbered(inner.text())));
        return carriedOut && !counted ? run : List.of();
    }

    private boolean isNamed(Spot spot, Word place, Word other) {
        String title =
                REMARK.matcher(PlaceInOrder.without(spot.text())).replaceAll("").strip();
        String[] words = title.split("\\s+", MOST_WORDS + 1);
        boolean only = words.length == 1
                || (words.length == 2 && outline.words().titles().named(title))
                || (words.length <= MOST_WORDS && !HYPHEN.matcher(words[0]).find() && outline.says(words[0], place));
        boolean said = spot.says(place) && !spot.says(other);
        String prefix = place == Word.AFTER ? "post" : "pre";
        return only && (said || words[0].matches("(?i)" + prefix + "\\p{Pd}\\p{L}.*"));
    }
}
