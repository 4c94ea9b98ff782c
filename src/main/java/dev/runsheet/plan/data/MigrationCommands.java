package dev.runsheet.plan.data;

import dev.runsheet.model.Block;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the commands that migrate data or its schema: by what they are known for, or because they give a database a file
 * that is called so.
 */
final class MigrationCommands {
    /** {@code -f add_tide.sql}, {@code @add_tide.sql}: a script of statements, no dump to put back. */
    private static final Pattern SCRIPT_FILE =
            Pattern.compile("(?:\\s-[fi]\\s*|--file[= ]|\\s@|\\ssource\\s)\"?\\S+\\.sql\\b");

    /** {@code < 042_add_region.sql}: a file numbered, or called after what it does to tables. */
    private static final Pattern NAMED_FILE = Pattern.compile(
            "(?:[\\s/][Vv]?\\d+(?:[_-]\\w|(?=[.]))|(?:add|alter|create|drop|upgrade|update|patch|change|ddl|convert)[_-])[^\\s/]{0,80}\\.(?:sql|js|cql)\\b");

    /** {@code < tides.sql}, {@code gunzip -c tides.sql.gz | …}: a whole copy given to a database. */
    private static final Pattern FED = Pattern.compile(
            "(?<!<)<\\s*\\S+\\.(?:sql|dump|dmp|bak)\\b|\\b(?:gunzip|zcat|cat|unzip)\\s[^|]{1,200}\\.(?:sql|dump|gz|zst)[^|]{0,40}\\|");

    private static final Pattern STATEMENT =
            Pattern.compile("(?:ALTER|CREATE|INSERT|MERGE|REPLACE|UPDATE|LOAD)\\s", Pattern.CASE_INSENSITIVE);

    /** {@code psql -c "SELECT …"}: what is given to the client only looks. */
    private static final Pattern READS =
            Pattern.compile("[\"']\\s*(?:SELECT|SHOW|EXPLAIN|DESCRIBE)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern UPDATE = Pattern.compile("UPDATE\\s+\\S+\\s+SET\\s", Pattern.CASE_INSENSITIVE);

    /** How many words and options may stand before the client, itself included, and how many of these are words. */
    private static final int MOST_WRAPPING = 10;

    private static final int MOST_BEGIN = 5;

    private final Words words;
    private final BackupCommands backups;

    MigrationCommands(Words words) {
        this.words = words;
        this.backups = new BackupCommands(words);
    }

    /**
     * The lines of {@code command} that do so, counted from 0: 1 for {@code cd stock}, {@code npx prisma migrate deploy}.
     *
     * @param moved whether the data go from one system to another, so that what puts a copy into a database moves them
     */
    List<Integer> lines(Block.Command command, boolean moved) {
        return CommandLine.of(command).stream()
                .filter(line -> !line.isComment() && (migrates(line) || (moved && loadsDump(line))))
                .map(CommandLine::index)
                .toList();
    }

    /** {@code psql -f tides.sql}, {@code docker compose exec -T db psql -f tides.sql}: the client, or what runs it elsewhere. */
    private boolean isClient(CommandLine.Run run) {
        String begin = run.words().stream()
                .limit(MOST_WRAPPING)
                .filter(word -> !word.startsWith("-"))
                .limit(MOST_BEGIN)
                .collect(Collectors.joining(" "));
        return words.in(CommandLine.spoken(begin)).contains(Word.DATABASE_CLIENT);
    }

    /** Whether {@code code}, a command in a sentence, migrates data; where they are {@code moved} a loaded copy does. */
    boolean migrates(String code, boolean moved) {
        CommandLine line = new CommandLine(0, List.of(code), "");
        return migrates(line) || (moved && loadsDump(line));
    }

    private boolean loadsDump(CommandLine line) {
        Set<Word> said = words.in(line.spoken());
        boolean synced = line.runs().anyMatch(run -> run.program().equals("rsync")) && said.contains(Word.DATA);
        boolean fed =
                said.contains(Word.DATABASE_CLIENT) && FED.matcher(line.text()).find();
        return (synced || fed || said.contains(Word.LOADS_DUMP))
                && !said.contains(Word.SUMS)
                && !said.contains(Word.MIGRATES_NOT);
    }

    private boolean migrates(CommandLine line) {
        Set<Word> said = words.in(line.spoken());
        if (changesTables(line, said)) {
            return true;
        }
        if (said.contains(Word.MIGRATES_NOT)) {
            return false;
        }
        boolean fed = line.runs().anyMatch(this::isClient)
                && (said.contains(Word.MIGRATION) || said.contains(Word.SCHEMA))
                && line.text().matches(".*(?:<|\\s-f|--file|\\s-i\\s|[.](?:sql|js|cql)\\b).*");
        boolean read = line.runs().anyMatch(this::isClient)
                && (SCRIPT_FILE.matcher(line.text()).find()
                        || NAMED_FILE.matcher(line.text()).find());
        return fed || read || appliesFile(line, said) || said.contains(Word.MIGRATES);
    }

    /** {@code ALTER TABLE orders …}, as it stands or given to a client. */
    private boolean changesTables(CommandLine line, Set<Word> said) {
        if (backups.copiesTable(line) || READS.matcher(line.text()).find()) {
            return false;
        }
        boolean query =
                said.contains(Word.SQL_CHANGE) || UPDATE.matcher(line.text()).lookingAt();
        return query
                && (STATEMENT.matcher(line.text()).lookingAt() || line.runs().anyMatch(this::isClient));
    }

    /** {@code ./ledgertool --apply 0740_up.sql}. */
    private static boolean appliesFile(CommandLine line, Set<Word> said) {
        return said.contains(Word.APPLY_SWITCH) && line.text().matches(".*\\s\\S+[.]sql\\b.*");
    }

    /** The lines of {@code command} that run a script, where the title around says that scripts move data there. */
    List<Integer> scripts(Block.Command command) {
        return CommandLine.of(command).stream()
                .filter(line -> !line.isComment() && !words.in(line.spoken()).contains(Word.MIGRATES_NOT))
                .filter(line -> line.runs()
                        .anyMatch(run -> run.words().stream()
                                .limit(2)
                                .anyMatch(word -> word.matches(".*[.](?:sh|py|pl|sql|js|ts|rb|ps1|bat)"))))
                .map(CommandLine::index)
                .toList();
    }
}
