package dev.runsheet.compare;

/** Which way a limit was changed. */
enum Direction {
    /** It allows more, or acts later. */
    LOOSENED,
    /** It allows less, or acts earlier. */
    TIGHTENED,
    /** Neither can be told: another unit, another state, looser on one side and tighter on the other. */
    UNCLEAR
}
