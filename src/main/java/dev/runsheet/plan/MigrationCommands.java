package dev.runsheet.plan;

import dev.runsheet.model.Block;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the commands that migrate data or its schema: by what they are known for, or because they give a database a file
 * that is called so.
 */
final class MigrationCommands {
    private final Words words;

    MigrationCommands(Words words) {
        this.words = words;
    }

    /** The lines of {@code command} that do so, counted from 0: 1 for {@code cd stock}, {@code npx prisma migrate deploy}. */
    List<Integer> lines(Block.Command command) {
        return CommandLine.of(command).stream()
                .filter(line -> !line.isComment() && migrates(line))
                .map(CommandLine::index)
                .toList();
    }

    private boolean isClient(CommandLine.Run run) {
        String begin = run.words().stream()
                .limit(4)
                .takeWhile(word -> !word.startsWith("-"))
                .collect(Collectors.joining(" "));
        return words.in(CommandLine.spoken(begin)).contains(Word.DATABASE_CLIENT);
    }

    /** Whether {@code code}, a command in a sentence, migrates data. */
    boolean migrates(String code) {
        return migrates(new CommandLine(0, List.of(code), ""));
    }

    private boolean migrates(CommandLine line) {
        Set<Word> said = words.in(line.spoken());
        if (said.contains(Word.MIGRATES_NOT)) {
            return false;
        }
        boolean fed = line.runs().anyMatch(run -> isClient(run))
                && (said.contains(Word.MIGRATION) || said.contains(Word.SCHEMA))
                && line.text().matches(".*(?:<|\\s-f|--file|\\s-i\\s|[.]sql\\b).*");
        return fed || appliesFile(line, said) || said.contains(Word.MIGRATES);
    }

    /** {@code ./ledgertool --apply 0740_up.sql}. */
    private static boolean appliesFile(CommandLine line, Set<Word> said) {
        return said.contains(Word.APPLY_SWITCH) && line.text().matches(".*\\s\\S+[.]sql\\b.*");
    }

    /** The lines of {@code command} that run a script, where the title around says that scripts move data there. */
    List<Integer> scripts(Block.Command command) {
        return CommandLine.of(command).stream()
                .filter(line -> !line.isComment() && !words.in(line.spoken()).contains(Word.MIGRATES_NOT))
                .filter(line -> line.runs().anyMatch(run -> run.program().matches(".*[.](?:sh|py|pl|sql|js|ps1)")))
                .map(CommandLine::index)
                .toList();
    }
}
