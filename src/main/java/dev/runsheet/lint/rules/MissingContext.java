package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.TableRole;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a change of production that names no owner, service, version, environment or date. */
final class MissingContext implements Rule {
    private static final Pattern CONTEXT = Pattern.compile(
            "^\\W*((project|release|deployment|deploy|change|rollout|target|planned|scheduled|go-live|migration)\\s+)?"
                    + "(owner|owned by|author|lead|engineer|team|service|services|system|application|app|component|product|project"
                    + "|version|tag|build|commit|environment|env|date|when|window|scheduled|release|change id|ticket"
                    + "|region|cluster|customer|client|deployer|prepared by)\\b\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("\\bv\\d+(\\.\\d+)+", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR08",
                "missing-context",
                Severity.INFO,
                Audience.PRODUCTION,
                "Nothing tells whose it is, for what, or when");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Stream<String> stated = subject.checklist().properties().stream().map(Block.Property::name);
        Stream<String> rows = subject.parts(Block.Table.class)
                .filter(table -> table.value().role().equals(Optional.of(TableRole.PROPERTY)))
                .flatMap(table -> table.value().rows().stream())
                .flatMap(row -> row.cells().stream().limit(1));
        Stream<String> labels = subject.items().flatMap(item -> item.value().label().stream());
        boolean told = Stream.of(stated, rows, labels)
                .flatMap(names -> names)
                .anyMatch(name -> CONTEXT.matcher(name).find());
        boolean inTitle = subject.checklist()
                .title()
                .filter(title -> VERSION.matcher(title).find())
                .isPresent();
        return told || inTitle
                ? Stream.empty()
                : Stream.of(
                        Problem.ofDocument(
                                "nothing tells whose change this is, of what, or when",
                                "write under the title: \"**Owner:** @name\", \"**Service:** name\", \"**Date:** 2026-01-31\""));
    }
}
