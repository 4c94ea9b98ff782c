package dev.runsheet.plan;

import dev.runsheet.model.Pointer;
import java.util.List;

/**
 * A point that must be signed before going on: {@code All approvals must be obtained before proceeding}.
 *
 * @param at the sentence, or the approval section where that alone stands before the first change
 * @param text what it says, plain
 * @param explicit whether a line says that the execution waits for it
 * @param approvals the sign-offs it waits for
 */
public record Gate(Pointer at, String text, boolean explicit, List<Pointer> approvals) {
    public Gate {
        approvals = List.copyOf(approvals);
    }
}
