package dev.runsheet.plan.data;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.RowGroups;
import dev.runsheet.plan.outline.SaidLines;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what asks for a copy of data or for a look at one, and the commands that take it. */
public final class Backups {
    /** A longer paragraph tells more than what to do. */
    private static final int MOST_PROSE = 300;

    /** {@code # Example, once for each database}: shows how to do what is asked for elsewhere. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "^\\s*(?:#|--|//)\\s*(?:example|beispiel|exemple|ejemplo|exemplo|esempio|örnek|пример|例|示例|예)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code 0 2 * * * ./backup.sh}: a job that runs at set times. */
    private static final Pattern TIMED = Pattern.compile("(?m)^\\s*(?:[\\d*][\\d*/,-]*\\s+){5}\\S");

    /** {@code 4.1 Last copy …}, in a paragraph. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+(?:\\.\\d+){0,3}[.)]?\\s");

    /** {@code Settings → Database → Backups}: where the copy to go back to is found. */
    private static final Pattern MENU = Pattern.compile("→[^→]{1,80}→");

    /** All of it bold. */
    private static final Pattern HEAD = Pattern.compile("(?:\\*\\*|__)[^*_]+(?:\\*\\*|__):?");

    /** {@code Backup and deployment}: a title of several things. */
    private static final Pattern SEVERAL =
            Pattern.compile("[&+/]|(?<![\\p{L}])(?:and|und|et|y|e|ve|и|та)(?![\\p{L}])|[与和と및、]");

    private final Outline outline;
    private final BackupWording wording;
    private final BackupCommands commands;
    private final KeptCopies kept;
    private final NotedSteps steps;
    private final TimedSteps timed;
    private final NoSteps asides;

    /** Looks for steps that take or check a copy in {@code outline}. */
    public Backups(Outline outline) {
        this.outline = outline;
        this.steps = new NotedSteps(outline);
        this.timed = new TimedSteps(outline);
        this.asides = new NoSteps(outline.words());
        this.wording = new BackupWording(outline.words());
        this.commands = new BackupCommands(outline.words());
        this.kept = new KeptCopies(outline, wording);
    }

    /** What asks for a backup, and the commands that take one. */
    public List<Pointer> all() {
        return outline.spots().stream()
                .filter(spot -> taking(spot).findAny().isPresent()
                        || !noted(spot).isEmpty()
                        || (steps.of(spot).isEmpty() && asks(spot) && !isHeadOfTasks(spot))
                        || isOnlyTitled(spot))
                .map(Spot::at)
                .toList();
    }

    /** {@code **Databases**} above the tasks that say so one by one. */
    private boolean isHeadOfTasks(Spot spot) {
        return spot.isTask()
                && spot.isGroup()
                && HEAD.matcher(((Item) spot.part()).text().strip()).matches()
                && outline.inside(spot).anyMatch(inner -> inner.isTask() && asks(inner));
    }

    /** {@code Run a full backup}: a title that says so itself, where nothing below it does. */
    private boolean isOnlyTitled(Spot title) {
        return title.part() instanceof Section
                && title.says(Word.BACKUP)
                && !title.role().isRollback()
                && wording.isDeed(title.text())
                && !SEVERAL.matcher(title.text()).find()
                && outline.inside(title)
                        .noneMatch(inner -> inner.part() instanceof Section
                                || asks(inner)
                                || taking(inner).findAny().isPresent());
    }

    /** The lines of commands that take one, counted from 0. */
    public List<At<Integer>> lines() {
        return outline.spots().stream()
                .flatMap(spot ->
                        Stream.concat(taking(spot), noted(spot).stream()).map(line -> new At<>(spot.at(), line)))
                .toList();
    }

    /** Of a paragraph of several steps the lines that do so, counted from 0. */
    private List<Integer> noted(Spot spot) {
        List<SaidLines.Line> marked = steps.of(spot);
        if (marked.isEmpty()) {
            return spot.text().indexOf('\n') >= 0 && spot.part() instanceof Block.Paragraph && asks(spot)
                    ? steps.first(spot, Word.BACKUP, Word.COPIED, Word.EXPORTED).stream()
                            .toList()
                    : List.of();
        }
        return marked.stream()
                .filter(line -> asks(line.spot()))
                .map(SaidLines.Line::offset)
                .toList();
    }

    private Stream<Integer> taking(Spot spot) {
        boolean runs = spot.part() instanceof Block.Command command
                && !goesBack(spot)
                && (Commands.runs(command) || TIMED.matcher(command.text()).find())
                && !EXAMPLE.matcher(command.text()).find();
        if (!runs) {
            return Stream.empty();
        }
        Block.Command command = (Block.Command) spot.part();
        List<Integer> known = commands.lines(command);
        return known.isEmpty() && isNamedBackup(spot.section()) ? commands.copying(command).stream() : known.stream();
    }

