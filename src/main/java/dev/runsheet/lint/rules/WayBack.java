package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Rollback;
import dev.runsheet.plan.Trigger;
import java.util.stream.Stream;

/** What the rules about rolling back ask of a document. */
final class WayBack {
    private WayBack() {}

    /** Whether anything says how to go back: a section, a step, a link, a backout of a stage. */
    static boolean isNamed(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return !rollback.sections().isEmpty()
                || !rollback.steps().isEmpty()
                || !rollback.references().isEmpty()
                || !rollback.triggers().isEmpty()
                || subject.plan().stages().stream()
                        .anyMatch(stage -> !stage.backouts().isEmpty());
    }

    /** Whether the document itself says when or how to go back. */
    static boolean isDescribed(Rollback rollback) {
        return !rollback.steps().isEmpty() || !rollback.triggers().isEmpty();
    }

    /** Where the way back begins: its first section, or the first line that speaks of it. */
    static Pointer start(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return Stream.of(
                        rollback.sections().stream(),
                        rollback.triggers().stream().map(Trigger::at),
                        rollback.steps().stream())
                .flatMap(places -> places)
                .findFirst()
                .orElse(Pointer.ROOT);
    }
}
