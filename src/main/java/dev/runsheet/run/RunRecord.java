package dev.runsheet.run;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a run into its checklist: boxes ticked, marks behind them, values in the blanks, the run in the front matter.
 * The Markdown of what comes out is the run record.
 *
 * <pre>{@code
 * Run run = Run.of(checklist, plan, checklist);      // nothing done yet
 * Checklist record = RunRecord.of(checklist, RunHeader.of(checklist, now), states, run.entries());
 * MarkdownWriter.write(record);
 * }</pre>
 *
 * <p>Reading the record against the checklist gives the same states and entries. Ids and phrases stay those of the
 * checklist until it is read anew.
 */
public final class RunRecord extends Rewriting {
    private final Map<Pointer, RunState> states;
    private final Map<Pointer, List<Entry>> entries;

    private RunRecord(Map<Pointer, RunState> states, List<Entry> entries) {
        this.states = states;
        this.entries = entries.stream().collect(Collectors.groupingBy(Entry::at));
    }

    /**
     * {@code checklist} with a run in it.
     *
     * @param states by the pointers of the checklist: of items, and of rows, fields and paragraphs that are signed
     * @param entries of {@link Run#entries}; those without a value leave their place open
     */
    public static Checklist of(
            Checklist checklist, RunHeader header, Map<Pointer, RunState> states, List<Entry> entries) {
        Checklist written = new RunRecord(states, entries).of(checklist);
        return new Checklist(
                written.id(),
                written.title(),
                written.kind(),
                written.source(),
                Optional.of(header.in(written.frontMatter())),
                written.lead(),
                written.blocks(),
                written.sections(),
                written.blanks());
    }

    @Override
    Item item(Pointer at, Item item, List<Block> blocks) {
        Optional<RunState> state = Optional.ofNullable(states.get(at));
        String text = filled(at, 0, item.text(), item.phrases().blanks());
        return new Item(
                item.id(),
                item.box()
                        .map(box -> state.map(set -> set.isDone() ? Box.DONE : Box.OPEN)
                                .orElse(box)),
                item.number(),
                state.map(set -> RunMark.marked(text, set)).orElse(text),
                item.label(),
                item.phrases(),
                blocks);
    }

    @Override
    Row row(Pointer at, Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(filled(at, i, row.cells().get(i), row.phrases().blanks()));
        }
        RunState state = states.get(at);
        if (state != null && !cells.isEmpty()) {
            cells.set(cells.size() - 1, RunMark.marked(cells.get(cells.size() - 1), state));
        }
        return new Row(cells, row.phrases());
    }

    @Override
    Block.Property property(Pointer at, Block.Property property) {
        String value = filled(at, 1, property.value(), property.phrases().blanks());
        return new Block.Property(
                filled(at, 0, property.name(), property.phrases().blanks()), marked(at, value), property.phrases());
    }

    @Override
    Block.Paragraph paragraph(Pointer at, Block.Paragraph paragraph) {
        String text = filled(at, 0, paragraph.text(), paragraph.phrases().blanks());
        return new Block.Paragraph(marked(at, text), paragraph.phrases());
    }

    @Override
    String title(Pointer at, Section section) {
        return filled(at, 0, section.title(), section.phrases().blanks());
    }

    @Override
    String title(Checklist checklist, String title) {
        return filled(Pointer.ROOT, 0, title, checklist.blanks());
    }

    private String marked(Pointer at, String text) {
        RunState state = states.get(at);
        return state == null ? text : RunMark.marked(text, state);
    }

    private String filled(Pointer at, int text, String inline, List<Blank> blanks) {
        List<Entry> own = entries.getOrDefault(at, List.of()).stream()
                .filter(entry -> entry.text() == text && entry.value().isPresent())
                .toList();
        return own.isEmpty() ? inline : Filling.of(inline, blanks, own);
    }
}
