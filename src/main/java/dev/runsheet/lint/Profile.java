package dev.runsheet.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A choice of rules with a name. */
public enum Profile {
    /** The rules that are right almost always, with their own severities. */
    RECOMMENDED,
    /** Every rule, each one step more severe; a team's own as severe as the team says. */
    STRICT,
    /** Text, structure and configuration only, and a team's own rules: for documents that change nothing. */
    HYGIENE;

    private static final Set<String> TIDY = Set.of("TX", "SR", "CF");

    /** The name in configuration, e.g. {@code recommended}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The profile called {@code label}; empty for any other word. */
    public static Optional<Profile> of(String label) {
        return Arrays.stream(values())
                .filter(profile -> profile.label().equals(label))
                .findFirst();
    }

    boolean includes(RuleInfo rule) {
        return switch (this) {
            case RECOMMENDED -> !rule.strictOnly();
            case STRICT -> true;
            case HYGIENE -> rule.isHouse() || (!rule.strictOnly() && TIDY.contains(rule.family()));
        };
    }
}
