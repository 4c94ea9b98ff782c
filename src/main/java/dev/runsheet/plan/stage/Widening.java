package dev.runsheet.plan.stage;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.outline.Deeds;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds lines that let a change reach a few first, {@code one node only}, and the rest in a line behind: {@code the other nodes}. */
final class Widening {
    /** More words than this tell a story. */
    private static final int MOST_WORDS = 14;

    /** So few say nothing but whom. */
    private static final int FEW_WORDS = 3;

    private static final int MOST_CHARACTERS = 30;

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private final Outline outline;
    private final Deeds deeds;
    private final Set<Spot> found = new HashSet<>();

    Widening(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
        Map<Optional<Pointer>, List<Spot>> lists = new LinkedHashMap<>();
        outline.spots().stream()
                .filter(this::isLine)
                .forEach(spot -> lists.computeIfAbsent(spot.parent().map(Spot::at), parent -> new ArrayList<>())
                        .add(spot));
        lists.values().forEach(this::take);
    }

    boolean has(Spot spot) {
        return found.contains(spot);
    }

    private boolean isLine(Spot spot) {
        return (spot.part() instanceof Item || spot.part() instanceof Row)
                && (isOfFew(spot) || spot.says(Word.REST) || spot.says(Word.EVERYBODY))
                && !spot.role().isRollback()
                && !spot.verifies()
                && !spot.says(Word.PAPERWORK)
                && spot.text().strip().split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS;
    }

    private void take(List<Spot> lines) {
        Optional<Spot> few = lines.stream().filter(this::isOfFew).findFirst();
        if (few.isEmpty()) {
            return;
        }
        List<Spot> rest = lines.stream()
                .filter(line -> line.index() > few.get().index() && isOfOthers(line))
                .toList();
        if (!rest.isEmpty()) {
            found.add(few.get());
            found.addAll(rest);
        }
    }

    private boolean isOfOthers(Spot line) {
        boolean all = line.says(Word.EVERYBODY) && (deeds.isChange(line) || isShort(PlaceInOrder.without(line.text())));
        return line.says(Word.REST) || all;
    }

    private static boolean isShort(String text) {
        return text.length() <= MOST_CHARACTERS && text.split("\\s+", FEW_WORDS + 1).length <= FEW_WORDS;
    }

    private boolean isOfFew(Spot line) {
        String text =
                REMARK.matcher(PlaceInOrder.without(line.text())).replaceAll("").strip();
        boolean last = Stream.of(text.split("\\s*[|,;.:–—]\\s*"))
                .map(part -> part.substring(part.lastIndexOf(' ') + 1))
                .anyMatch(word -> outline.says(word, Word.SOME_LAST));
        return (line.says(Word.SOME) || last) && !line.says(Word.REST);
    }
}
