package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a way back that puts back data of which nobody made a copy. */
final class UnproducedRestore implements Rule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Puts data back from a copy. */
    private static final Pattern RESTORES = Pattern.compile(
            "\\b(?:restor\\w*|recover\\w*|import\\w*|load\\w*|wiederherstell\\w*|restaur\\w*)\\b.{0,60}\\b(?:back[- ]?ups?|snapshots?|dumps?|sicherung|sauvegarde|respaldo|copia de seguridad|cópia de segurança)\\b"
                    + "|\\b(?:back[- ]?ups?|snapshots?|dumps?)\\b.{0,30}\\brestor\\w*|\\bpg_restore\\b|\\bmongorestore\\b|\\b(?:psql|mysql)\\b[^|\\n]{0,200}<\\s*\\S|\\bgunzip\\b.{0,200}\\|\\s*(?:psql|mysql)\\b"
                    + "|(?:从|恢复).{0,12}(?:备份|快照)|バックアップから",
            FLAGS);

    /** A copy, whoever makes it and whatever it is called. */
    private static final Pattern COPY = Pattern.compile(
            "back[- ]?(?:up|ed up|ing up)|backup|snapshot|\\bdump|pg_dump|mysqldump|mongodump|point[- ]in[- ]time|\\bpitr\\b|\\bcp -|sicherung|sauvegarde|respaldo|copias? de seguridad|cópias? de segurança|yede|резервн|бэкап|备份|快照|バックアップ|백업",
            FLAGS);

    /** The software itself is kept where it was built. */
    private static final Pattern SOFTWARE = Pattern.compile(
            "\\b(?:version|release|git|code|images?|containers?|config\\w*|files?|\\w+\\.(?:php|conf|ya?ml|env|json))\\b",
            FLAGS);

    /** {@code Restore the backup: not applicable}, {@code Restoring a backup is not required}. */
    private static final Pattern UNNEEDED = Pattern.compile(
            "\\b(?:not|n't|no longer) (?:be )?(?:applicable|required|needed|necessary)\\b|\\bn/a\\b|\\bno (?:backup|restore|data)\\b.{0,30}\\b(?:needed|required|necessary|changed)\\b"
                    + "|\\b(?:entfällt|nicht (?:nötig|notwendig|erforderlich)|(?:n'est )?pas (?:nécessaire|requise?)|sans objet|no (?:aplica|es necesari[oa])|não (?:se aplica|é necessári[oa])|non (?:necessari[oa]|applicabile)|gerekmez|gerekli değil|не (?:требуется|нужно|применимо))"
                    + "|不需要|无需|不适用|不要(?!\\p{L})|필요 없",
            FLAGS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB13",
                "unproduced-restore",
                Severity.WARNING,
                Audience.PRODUCTION,
                "The rollback restores a copy that nobody makes");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Set<Pointer> back = Stream.concat(
                        subject.plan().rollback().sections().stream(), subject.plan().rollback().steps().stream())
                .collect(Collectors.toSet());
        List<Place> restores = subject.places().stream()
                .filter(place -> place.part() instanceof Item || place.part() instanceof Block.Command)
                .filter(place -> Sections.isWithin(subject, place.at(), back))
                .filter(place -> said(subject, place).lines().anyMatch(UnproducedRestore::restoresData))
                .toList();
        // who only goes back restores a copy that was made with the change
        if (WayBack.isAll(subject)
                || restores.isEmpty()
                || !subject.plan().backups().isEmpty()
                || isMade(subject)) {
            return Stream.empty();
        }
        return Stream.of(Problem.at(
                        restores.get(0).at(),
                        Quote.of(restoring(subject, restores.get(0)))
                                + " needs a copy, and no line before it makes one",
                        "add a task before the change: \"Database backup taken and restored once on staging\"")
                .with(restores.stream().skip(1).map(Place::at).toList(), "needs the copy as well"));
    }

    /** Whether any line that does not only restore speaks of a copy. */
    private static boolean isMade(Subject subject) {
        return subject.places().stream()
                .flatMap(place -> said(subject, place).lines())
                .anyMatch(line ->
                        COPY.matcher(line).find() && !RESTORES.matcher(line).find());
    }

    private static boolean restoresData(String line) {
        return RESTORES.matcher(line).find()
                && !SOFTWARE.matcher(line).find()
                && !UNNEEDED.matcher(line).find();
    }

    private static String restoring(Subject subject, Place place) {
        return said(subject, place)
                .lines()
                .filter(UnproducedRestore::restoresData)
                .findFirst()
                .orElse(said(subject, place));
    }

    private static String said(Subject subject, Place place) {
        return place.part() instanceof Block.Command command ? command.text() : Sections.says(subject, place.at());
    }
}
