package dev.runsheet.github;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Gives texts that are not the same by some measure; a number behind the later ones tells them apart. */
final class Distinct {
    private final UnaryOperator<String> key;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** @param key equal for texts that must not both be given */
    Distinct(UnaryOperator<String> key) {
        this.key = key;
    }

    /** {@code text} is given to somebody else. */
    void take(String text) {
        taken.add(key.apply(text));
    }

    /** {@code text}, or what {@code numbered} makes of it and the first number from 2 that is free. */
    String of(String text, IntFunction<String> numbered) {
        String first = key.apply(text);
        String distinct = text;
        while (!taken.add(key.apply(distinct))) {
            distinct = numbered.apply(repeats.merge(first, 2, (n, any) -> n + 1));
        }
        return distinct;
    }

    /** The same with the number in parentheses behind the text. */
    String of(String text) {
        return of(text, n -> text + " (" + n + ")");
    }
}
