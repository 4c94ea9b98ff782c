package dev.runsheet.lint;

import dev.runsheet.model.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules speak, how loudly, and with which options.
 *
 * @param profile what holds for rules that {@code rules} does not name
 * @param rules what is said of single rules, by code
 */
public record Settings(Profile profile, Map<String, Choice> rules) {

    /** The recommended profile, nothing changed. */
    public static final Settings RECOMMENDED = new Settings(Profile.RECOMMENDED, Map.of());

    /**
     * What is said of one rule.
     *
     * @param level on, off, or a severity
     * @param options for the rule
     */
    public record Choice(Level level, Options options) {

        /** This where it says something, and {@code outer} where it does not. */
        public Choice over(Choice outer) {
            return new Choice(level instanceof Level.Unchanged ? outer.level : level, options.over(outer.options));
        }
    }

    /** Whether a rule speaks, and how loudly. */
    public sealed interface Level {
        /** As the profile has it. */
        record Unchanged() implements Level {}

        /** With its own severity, also when the profile leaves it out. */
        record On() implements Level {}

        /** Not at all. */
        record Off() implements Level {}

        /** With this severity. */
        record As(Severity severity) implements Level {}
    }

    public Settings {
        rules = Map.copyOf(rules);
    }

    /** How loudly {@code rule} speaks of a checklist of {@code kind}; empty when it is silent. */
    public Optional<Severity> severity(RuleInfo rule, Kind kind) {
        return rule.audience().includes(kind) ? severity(rule) : Optional.empty();
    }

    /** How loudly {@code rule} speaks of the kinds it is meant for; empty when it is off. */
    public Optional<Severity> severity(RuleInfo rule) {
        Choice choice = rules.get(rule.code());
        Level level = choice == null ? new Level.Unchanged() : choice.level();
        if (level instanceof Level.Off) {
            return Optional.empty();
        }
        if (level instanceof Level.As as) {
            return Optional.of(as.severity());
        }
        // a team that writes a rule of its own says how severe it is
        boolean raised = profile == Profile.STRICT && !rule.isHouse();
        Severity own = raised ? rule.severity().raised() : rule.severity();
        return level instanceof Level.On || profile.includes(rule) ? Optional.of(own) : Optional.empty();
    }

    /** What the configuration says to {@code rule}. */
    public Options options(RuleInfo rule) {
        Choice choice = rules.get(rule.code());
        return choice == null ? Options.NONE : choice.options();
    }
}
