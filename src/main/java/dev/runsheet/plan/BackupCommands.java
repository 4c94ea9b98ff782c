package dev.runsheet.plan;

import dev.runsheet.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the commands that take a backup or look at one.
 *
 * <pre>{@code
 * BackupCommands.lines(command); // [1] for "# save the stock\npg_dump stock > stock.sql"
 * }</pre>
 */
public final class BackupCommands {
    private static final Pattern TAKES = Pattern.compile(
            "\\b(?:pg_dump(?:all)?|pg_basebackup|mysqldump|mongodump|expdp|bgsave|dumpdata|velero\\s+backup\\s+create|restic\\s+backup|borg\\s+create"
                    + "|snapshot\\s+(?:save|create|status)|create-(?:db-)?(?:cluster-)?snapshot|backups?[:\\s](?:create|capture|now|run|database|verify)|db\\s+dump|vacuum\\s+into)\\b"
                    + "|\\b(?:make|npm\\s+run|yarn|pnpm|rake|just|task)\\s+(?:[\\w-]+[:-])?backup(?:$|[\\s:;&|-])"
                    + "|^\\s*(?:[$>]\\s+)?(?:sudo\\s+)?(?:(?:ba)?sh\\s+|python3?\\s+)?[\\w./~-]*backup[\\w-]*\\.(?:sh|ps1|py)\\b"
                    + "|\\b(?:cp|robocopy|copy|copy-item)\\s.*(?:backup|\\.bak)(?:\\$\\([^)]*\\)|\\S)*\\s*$"
                    + "|\\b(?:tar\\s+-?c|zip\\s|xcopy\\s|rsync\\s|compress-archive\\s|(?:aws\\s+)?s3\\s+(?:sync|cp)\\s|gsutil\\s)\\S*\\s?.*(?:backup|\\.bak)"
                    + "|\\bsqlite3\\s.*\\.backup\\b|\\bredis-cli\\s(?:.*\\s)?save\\b|\\b(?:zfs\\s+snapshot|virsh\\s+snapshot-create|lvcreate\\s.*(?:-s|--snapshot)|sql\\s+db\\s+export)\\b"
                    + "|[^<-]>\\s*\\S*(?:backup|\\.bak\\b|\\.dump\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOES_NOT = Pattern.compile(
            "^\\s*(?:#|--|//)|\\brestor|\\b(?:list|delete|rm|echo|loaddata)\\b|--schema-only|--version|--help",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESTORES =
            Pattern.compile("restor|restaur|wiederher|exampl", Pattern.CASE_INSENSITIVE);

    /** {@code # 1. Take a backup in the console}: what somebody does by hand, among commands that take none. */
    private static final Pattern ASKS = Pattern.compile(
            "^\\s*(?:#|--|//)\\s*(?:(?:step|schritt|étape|paso|passo|adım|шаг)?\\s*\\d+(?:[.)]\\d*)*[.):]?\\s+)?(?:(?:back ?up|snapshot|sichern|sauvegarder|respaldar|yedekle\\w*|备份|バックアップ|백업)(?!\\s+(?:id|dir|path|location|name|file)\\b)"
                    + "|(?:take|create|make|verify|check|erstelle|prüfe|créer|vérifier|crear|hacer|verificar|criar|fazer|creare|fare|создать|проверить)\\s.*(?:back ?up|snapshot|sicherung|sauvegarde|respaldo|резервн))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BackupCommands() {}

    /** The lines of {@code command} that do so, counted from 0; where none does, the comments that ask for it. */
    public static List<Integer> lines(Block.Command command) {
        List<String> lines = command.text().lines().toList();
        List<Integer> taking = numbers(
                lines,
                line -> TAKES.matcher(line).find() && !DOES_NOT.matcher(line).find());
        return taking.isEmpty()
                ? numbers(
                        lines,
                        line -> ASKS.matcher(line).find()
                                && !RESTORES.matcher(line).find())
                : taking;
    }

    /** The lines that are {@code wanted}, of a command of several lines the first. */
    private static List<Integer> numbers(List<String> lines, Predicate<String> wanted) {
        List<Integer> numbers = new ArrayList<>();
        boolean told = false;
        for (int i = 0; i < lines.size(); i++) {
            told &= i > 0 && lines.get(i - 1).stripTrailing().endsWith("\\");
            if (!told && wanted.test(lines.get(i))) {
                numbers.add(i);
                told = true;
            }
        }
        return numbers;
    }
}
