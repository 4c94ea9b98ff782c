package dev.runsheet.run;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filled-in copy of a checklist, read against it: a run record, or Markdown that somebody ticked by hand.
 *
 * <p>Everything is told by the pointers of the checklist, so that what a copy leaves out is seen, and nothing a copy adds
 * counts.
 *
 * <pre>{@code
 * Run run = Run.of(checklist, plan, copy);
 * run.states().get(pointer).isDone();
 * run.entries().stream().filter(entry -> !entry.isFilled());
 * }</pre>
 *
 * @param header what the copy's front matter says about the run
 * @param matching which part of the checklist is which of the copy
 * @param states of every task of the checklist, and of every other part that carries a mark; a task the copy lacks is
 *     open
 * @param entries every place to fill in, in the order of the checklist
 * @param signatures every sign-off, in the same order
 */
public record Run(
        Optional<RunHeader> header,
        Matching matching,
        Map<Pointer, RunState> states,
        List<Entry> entries,
        List<Signature> signatures) {
    public Run {
        states = Map.copyOf(states);
        entries = List.copyOf(entries);
        signatures = List.copyOf(signatures);
    }

    /** Reads {@code copy} against {@code checklist}, whose plan is {@code plan}; both have to be recognised. */
    public static Run of(Checklist checklist, Plan plan, Checklist copy) {
        return of(checklist, plan, Copy.of(copy));
    }

    /** The same where the copy may lie in several files and answer in fields of its own. */
    public static Run of(Checklist checklist, Plan plan, Copy copy) {
        return new RunReader(checklist, plan, copy).run();
    }

    /** The state of the part at {@code at} in the checklist; open where there is none. */
    public RunState state(Pointer at) {
        return states.getOrDefault(at, RunState.OPEN);
    }
}
