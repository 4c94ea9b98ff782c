package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import dev.runsheet.model.Checklist;

/**
 * A checklist as JSON: the same members as in YAML, so {@code schema/checklist.schema.json} describes both.
 *
 * <pre>{@code
 * ChecklistJson.write(checklist);          // the text
 * ChecklistJson.tree(checklist).compact();  // the same on one line
 * }</pre>
 */
public final class ChecklistJson {
    private ChecklistJson() {}

    /** The text of the checklist, indented, ended by a line end. */
    public static String write(Checklist checklist) {
        return tree(checklist).pretty();
    }

    /** The checklist as a value to be put into a larger one. */
    public static Json tree(Checklist checklist) {
        return ChecklistTree.of(checklist);
    }
}
