package dev.runsheet.compare;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.plan.Commands;
import dev.runsheet.plan.Destructive;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds commands that destroy what they touch: nothing brings it back but a backup. */
final class Irreversible {
    private Irreversible() {}

    /** Those of {@code now} that {@code old} has not, by their line. */
    static List<Change> added(Checklist old, Checklist now) {
        Set<String> known = old.places().stream()
                .flatMap(place -> lines(place.part()))
                .map(String::strip)
                .collect(Collectors.toSet());
        return now.places().stream().flatMap(place -> added(place, known)).toList();
    }

    private static Stream<Change> added(Place place, Set<String> known) {
        return lines(place.part())
                .map(String::strip)
                .filter(line -> Destructive.in(line).isPresent() && !known.contains(line))
                .distinct()
                .map(line -> new Change.IrreversibleCommandAdded(place.at(), line));
    }

    /** Lines to run: of blocks of commands, and code in items and paragraphs. */
    private static Stream<String> lines(Part part) {
        if (part instanceof Block.Command command) {
            return Commands.runnable(command).stream();
        } else if (part instanceof Item item) {
            return code(item.text());
        } else if (part instanceof Block.Paragraph paragraph) {
            return code(paragraph.text());
        }
        return Stream.empty();
    }

    private static Stream<String> code(String inline) {
        PlainText plain = PlainText.of(inline);
        return plain.code().stream().map(span -> plain.text().substring(span.start(), span.end()));
    }
}
