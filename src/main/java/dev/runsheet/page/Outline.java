package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of contents beside a page: sections of the first two levels with the number of their tasks. */
final class Outline {
    private final Prose prose;
    private final Anchors anchors;
    private final PlanMarks marks;

    /** A line of it; {@code tasks} counts everything below the section, {@code gates} stand below its own lines. */
    record Line(
            String href,
            String title,
            String roleClass,
            Optional<Integer> tasks,
            List<GateView> gates,
            List<Line> lines) {
        boolean hasLines() {
            return !lines.isEmpty();
        }
    }

    Outline(Prose prose, Anchors anchors, PlanMarks marks) {
        this.prose = prose;
        this.anchors = anchors;
        this.marks = marks;
    }

    List<Line> of(List<Section> sections) {
        return lines(Pointer.ROOT.child("sections"), sections, 2);
    }

    private List<Line> lines(Pointer at, List<Section> sections, int levels) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; levels > 0 && i < sections.size(); i++) {
            Section section = sections.get(i);
            int inner = levels > 1 ? section.sections().size() : 0;
            lines.add(new Line(
                    anchors.href(at.child(i)),
                    prose.plain(section.title()),
                    section.role().map(role -> "role-" + role.label()).orElse("role-none"),
                    Optional.of(tasks(section)).filter(tasks -> tasks > 0),
                    gates(at.child(i), inner),
                    lines(at.child(i).child("sections"), section.sections(), levels - 1)));
        }
        return lines;
    }

    /** The gates in the section at {@code at} that none of its first {@code inner} sections has a line for. */
    private List<GateView> gates(Pointer at, int inner) {
        Pointer sections = at.child("sections");
        return marks.gates().entrySet().stream()
                .filter(gate -> at.contains(gate.getKey()))
                .filter(gate -> inner == 0 || !sections.contains(gate.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt(GateView::number))
                .toList();
    }

    /** How many tasks the whole document has. */
    static long tasks(Checklist checklist) {
        return checklist.items().filter(item -> item.value().isTask()).count();
    }

    private static int tasks(Section section) {
        return Outline.inBlocks(section.blocks())
                + section.sections().stream().mapToInt(Outline::tasks).sum();
    }

    private static int inBlocks(List<Block> blocks) {
        int tasks = 0;
        for (Block block : blocks) {
            if (block instanceof Block.ItemList list) {
                for (Item item : list.items()) {
                    tasks += (item.isTask() ? 1 : 0) + inBlocks(item.blocks());
                }
            } else if (block instanceof Block.Quote quote) {
                tasks += inBlocks(quote.blocks());
            } else if (block instanceof Block.Details details) {
                tasks += inBlocks(details.blocks());
            } else if (block instanceof Block.Footnote note) {
                tasks += inBlocks(note.blocks());
            }
        }
        return tasks;
    }
}
