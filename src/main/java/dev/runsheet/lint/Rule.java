package dev.runsheet.lint;

import java.util.stream.Stream;

/**
 * One thing that can be wrong with a checklist.
 *
 * <p>A rule is a pure function: it says what it found and where in the model. Severity, lines, suppression and printing
 * are not its concern.
 *
 * <pre>{@code
 * public Stream<Problem> check(Subject subject) {
 *     return subject.checklist().title().isPresent()
 *             ? Stream.empty()
 *             : Stream.of(Problem.ofDocument("the checklist has no title", "begin the file with \"# Title\""));
 * }
 * }</pre>
 */
public interface Rule {

    /** What it is called and whom it speaks to; the same on every call. */
    RuleInfo info();

    /** Everything it finds in {@code subject}, in any order. */
    Stream<Problem> check(Subject subject);
}
