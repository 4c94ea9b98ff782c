package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words a configuration is written with. {@code schema/config.schema.json} has the same; a test compares them. */
final class Keys {
    static final String PROFILE = "profile";
    static final String RULES = "rules";
    static final String HOUSE_RULES = "house-rules";
    static final String KINDS = "kinds";
    static final String TEMPLATES = "templates";
    static final String INCLUDE = "include";
    static final String EXCLUDE = "exclude";
    static final String WORDS = "words";
    static final String METRICS = "metrics";
    static final List<String> TOP =
            List.of(PROFILE, RULES, HOUSE_RULES, KINDS, TEMPLATES, INCLUDE, EXCLUDE, WORDS, METRICS);

    static final String SEVERITY = "severity";
    static final String ON = "on";
    static final String OFF = "off";
    static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::label).toList();
    static final List<String> LEVELS =
            Stream.concat(Stream.of(ON, OFF), SEVERITIES.stream()).toList();

    static final String NAME = "name";
    static final String REQUIRE = "require";
    static final String FORBID = "forbid";
    static final String MESSAGE = "message";
    static final String WRITE = "write";
    static final String REASON = "reason";
    static final String BAD = "bad";
    static final String GOOD = "good";
    static final List<String> HOUSE_RULE =
            List.of(NAME, REQUIRE, FORBID, SEVERITY, KINDS, MESSAGE, WRITE, REASON, BAD, GOOD);

    static final String SECTION = "section";
    static final String PHRASE = "phrase";
    static final String PROPERTY = "property";
    static final String ROLE = "role";
    static final String TABLE = "table";
    static final String APPROVER = "approver";
    static final List<String> FEATURES = List.of(SECTION, PHRASE, PROPERTY, ROLE, TABLE, APPROVER);
    static final String VALUE = "value";
    static final String IN = "in";
    static final List<String> DEMAND =
            Stream.concat(FEATURES.stream(), Stream.of(VALUE, IN)).toList();

    static final List<String> PROFILES =
            Arrays.stream(Profile.values()).map(Profile::label).toList();
    static final List<String> KIND_NAMES =
            Arrays.stream(Kind.values()).map(Kind::label).toList();
    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::label).toList();

    private Keys() {}

    /** The kind called {@code name}, one of {@link #KIND_NAMES}. */
    static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The role called {@code name}, one of {@link #ROLES}. */
    static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.label().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
