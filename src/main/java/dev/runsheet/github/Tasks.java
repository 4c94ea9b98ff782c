package dev.runsheet.github;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where tasks stand in other blocks, and what is left of a block without what it holds. */
final class Tasks {
    private Tasks() {}

    /** Whether a task stands in {@code block}, at any depth. */
    static boolean in(Block block) {
        if (block instanceof Block.ItemList list) {
            return list.items().stream().anyMatch(item -> item.isTask() || in(item));
        }
        return inner(block).stream().anyMatch(Tasks::in);
    }

    static boolean in(Item item) {
        return item.blocks().stream().anyMatch(Tasks::in);
    }

    /** What stands in a quote, in foldable text or in a footnote. */
    static List<Block> inner(Block block) {
        if (block instanceof Block.Quote quote) {
            return quote.blocks();
        } else if (block instanceof Block.Details details) {
            return details.blocks();
        }
        return block instanceof Block.Footnote footnote ? footnote.blocks() : List.of();
    }

    /** What a block says around what stands in it: the kind of an alert, the summary of foldable text. */
    static Optional<Block> shell(Block block) {
        Optional<String> said = Optional.empty();
        if (block instanceof Block.Quote quote) {
            said = quote.alert().map(kind -> "**" + kind.toUpperCase(Locale.ROOT) + "**");
        } else if (block instanceof Block.Details details) {
            said = Optional.of(details.summary());
        }
        return said.filter(FieldLabel::says).map(text -> new Block.Paragraph(text, Phrases.NONE));
    }

    static Item shell(Item item) {
        return new Item(item.id(), item.box(), item.number(), item.text(), item.label(), item.phrases(), List.of());
    }
}
