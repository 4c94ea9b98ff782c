package dev.runsheet.page;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The views of properties: lists of names and values, those people look for first marked as such. */
final class FactsHtml {
    /** A longer value takes a line of its own. */
    private static final int SHORT = 48;

    /** As many others may stand after the last one that people look for. */
    private static final int TRAILING = 3;

    private final Prose prose;

    FactsHtml(Prose prose) {
        this.prose = prose;
    }

    /** Neighbouring properties of the array at {@code at}, up to the first whose name was there before: a list names each thing once. */
    static List<At<Block.Property>> run(Pointer at, List<Block> blocks, int from) {
        List<At<Block.Property>> run = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = from; i < blocks.size() && blocks.get(i) instanceof Block.Property property; i++) {
            if (!names.add(property.name())) {
                break;
            }
            run.add(new At<>(at.child(i), property));
        }
        return run;
    }

    /** All of them in a row. */
    BlockView.Facts all(List<At<Block.Property>> properties) {
        return new BlockView.Facts(properties.stream().map(this::fact).toList(), List.of(), "");
    }

    /** In their order; of many that nobody looks for first, the last ones folded. */
    BlockView.Facts folded(List<At<Block.Property>> properties) {
        List<BlockView.Fact> facts = properties.stream().map(this::fact).toList();
        int end = facts.size();
        while (end > 0 && !facts.get(end - 1).key()) {
            end--;
        }
        return end == 0 || facts.size() - end <= TRAILING
                ? all(properties)
                : split(facts.subList(0, end), facts.subList(end, facts.size()));
    }

    /** Of front matter, which nobody fills in on the page: those that people look for, and folded, the others. */
    BlockView.Facts keyOnly(List<Block.Property> properties) {
        List<BlockView.Fact> facts = properties.stream().map(this::stated).toList();
        return split(
                facts.stream().filter(BlockView.Fact::key).toList(),
                facts.stream().filter(fact -> !fact.key()).toList());
    }

    private static BlockView.Facts split(List<BlockView.Fact> facts, List<BlockView.Fact> others) {
        return new BlockView.Facts(
                facts, others, Numbers.counted(others.size(), "more fact").orElse(""));
    }

    private BlockView.Fact fact(At<Block.Property> placed) {
        Block.Property property = placed.value();
        boolean empty = property.value().isBlank();
        return new BlockView.Fact(
                prose.html(property.name(), placed.at(), 0),
                prose.html(property.value(), placed.at(), 1),
                KeyFacts.has(prose.plain(property.name())),
                prose.plain(property.value()).length() > SHORT,
                empty,
                empty ? prose.emptyPlace(placed.at(), 1) : Optional.empty(),
                prose.part(placed.at()));
    }

    private BlockView.Fact stated(Block.Property property) {
        return new BlockView.Fact(
                prose.verbatim(property.name()),
                prose.verbatim(property.value()),
                KeyFacts.has(property.name()),
                Prose.line(property.value()).length() > SHORT,
                property.value().isBlank(),
                Optional.empty(),
                Optional.empty());
    }
}
