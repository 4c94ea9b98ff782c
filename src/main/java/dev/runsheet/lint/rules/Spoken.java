package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document speaks of anywhere, in code too: who says that something is missing must be sure that nobody has
 * thought of it.
 */
final class Spoken {
    private Spoken() {}

    /** Whether a line speaks of {@code wanted} and not of {@code aside}. */
    static boolean of(Subject subject, Pattern wanted, Pattern aside) {
        return anyLine(
                subject,
                line -> wanted.matcher(line).find() && !aside.matcher(line).find());
    }

    /** Whether a line, be it a text, a field with its name, a row or a line of code, is {@code wanted}. */
    static boolean anyLine(Subject subject, Predicate<String> wanted) {
        return subject.places().stream().flatMap(place -> lines(subject, place)).anyMatch(wanted);
    }

    private static Stream<String> lines(Subject subject, Place place) {
        return place.part() instanceof Block.Command command
                ? command.text().lines()
                : Stream.of(Sections.says(subject, place.at()));
    }
}
