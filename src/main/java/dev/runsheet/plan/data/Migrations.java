package dev.runsheet.plan.data;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.RowGroups;
import dev.runsheet.plan.outline.SaidLines;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what moves data or changes its form in the system that is changed, and the commands that do it. */
public final class Migrations {
    /** Where a migration publishes contracts on a chain and moves no data. */
    private static final Pattern CONTRACTS =
            Pattern.compile("\\b(?:truffle|hardhat|foundry|contracts)\\b", Pattern.CASE_INSENSITIVE);

    /** One of these is said wherever data are moved, but for names of files and commands. */
    private static final Set<Word> DATA = Set.of(
            Word.MIGRATION,
            Word.FILLED,
            Word.FILLS,
            Word.DATA_LOAD,
            Word.CARRIES,
            Word.CARRIED,
            Word.LOADS_DUMP,
            Word.SHAPED,
            Word.CONVERSION,
            Word.RESTORE,
            Word.SCHEMA,
            Word.SCRIPT);

    private static final Pattern ARRANGED = Pattern.compile(
            "(?U)\\P{L}*(?:set up|setup|create|schedule|plan|prepare|configure|install|choose|select|research|define|design|document|communicate|announce|book|planen|erstellen|einrichten|créer|planifier|préparer|configurer|crear|planificar|programar|preparar|configurar|criar|planejar|agendar|creare|pianificare|preparare|configurare|создать|запланировать|подготовить|настроить)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A file of statements, at the beginning of a line. */
    private static final Pattern FILE =
            Pattern.compile("[\\w./-]{1,120}\\.(?:sql|cql|ddl)\\b", Pattern.CASE_INSENSITIVE);

    /** {@code 2. Migration of the database}. */
    private static final int MOST_NAME = 4;

    private static final int MOST_WORDS = 10;

    private static final int MOST_PROSE = 300;

    private final Outline outline;
    private final MigrationCommands commands;
    private final DataMoves moves;
    private final NotedSteps steps;
    private final TimedSteps timed;
    private final NoSteps asides;
    private final Trials trials;
    private final MigrationPlaces places;
    private final Map<Pointer, List<Integer>> running = new HashMap<>();

    /** Looks for steps that move data in {@code outline}. */
    public Migrations(Outline outline) {
        this.outline = outline;
        this.steps = new NotedSteps(outline);
        this.timed = new TimedSteps(outline);
        this.asides = new NoSteps(outline.words());
        this.trials = new Trials(outline);
        this.commands = new MigrationCommands(outline.words());
        this.moves = new DataMoves(outline);
        this.places = new MigrationPlaces(moves);
    }

    /** The parts that migrate data, in the order of the document. */
    public List<Pointer> all() {
        List<Pointer> done = outline.spots().stream()
                .filter(spot -> running(spot).findAny().isPresent()
                        || !noted(spot).isEmpty()
                        || (steps.of(spot).isEmpty() && isMigration(spot)))
                .map(Spot::at)
                .toList();
        return done.isEmpty()
                ? outline.spots().stream()
                        .filter(this::isOnlySeen)
                        .map(Spot::at)
                        .toList()
                : done;
    }

    /** {@code Migrations applied} among what is looked at, where no other line of the document applies them. */
    private boolean isOnlySeen(Spot spot) {
        return spot.isTask()
                && spot.says(Word.MIGRATION)
                && spot.says(Word.APPLIED)
                && !spot.role().isRollback()
                && !outline.words().verifies(DataMoves.begin(spot))
                && !trials.isTried(spot)
                && !isMeasured(spot)
                && DataMoves.parts(spot.text()).anyMatch(this::applies);
    }

    /** The lines of commands that migrate data, counted from 0. */
    public List<At<Integer>> lines() {
        return outline.spots().stream()
                .flatMap(spot ->
                        Stream.concat(running(spot), noted(spot).stream()).map(line -> new At<>(spot.at(), line)))
                .toList();
    }

    private boolean isMigration(Spot spot) {
        if (!spot.role().isRollback() && places.isCarriedOut(spot) && moves.isLoaded(spot)) {
            return true;
        }
        return isCandidate(spot) && (isFile(spot) || movesData(spot) || appliesMigration(spot));
    }

    /** Whether it is a step that can change data for good: none on the way back, of a rehearsal, or only told of. */
    private boolean isCandidate(Spot spot) {
        boolean step = isStep(spot) || isOrder(spot);
        boolean head = spot.part() instanceof Row row && RowGroups.isHead(row);
        return step
                && speaksOfData(spot)
                && !head
                && (!places.isOnWayBack(spot) || isRecovery(spot))
                && !outline.says(Brackets.without(spot.text()), Word.BACK)
                && !trials.isTried(spot)
                && !isExplained(spot)
                && !isResult(spot)
                && !isMeasured(spot)
                && !asides.isFact(spot)
                && !asides.isForbidden(spot.text())
                && !asides.isOpenQuestion(spot.text())
                && !outline.says(DataMoves.begin(spot), Word.CONDITION)
                && (places.isCarriedOut(spot) || isOrdered(spot));
    }

    /** A quick look first: most lines say nothing of data. */
    private boolean speaksOfData(Spot spot) {
        return DATA.stream().anyMatch(spot::says)
                || moves.isLeftOut(spot)
                || spot.text().indexOf('.') >= 0
                || spot.text().indexOf('`') >= 0
                || (spot.part() instanceof Item item && item.text().indexOf('`') >= 0);
    }

    private boolean movesData(Spot spot) {
        boolean looks = outline.says(DataMoves.begin(spot), Word.MIGRATION_ASIDE)
                || outline.words().verifies(DataMoves.begin(spot));
        return (!looks && migratesInline(spot))
                || (!spot.says(Word.MIGRATION_ASIDE)
                        && ((moves.fills(spot) && isDataMigration(spot)) || isNamed(spot) || restores(spot)))
                || (!looks && (moves.loads(spot) || isTimed(spot)));
    }

    /** {@code | 02:20 | Ledger migration | 30 min |}: a line of a timetable names what is done. */
    private boolean isTimed(Spot spot) {
        return spot.says(Word.DATA)
                && timed.deed(spot)
                        .filter(deed -> outline.says(deed, Word.MIGRATION) && outline.says(deed, Word.DATA))
                        .filter(deed -> !outline.says(deed, Word.MIGRATION_ASIDE))
                        .isPresent();
    }

    private boolean appliesMigration(Spot spot) {
        boolean again =
                spot.isOpenTask() && spot.outerItem().filter(this::isMigration).isPresent();
        String text = DataMoves.unhumped(spot.text());
        return !again
                && outline.says(text, Word.MIGRATION)
                && outline.says(text, Word.APPLIED)
                && DataMoves.parts(text).anyMatch(this::applies);
    }

    /** {@code Restore the dump on the new cluster}, in a document that leads from one system to another. */
    private boolean restores(Spot spot) {
        return KeptCopies.isStep(spot)
                && spot.says(Word.RESTORE)
                && spot.says(Word.DATA)
                && !spot.verifies()
                && (!spot.says(Word.BACKUP)
                        || spot.says(Word.TO_NEW)
                        || outline.says(DataMoves.begin(spot), Word.RESTORE))
                && spot.around()
                        .filter(section -> section.part() instanceof Section)
                        .anyMatch(section -> section.says(Word.MOVED_HOUSE)
                                || (moves.isMovedHouse() && moves.isWorkedThrough(section)));
    }

    /** {@code Migration stays below 8 s}: a limit, unless the line begins with what to do. */
    private boolean isMeasured(Spot spot) {
        String begin = DataMoves.begin(spot);
        return !spot.phrases().thresholds().isEmpty()
                && spot.part() instanceof Item
                && !outline.says(begin, Word.APPLIED)
                && !outline.says(begin, Word.FILLS);
    }

    /** {@code 4. Data migration (DBA)} among the steps of a change: a line that begins with the name of it. */
    private boolean isNamed(Spot spot) {
        String[] all = Brackets.without(spot.text()).strip().split("\\s+", -1);
        boolean counted = KeptCopies.isTicked(spot)
                && spot.part() instanceof Item item
                && item.blocks().stream().allMatch(Block.Command.class::isInstance);
        String opening = String.join(" ", List.of(all).subList(0, Math.min(MOST_NAME, all.length)));
        return counted
                && all.length <= MOST_WORDS
                && outline.says(opening, Word.MIGRATION)
                && !isArranged(spot)
                && !spot.verifies()
                && !spot.says(Word.NOT_PASSED)
                && spot.around()
                        .filter(section -> section.part() instanceof Section)
                        .findFirst()
                        .filter(moves::isCarriedOut)
                        .isPresent();
    }

    /** {@code Schedule the migration}, {@code Create migration batches}: what is got ready for it. */
    private boolean isArranged(Spot spot) {
        return ARRANGED.matcher(spot.text().strip()).lookingAt();
    }

    /** {@code Bring the tables up: `alembic upgrade head`}. */
    private boolean migratesInline(Spot spot) {
        boolean moved = moves.isMovedHouse() || isLedToMigrate(spot);
        return spot.part() instanceof Item item
                && item.text().indexOf('`') >= 0
                && PlainText.of(item.text()).codeTexts().stream()
                        .filter(Commands::isLine)
                        .anyMatch(code -> commands.migrates(code, moved));
    }

    /** Stands below {@code Migration steps:}, a point or a line, or under a title that is nothing but that. */
    private boolean isLedToMigrate(Spot spot) {
        Optional<Spot> lead = spot.outerItem()
                .or(() -> spot.parent().flatMap(outline::before))
                .filter(head -> head.text().strip().endsWith(":"));
        return lead.or(spot::section)
                .filter(head -> head.says(Word.MIGRATION) && !head.says(Word.MIGRATION_ASIDE) && !head.says(Word.BACK))
                .isPresent();
    }

    /** {@code `0042_add_region.sql` – adds the region} below {@code Database migrations}: the file itself is the step. */
    private boolean isFile(Spot spot) {
        return spot.isItem()
                && FILE.matcher(spot.text().strip()).lookingAt()
                && !outline.says(CommandLine.spoken(spot.text().split("\\s", 2)[0]), Word.MIGRATES_NOT)
                && isLedToMigrate(spot);
    }

    /** {@code 2. Apply the migrations}: a step to take, whatever the section around it is for. */
    private boolean isOrdered(Spot spot) {
        return spot.part() instanceof Item item
                && item.number().isPresent()
                && outline.says(DataMoves.begin(spot), Word.APPLIED);
    }

    /** Whether it stands under a title such as {@code Why in this order}, or below {@code Expected outcomes:}. */
    private boolean isExplained(Spot spot) {
        boolean led = spot.parent()
                .flatMap(outline::before)
                .filter(lead -> lead.says(Word.REASONS)
                        || outline.says(lead.text().strip().split("\\s", 2)[0], Word.EXPECTS))
                .filter(lead -> lead.text().strip().endsWith(":"))
                .isPresent();
        return led
                || spot.section()
                        .filter(section -> section.says(Word.REASONS) || section.says(Word.SUCCESS_MEANS))
                        .isPresent();
    }

    /** {@code All tables migrated}, to be ticked off below the command that does it: what is looked at then. */
    private boolean isResult(Spot spot) {
        return spot.isOpenTask()
                && !outline.says(DataMoves.begin(spot), Word.APPLIED)
                && !outline.says(DataMoves.begin(spot), Word.FILLS)
                && spot.parent()
                        .flatMap(outline::before)
                        .filter(before -> running(before).findAny().isPresent())
                        .isPresent();
    }

    /** {@code Run the migrations in the order of their numbers.}: a sentence that begins with what to do. */
    private boolean isOrder(Spot spot) {
        boolean told =
                DataMoves.CARRIED_OUT.contains(spot.role()) && spot.text().length() <= MOST_PROSE;
        return spot.part() instanceof Block.Paragraph
                && !spot.text().strip().endsWith(":")
                && (told || outline.says(DataMoves.begin(spot), Word.APPLIED));
    }

    private boolean applies(String clause) {
        return outline.says(clause, Word.MIGRATION)
                && outline.says(clause, Word.APPLIED)
                && !outline.says(clause, Word.MIGRATION_ASIDE)
                && (!outline.says(clause, Word.TRIAL) || outline.says(clause, Word.LIVE));
    }

    /** Whether it stands in a section about a migration of data, where no line has to say so again. */
    private boolean isDataMigration(Spot spot) {
        return spot.around()
                .filter(outer ->
                        outer.part() instanceof Section && !outline.words().isAll(outer.text(), Word.STEPS))
                .findFirst()
                .filter(section -> section.says(Word.LOADING)
                        || (section.says(Word.MIGRATION) && (section.says(Word.DATA) || tells(spot))))
                .filter(section -> !section.says(Word.MIGRATION_ASIDE))
                .isPresent();
    }

    /** Whether a line tells by itself that it is about data: not all that is migrated are data. */
    private static boolean tells(Spot spot) {
        return spot.says(Word.DATA) || spot.says(Word.SCRIPT) || spot.part() instanceof Block.Command;
    }

    /** Of a paragraph of several steps the lines that do so, counted from 0. */
    private List<Integer> noted(Spot spot) {
        List<SaidLines.Line> marked = steps.of(spot);
        if (marked.isEmpty()) {
            return spot.text().indexOf('\n') >= 0 && spot.part() instanceof Block.Paragraph && isMigration(spot)
                    ? steps.first(spot, Word.MIGRATION, Word.DATA_LOAD, Word.FILLED, Word.FILLS).stream()
                            .toList()
                    : List.of();
        }
        return marked.stream()
                .filter(line -> isMigration(line.spot()) && !outline.says(line.title(), Word.BACK))
                .map(SaidLines.Line::offset)
                .toList();
    }

    /** The lines of a command that migrate, looked for once: what stands below it asks again. */
    private Stream<Integer> running(Spot spot) {
        return spot.part() instanceof Block.Command command
                ? running.computeIfAbsent(spot.at(), at -> lines(spot, command)).stream()
                : Stream.empty();
    }

    private List<Integer> lines(Spot spot, Block.Command command) {
        boolean runs = !(MigrationPlaces.goesBack(spot) && places.isOnWayBack(spot))
                && Commands.isShell(command)
                && !Trials.isRehearsed(spot)
                && !spot.within(Role.REFERENCE)
                && !CONTRACTS.matcher(command.text()).find();
        if (!runs) {
            return List.of();
        }
        boolean moved = moves.isMovedHouse() && !places.isOnWayBack(spot);
        List<Integer> known = commands.lines(command, moved);
        return known.isEmpty() && isDataMigration(spot) && places.isCarriedOut(spot) && !places.isOnWayBack(spot)
                ? commands.scripts(command)
                : known;
    }

    /** {@code 2. Run the migrations} behind the copy that is restored after a disaster: forward again. */
    private boolean isRecovery(Spot spot) {
        return isOrdered(spot)
                && spot.section()
                        .filter(section -> section.says(Word.RESTORE) && !section.says(Word.BACK))
                        .isPresent();
    }

    private static boolean isStep(Spot spot) {
        boolean fact = spot.parent()
                .filter(table ->
                        table.part() instanceof Block.Table own && own.role().equals(Optional.of(TableRole.PROPERTY)))
                .isPresent();
        return spot.isItem() || (spot.part() instanceof Row && !fact && !spot.within(Role.CONTACT));
    }
}
