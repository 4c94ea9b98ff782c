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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a migration of data that no line takes or verifies a backup for. */
final class MigrationWithoutBackup implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Any word on a copy of data, however vague, keeps the rule silent. */
    private static final Pattern BACKUP = Pattern.compile(
            "back(?:ed|ing)?[- ]?up|\\b(?:snapshots?|dump(?:s|data|all)?|\\w*dump|point[- ]in[- ]time|pitr)\\b|sicherung|sauvegarde|copias? de seguridad|respald|cópias? de segurança|copie di sicurezza|yedek|резервн|бэкап|备份|バックアップ|백업",
            FLAGS);

    private static final Pattern OF_NO_DATA = Pattern.compile(
            "\\b(?:restor\\w*|config\\w*|\\w*\\.(?:env|php|ya?ml|json|conf)|\\.env|source code|binary|binaries|code)\\b",
            FLAGS);

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
        List<Pointer> migrations = subject.plan().migrations().stream()
                .filter(at -> !Fresh.isElsewhere(subject, at))
                .toList();
        if (migrations.isEmpty()
                || !subject.plan().backups().isEmpty()
                || Spoken.of(subject, BACKUP, OF_NO_DATA)
                || Fresh.isCreated(subject)) {
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
