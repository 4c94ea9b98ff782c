package dev.runsheet.phrase.amount;

import java.util.Optional;

/**
 * A unit in its place in a text.
 *
 * @param name its canonical sign, {@code min}; empty for none
 * @param per what a rate is per: {@code s} of {@code requests/second}
 * @param end the token behind it
 */
record WrittenUnit(String name, Optional<String> per, int end) {

    static WrittenUnit none(int end) {
        return new WrittenUnit("", Optional.empty(), end);
    }

    boolean isNone() {
        return name.isEmpty();
    }
}
