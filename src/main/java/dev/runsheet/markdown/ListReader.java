package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Reads lists: tasks, steps and points. */
final class ListReader {
    private final Notes notes;
    private final BlockReader blocks;

    ListReader(Notes notes, BlockReader blocks) {
        this.notes = notes;
        this.blocks = blocks;
    }

    Block.ItemList read(ListBlock list, Pointer at) {
        List<Item> items = new ArrayList<>();
        Pointer all = at.child("items");
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            items.add(item(node, list instanceof OrderedList, all.child(items.size())));
        }
        return new Block.ItemList(Optional.empty(), items);
    }

    private Item item(Node node, boolean numbered, Pointer at) {
        notes.place(at, node);
        Optional<Integer> number = numbered ? Optional.of(number(node)) : Optional.empty();
        Node first = node.getFirstChild();
        Raw text = Raw.EMPTY;
        Optional<Box> box = Optional.empty();
        if (first instanceof Paragraph paragraph) {
            text = Raw.in(paragraph);
            Optional<BoxMark> mark = BoxMark.at(text.text());
            box = mark.map(BoxMark::box);
            text = mark.isPresent() ? text.from(mark.get().length()) : text;
            first = paragraph.getNext();
        } else if (first instanceof ThematicBreak line && line.getLiteral().startsWith("_")) {
            // a line to write on, which Markdown takes for a rule
            String written = line.getLiteral();
            text = new Raw(written, TextMap.at(notes.span(line).start()));
            first = line.getNext();
        }
        notes.positions.text(at, text.map());
        List<Block> nested = blocks.all(first, at.child("blocks"));
        return new Item("", box, number, text.text(), Optional.empty(), Phrases.NONE, nested);
    }

    /** The number as written: of the items after the first, commonmark keeps none. */
    private int number(Node item) {
        String file = notes.file.text();
        int at = notes.span(item).start();
        while (at < file.length() && !Character.isDigit(file.charAt(at))) {
            at++;
        }
        int number = 0;
        for (; at < file.length() && Character.isDigit(file.charAt(at)); at++) {
            number = number * 10 + Character.digit(file.charAt(at), 10);
        }
        return number;
    }
}
