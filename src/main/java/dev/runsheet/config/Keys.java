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
    static final String KINDS = "kinds";
    static final String INCLUDE = "include";
    static final String EXCLUDE = "exclude";
    static final String WORDS = "words";
    static final String METRICS = "metrics";
    static final List<String> TOP = List.of(PROFILE, RULES, KINDS, INCLUDE, EXCLUDE, WORDS, METRICS);

    static final String SEVERITY = "severity";
    static final String ON = "on";
    static final String OFF = "off";
    static final List<String> LEVELS = Stream.concat(
                    Stream.of(ON, OFF), Arrays.stream(Severity.values()).map(Severity::label))
            .toList();

    static final List<String> PROFILES =
            Arrays.stream(Profile.values()).map(Profile::label).toList();
    static final List<String> KIND_NAMES =
            Arrays.stream(Kind.values()).map(Kind::label).toList();
    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::label).toList();

    private Keys() {}
}
