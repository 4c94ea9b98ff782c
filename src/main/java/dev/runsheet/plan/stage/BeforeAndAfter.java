package dev.runsheet.plan.stage;

import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds parts beside each other that lead through a change: what comes before it, the change, what comes after it
 * ({@code Pre-flight}, {@code Cutover}, {@code Post-cutover}).
 */
final class BeforeAndAfter {
    /** What stands among such parts without being one. */
    private static final Set<Role> ASIDE = EnumSet.of(
            Role.APPROVAL,
            Role.CONTACT,
            Role.REFERENCE,
            Role.OVERVIEW,
            Role.RETROSPECTIVE,
            Role.COMMUNICATION,
            Role.SUCCESS,
            Role.THRESHOLD,
            Role.ALERTING);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Of how many letters what is changed is known again. */
    private static final int LETTERS = 5;

    private BeforeAndAfter() {}

    /** The parts from the first before the change to the last after it; empty where one of the three is missing. */
    static List<Spot> run(List<Spot> siblings) {
        OptionalInt first = place(siblings, BeforeAndAfter::isBefore, false);
        OptionalInt last = place(siblings, BeforeAndAfter::isAfter, true);
        if (first.isEmpty() || last.isEmpty() || first.getAsInt() >= last.getAsInt()) {
            return List.of();
        }
        List<Spot> run = siblings.subList(first.getAsInt(), last.getAsInt() + 1).stream()
                .filter(spot -> !spot.role().isRollback() && !ASIDE.contains(spot.role()))
                .toList();
        Set<String> named = Stream.of(first, last)
                .flatMap(place -> words(siblings.get(place.getAsInt())))
                .collect(Collectors.toSet());
        return run.stream().anyMatch(spot -> isChange(spot, named)) ? run : List.of();
    }

    private static OptionalInt place(List<Spot> siblings, Predicate<Spot> sought, boolean last) {
        IntStream places = IntStream.range(0, siblings.size()).filter(i -> sought.test(siblings.get(i)));
        return last ? places.max() : places.min();
    }

    private static boolean isBefore(Spot spot) {
        return spot.says(Word.FIRST) && !spot.says(Word.AFTER);
    }

    private static boolean isAfter(Spot spot) {
        return spot.says(Word.AFTER);
    }

    /** Whether it is the change itself: by its words, or as what the parts around it come before or after. */
    private static boolean isChange(Spot spot, Set<String> named) {
        return !isBefore(spot)
                && !isAfter(spot)
                && (spot.says(Word.CHANGE)
                        || spot.says(Word.EXECUTION)
                        || words(spot).anyMatch(named::contains));
    }

    /** The longer words of its title by their first letters, as endings differ. */
    private static Stream<String> words(Spot spot) {
        return Stream.of(NO_LETTER.split(spot.text().toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= LETTERS)
                .map(word -> word.substring(0, LETTERS));
    }
}
