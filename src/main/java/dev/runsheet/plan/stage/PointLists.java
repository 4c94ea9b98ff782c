package dev.runsheet.plan.stage;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The points of a document by the list that they stand in, for what only a whole list tells: {@code 5 piers}, {@code 40 piers}. */
final class PointLists {
    private PointLists() {}

    /** Of each list its points that are {@code wanted}, in the order of the document; no list without any. */
    static Collection<List<Spot>> of(Outline outline, Predicate<Spot> wanted) {
        Map<Optional<Pointer>, List<Spot>> lists = outline.spots().stream()
                .filter(spot -> spot.part() instanceof Item && wanted.test(spot))
                .collect(Collectors.groupingBy(
                        spot -> spot.parent().map(Spot::at), LinkedHashMap::new, Collectors.toList()));
        return lists.values();
    }
}
