package dev.runsheet.plan;

import dev.runsheet.model.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
                    + "|\\b(?:make|npm\\s+run|yarn|pnpm|rake|just|task)\\s+(?:\\w+:)?backup(?:$|[\\s:;&|])"
                    + "|^\\s*(?:[$>]\\s+)?(?:sudo\\s+)?(?:(?:ba)?sh\\s+|python3?\\s+)?[\\w./~-]*backup[\\w-]*\\.(?:sh|ps1|py)\\b"
                    + "|\\b(?:cp|robocopy|copy|copy-item)\\s.*(?:backup|\\.bak)(?:\\$\\([^)]*\\)|\\S)*\\s*$"
                    + "|\\b(?:tar\\s+-?c|zip\\s)\\S*\\s.*(?:backup|\\.bak)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOES_NOT = Pattern.compile(
            "^\\s*(?:#|--|//)|\\brestor|\\b(?:list|delete|rm|echo|loaddata)\\b|--schema-only|--version|--help",
            Pattern.CASE_INSENSITIVE);

    private BackupCommands() {}

    /** The lines of {@code command} that do so, counted from 0. */
    public static List<Integer> lines(Block.Command command) {
        List<String> lines = command.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> TAKES.matcher(lines.get(i)).find()
                        && !DOES_NOT.matcher(lines.get(i)).find())
                .boxed()
                .toList();
    }
}
