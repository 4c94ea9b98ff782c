package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what is done to data: copies that are taken or verified, migrations that are carried out. */
final class DataSteps {
    /** Where a migration publishes contracts on a chain and moves no data. */
    private static final Pattern CONTRACTS =
            Pattern.compile("\\b(?:truffle|hardhat|foundry|contracts)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<Role> NOT_CARRIED_OUT =
            Set.of(Role.VERIFICATION, Role.SUCCESS, Role.COMPLETION, Role.REFERENCE, Role.OVERVIEW, Role.MONITORING);
    private static final Set<Role> CARRIED_OUT = Set.of(Role.ACTION, Role.STAGE);

    /** A file or folder; its name asks for nothing. */
    private static final Pattern FILE =
            Pattern.compile("(?!\\p{L}+/\\p{L}+(?:\\s|$))\\S*[/\\\\]\\S*|\\S+\\.\\p{Alpha}{2,5}\\b");

    private static final Pattern BOX = Pattern.compile("^\\s*(?:\\[[ xX]]|[☐☑⬜🔲])");

    /** What divides a sentence into what comes first and what is done then. */
    private static final Pattern CLAUSES = Pattern.compile("[.,;:：，、。；→]\\s*|\\s[–—-]\\s");

    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[）)]");

    /** {@code Ledger backup: …}. */
    private static final int TITLE_WORDS = 4;

    private static final int MOST_CLAUSES = 8;

    /** A longer paragraph tells more than what to do. */
    private static final int MOST_PROSE = 300;

    private static final Pattern POINT_IN_TIME = Pattern.compile("point[- ]in[- ]time", Pattern.CASE_INSENSITIVE);

    /** {@code Back up}, or one longer word. */
    private static final Pattern FIRST_WORDS =
            Pattern.compile("(?s)^[^\\p{L}]*(back\\s\\S+|\\S+).*", Pattern.CASE_INSENSITIVE);

    /** {@code # Example, once for each database}: shows how to do what is asked for elsewhere. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "^\\s*(?:#|--|//)\\s*(?:example|beispiel|exemple|ejemplo|exemplo|esempio|örnek|пример|例|示例|예)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands between things to do one after the other. */
    private static final Pattern CLAUSE = Pattern.compile("→|;|；|。|->|\\bthen\\b|\\.\\s");

    private final Outline outline;

    DataSteps(Outline outline) {
        this.outline = outline;
    }

    /** What asks for a backup, and the commands that take one. */
    List<Pointer> backups() {
        return outline.spots().stream()
                .filter(spot -> isBackup(spot) || takesBackup(spot))
                .map(Spot::at)
                .toList();
    }

    List<Pointer> migrations() {
        return outline.spots().stream()
                .filter(spot -> isMigration(spot) || runsMigration(spot))
                .map(Spot::at)
                .toList();
    }

    private boolean isBackup(Spot spot) {
        boolean restores =
                spot.says(Word.RESTORE) && !POINT_IN_TIME.matcher(spot.text()).find();
        boolean rehearsed = restores && (spot.says(Word.REHEARSED) || startsChecking(spot));
        boolean told = spot.part() instanceof Block.Property || isInstruction(spot);
        if (!(isStep(spot) || told) || spot.within(Role.CONTACT) || (isAside(spot) && !rehearsed)) {
            return false;
        }
        if (spot.says(Word.BACKUP)) {
            return ((spot.says(Word.BACKED_UP) && !told) || asksForBackup(spot))
                    && (rehearsed || !restores)
                    && outline.says(FILE.matcher(spot.text()).replaceAll(" "), Word.BACKUP);
        }
        // under a backup, what shows that it is good speaks of it without naming it
        Optional<Spot> outer = spot.outerItem().filter(item -> item.says(Word.BACKUP));
        boolean intact = spot.text().toLowerCase(Locale.ROOT).contains("integrity")
                && outer.filter(this::isBackup).isPresent();
        return outer.isPresent() && (rehearsed || intact);
    }

    /** {@code Backup policy}; not {@code Daily backups, kept according to policy}, nor {@code Backup (with the script)}. */
    private boolean isAside(Spot spot) {
        if (!spot.says(Word.BACKUP_ASIDE)
                || !outline.says(BRACKETS.matcher(spot.text()).replaceAll(" "), Word.BACKUP_ASIDE)) {
            return false;
        }
        String[] words = spot.text().strip().split("[\\s,;:()]+", -1);
        return !spot.says(Word.BACKED_UP)
                || IntStream.range(0, words.length)
                        .filter(i -> outline.says(words[i], Word.BACKUP))
                        .anyMatch(i -> isCompound(words, i));
    }

    /** Whether the backup at {@code i} only tells what kind of thing it is: {@code backup policy}, {@code política de backup}. */
    private boolean isCompound(String[] words, int i) {
        boolean linked = i > 1 && words[i - 1].length() <= 3;
        String before = linked ? words[i - 2] : i > 0 ? words[i - 1] : "";
        String behind = i + 1 < words.length ? words[i + 1] : "";
        return words[i].codePoints().anyMatch(c -> c > 0x2e00)
                || outline.says(before, Word.BACKUP_ASIDE)
                || outline.says(behind, Word.BACKUP_ASIDE);
    }

    /** A sentence in a part of the document that has people do something. */
    private static boolean isInstruction(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && !spot.role().isRollback()
                && !spot.within(Role.OVERVIEW, Role.REFERENCE, Role.RETROSPECTIVE);
    }

