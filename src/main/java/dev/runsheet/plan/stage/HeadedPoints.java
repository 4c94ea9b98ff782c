package dev.runsheet.plan.stage;

import dev.runsheet.phrase.StageTitles;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the points of a list that name a stage before what they say of it, {@code Pilot phase: two piers}, {@code National
 * phase: all}, or each a day on which something is done, {@code 1 March: the lamps}.
 */
final class HeadedPoints {
    private static final Pattern HEAD = Pattern.compile("^(?:\\d{1,2}[.)]\\s+)?(?<head>[^:：]{3,40})[:：]\\s+\\S");

    /** A head of more words says something. */
    private static final int MOST_WORDS = 4;

    /** So many days are a plan. */
    private static final int DAYS = 3;

    private final StageTitles titles;
    private final Set<Spot> found = new HashSet<>();

    HeadedPoints(Outline outline) {
        this.titles = outline.words().titles();
        PointLists.of(outline, HeadedPoints::isPlanned).forEach(this::take);
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    private static boolean isPlanned(Spot spot) {
        return spot.outerItem().isEmpty()
                && !spot.role().isRollback()
                && spot.section()
                        .map(section ->
                                !StageFinder.isApart(section) && !section.says(Word.FIRST) && !section.says(Word.AFTER))
                        .orElse(true);
    }

    private void take(List<Spot> points) {
        List<Spot> named = points.stream().filter(this::isNamed).toList();
        if (named.size() > 1) {
            found.addAll(named);
        }
        boolean days = points.size() >= DAYS
                && points.stream().allMatch(point -> isHeaded(point) && titles.onDay(point.text()));
        if (days) {
            found.addAll(points);
        }
    }

    private boolean isNamed(Spot point) {
        Matcher matcher = HEAD.matcher(point.text().strip());
        if (!matcher.lookingAt()) {
            return false;
        }
        String head = matcher.group("head").strip();
        return head.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS && titles.names(head);
    }

    private static boolean isHeaded(Spot point) {
        return HEAD.matcher(point.text().strip()).lookingAt();
    }
}
