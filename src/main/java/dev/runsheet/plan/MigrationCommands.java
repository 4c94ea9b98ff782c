package dev.runsheet.plan;

import dev.runsheet.model.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the commands that migrate data or its schema.
 *
 * <pre>{@code
 * MigrationCommands.lines(command); // [1] for "cd stock\nnpx prisma migrate deploy"
 * }</pre>
 */
public final class MigrationCommands {
    private static final Pattern MIGRATES = Pattern.compile(
            "\\b(?:migrate(?::deploy|:up|:latest|:run)?|migrations? (?:run|up|apply)|db[:-]migrate|(?:supabase|prisma) db push|drizzle-kit (?:migrate|push)|sqitch deploy|dbmate up|atlas (?:migrate|schema) apply|doctrine:migrations:migrate|typeorm migration:run|knex migrate:latest|database update|alembic upgrade|flyway migrate|liquibase update|ef database update)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOES_NOT = Pattern.compile(
            "^\\s*(?:#|--)|status|revert|rollback|down\\b|undo|dry-?run|--check|--plan|diff|generate|create|make:|local|test",
            Pattern.CASE_INSENSITIVE);

    private MigrationCommands() {}

    /** The lines of {@code command} that do so, counted from 0. */
    public static List<Integer> lines(Block.Command command) {
        List<String> lines = command.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> MIGRATES.matcher(lines.get(i)).find()
                        && !DOES_NOT.matcher(lines.get(i)).find())
                .boxed()
                .toList();
    }
}
