package dev.runsheet.lint.house;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a document can have, and that a team requires or forbids. Each kind is a record that finds it.
 *
 * <pre>{@code
 * new HasSection(List.of(WordPattern.of("data owner"))).in(subject)
 * }</pre>
 */
public sealed interface Feature permits HasSection, HasPhrase, HasProperty, HasRole, HasTable, HasApprover {

    /** Every place of {@code subject} that has it, in the order of the document. */
    Stream<Hit> in(Subject subject);

    /** What it is, behind "has to have" and "must not have": {@code a section titled "Data owner"}. */
    String described();

    /** What to write to have it: {@code add the section "## Data owner"}. */
    String added();

    /** The first place where one of {@code patterns} is found in {@code text}. */
    static Optional<WordPattern.Match> first(List<WordPattern> patterns, String text) {
        return patterns.stream()
                .flatMap(pattern -> pattern.first(text).stream())
                .findFirst();
    }

    /** {@code "this" or "that"}. */
    static String either(List<WordPattern> patterns) {
        return patterns.stream().map(pattern -> "\"" + pattern.text() + "\"").collect(Collectors.joining(" or "));
    }

    /** The first of {@code patterns} as an author would write it. */
    static String written(List<WordPattern> patterns) {
        return patterns.get(0).text().replace("*", "…");
    }

    /** {@code rollback-step or rollback}. */
    static String named(List<Role> roles) {
        return roles.stream().map(Role::label).collect(Collectors.joining(" or "));
    }
}
