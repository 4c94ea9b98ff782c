package dev.runsheet.plan.stage;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds lines that let a change reach something first, after which people wait and watch, and the lines behind that go on
 * with others: {@code Gate 7 only}, {@code leave it for two hours}, {@code the gates of the north side}. The time between
 * tells as much as the words do.
 */
final class WatchedFew {
    /** More words than this tell a story. */
    private static final int MOST_WORDS = 24;

    /** A line of so many names what comes next, and hardly anything else. */
    private static final int FEW_WORDS = 8;

    private static final int MOST_CHARACTERS = 60;

    private final Outline outline;
    private final Set<Spot> found = new HashSet<>();

    WatchedFew(Outline outline) {
        this.outline = outline;
        Map<Optional<Pointer>, List<Spot>> lists = new LinkedHashMap<>();
        outline.spots().stream()
                .filter(WatchedFew::isLine)
                .forEach(spot -> lists.computeIfAbsent(spot.parent().map(Spot::at), parent -> new ArrayList<>())
                        .add(spot));
        lists.values().forEach(this::take);
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    private static boolean isLine(Spot spot) {
        return (spot.part() instanceof Item || spot.part() instanceof Row || spot.part() instanceof Block.Paragraph)
                && !spot.role().isRollback()
                && !spot.text().isBlank()
                && spot.section().filter(section -> section.says(Word.AFTER)).isEmpty();
    }

    private void take(List<Spot> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Spot few = lines.get(i);
            if (!few.says(Word.FEW) || few.says(Word.FEW_ASIDE) || !isDone(few) || begins(few, Word.WAITS)) {
                continue;
            }
            int next = isWatched(few) ? i + 1 : behindWaits(lines, i + 1);
            boolean last = next > i && next < lines.size() && goesOn(lines.get(next));
            if (last) {
                found.add(few);
                found.add(lines.get(next));
                take(lines, next + 1);
                return;
            }
        }
    }

    /** Those behind that say themselves that they come then, or for whom. */
    private void take(List<Spot> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            Spot line = lines.get(i);
            if (isDone(line) && (isThen(line) || line.says(Word.REST) || line.says(Word.EVERYBODY))) {
                found.add(line);
            } else if (!isWait(line)) {
                return;
            }
        }
    }

    /** The place behind lines that only wait; 0 where there is none. */
    private int behindWaits(List<Spot> lines, int from) {
        int i = from;
        while (i < lines.size() && isWait(lines.get(i))) {
            i++;
        }
        return i == from ? 0 : i;
    }

    private boolean goesOn(Spot line) {
        boolean told = isThen(line) || line.says(Word.REST) || line.says(Word.EVERYBODY) || line.says(Word.FEW);
        String text = PlaceInOrder.without(line.text());
        boolean brief = text.length() <= MOST_CHARACTERS && words(text) <= FEW_WORDS;
        return isDone(line) && !begins(line, Word.WAITS) && (told || brief);
    }

    private boolean isThen(Spot line) {
        return begins(line, Word.COMES_THEN);
    }

    private boolean isDone(Spot line) {
        return !line.says(Word.PAPERWORK)
                && !line.says(Word.BACKUP)
                && !line.says(Word.BACK)
                && !outline.words().verifies(begin(line, 1))
                && line.phrases().thresholds().isEmpty()
                && !line.text().strip().endsWith("?")
                && words(line.text()) <= MOST_WORDS;
    }

    /** Whether it says itself that people wait or watch after it. */
    private static boolean isWatched(Spot line) {
        return line.phrases().soak().isPresent() || line.says(Word.WAITS);
    }

    private boolean isWait(Spot line) {
        return (begins(line, Word.WAITS) || line.phrases().soak().isPresent())
                && !line.says(Word.REST)
                && !isThen(line);
    }

    private boolean begins(Spot line, Word word) {
        return outline.says(begin(line, 2), word);
    }

    private static String begin(Spot line, int words) {
        String[] all = PlaceInOrder.without(line.text())
                .replaceFirst("^[^\\p{L}]+", "")
                .strip()
                .split("\\s+", words + 1);
        return String.join(" ", List.of(all).subList(0, Math.min(words, all.length)));
    }

    private static int words(String text) {
        return text.strip().split("\\s+", MOST_WORDS + 1).length;
    }
}
