package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random documents are worth something only as long as they hold everything that people write, in everything. */
class RandomDocumentTest {
    private static final List<Class<? extends Part>> OUTER =
            List.of(Section.class, Item.class, Block.Quote.class, Block.Details.class);
    private static final List<Class<? extends Part>> INNER = List.of(
            Block.Paragraph.class,
            Block.Property.class,
            Block.ItemList.class,
            Block.Command.class,
            Block.Table.class,
            Block.Quote.class,
            Block.Details.class,
            Block.Divider.class,
            Block.Html.class,
            Block.Comment.class);

    @Test
    void holdEveryConstructInEveryNesting() {
        Set<String> found = LongStream.range(0, 300)
                .mapToObj(RandomDocument::of)
                .flatMap(text -> Read.document(text).checklist().places().stream())
                .flatMap(RandomDocumentTest::nestings)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = OUTER.stream()
                .flatMap(outer -> INNER.stream().map(inner -> nesting(inner, outer)))
                .filter(nesting -> !found.contains(nesting))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static Stream<String> nestings(Place place) {
        return place.parent().stream()
                .map(outer -> nesting(place.part().getClass(), outer.part().getClass()));
    }

    private static String nesting(Class<?> inner, Class<?> outer) {
        return inner.getSimpleName() + " in " + outer.getSimpleName();
    }
}
