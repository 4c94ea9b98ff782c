package dev.runsheet.gate;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a run has to have come: to the end of the checklist, through one of its parts, or up to a stage that is about to
 * begin.
 *
 * <pre>{@code
 * Reach.through(preparation);          // runsheet gate run.md --against deploy.md --until Preparation
 * Reach.before(stage, now);            // … --for "Stage 2"
 * }</pre>
 *
 * <p>It says what is asked for. What is wrong – a measure that breaks a limit, a passed gate – counts wherever it stands.
 *
 * @param through the last part that is asked for; empty for all of them
 * @param before the first part that is not asked for
 * @param now the time the stage would begin at, to which what came before it has to have been watched
 */
public record Reach(Optional<Pointer> through, Optional<Pointer> before, Optional<OffsetDateTime> now) {

    /** Everything is asked for. */
    public static final Reach ALL = new Reach(Optional.empty(), Optional.empty(), Optional.empty());

    /** Everything from the top to the end of {@code part} is asked for. */
    public static Reach through(Pointer part) {
        return new Reach(Optional.of(part), Optional.empty(), Optional.empty());
    }

    /** Everything above {@code stage} is asked for, which is to begin at {@code now}. */
    public static Reach before(Pointer stage, OffsetDateTime now) {
        return new Reach(Optional.empty(), Optional.of(stage), Optional.of(now));
    }

    /**
     * What is not asked for yet. A sign-off is asked for as soon as something within reach waits for it, wherever it stands.
     *
     * @param order the number of each part in the document
     */
    Set<Pointer> beyond(Plan plan, Map<Pointer, Integer> order) {
        int last = last(order);
        Stream<Pointer> gated = plan.gates().stream()
                .filter(gate -> order.getOrDefault(gate.at(), 0) <= last)
                .flatMap(gate -> gate.approvals().stream());
        boolean changing = plan.firstChange()
                .filter(first -> order.getOrDefault(first, 0) <= last
                        || before.filter(stage -> stage.contains(first)).isPresent())
                .isPresent();
        Stream<Pointer> first = plan.approvals().stream()
                .filter(approval -> changing && approval.meantFirst())
                .map(Approval::at);
        Set<Pointer> awaited = Stream.concat(gated, first).collect(Collectors.toSet());
        return order.entrySet().stream()
                .filter(each -> each.getValue() > last && !awaited.contains(each.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The number of the last part that is asked for. */
    private int last(Map<Pointer, Integer> order) {
        if (through.isPresent()) {
            return order.entrySet().stream()
                    .filter(each -> through.get().contains(each.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(-1);
        }
        return before.map(stage -> order.getOrDefault(stage, 0) - 1).orElse(order.size());
    }
}
