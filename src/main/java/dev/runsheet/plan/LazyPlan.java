package dev.runsheet.plan;

import dev.runsheet.model.Checklist;
import dev.runsheet.phrase.Concepts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A plan that is made when it is first asked for, once, whoever asks. */
final class LazyPlan implements Supplier<Plan> {
    private final Checklist checklist;
    private final Concepts words;
    private @Nullable Plan made;

    LazyPlan(Checklist checklist, Concepts words) {
        this.checklist = checklist;
        this.words = words;
    }

    @Override
    public synchronized Plan get() {
        Plan plan = made == null ? Plan.of(checklist, words) : made;
        made = plan;
        return plan;
    }
}
