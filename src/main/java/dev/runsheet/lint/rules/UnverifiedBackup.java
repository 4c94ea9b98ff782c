package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a backup that nobody looks into and nobody has ever restored. */
final class UnverifiedBackup implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern BACKUP = Pattern.compile(
            "back[- ]?(?:up|ed up)|snapshot|\\bdump|restor|recovery|sicherung|sauvegarde|copias? de seguridad|respaldo|cópias? de segurança|yede|резервн|бэкап|восстанов|备份|恢复|バックアップ|백업|복원",
            FLAGS);

    /** Any word of looking at it, trying it out, or what a look would show. */
    private static final Pattern VERIFIED = Pattern.compile(
            "verif|\\btest|valid|check|confirm|integrity|restorab|rehears|drill|\\btried\\b|proven|sha256|md5|\\bls -|--list|gzip -t|\\bhead\\b|\\bsize\\b|compare|prüf|getest|vérifi|testé|verific|comprob|probad|prueba|testad|doğrula|kontrol|провер|тест"
                    + "|验证|测试|检查|检验|検証|確認|テスト|검증|확인|테스트",
            FLAGS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "OR03",
                "unverified-backup",
                Severity.WARNING,
                Audience.PRODUCTION,
                "A backup is taken and never checked");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Pointer> backups = subject.plan().backups();
        if (backups.isEmpty() || subject.places().stream().anyMatch(place -> isVerified(subject, place))) {
            return Stream.empty();
        }
        return Stream.of(Problem.at(
                        backups.get(0),
                        Quote.of(Sections.says(subject, backups.get(0)))
                                + " is all: no line checks or restores the backup",
                        "add a task behind it: \"Backup restored once on staging and compared\"")
                .with(backups.subList(1, backups.size()), "not checked either"));
    }

    /** A line on backups that looks at one, whether the look stands in it or the backup in what it is nested in. */
    private static boolean isVerified(Subject subject, Place place) {
        if (place.part() instanceof Block.Command command) {
            return BACKUP.matcher(command.text()).find()
                    && VERIFIED.matcher(command.text()).find();
        }
        String text = Sections.says(subject, place.at());
        boolean around = place.ancestors()
                .limit(3)
                .anyMatch(outer -> BACKUP.matcher(subject.text(outer.at())).find());
        return VERIFIED.matcher(text).find() && (around || BACKUP.matcher(text).find());
    }
}
