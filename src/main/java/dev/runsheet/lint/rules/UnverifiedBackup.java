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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a backup that nobody looks into and nobody has ever restored. */
final class UnverifiedBackup implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern BACKUP = Pattern.compile(
            "back[- ]?(?:up|ed up)|snapshot|\\bdump|restor|recovery|sicherung|sauvegarde|copias? de seguridad|respaldo|cópias? de segurança|yede|резервн|бэкап|восстанов|备份|恢复|バックアップ|백업|복원",
            FLAGS);

    private static final Pattern COPY = Pattern.compile(
            "back[- ]?(?:up|ed up)|snapshot|\\bdump|pg_dump|sicherung|sauvegarde|respaldo|cop(?:ia|y|ie)\\b|cópia|yede|резервн|бэкап|备份|バックアップ|백업",
            FLAGS);

    /** Any word of looking at it, trying it out, or what a look would show. */
    private static final Pattern VERIFIED = Pattern.compile(
            "verif|\\btest|valid|check|confirm|integrity|restorab|rehears|drill|\\btried\\b|proven|sha256|md5|\\bls -|--list|gzip -t|\\bhead\\b|\\bsize\\b|compare|loaddata|\\brestored\\b|restor\\w+ .{0,30}\\b(?:staging|test|sandbox)|wiederhergestellt|restauré|restaurad[oa]|ripristinat|geri yüklendi|восстановлен[ао]?\\b|復元済|복원 완료|prüf|getest|vérifi|testé|verific|comprob|probad|prueba|testad|doğrula|kontrol|провер|тест"
                    + "|验证|测试|检查|检验|検証|確認|テスト|검증|확인|테스트",
            FLAGS);

    private static final Pattern RESTORED = Pattern.compile(
            "restor|recover|wiederherstell|restaur|ripristin|geri yükle|восстан|恢复|还原|復元|リストア|복원|복구", FLAGS);

    private static final Pattern RESTORING =
            Pattern.compile("^(?:pg_restore|mongorestore|impdp)\\b|^(?:psql|mysql)\\b[^|]{0,200}<\\s*\\S", FLAGS);

    /** What has a history of its own, and what is done for ever after. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\bconfig|\\bsettings|\\.env\\b|\\brepo|\\bsecrets?\\b|\\bset ?up\\b|\\bschedule|\\bregular|\\bperiodic|\\b(?:dai|week|month)ly\\b|\\bautomat"
                    + "|einricht|regelmäßig|\\bprogram|périodi|régul|periódic|düzenli|регулярн|настро"
                    + "|配置|设置|定期|每(?:天|日|周|月|季度)|自动|設定|自動|毎[日週月]|설정|자동|정기",
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
        List<Pointer> backups = subject.plan().backups().stream()
                .filter(backup -> !ASIDE.matcher(said(subject, backup)).find() && !isRecovery(said(subject, backup)))
                .toList();
        // what is copied on the way back is kept to be looked into later
        if (backups.isEmpty()
                || WayBack.isAll(subject)
                || !isNeeded(subject)
                || isPutInPlace(subject)
                || subject.places().stream().anyMatch(place -> isVerified(subject, place))) {
            return Stream.empty();
        }
        return Stream.of(Problem.at(
                        backups.get(0),
                        Quote.of(taking(subject, backups.get(0)))
                                + " takes a backup, and no line checks or restores it",
                        "add a task behind it: \"Backup restored once on staging and compared\"")
                .with(backups.subList(1, backups.size()), "not checked either"));
    }

    /** Whether the change may come to need it: data are moved, or the way back puts them back. */
    private static boolean isNeeded(Subject subject) {
        return !subject.plan().migrations().isEmpty()
                || subject.plan().rollback().steps().stream()
                        .anyMatch(step -> RESTORED.matcher(said(subject, step)).find());
    }

    /** {@code Recovery takes the copy of last night}: what a copy is for comes first, and none is taken. */
    private static boolean isRecovery(String text) {
        Matcher restored = RESTORED.matcher(text);
        Matcher copy = COPY.matcher(text);
        return restored.find() && copy.find() && restored.start() < copy.start();
    }

    /** What a move writes into the new place is looked at there. */
    private static boolean isPutInPlace(Subject subject) {
        Set<Pointer> back = Stream.concat(
                        subject.plan().rollback().sections().stream(), subject.plan().rollback().steps().stream())
                .collect(Collectors.toSet());
        return Run.all(subject)
                .filter(run -> RESTORING.matcher(run.call().text()).find())
                .anyMatch(run -> !Sections.isWithin(subject, run.at(), back));
    }

    /** What to quote: of a block of commands the line that takes the copy. */
    private static String taking(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Block.Command command
                ? Backouts.running(command)
                        .filter(line -> BACKUP.matcher(line).find())
                        .findFirst()
                        .orElseGet(() -> Sections.says(subject, at))
                : Sections.says(subject, at);
    }

    private static String said(Subject subject, Pointer at) {
        return subject.place(at).part() instanceof Block.Command command ? command.text() : Sections.says(subject, at);
    }

    private static boolean isLookedAt(String text) {
        return BACKUP.matcher(text).find() && VERIFIED.matcher(text).find();
    }

    /** A line on backups that looks at one, whether the look stands in it or the backup in what it is nested in. */
    private static boolean isVerified(Subject subject, Place place) {
        if (place.part() instanceof Block.Command command) {
            // where a copy is taken, any look in the block is one at it
            return subject.plan().backups().contains(place.at())
                    ? isLookedAt(command.text())
                    : command.text().lines().anyMatch(UnverifiedBackup::isLookedAt);
        }
        String text = Sections.says(subject, place.at());
        boolean around = place.ancestors()
                .limit(3)
                .anyMatch(outer -> BACKUP.matcher(subject.text(outer.at())).find());
        return VERIFIED.matcher(text).find() && (around || BACKUP.matcher(text).find());
    }
}
