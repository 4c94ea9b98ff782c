package dev.runsheet.plan;

import static dev.runsheet.plan.Words.says;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is done to data: copies that are taken or verified, migrations that are carried out. */
final class DataSteps {
    private static final Pattern MIGRATES = Pattern.compile(
            "\\b(?:migrate(?::deploy|:up|:latest|:run)?|migrations? (?:run|up|apply)|db[:-]migrate|database update|alembic upgrade|flyway migrate|liquibase update|ef database update)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOES_NOT = Pattern.compile(
            "status|revert|rollback|down\\b|undo|dry-?run|--check|--plan|diff|generate|create|make:|local|test",
            Pattern.CASE_INSENSITIVE);

    private final Outline outline;

    DataSteps(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> backups() {
        return outline.spots().stream().filter(this::isBackup).map(Spot::at).toList();
    }

    List<Pointer> migrations() {
        return outline.spots().stream()
                .filter(spot -> isMigration(spot) || runsMigration(spot))
                .map(Spot::at)
                .toList();
    }

    private boolean isBackup(Spot spot) {
        if (!isStep(spot) || spot.within(Role.CONTACT) || says(Words.BACKUP_ASIDE, spot.text())) {
            return false;
        }
        String text = spot.text();
        boolean restores = says(Words.RESTORE, text) && !says(Words.REHEARSED, text);
        if (says(Words.BACKUP, text)) {
            return says(Words.BACKED_UP, text) && !restores;
        }
        // under a backup, what shows that it is good speaks of it without naming it
        Optional<Spot> outer = spot.outerItem();
        boolean about = outer.isPresent() && isBackup(outer.get());
        return about && text.toLowerCase(java.util.Locale.ROOT).contains("integrity");
    }

    private boolean isMigration(Spot spot) {
        String text = spot.text();
        return isStep(spot)
                && !spot.role().isRollback()
                && !spot.within(
                        Role.VERIFICATION,
                        Role.SUCCESS,
                        Role.COMPLETION,
                        Role.REFERENCE,
                        Role.OVERVIEW,
                        Role.MONITORING)
                && says(Words.MIGRATION, text)
                && says(Words.APPLIED, text)
                && !says(Words.MIGRATION_ASIDE, text)
                && !says(Words.BACK, text);
    }

    private static boolean runsMigration(Spot spot) {
        return spot.part() instanceof Block.Command command
                && !spot.role().isRollback()
                && command.text().lines().anyMatch(DataSteps::migrates);
    }

    private static boolean migrates(String line) {
        boolean comment =
                line.stripLeading().startsWith("#") || line.stripLeading().startsWith("--");
        return !comment
                && MIGRATES.matcher(line).find()
                && !DOES_NOT.matcher(line).find();
    }

    private static boolean isStep(Spot spot) {
        return spot.isItem() || (spot.part() instanceof dev.runsheet.model.Row && !spot.within(Role.CONTACT));
    }
}
