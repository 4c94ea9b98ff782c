package dev.runsheet.yaml;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Positions;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Checklists as YAML, written for people and read from them.
 *
 * <pre>{@code
 * runsheet: 1
 * title: Roll out billing 2.4
 * sections:
 *   - title: Rollback
 *     blocks:
 *       - items:
 *           - task: Set the flag to 0%
 *           - Tell the on-call team
 * }</pre>
 *
 * <p>Reading what was written gives an equal checklist but for its source. {@code schema/checklist.schema.json} describes
 * every key.
 */
public final class ChecklistYaml {
    private ChecklistYaml() {}

    /**
     * What was read.
     *
     * @param checklist as far as it could be read; without kind, roles and phrases that the author did not give
     * @param positions of every part, as the Markdown reader records them
     * @param problems everything wrong, in the order of the text; empty for a good file
     */
    public record Reading(Checklist checklist, Positions positions, List<YamlProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** The text of the checklist, ended by a line end; the same for equal checklists. */
    public static String write(Checklist checklist) {
        return new YamlWriter().write(ChecklistTree.of(checklist));
    }

    /** Reads the checklist in {@code file}. Never throws, whatever the text; what is wrong comes back as problems. */
    public static Reading read(SourceFile file) {
        return read(file, YamlTree.parse(file.text(), Limits.LARGE));
    }

    /** As {@link #read(SourceFile)}, for a text that was parsed already. */
    public static Reading read(SourceFile file, YamlTree tree) {
        Notes notes = new Notes(file.text());
        notes.problems.addAll(tree.problems());
        ChecklistReader reader = new ChecklistReader(file, notes);
        Span start = new Span(0, 0);
        if (tree.root().isEmpty() && tree.problems().isEmpty()) {
            notes.problem(Pointer.ROOT, start, "there is no checklist in this file", "begin it with \"runsheet: 1\"");
        }
        Checklist checklist = tree.root().map(reader::read).orElseGet(reader::nothing);
        Span title = tree.root()
                .filter(Node.Mapping.class::isInstance)
                .flatMap(root -> ((Node.Mapping) root).get("title"))
                .map(Node::span)
                .orElse(start);
        List<YamlProblem> problems = notes.problems.stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
        return new Reading(checklist, notes.positions.build(title), problems);
    }
}
