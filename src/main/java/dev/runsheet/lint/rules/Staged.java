package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.stage.Stage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which stage a part stands in: limits of two different stages differ on purpose. */
final class Staged {
    private final Subject subject;
    private final Set<Pointer> stages;

    Staged(Subject subject) {
        this.subject = subject;
        this.stages = subject.plan().stages().stream().map(Stage::at).collect(Collectors.toSet());
    }

    /** Whether two are not those of two different stages. */
    boolean together(At<?> one, At<?> other) {
        Optional<Pointer> left = stage(one.at());
        Optional<Pointer> right = stage(other.at());
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private Optional<Pointer> stage(Pointer at) {
        return subject.place(at)
                .ancestors()
                .map(Place::at)
                .filter(stages::contains)
                .findFirst();
    }
}