    /** Whether a title says that copies are taken below it, and nothing else. */
    private static boolean isNamedBackup(Optional<Spot> title) {
        return title.filter(section -> section.says(Word.BACKUP)
                        && !section.says(Word.BACKUP_KEPT)
                        && !section.says(Word.RESTORE)
                        && !section.role().isRollback()
                        && !SEVERAL.matcher(section.text()).find())
                .isPresent();
    }

    /** Whether what it stands in is itself on the way back, where copies are what one goes back to. */
    private static boolean goesBack(Spot spot) {
        return spot.role().isRollback()
                && spot.section()
                        .filter(section -> section.says(Word.BACK) || section.says(Word.RESTORE))
                        .isPresent();
    }

    private boolean asks(Spot spot) {
        boolean told = spot.part() instanceof Block.Property || BackupSpots.isInstruction(spot);
        boolean step = spot.isItem() || spot.part() instanceof Row;
        if (!(step || told)
                || spot.within(Role.CONTACT)
                || BackupSpots.isCondition(spot)
                || BackupSpots.isReference(spot)) {
            return false;
        }
        boolean restores =
                spot.says(Word.RESTORE) && !spot.says(Word.RESTORE_POINT) && !wording.opensWithBackup(spot.text());
        if (spot.role().isRollback()
                && !spot.says(Word.BACKED_UP)
                && MENU.matcher(spot.text()).find()) {
            return false;
        }
        boolean rehearsed = restores
                && !spot.role().isRollback()
                && (startsChecking(spot)
                        || spot.says(Word.ELSEWHERE)
                        || wording.tells(spot.text(), Word.RESTORE, Word.REHEARSED));
        if (takesInline(spot) && !spot.role().isRollback()) {
            return true;
        }
        if (wording.uses(spot.text())
                || (asides.beginsForbidding(spot.text()) && !wording.orders(spot.text()))
                || wording.puts(spot.text())
                || asides.isOpenQuestion(spot.text())) {
            return false;
        }
        if (spot.part() instanceof Row row && RowGroups.isHead(row)) {
            return false;
        }
        if (kept.keeps(spot) || isInGroup(spot) || triesRestore(spot) || isTimed(spot)) {
            return true;
        }
        if (spot.says(Word.BACKUP)) {
            return (rehearsed || !isAside(spot))
                    && ((spot.says(Word.BACKED_UP) && step && tells(spot))
                            || isAsked(spot)
                            || (step && (isScheduled(spot) || isRepeated(spot))))
                    && (rehearsed || !restores || wording.checks(spot.text()))
                    && wording.names(spot.text());
        }
        return step && isPartOfBackup(spot, rehearsed);
    }

    /** {@code | 02:05 | Ledger backup | 15 min |}: a line of a timetable names what is done. */
    private boolean isTimed(Spot spot) {
        return spot.says(Word.BACKUP)
                && !spot.role().isRollback()
                && timed.deed(spot)
                        .filter(deed -> wording.names(deed)
                                && !outline.says(deed, Word.RESTORE)
                                && !outline.says(deed, Word.BACK)
                                && !wording.isAside(deed, Word.BACKUP_ASIDE)
                                && !wording.isAside(deed, Word.BACKUP_KEPT))
                        .isPresent();
    }

    /** {@code Restore drill this quarter}: whatever the part around it is for. */
    private static boolean triesRestore(Spot spot) {
        return spot.says(Word.RESTORE_TEST) && !spot.role().isRollback() && KeptCopies.isStep(spot);
    }

    /** A step under a row, or a task under a title, that says a backup is taken there. */
    private boolean isInGroup(Spot spot) {
        if (spot.part() instanceof Row) {
            return KeptCopies.isTicked(spot)
                    && RowGroups.over(spot, outline)
                            .filter(head -> outline.says(head, Word.BACKUP))
                            .isPresent();
        }
        Optional<Spot> section =
                spot.section().filter(title -> title.says(Word.BACKUP) && spot.isItem() && KeptCopies.isTicked(spot));
        if (section.isEmpty() || spot.says(Word.STOPS) || spot.says(Word.BACKUP)) {
            return false;
        }
        return (spot.isTask() && isNamedBackup(section)) || spot.says(Word.COPIED);
    }

    private boolean isAside(Spot spot) {
        return wording.isAside(spot.text(), Word.BACKUP_ASIDE)
                || (!spot.verifies()
                        && !spot.says(Word.REHEARSED)
                        && !wording.explains(spot.text())
                        && wording.isAside(spot.text(), Word.BACKUP_KEPT));
    }

    private boolean startsChecking(Spot spot) {
        return outline.words().verifies(spot.text().strip().split("\\s+", 2)[0]);
    }

    /** A task or a row to tick may tell it in any words; of anything else one clause has to. */
    private boolean tells(Spot spot) {
        return (spot.part() instanceof Item && spot.text().length() <= MOST_PROSE)
                || wording.tells(spot.text(), Word.BACKUP, Word.BACKED_UP);
    }

