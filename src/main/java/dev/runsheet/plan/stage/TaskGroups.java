package dev.runsheet.plan.stage;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the lines under which tasks stand as under a heading: points without a box whose nested list has boxes, and
 * labels ({@code Publish the packages:}) right above such a list.
 */
final class TaskGroups {
    /** Fewer of them are no sequence. */
    private static final int LEAST = 3;

    /** More words than this say more than a heading does. */
    private static final int MOST_WORDS = 16;

    private final Outline outline;
    private final Deeds deeds;

    TaskGroups(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
    }

    /** Those that are stages: several in one section most of which say what is done, from the first that changes something. */
    Set<Spot> stages() {
        Map<Optional<Pointer>, List<Spot>> bySection = outline.spots().stream()
                .filter(spot -> spot.outerItem().isEmpty() && isHeading(spot))
                .filter(spot -> spot.section()
                        .filter(section -> StageFinder.isApart(section) || section.says(Word.AFTER))
                        .isEmpty())
                .collect(Collectors.groupingBy(
                        spot -> spot.section().map(Spot::at), LinkedHashMap::new, Collectors.toList()));
        Set<Spot> found = new HashSet<>();
        bySection.values().forEach(groups -> found.addAll(stages(groups)));
        return found;
    }

    private List<Spot> stages(List<Spot> groups) {
        long doing = groups.stream()
                .filter(group -> deeds.isDeed(group) || deeds.isNoun(group))
                .count();
        List<Spot> from = groups.stream()
                .dropWhile(group -> !begins(group))
                .filter(group -> !group.says(Word.AROUND))
                .toList();
        return groups.size() >= LEAST && doing * 2 >= groups.size() && from.size() > 1 ? from : List.of();
    }

    /** Whether it is the first that changes something; what is prepared and tidied up is around the change. */
    private boolean begins(Spot group) {
        return !group.says(Word.AROUND)
                && (deeds.isChange(group)
                        || deeds.isChangeOfSomething(group)
                        || (deeds.isDeed(group) && group.says(Word.CHANGE)));
    }

    private boolean isHeading(Spot spot) {
        if (spot.part() instanceof Item item) {
            return item.box().isEmpty()
                    && item.blocks().stream()
                            .anyMatch(block -> block instanceof Block.ItemList list && holdsTasks(list));
        }
        String text = spot.text().strip();
        return spot.part() instanceof Block.Paragraph
                && (text.endsWith(":") || text.endsWith("："))
                && text.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS
                && list(spot).filter(TaskGroups::holdsTasks).isPresent();
    }

    /** The list right below a label. */
    private Optional<Block.ItemList> list(Spot label) {
        int next = label.index() + 1;
        return next < outline.spots().size()
                        && outline.spots().get(next).part() instanceof Block.ItemList list
                        && outline.spots().get(next).parent().equals(label.parent())
                ? Optional.of(list)
                : Optional.empty();
    }

    private static boolean holdsTasks(Block.ItemList list) {
        return list.items().stream().anyMatch(item -> item.box().isPresent());
    }
}