    private boolean startsChecking(Spot spot) {
        return outline.words().verifies(spot.text().strip().split("\\s+", 2)[0]);
    }

    /** Whether a task speaks of a backup at all, or a line begins with it: {@code Back up the ledger}. */
    private boolean asksForBackup(Spot spot) {
        if (spot.part() instanceof Row row) {
            return row.cells().stream().anyMatch(cell -> BOX.matcher(cell).find())
                    || outline.deed(spot).filter(this::beginsWithBackup).isPresent();
        }
        if (spot.part() instanceof Block.Property) {
            return !spot.phrases().blanks().isEmpty();
        }
        if (!(spot.part() instanceof Item item)) {
            return spot.text().length() <= MOST_PROSE && ordersBackup(spot.text());
        }
        return item.box().isPresent() || (!isNamed(item, spot.text()) && ordersBackup(spot.text()));
    }

    /** Whether a line is a name and its value, {@code Backup: S3}; in a numbered list it is a step with a title. */
    private static boolean isNamed(Item item, String text) {
        boolean whole = item.label()
                .filter(label -> text.strip().length() <= label.strip().length() + 1)
                .isPresent();
        boolean named = item.label().isPresent() || text.contains(":");
        return named && item.number().isEmpty() && !whole;
    }

    /** Whether a clause of {@code text} begins with a backup: {@code Before you begin, back up the ledger}. */
    private boolean ordersBackup(String text) {
        int colon = text.indexOf(':');
        boolean titled = colon > 0 && text.substring(0, colon).strip().split("\\s+", -1).length <= TITLE_WORDS;
        if (titled && outline.says(text.substring(0, colon), Word.BACKUP)) {
            return true;
        }
        return CLAUSES.splitAsStream(text).limit(MOST_CLAUSES).anyMatch(this::beginsWithBackup);
    }

    private boolean beginsWithBackup(String clause) {
        String begin = FIRST_WORDS.matcher(clause.strip()).replaceFirst("$1");
        boolean does = outline.says(begin, Word.BACKED_UP) || outline.words().verifies(begin);
        return outline.says(begin, Word.BACKUP)
                || (does && outline.says(clause, Word.BACKUP))
                || endsWithBackup(clause);
    }

    /** {@code 環境変数のバックアップ}: where the deed stands last. */
    private boolean endsWithBackup(String clause) {
        String end = BRACKETS.matcher(clause).replaceAll("").strip();
        return !end.isEmpty()
                && end.codePointBefore(end.length()) > 0x2e00
                && outline.says(end.substring(Math.max(0, end.length() - 6)), Word.BACKUP);
    }

    private static boolean takesBackup(Spot spot) {
        return spot.part() instanceof Block.Command command
                && !spot.role().isRollback()
                && Commands.runs(command)
                && !EXAMPLE.matcher(command.text()).find()
                && !BackupCommands.lines(command).isEmpty();
    }

    private boolean isMigration(Spot spot) {
        boolean step = isStep(spot) || isOrder(spot);
        if (!step || spot.role().isRollback() || !isCarriedOut(spot) || spot.says(Word.BACK)) {
            return false;
        }
        if (spot.says(Word.FILLED) && !spot.says(Word.MIGRATION_ASIDE) && isDataMigration(spot)) {
            return true;
        }
        boolean again =
                spot.isOpenTask() && spot.outerItem().filter(this::isMigration).isPresent();
        return !again
                && spot.says(Word.MIGRATION)
                && spot.says(Word.APPLIED)
                && Stream.of(CLAUSE.split(spot.text(), -1)).anyMatch(this::applies);
    }

    /** {@code Run the migrations in the order of their numbers.}: a sentence that begins with what to do. */
    private boolean isOrder(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && !spot.text().strip().endsWith(":")
                && outline.says(spot.text().strip().split("\\s+", 2)[0], Word.APPLIED);
    }

    /** Whether what the nearest section that tells is for is to do something, in the system that is changed. */
    private boolean isCarriedOut(Spot spot) {
        boolean aside = spot.around()
                .filter(section -> section.part() instanceof Section)
                .map(Spot::role)
                .filter(role -> CARRIED_OUT.contains(role) || NOT_CARRIED_OUT.contains(role))
                .findFirst()
                .filter(NOT_CARRIED_OUT::contains)
                .isPresent();
        return !aside && !isRehearsed(spot);
    }

    /** Whether it stands in a section that is about another system than that which is changed. */
    private static boolean isRehearsed(Spot spot) {
        return spot.around()
                .filter(section -> section.part() instanceof Section)
                .anyMatch(section -> section.says(Word.TRIAL) && !section.says(Word.LIVE));
    }

    private boolean applies(String clause) {
        return outline.says(clause, Word.MIGRATION)
                && outline.says(clause, Word.APPLIED)
                && !outline.says(clause, Word.MIGRATION_ASIDE)
                && (!outline.says(clause, Word.TRIAL) || outline.says(clause, Word.LIVE));
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
                && !isRehearsed(spot)
                && !CONTRACTS.matcher(command.text()).find()
                && !MigrationCommands.lines(command).isEmpty();
    }

    private static boolean isStep(Spot spot) {
        return spot.isItem() || (spot.part() instanceof Row && !spot.within(Role.CONTACT));
    }
}
