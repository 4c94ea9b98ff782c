package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import java.util.List;
import java.util.Locale;
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

    /** Where a migration publishes contracts on a chain and moves no data. */
    private static final Pattern CONTRACTS =
            Pattern.compile("\\b(?:truffle|hardhat|foundry|contracts)\\b", Pattern.CASE_INSENSITIVE);

    private static final Role[] NOT_CARRIED_OUT = {
        Role.VERIFICATION, Role.SUCCESS, Role.COMPLETION, Role.REFERENCE, Role.OVERVIEW, Role.MONITORING
    };

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
        if (!isStep(spot) || spot.within(Role.CONTACT) || spot.says(Word.BACKUP_ASIDE)) {
            return false;
        }
        boolean restores = spot.says(Word.RESTORE) && !spot.says(Word.REHEARSED);
        if (spot.says(Word.BACKUP)) {
            return spot.says(Word.BACKED_UP) && !restores;
        }
        // under a backup, what shows that it is good speaks of it without naming it
        Optional<Spot> outer = spot.outerItem();
        boolean about = outer.isPresent() && isBackup(outer.get());
        return about && spot.text().toLowerCase(Locale.ROOT).contains("integrity");
    }

    private static boolean isMigration(Spot spot) {
        boolean aside = spot.role().isRollback() || spot.within(NOT_CARRIED_OUT) || spot.says(Word.MIGRATION_ASIDE);
        if (!isStep(spot) || aside || spot.says(Word.BACK)) {
            return false;
        }
        boolean said = spot.says(Word.MIGRATION) && spot.says(Word.APPLIED);
        return said || (spot.says(Word.FILLED) && isDataMigration(spot));
    }

    /** Whether it stands in a section about a migration of data, where no line has to say so again. */
    private static boolean isDataMigration(Spot spot) {
        return spot.section()
                .filter(section -> section.says(Word.MIGRATION) && !section.says(Word.MIGRATION_ASIDE))
                .isPresent();
    }

    private static boolean runsMigration(Spot spot) {
        return spot.part() instanceof Block.Command command
                && !spot.role().isRollback()
                && Commands.isShell(command)
                && !CONTRACTS.matcher(command.text()).find()
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
        return spot.isItem() || (spot.part() instanceof Row && !spot.within(Role.CONTACT));
    }
}
