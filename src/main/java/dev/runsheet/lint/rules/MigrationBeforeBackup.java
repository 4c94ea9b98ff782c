package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import java.util.List;
import java.util.stream.Stream;

/** Flags a backup that is taken, verified or tested only when the data have been changed. */
final class MigrationBeforeBackup implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "OR02",
                "migration-before-backup",
                Severity.ERROR,
                Audience.PRODUCTION,
                "The first backup comes after the migration");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        // the rows of a table of what must hold are in no order
        List<Pointer> migrations = subject.plan().migrations().stream()
                .filter(at -> !(subject.place(at).part() instanceof Row))
                .filter(at -> !Fresh.isElsewhere(subject, at))
                .toList();
        List<Pointer> backups = subject.plan().backups();
        if (migrations.isEmpty() || backups.isEmpty() || Fresh.isCreated(subject)) {
            return Stream.empty();
        }
        Pointer migration = migrations.get(0);
        Pointer backup = backups.get(0);
        List<Pointer> others = migrations.stream()
                .skip(1)
                .filter(other -> subject.order(other) < subject.order(backup))
                .toList();
        return subject.order(backup) <= subject.order(migration)
                ? Stream.empty()
                : Stream.of(Problem.at(
                                migration,
                                Quote.of(Sections.migrating(subject, migration))
                                        + " comes before the first line about a backup",
                                "move " + Quote.of(Sections.says(subject, backup)) + " before it")
                        .with(others, "comes before it as well")
                        .with(Where.at(backup), "the first line about a backup"));
    }
}
