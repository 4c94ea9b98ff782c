package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/** A checklist with the same done to each of its inline texts. */
public final class Reworded extends Rewriting {
    private final UnaryOperator<String> words;

    private Reworded(UnaryOperator<String> words) {
        this.words = words;
    }

    /** {@code copy} with {@code words} applied to every text; nothing moves. */
    public static Copy of(Copy copy, UnaryOperator<String> words) {
        return new Copy(new Reworded(words).of(copy.checklist()), copy.where(), copy.answers());
    }

    @Override
    Item item(Pointer at, Item item, List<Block> blocks) {
        return new Item(
                item.id(), item.box(), item.number(), words.apply(item.text()), item.label(), item.phrases(), blocks);
    }

    @Override
    Row row(Pointer at, Row row) {
        return new Row(row.cells().stream().map(words).toList(), row.phrases());
    }

    @Override
    Block.Property property(Pointer at, Block.Property property) {
        return new Block.Property(words.apply(property.name()), words.apply(property.value()), property.phrases());
    }

    @Override
    Block.Paragraph paragraph(Pointer at, Block.Paragraph paragraph) {
        return new Block.Paragraph(words.apply(paragraph.text()), paragraph.phrases());
    }

    @Override
    String title(Pointer at, Section section) {
        return words.apply(section.title());
    }

    @Override
    String title(Checklist checklist, String title) {
        return words.apply(title);
    }
}
