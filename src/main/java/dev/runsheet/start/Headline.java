package dev.runsheet.start;

import java.util.Optional;

/**
 * What is known of a change before its checklist is written; what is not known becomes a place to fill in.
 *
 * <pre>{@code
 * new Headline(Optional.of("checkout"), Optional.of("#payments"), Optional.empty(), Optional.empty(), Optional.empty());
 * }</pre>
 *
 * @param service what is changed
 * @param owner who answers for it: a person, a team, a channel
 * @param date when
 * @param window from when to when it may be changed
 * @param version what it is changed to
 */
public record Headline(
        Optional<String> service,
        Optional<String> owner,
        Optional<String> date,
        Optional<String> window,
        Optional<String> version) {

    /** Nothing known yet. */
    public static final Headline UNKNOWN =
            new Headline(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
