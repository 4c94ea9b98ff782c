package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.command.Commands;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of commands that are meant to take a change back. */
final class Backouts {
    private Backouts() {}

    /** Blocks of shell or SQL, or of no stated language, in a part that is a way back. */
    static Stream<At<Block.Command>> commands(Subject subject) {
        Predicate<Pointer> backout = parts(subject);
        return subject.parts(Block.Command.class)
                .filter(command -> Commands.isShell(command.value())
                        || command.value().language().isEmpty())
                .filter(command -> backout.test(command.at()));
    }

    /** The lines of a block that do something: no comments, no blank lines. */
    static Stream<String> running(Block.Command command) {
        return Commands.runnable(command).stream().map(String::strip);
    }

    /** Whether another block, or a list, in the same section does what this one does not. */
    static boolean standsAlone(Subject subject, Pointer at) {
        Place self = subject.place(at);
        Set<Part> around = Collections.newSetFromMap(new IdentityHashMap<>());
        around.add(self.part());
        self.ancestors().map(Place::part).forEach(around::add);
        return self.section().stream()
                .flatMap(one -> one.blocks().stream())
                .filter(block -> !around.contains(block))
                .noneMatch(block -> block instanceof Block.ItemList
                        || (block instanceof Block.Command other
                                && running(other).findAny().isPresent()));
    }

    /** Whether a part stands where a way back is taken; to be asked for once by each rule. */
    static Predicate<Pointer> parts(Subject subject) {
        Set<Pointer> steps = subject.plan().rollback().steps().stream()
                .filter(place -> !isSection(subject, place))
                .collect(Collectors.toSet());
        return at -> Sections.isWithin(subject, at, steps)
                || role(subject.place(at)).filter(Backouts::takesBack).isPresent();
    }

    private static boolean isSection(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Section;
    }

    private static boolean takesBack(Role role) {
        return role == Role.ROLLBACK || role == Role.ROLLBACK_STEP;
    }

    /** What the nearest list or section around {@code place} is for. */
    private static Optional<Role> role(Place place) {
        return place.ancestors()
                .map(Place::part)
                .flatMap(part -> part instanceof Block.ItemList list
                        ? list.role().stream()
                        : part instanceof Section section ? section.role().stream() : Stream.empty())
                .findFirst();
    }
}
