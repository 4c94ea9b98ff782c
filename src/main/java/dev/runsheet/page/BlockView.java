package dev.runsheet.page;

import java.util.List;
import java.util.Optional;

/** What the templates in {@code site/block} are given, one record for each; names that end in Html hold safe HTML. */
sealed interface BlockView {

    /**
     * A run of properties, as a list of names and values.
     *
     * @param others the last ones, folded, where there are many; {@code othersWords} says how many
     */
    record Facts(List<Fact> facts, List<Fact> others, String othersWords) implements BlockView {
        boolean hasFacts() {
            return !facts.isEmpty();
        }

        boolean hasOthers() {
            return !others.isEmpty();
        }
    }

    /**
     * One property.
     *
     * @param key whether it is what people look for first
     * @param wide whether its value needs a line of its own
     * @param empty when there is nothing but a place to write
     * @param place the key of that place
     */
    record Fact(
            String nameHtml,
            String valueHtml,
            boolean key,
            boolean wide,
            boolean empty,
            Optional<String> place,
            Optional<String> part) {}

    record Paragraph(String textHtml, Optional<GateView> gate, Optional<String> part) implements BlockView {}

    /** A list; {@code role} is a class name such as {@code role-rollback-trigger}, or empty. */
    record ItemList(String role, boolean numbered, List<ItemView> items) implements BlockView {}

    /** A block of code; {@code ordinal} numbers the commands of the page from 1. */
    record Command(int ordinal, String language, String text, Optional<String> expected) implements BlockView {}

    /** A table; {@code classes} tell what it holds, {@code table-approval}, and how much room it needs. */
    record Table(String classes, int width, boolean headed, List<HeadCell> head, List<TableRow> rows)
            implements BlockView {}

    /** A quotation; {@code alert} is the kind of alert it is on GitHub, {@code label} its name in words. */
    record Quote(Optional<Alert> alert, String blocksHtml) implements BlockView {}

    record Alert(String kind, String label) {}

    record Details(String summaryHtml, boolean open, String blocksHtml) implements BlockView {}

    record Heading(int level, String textHtml) implements BlockView {}

    record Divider() implements BlockView {}

    /** Raw HTML, shown as the text it is where it is not among the few harmless tags. */
    record Html(String textHtml) implements BlockView {}

    record Footnote(String label, String blocksHtml) implements BlockView {}

    /**
     * An item.
     *
     * @param classes {@code task signoff}; empty for none
     * @param tick when it has a box
     * @param blank whether it has no text that could name its box
     * @param stage what is told where the item is a stage
     * @param gate where nobody goes on from before it is signed
     */
    record ItemView(
            String id,
            String classes,
            Optional<Tick> tick,
            Optional<Integer> number,
            String textHtml,
            boolean blank,
            Optional<StageView> stage,
            Optional<GateView> gate,
            String findingsHtml,
            String blocksHtml) {
        boolean classed() {
            return !classes.isEmpty();
        }
    }

    /**
     * A box: open, done, or holding another mark people use; {@code name} only where no text beside it names it,
     * {@code place} the key of a box that is no task's.
     */
    record Tick(String id, boolean done, Optional<String> mark, Optional<String> name, Optional<String> place) {}

    record HeadCell(String titleHtml, String align, boolean empty) {}

    record TableRow(List<Cell> cells, Optional<String> findingsHtml, Optional<String> part) {}

    /** A cell; {@code label} is its column's title, {@code fill} whether there is room to write, at {@code place}. */
    record Cell(
            String label, String textHtml, String align, boolean fill, Optional<String> place, Optional<Tick> tick) {}
}
