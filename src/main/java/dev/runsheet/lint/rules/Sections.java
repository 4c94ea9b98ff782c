package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which section something stands in. */
final class Sections {
    private Sections() {}

    /** The section around {@code at}, itself for a section; the document where there is none. */
    static Pointer of(Subject subject, Pointer at) {
        Place place = subject.place(at);
        return Stream.concat(Stream.of(place), place.ancestors())
                .filter(one -> one.part() instanceof Section)
                .map(Place::at)
                .findFirst()
                .orElse(Pointer.ROOT);
    }

    /** Whether {@code at} is one of {@code wholes} or stands in one. */
    static boolean isWithin(Subject subject, Pointer at, Set<Pointer> wholes) {
        Place place = subject.place(at);
        return wholes.contains(place.at()) || place.ancestors().map(Place::at).anyMatch(wholes::contains);
    }

    /** {@code things} by the section they stand in, so that a fault that stands many times is told once. */
    static <T> List<List<T>> group(Subject subject, List<T> things, Function<T, Pointer> at) {
        Map<Pointer, List<T>> groups = new LinkedHashMap<>();
        for (T thing : things) {
            groups.computeIfAbsent(of(subject, at.apply(thing)), section -> new ArrayList<>())
                    .add(thing);
        }
        return List.copyOf(groups.values());
    }

    /** What to quote of the step at {@code at} that migrates data: of a block of commands, the line that does. */
    static String migrating(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Block.Command command
                ? Backouts.running(command)
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("migrat"))
                        .findFirst()
                        .orElseGet(() -> says(subject, at))
                : says(subject, at);
    }

    /** What to quote of the part at {@code at}: a property with its name, a command by its first line. */
    static String says(Subject subject, Pointer at) {
        if (subject.place(at).part() instanceof Block.Property) {
            return subject.text(at.child("name")) + ": " + subject.text(at);
        }
        if (subject.place(at).part() instanceof Block.Command command) {
            return Backouts.running(command).findFirst().orElse(command.text());
        }
        return subject.text(at);
    }

    /** The block before the one at {@code at}, in the same section or item. */
    static Optional<Pointer> before(Subject subject, Pointer at) {
        return beside(subject, at, -1);
    }

    /** The block behind the one at {@code at}, in the same section or item. */
    static Optional<Pointer> after(Subject subject, Pointer at) {
        return beside(subject, at, 1);
    }

    private static Optional<Pointer> beside(Subject subject, Pointer at, int step) {
        String text = at.text();
        String last = text.substring(text.lastIndexOf('/') + 1);
        if (!last.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(last) + step;
        return Optional.of(at.parent().child(Math.max(index, 0)))
                .filter(other -> index >= 0 && subject.place(other).at().equals(other));
    }
}
