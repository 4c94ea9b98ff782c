package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Neighbours;
import dev.runsheet.lint.Surroundings;
import dev.runsheet.lint.rules.BuiltInRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lints files as their configuration says.
 *
 * <pre>{@code
 * batch.each(inputs, job -> linting.of(job));
 * }</pre>
 */
public final class Linting {
    private final Linter linter = new Linter(BuiltInRules.all());
    private final Optional<LocalDate> today;
    private final Optional<Neighbourhood> neighbourhood;

    /**
     * A way of linting.
     *
     * @param today the day that counts as today; without it, dates are not judged
     * @param neighbourhood where files that checklists refer to are looked for; without it, they are not
     */
    public Linting(Optional<LocalDate> today, Optional<Neighbourhood> neighbourhood) {
        this.today = today;
        this.neighbourhood = neighbourhood;
    }

    /** The linter with all built-in rules. */
    public Linter linter() {
        return linter;
    }

    /** What is wrong with the file of {@code job}, in its order. */
    public List<Finding> of(Batch.Job job) {
        return of(job, around(job));
    }

    /** The same, were {@code neighbours} around it. */
    List<Finding> of(Batch.Job job, Neighbours neighbours) {
        Document document = job.opened().document();
        return linter.with(job.config().houseRules())
                .lint(document, job.config().settings(), new Surroundings(neighbours, today, job.template()));
    }

    /** The files around the file of {@code job}. */
    Neighbours around(Batch.Job job) {
        return neighbourhood.map(around -> around.of(job.input())).orElse(Neighbours.UNKNOWN);
    }
}
