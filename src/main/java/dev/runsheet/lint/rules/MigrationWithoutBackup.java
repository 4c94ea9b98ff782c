package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.stream.Stream;

/** Flags a migration of data that no line takes or verifies a backup for. */
final class MigrationWithoutBackup implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "OR01",
                "migration-without-backup",
                Severity.ERROR,
                Audience.PRODUCTION,
                "Data are migrated without a backup");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Pointer> migrations = subject.plan().migrations();
        if (migrations.isEmpty() || !subject.plan().backups().isEmpty()) {
            return Stream.empty();
        }
        Pointer first = migrations.get(0);
        return Stream.of(Problem.at(
                        first,
                        Quote.of(Sections.migrating(subject, first)) + " changes data, and no line takes a backup",
                        "add a task before it: \"Database backup taken and restored once on staging\"")
                .with(migrations.subList(1, migrations.size()), "changes data as well"));
    }
}
