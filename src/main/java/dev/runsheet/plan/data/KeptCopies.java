package dev.runsheet.plan.data;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells steps that keep a copy without calling it a backup: by what is taken and where it is put, {@code Export the ledger,
 * keep it in the vault}, or because what a system is set to, or an old file, is put aside before it changes.
 */
final class KeptCopies {
    private static final Pattern BOX = Pattern.compile("^\\s*(?:\\[[ xX]]|[☐☑⬜🔲])");

    /** A longer paragraph tells more than what to do. */
    private static final int MOST_PROSE = 300;

    private static final Pattern CLAUSES =
            Pattern.compile("[.;；。]\\s*|[,，、]\\s*(?:then|and|dann|puis|luego|depois|poi)\\s");

    /** The file that a copy is written to. */
    private static final Pattern FILE = Pattern.compile(
            "(?<!\\S)`?[\\w./-]{1,80}\\.(?:csv|txt|sql|dmp|dump|zip|tgz|gz|tar|xlsx?|json|xml|bak|prj|fdb)\\b");

    /** {@code ledger.bak}: named as what it is. */
    private static final Pattern NAMED = Pattern.compile("\\w\\.bak\\b");

    /** {@code copy the folder to /mnt/backup}. */
    private static final Pattern TO_BACKUP = Pattern.compile(
            "\\s(?:to|into|as|nach|als|vers|dans|a|en|para|in|->|→)\\s+`?[\\w.:\\\\$~/-]{0,80}(?:[/_.-]old\\b|backup|bak\\b)",
            Pattern.CASE_INSENSITIVE);

    /** {@code s3://vault}: an address where things are kept. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:s3|gs|az|abfs|sftp|nfs)://", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCES = Pattern.compile("[.;](?:\\s+|$)|[；。]");

    private static final int MOST_CLAUSES = 8;

    private static final int MOST_OPENING = 5;

    private static final Pattern NAME = Pattern.compile("\\bexport\\b", Pattern.CASE_INSENSITIVE);

    /** Among its first words a clause says what it asks for. */
    private static final int MOST_EDGE = 2;

    private final Outline outline;
    private final BackupWording wording;

    KeptCopies(Outline outline, BackupWording wording) {
        this.outline = outline;
        this.wording = wording;
    }

    /** Whether {@code spot} has somebody keep a copy of something. */
    boolean keeps(Spot spot) {
        boolean candidate = !spot.role().isRollback()
                && (!spot.says(Word.RESTORE) || opensWithCopy(spot.text()))
                && spot.text().length() <= MOST_PROSE
                && (NAMED.matcher(spot.text()).find()
                        || spot.says(Word.COPIED)
                        || spot.says(Word.EXPORTED)
                        || spot.says(Word.SET_ASIDE)
                        || spot.says(Word.COPY_OF));
        return candidate
                && (stores(spot) || putsAside(spot) || isNamed(spot))
                && !wording.isAside(spot.text(), Word.BACKUP_ASIDE);
    }

    /** {@code Export the ledger, keep it in the vault}: what is taken of data is put where it stays. */
    private boolean stores(Spot spot) {
        boolean told = (spot.isItem() || spot.isProse())
                && !spot.within(Role.OVERVIEW, Role.REFERENCE, Role.RETROSPECTIVE, Role.VERIFICATION);
        boolean done = told || spot.part() instanceof Row;
        if (!done) {
            return false;
        }
        if (isTicked(spot)) {
            return stores(spot.text());
        }
        boolean prose = spot.part() instanceof Block.Paragraph;
        return SENTENCES
                .splitAsStream(prose ? Brackets.without(spot.text()) : spot.text())
                .limit(MOST_CLAUSES)
                .anyMatch(this::stores);
    }

    private boolean stores(String text) {
        Set<Word> said = outline.words().in(text);
        boolean copied = said.contains(Word.COPIED) && !said.contains(Word.BROUGHT);
        boolean written = said.contains(Word.DATA)
                && (FILE.matcher(text).find() || ADDRESS.matcher(text).find());
        return (copied && (said.contains(Word.STORED) || written))
                || (said.contains(Word.COPY_OF) && said.contains(Word.DATA) && opensWithCopy(text));
    }

    private boolean opensWithCopy(String sentence) {
        return outline.says(Proof.first(sentence, MOST_OPENING), Word.COPY_OF);
    }

    /** {@code ledger.bak taken}. */
    private static boolean isNamed(Spot spot) {
        return isTicked(spot)
                && NAMED.matcher(spot.text()).find()
                && (spot.says(Word.BACKED_UP) || spot.says(Word.SET_ASIDE) || spot.says(Word.COPIED));
    }

    /** {@code Export the firewall rules}, {@code Old folder renamed to ledger_old}. */
    private boolean putsAside(Spot spot) {
        boolean point = spot.isItem()
                && (spot.within(Role.PREPARATION, Role.ACTION, Role.STAGE)
                        || (spot.role() == Role.OTHER && outline.changes()));
        return (isTicked(spot) || point)
                && !spot.verifies()
                && (writesToBackup(spot.text())
                        || clauses(spot.text()).anyMatch(clause -> {
                            boolean present = outline.says(clause, Word.PRESENT);
                            boolean settings = outline.says(clause, Word.SETTINGS);
                            return (settings && isExport(clause) && !outline.says(clause, Word.FILLED))
                                    || (present && outline.says(clause, Word.COPIED) && (settings || isSecured(clause)))
                                    || (present
                                            && outline.says(clause, Word.SET_ASIDE)
                                            && outline.says(clause, Word.FILE_KEPT));
                        }));
    }

    /** {@code Copy the folder to /mnt/backup}. */
    private boolean writesToBackup(String text) {
        return outline.says(Proof.first(text, MOST_EDGE), Word.COPIED)
                && TO_BACKUP.matcher(text).find();
    }

    /** Whether taking something out is the deed of {@code clause}, no name within it: {@code install the export libraries}. */
    private boolean isExport(String clause) {
        return outline.says(Proof.first(clause, MOST_EDGE), Word.EXPORTED)
                || outline.says(NAME.matcher(clause).replaceAll(" "), Word.EXPORTED)
                || clause.strip().endsWith("export");
    }

    /** {@code Save the present database}; not {@code Copy the present database to the new server}. */
    private boolean isSecured(String clause) {
        return outline.says(Proof.first(clause, MOST_EDGE + 1), Word.COPIED)
                && outline.says(clause, Word.DATA)
                && !outline.says(clause, Word.FROM_OLD)
                && !outline.says(clause, Word.TO_NEW);
    }

    private static Stream<String> clauses(String text) {
        return CLAUSES.splitAsStream(BackupWording.withoutFiles(text)).limit(MOST_CLAUSES);
    }

    /** Whether it is to be ticked or counted as done. */
    static boolean isTicked(Spot spot) {
        return spot.part() instanceof Row row
                ? isTicked(row)
                : spot.part() instanceof Item item
                        && (item.box().isPresent() || item.number().isPresent());
    }

    /** Whether it is a row, or an item to tick or counted. */
    static boolean isStep(Spot spot) {
        return spot.part() instanceof Row || isTicked(spot);
    }

    /** Whether a row is there to be ticked or filled in. */
    static boolean isTicked(Row row) {
        return row.cells().stream().anyMatch(cell -> BOX.matcher(cell).find())
                || !row.phrases().blanks().isEmpty();
    }
}