    /** Whether a task or a row speaks of a backup at all, or a line begins with it: {@code Back up the ledger}. */
    private boolean isAsked(Spot spot) {
        if (!spot.phrases().owners().isEmpty()
                && wording.isTitled(spot.text())
                && !wording.ordersBehindName(spot.text())) {
            return false; // who steps in: "Backup: @mira"
        }
        if (spot.part() instanceof Row) {
            return true;
        }
        if (spot.part() instanceof Block.Property property) {
            return spot.phrases().blanks().stream()
                            .anyMatch(blank -> !blank.text().isEmpty())
                    || wording.orders(PlainText.of(property.value()).text());
        }
        if (!(spot.part() instanceof Item item)) {
            boolean counted = NUMBERED.matcher(spot.text()).lookingAt() && wording.opensWithBackup(spot.text());
            return spot.text().length() <= MOST_PROSE
                    ? counted || wording.orders(spot.text())
                    : wording.ordersInSentence(spot.text());
        }
        boolean opens = item.number().isPresent()
                ? !spot.role().isRollback()
                : BackupSpots.isShortStep(spot) && spot.phrases().blanks().isEmpty();
        return (item.box().isPresent() && spot.text().length() <= MOST_PROSE && wording.namesOutside(spot.text()))
                || (!BackupSpots.isNamed(item, spot.text()) && wording.orders(spot.text()))
                || (BackupSpots.isNamed(item, spot.text())
                        && (wording.ordersByName(spot.text()) || wording.ordersBehindName(spot.text())))
                || (opens && (wording.opensWithBackup(spot.text()) || wording.opensBehindName(spot.text())));
    }

    /** {@code Archive the keys: `tar czf keys-backup.tgz keys`}. */
    private boolean takesInline(Spot spot) {
        if (!(spot.part() instanceof Item item) || item.text().indexOf('`') < 0) {
            return false;
        }
        return PlainText.of(item.text()).codeTexts().stream()
                .anyMatch(code -> Commands.isLine(code) ? commands.takes(code) : commands.isKnown(code));
    }

    /** What stands under a backup speaks of it without naming it: how often it is taken, whether it can be restored. */
    private boolean isPartOfBackup(Spot spot, boolean rehearsed) {
        Optional<Spot> outer = spot.outerItem().filter(item -> item.says(Word.BACKUP));
        boolean intact = spot.text().toLowerCase(Locale.ROOT).contains("integrity")
                && outer.filter(item -> !item.says(Word.RESTORE))
                        .filter(this::asks)
                        .isPresent();
        if (outer.isPresent()) {
            boolean looked = spot.verifies() && spot.says(Word.BACKUP) && asks(outer.get());
            return rehearsed || intact || looked || isPiece(spot, outer.get());
        }
        boolean within = spot.around()
                .filter(section -> section.part() instanceof Section)
                .anyMatch(section -> section.says(Word.BACKUP));
        return (rehearsed && (within || isBesideBackup(spot))) || isScheduled(spot);
    }

    /** {@code Backups enabled} and right before or behind it {@code Restore tested}. */
    private boolean isBesideBackup(Spot spot) {
        if (!(spot.part() instanceof Item item) || item.box().isEmpty()) {
            return false;
        }
        return Stream.of(outline.before(spot), outline.behind(spot))
                .flatMap(Optional::stream)
                .anyMatch(other -> other.isItem() && other.says(Word.BACKUP) && asks(other));
    }

    /** {@code Backup times:} and under it {@code Hourly: the ledger}. */
    private boolean isScheduled(Spot spot) {
        return spot.says(Word.HOW_OFTEN)
                && heading(spot).filter(head -> head.says(Word.BACKUP)).isPresent();
    }

    /** {@code Keep daily backups}. */
    private boolean isRepeated(Spot spot) {
        return spot.isItem() && spot.says(Word.HOW_OFTEN) && wording.begins(spot.text());
    }

    /** {@code Make a backup:} and under it, without a box, what to save. */
    private boolean isPiece(Spot spot, Spot outer) {
        return spot.part() instanceof Item item
                && item.box().isEmpty()
                && spot.phrases().blanks().isEmpty()
                && outer.text().strip().endsWith(":")
                && asks(outer);
    }

    /** What heads the list around {@code spot}: the label right above it, else the title of its section. */
    private Optional<Spot> heading(Spot spot) {
        Optional<Spot> label = spot.around()
                .filter(outer -> outer.part() instanceof Block.ItemList)
                .findFirst()
                .flatMap(outline::before)
                .filter(Spot::isProse)
                .filter(lead -> lead.text().strip().endsWith(":"));
        return label.or(() ->
                spot.around().filter(outer -> outer.part() instanceof Section).findFirst());
    }
}
