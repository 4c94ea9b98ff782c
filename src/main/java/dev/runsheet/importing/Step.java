package dev.runsheet.importing;

/** Turns one thing that a tool does in its own way into plain HTML, and leaves pages of other tools as they are. */
@FunctionalInterface
interface Step {
    /** Changes the content of {@code draft}. */
    void apply(Draft draft) throws Refused;
}
