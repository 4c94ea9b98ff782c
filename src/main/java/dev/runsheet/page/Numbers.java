package dev.runsheet.page;

import java.util.Optional;

/** Numbers in words. */
final class Numbers {
    private Numbers() {}

    /** {@code 3 stages}, {@code 1 stage}; empty for none. */
    static Optional<String> counted(long number, String noun) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + noun + (number == 1 ? "" : "s"));
    }

    /** {@code 3 more steps}; empty where there are no more than {@code shown}. */
    static Optional<String> more(long number, long shown, String noun) {
        return number <= shown ? Optional.empty() : counted(number - shown, "more " + noun);
    }
}
