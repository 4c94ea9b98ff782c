package dev.runsheet.plan.stage;

import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds points that let a change reach more and more by how many they name: {@code 5 piers}, {@code 40 piers}, {@code all
 * 300 piers}.
 */
final class RisingCounts {
    private static final Pattern COUNT = Pattern.compile(
            "^(?:\\p{L}{2,12}\\s){0,2}?(?<number>\\d{1,3}(?:[.,’' ]\\d{3}){0,2}|\\d{4,7})\\s(?<noun>\\p{L}{3,20})(?=$|[\\s,;:.(（–—-])");

    /** A point of more words says more than whom it reaches. */
    private static final int MOST_WORDS = 8;

    private static final int LEAST = 3;

    private final Set<Spot> found = new HashSet<>();

    RisingCounts(Outline outline) {
        PointLists.of(outline, RisingCounts::isPlain).forEach(this::take);
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    private static boolean isPlain(Spot spot) {
        return !spot.role().isRollback()
                && !spot.verifies()
                && spot.outerItem().isEmpty()
                && spot.phrases().thresholds().isEmpty()
                && spot.phrases().duration().isEmpty()
                && !spot.says(Word.FIRST)
                && spot.text().strip().split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS;
    }

    private void take(List<Spot> points) {
        long last = 0;
        String noun = "";
        for (Spot point : points) {
            Matcher matcher = COUNT.matcher(point.text().strip());
            if (!matcher.lookingAt()) {
                return;
            }
            long count = Long.parseLong(matcher.group("number").replaceAll("\\D", ""));
            String own = matcher.group("noun");
            // "1 pier", "5 piers"
            boolean same = noun.isEmpty() || own.startsWith(noun) || noun.startsWith(own);
            if (count <= last || !same) {
                return;
            }
            last = count;
            noun = own;
        }
        if (points.size() >= LEAST) {
            found.addAll(points);
        }
    }
}
