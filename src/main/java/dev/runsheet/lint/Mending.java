package dev.runsheet.lint;

import dev.runsheet.lint.Finding.Repair;
import dev.runsheet.source.Edit;
import dev.runsheet.source.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes one repair of the repairs of findings that are told as one. */
final class Mending {
    private Mending() {}

    /** One that mends every place, and before it, where some of it is unsafe, one that mends what is safe. */
    static List<Repair> together(List<Finding> all) {
        List<Repair> repairs = new ArrayList<>();
        Optional<Repair> safe = of(all, Repair::safe);
        safe.ifPresent(repairs::add);
        of(all, repair -> true)
                .filter(repair -> safe.isEmpty()
                        || repair.edits().size() > safe.get().edits().size())
                .ifPresent(repairs::add);
        return repairs;
    }

    /** The first repair of each that is {@code allowed}, as one. */
    private static Optional<Repair> of(List<Finding> all, Predicate<Repair> allowed) {
        List<Repair> chosen = all.stream()
                .flatMap(finding -> finding.repairs().stream().filter(allowed).limit(1))
                .toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Edits fitting = new Edits();
        List<Edit> edits = new ArrayList<>();
        chosen.stream().filter(repair -> fitting.add(repair.edits())).forEach(repair -> edits.addAll(repair.edits()));
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        return Optional.of(new Repair(
                chosen.get(0).title(),
                chosen.stream().allMatch(Repair::safe),
                edits.stream().distinct().toList()));
    }
}
