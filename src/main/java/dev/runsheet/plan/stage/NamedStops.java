package dev.runsheet.plan.stage;

import dev.runsheet.model.Item;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the points of a plan that name, before what they say of it, where the change goes then or whom it reaches: {@code
 * 1. **Staging:** two piers}, {@code 2. **Night test:** …}, {@code 3. **Production:** …}. Two such names carry the others.
 */
final class NamedStops {
    /** What stands in bold at the beginning of a point. */
    private static final Pattern NAME = Pattern.compile(
            "^[^\\p{L}*_]{0,4}(?:\\*\\*|__)(?<name>[^*_\\n]{2,60}?)[:：.]?(?:\\*\\*|__)\\s*[:：.–—-]?\\s*\\S");

    /** A name of more words says what is done. */
    private static final int MOST_WORDS = 4;

    private static final int LEAST = 3;

    private final Outline outline;
    private final Set<Spot> found = new HashSet<>();

    NamedStops(Outline outline) {
        this.outline = outline;
        PointLists.of(outline, NamedStops::isPlanned).forEach(this::take);
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    private static boolean isPlanned(Spot spot) {
        return spot.outerItem().isEmpty()
                && spot.section()
                        .map(section -> isPlan(section)
                                && !StageFinder.isApart(section)
                                && !section.says(Word.FIRST)
                                && !section.says(Word.AFTER))
                        .orElse(true);
    }

    /** {@code Rollout strategy}, {@code Phased release}. */
    private static boolean isPlan(Spot section) {
        return StageFinder.isExecution(section) || section.says(Word.EXECUTION) || section.says(Word.STAGED);
    }

    private void take(List<Spot> points) {
        long stops = points.stream().map(NamedStops::name).filter(this::isStop).count();
        if (points.size() >= LEAST && stops > 1 && points.stream().allMatch(point -> isName(name(point)))) {
            points.stream().filter(point -> !goesBack(point)).forEach(found::add);
        }
    }

    private boolean goesBack(Spot point) {
        return point.role().isRollback() || outline.says(name(point), Word.BACK);
    }

    private boolean isStop(String name) {
        return outline.says(name, Word.REACHED) || outline.says(name, Word.ENVIRONMENT);
    }

    /** What begins with a verb says what is done rather than where. */
    private boolean isName(String name) {
        return !name.isBlank()
                && name.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS
                && !outline.says(name.split("\\s+", 2)[0], Word.CHANGES)
                && !outline.words().verifies(name.split("\\s+", 2)[0]);
    }

    /** Without bold letters, nothing. */
    private static String name(Spot point) {
        Matcher matcher = NAME.matcher(((Item) point.part()).text());
        return matcher.lookingAt() ? matcher.group("name").strip() : "";
    }
}
