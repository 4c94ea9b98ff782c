package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.Settings.Level;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing a configuration says, the smallest that can be said otherwise nearer to a file. {@code rules: {TX03:
 * {severity: off}}} says that {@code rules TX03 severity} is {@code off}.
 */
public sealed interface Statement {

    /** What it decides. Of two statements with equal keys the nearer one holds. */
    List<String> key();

    /** What it says, as people write it. */
    String value();

    /** Which rules speak. */
    record UseProfile(Profile profile) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.PROFILE);
        }

        @Override
        public String value() {
            return profile.label();
        }
    }

    /** Whether a rule speaks, and how loudly. */
    record RuleLevel(String code, Level level) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.RULES, code, Keys.SEVERITY);
        }

        @Override
        public String value() {
            return level instanceof Level.As as
                    ? as.severity().label()
                    : level instanceof Level.Off ? Keys.OFF : Keys.ON;
        }
    }

    /** The value of an option of a rule: a whole number or a list of texts. */
    record RuleOption(String code, String option, Object set) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.RULES, code, option);
        }

        @Override
        public String value() {
            return set instanceof Collection<?> texts
                    ? texts.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(set);
        }
    }

    /** A rule of the team's own. */
    record OwnRule(HouseRule rule) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.HOUSE_RULES, rule.info().code());
        }

        @Override
        public String value() {
            return rule.info().name();
        }
    }

    /** What following the checklists at {@code paths} does. */
    record KindOfPaths(PathPattern paths, Kind kind) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.KINDS, paths.toString());
        }

        @Override
        public String value() {
            return kind.label();
        }
    }

    /** Files that are templates, are read, or are not, by {@code list}. */
    record Listed(String list, PathPattern paths) implements Statement {
        @Override
        public List<String> key() {
            return List.of(list, paths.toString());
        }

        @Override
        public String value() {
            return paths.glob();
        }
    }

    /** A word in headings that tells what a section is for. */
    record RoleWord(Role role, String word) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.WORDS, role.label(), word);
        }

        @Override
        public String value() {
            return word;
        }
    }

    /** A further name of a metric. */
    record MetricName(String metric, String name) implements Statement {
        @Override
        public List<String> key() {
            return List.of(Keys.METRICS, metric, name);
        }

        @Override
        public String value() {
            return name;
        }
    }
}
