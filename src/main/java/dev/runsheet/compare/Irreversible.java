package dev.runsheet.compare;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.command.Destructive;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds commands that destroy what they touch: nothing brings it back but a backup. */
final class Irreversible {
    private Irreversible() {}

    /** Those that came and those that went, by their line, wherever it stands. */
    static void tell(Pair pair, Telling telling) {
        Set<String> old = lines(pair.old());
        Set<String> now = lines(pair.now());
        each(
                pair.now(),
                old,
                (at, line) -> telling.come(
                        Change.Kind.IRREVERSIBLE_COMMAND_ADDED, at, message(line, "is new, and destroys ")));
        each(
                pair.old(),
                now,
                (at, line) -> telling.gone(
                        Change.Kind.IRREVERSIBLE_COMMAND_REMOVED, at, message(line, "is gone; it destroyed ")));
    }

    private static String message(String line, String what) {
        return Version.quoted(line) + " " + what
                + Destructive.in(line).map(Destructive::loses).orElse("data");
    }

    private static Set<String> lines(Version version) {
        return version.places().values().stream()
                .flatMap(place -> lines(place.part()))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** The lines of {@code version} that destroy something and are not {@code known}. */
    private static void each(Version version, Set<String> known, BiConsumer<Pointer, String> told) {
        for (Pointer at : version.sequence()) {
            version.part(at).stream()
                    .flatMap(Irreversible::lines)
                    .map(String::strip)
                    .filter(line ->
                            !known.contains(line) && Destructive.in(line).isPresent())
                    .distinct()
                    .forEach(line -> told.accept(at, line));
        }
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
