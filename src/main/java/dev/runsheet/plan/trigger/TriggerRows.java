package dev.runsheet.plan.trigger;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells rows of tables that name a condition for going back. */
final class TriggerRows {
    /** The title of a column of limits says what is done at them, and no more. */
    private static final int MOST_TITLE = 4;

    private static final Pattern LIMIT = Pattern.compile("\\s*[<>≤≥~≈+−–-]?\\s*[$€£¥]?\\d");

    /** {@code 2 % for 5 min}: how long it must be so. */
    private static final Pattern WINDOW = Pattern.compile(
            "(?iU)\\s(?:for|over|in|within|during|für|über|während|innerhalb|pendant|sur|durante|en|por|per|за|в течение)\\s.*$");

    /** A cell that only says for how long. */
    private static final Pattern SPAN = Pattern.compile(
            "\\W*(?:\\p{L}+\\s)?\\d+(?:[.,]\\d+)?\\s*\\p{L}{1,10}\\W*", Pattern.UNICODE_CHARACTER_CLASS);

    /** The answer under a title such as {@code Rollback?}. */
    private static final Pattern YES = Pattern.compile(
            "^\\W*(?:yes|ja|oui|s[ií]|sim|sì|evet|да|是|需要|要|はい|예)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NO = Pattern.compile(
            "^\\W*(?:no|nein|non|não|hayır|нет|否|不|不要|いいえ|아니요)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code What it looks like}: no deed, though the word for one stands there. */
    private static final Pattern SIGN =
            Pattern.compile("^\\W*what\\s+(?!to do|we do|happens)", Pattern.CASE_INSENSITIVE);

    /** {@code N/A}: there is nothing to go back on. */
    private static final Pattern NONE = Pattern.compile(
            "^\\W*(?:n\\s?/\\s?a|none|not applicable|n\\.a\\.)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private final Outline outline;
    private final Clauses clauses;

    /** Of each table, whether some of its rows say that one goes back: then the others do not. */
    private final Map<Pointer, Boolean> choosing = new HashMap<>();

    /** Of each table the columns of limits at which one goes back. */
    private final Map<Pointer, Set<Integer>> stopping = new HashMap<>();

    /** What the titles of the columns of a table speak of. */
    private final Map<Pointer, List<Set<Word>>> columns = new HashMap<>();

    TriggerRows(Outline outline, Clauses clauses) {
        this.outline = outline;
        this.clauses = clauses;
    }

    /** Of a row what stands under a title such as {@code Roll back if}, or a limit under {@code Stop}. */
    List<String> conditions(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return List.of();
        }
        Spot at = spot.parent().get();
        List<Set<Word>> titles = titles(at, table);
        Set<Integer> stops = stops(at, table);
        Optional<String> span = row.cells().stream()
                .map(cell -> PlainText.of(cell).text())
                .filter(cell -> SPAN.matcher(cell).matches() && Figures.lasting(cell))
                .findFirst();
        return IntStream.range(0, Math.min(row.cells().size(), titles.size()))
                .filter(i -> stops.contains(i)
                        || opensStop(table, i)
                        || (titles.get(i).contains(Word.BACK)
                                && (titles.get(i).contains(Word.CONDITION)
                                        || titles.get(i).contains(Word.TRIGGER))))
                .mapToObj(i -> PlainText.of(row.cells().get(i)).text())
                .filter(TriggerRows::says)
                .filter(cell -> !NONE.matcher(cell).lookingAt())
                .map(cell -> span.filter(
                                time -> !time.equals(cell) && cell.chars().anyMatch(Character::isDigit))
                        .map(time -> cell + " | " + time)
                        .orElse(cell))
                .distinct()
                .toList();
    }

    /** {@code No-go if missing}, {@code Stop when}: begins with stopping, and says on what. */
    private boolean opensStop(Block.Table table, int column) {
        List<String> title = Stream.of(
                        PlainText.of(table.columns().get(column).title()).text().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        int stop = outline.words().length(title, 0, Word.STOP_COLUMN);
        return stop > 0 && stop < title.size() && outline.says(title.get(stop), Word.CONDITION);
    }

    private static boolean says(String cell) {
        return cell.codePoints().filter(Character::isLetterOrDigit).count() > 1
                || cell.codePoints().anyMatch(Character::isDigit);
    }

    /** The columns under a title such as {@code Stop} or {@code Turn it off} most of whose cells are limits. */
    private Set<Integer> stops(Spot at, Block.Table table) {
        return stopping.computeIfAbsent(
                at.at(),
                any -> IntStream.range(1, Math.max(1, table.columns().size()))
                        .filter(i -> isNoGo(table, i)
                                || isStop(PlainText.of(table.columns().get(i).title())
                                        .text()))
                        .filter(i -> titles(at, table).get(i).contains(Word.CONDITION)
                                || isNoGo(table, i)
                                || isOfLimits(table, i))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** {@code No-go}, {@code Abort condition}: on what one stops, and nothing else. */
    private boolean isNoGo(Block.Table table, int column) {
        return outline.words()
                .isAll(PlainText.of(table.columns().get(column).title()).text(), Word.NO_GO);
    }

    private static boolean isOfLimits(Block.Table table, int column) {
        List<String> cells = table.rows().stream()
                .filter(row -> column < row.cells().size())
                .map(row -> PlainText.of(row.cells().get(column)).text())
                .filter(TriggerRows::says)
                .toList();
        return cells.stream().filter(TriggerRows::isLimit).count() * 2 > cells.size();
    }

    /** Whether a cell in front of {@code column} says what has to happen. */
    private boolean isSaid(Row row, int column) {
        return IntStream.range(0, column)
                .mapToObj(i -> PlainText.of(row.cells().get(i)).text())
                .anyMatch(clauses::isConditional);
    }

    /** {@code Back to the old step}; {@code Stop at} and {@code Halt threshold}, where nothing else is said. */
    private boolean isStop(String title) {
        Set<Word> speaks = outline.words().in(title);
        if ((speaks.contains(Word.BACK) || speaks.contains(Word.ABORT)) && !speaks.contains(Word.TIME_LABEL)) {
            return true;
        }
        List<String> said = REMARK.matcher(title)
                .replaceAll("")
                .strip()
                .lines()
                .flatMap(line -> Stream.of(line.split("[\\s:/…?]+")))
                .filter(word -> !outline.says(word, Word.LIMIT) && !outline.says(word, Word.CONDITION))
                .toList();
        return said.size() <= MOST_TITLE && outline.words().isAll(said, Word.STOP_COLUMN);
    }

    /** {@code > 5 %}, {@code 3 or more}, {@code 20}; no command that goes back, and no time it takes. */
    static boolean isLimit(String cell) {
        return Figures.compared(cell)
                || (LIMIT.matcher(cell).lookingAt()
                        && !Figures.lasting(WINDOW.matcher(cell).replaceFirst("")));
    }

    /** What a row says has to happen, where what is done then, and how soon, stands in cells of its own. */
    Optional<String> condition(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return Optional.empty();
        }
        List<Set<Word>> titles = titles(spot.parent().get(), table);
        boolean answered = titles.stream()
                .anyMatch(title -> title.contains(Word.ANSWER_COLUMN) || title.contains(Word.DEED_COLUMN));
        Optional<String> said = answered ? under(row, titles, TriggerRows::isCondition) : Optional.empty();
        boolean levelled = answered
                && titles.stream().anyMatch(title -> title.contains(Word.LEVEL))
                && under(row, titles, title -> !isNoAnswer(title))
                        .filter(answer -> outline.says(answer, Word.CONDITION))
                        .isEmpty();
        return said.or(() -> levelled ? under(row, titles, TriggerRows::isNoAnswer) : Optional.empty());
    }

    private static boolean isCondition(Set<Word> title) {
        return title.contains(Word.CONDITION) && !title.contains(Word.ANSWER_COLUMN);
    }

    private static boolean isNoAnswer(Set<Word> title) {
        return !title.contains(Word.ANSWER_COLUMN)
                && !title.contains(Word.DEED_COLUMN)
                && !title.contains(Word.TIME_LABEL);
    }

    private static Optional<String> under(Row row, List<Set<Word>> titles, Predicate<Set<Word>> titled) {
        List<String> cells = IntStream.range(0, Math.min(row.cells().size(), titles.size()))
                .filter(i -> titled.test(titles.get(i)))
                .mapToObj(i -> PlainText.of(row.cells().get(i)).text())
                .filter(TriggerRows::says)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", cells));
    }

    private List<Set<Word>> titles(Spot at, Block.Table table) {
        return columns.computeIfAbsent(
                at.at(),
                any -> table.columns().stream()
                        .map(column ->
                                outline.words().in(PlainText.of(column.title()).text()))
                        .toList());
    }

    /** Whether some rows of a table do, so that the others name no condition. */
    boolean chooses(Spot table) {
        return choosing.computeIfAbsent(
                table.at(),
                at -> !namesOnly(table)
                        && outline.inside(table).anyMatch(row -> row.part() instanceof Row && goesBack(row)));
    }

    /** {@code Trigger | What it looks like}: has no column for what is done then. */
    private boolean namesOnly(Spot at) {
        return at.part() instanceof Block.Table table
                && titles(at, table).stream().anyMatch(title -> title.contains(Word.TRIGGER))
                && table.columns().stream()
                        .map(column -> SIGN.matcher(PlainText.of(column.title()).text())
                                .replaceFirst(""))
                        .map(outline.words()::in)
                        .noneMatch(title -> title.contains(Word.DEED_COLUMN)
                                || title.contains(Word.ANSWER_COLUMN)
                                || title.contains(Word.BACK));
    }

    /** Whether {@code No} stands under a title such as {@code Rollback?}. */
    boolean declines(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return false;
        }
        List<Set<Word>> titles = titles(spot.parent().get(), table);
        return IntStream.range(1, Math.min(row.cells().size(), titles.size()))
                .filter(i -> titles.get(i).contains(Word.BACK))
                .anyMatch(
                        i -> NO.matcher(PlainText.of(row.cells().get(i)).text()).find());
    }

    /** Whether other rows of the table say that one goes back, in a column in which {@code row} says something else. */
    boolean actsOtherwise(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return false;
        }
        List<Set<Word>> titles = titles(spot.parent().get(), table);
        return IntStream.range(0, Math.min(row.cells().size(), titles.size()))
                .filter(i -> titles.get(i).contains(Word.DEED_COLUMN)
                        || titles.get(i).contains(Word.ANSWER_COLUMN))
                .filter(i -> table.rows().stream().anyMatch(other -> goesBack(other, i)))
                .anyMatch(i -> !goesBack(row, i));
    }

    private boolean goesBack(Row row, int column) {
        Set<Word> said = column < row.cells().size()
                ? outline.words().in(PlainText.of(row.cells().get(column)).text())
                : Set.of();
        return (said.contains(Word.BACK) && !said.contains(Word.STAYS))
                || said.contains(Word.ABORT)
                || said.contains(Word.RESTORE);
    }

    /** Whether what it stands in says that one goes back there, not only that something can go wrong. */
    private static boolean isOfWayBack(Spot row) {
        return row.section().filter(TriggerRows::goesBack).isPresent();
    }

    /** Whether a row speaks of going back, or of breaking off. */
    static boolean goesBack(Spot row) {
        return (row.says(Word.BACK) && !row.says(Word.STAYS)) || row.says(Word.ABORT) || row.says(Word.RESTORE);
    }

    /** {@code Phase | Rollback action}: how each is undone, not on what. */
    private static boolean isWayBackOf(List<Set<Word>> titles, int column, Spot row) {
        return titles.get(column).contains(Word.BACK)
                && row.phrases().thresholds().isEmpty()
                && titles.subList(0, column).stream()
                        .noneMatch(title -> title.contains(Word.TRIGGER)
                                || title.contains(Word.CONDITION)
                                || title.contains(Word.FAILS)
                                || title.contains(Word.LEVEL)
                                || title.contains(Word.SCENARIO));
    }

    /**
     * A row with the way back under a title such as {@code Action if it fails}, or under {@code Action} beside a limit
     * or a sign; and a row of the way back with something under {@code Trigger}.
     */
    boolean isAnswered(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return false;
        }
        List<Set<Word>> titles = titles(spot.parent().get(), table);
        boolean sign = !spot.phrases().thresholds().isEmpty()
                || titles.stream()
                        .anyMatch(title -> title.contains(Word.TRIGGER)
                                || title.contains(Word.CONDITION)
                                || title.contains(Word.FAILS)
                                || title.contains(Word.LEVEL)
                                || title.contains(Word.SCENARIO));
        boolean names = titles.stream().anyMatch(title -> title.contains(Word.SCENARIO) || title.contains(Word.FAILS));
        boolean deeds = titles.stream()
                .anyMatch(title -> title.contains(Word.DEED_COLUMN) || title.contains(Word.ANSWER_COLUMN));
        boolean back = spot.role().isRollback() && spot.role() != Role.ROLLBACK_TRIGGER;
        if (row.cells().size() > 1 && row.cells().stream().skip(1).allMatch(String::isBlank)) {
            return false;
        }
        return IntStream.range(0, Math.min(row.cells().size(), titles.size())).anyMatch(i -> {
            String cell = PlainText.of(row.cells().get(i)).text();
            Set<Word> title = titles.get(i);
            Set<Word> said = outline.words().in(REMARK.matcher(cell).replaceAll(""));
            boolean goes = (said.contains(Word.BACK) && !said.contains(Word.BACK_ASIDE) && !said.contains(Word.STAYS))
                    || (title.contains(Word.ANSWER_COLUMN) && said.contains(Word.UNDOES));
            boolean answered = (title.contains(Word.ELSE_COLUMN)
                            || (title.contains(Word.ANSWER_COLUMN) && (sign || isSaid(row, i))))
                    && i > 0
                    && !said.contains(Word.BACK_ASIDE)
                    && clauses.isWayBack(cell);
            return answered
                    || (i > 0
                            && sign
                            && title.contains(Word.BACK)
                            && !title.contains(Word.AUTOMATIC)
                            && YES.matcher(cell).find())
                    || (title.contains(Word.BACK) && !title.contains(Word.DEED_COLUMN) && Figures.compared(cell))
                    || (goes && title.contains(Word.CONDITION) && title.contains(Word.FAILS))
                    || ((goes || said.contains(Word.ABORT))
                            && (sign || titles.size() == 2)
                            && !isWayBackOf(titles, i, spot)
                            && (title.contains(Word.DEED_COLUMN) || title.contains(Word.ANSWER_COLUMN)))
                    || (back
                            && (title.contains(Word.TRIGGER)
                                    || (title.contains(Word.CRITERION) && !deeds)
                                    || (names && title.contains(Word.DEED_COLUMN) && (goes || isOfWayBack(spot))))
                            && cell.codePoints().anyMatch(Character::isLetterOrDigit));
        });
    }
}
