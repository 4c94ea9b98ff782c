package dev.runsheet.plan;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells rows of tables that name a condition for going back. */
final class TriggerRows {
    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private final Outline outline;

    /** Of each table, whether some of its rows say that one goes back: then the others do not. */
    private final Map<Pointer, Boolean> choosing = new HashMap<>();

    /** What the titles of the columns of a table speak of. */
    private final Map<Pointer, List<Set<Word>>> columns = new HashMap<>();

    TriggerRows(Outline outline) {
        this.outline = outline;
    }

    /** Of a row what stands under a title such as {@code Roll back if}. */
    List<String> conditions(Spot spot) {
        if (!(spot.part() instanceof Row row)
                || spot.parent().isEmpty()
                || !(spot.parent().get().part() instanceof Block.Table table)) {
            return List.of();
        }
        List<Set<Word>> titles = titles(spot.parent().get(), table);
        return IntStream.range(0, Math.min(row.cells().size(), titles.size()))
                .filter(i -> titles.get(i).contains(Word.BACK)
                        && (titles.get(i).contains(Word.CONDITION)
                                || titles.get(i).contains(Word.TRIGGER)))
                .mapToObj(i -> PlainText.of(row.cells().get(i)).text())
                .filter(cell ->
                        cell.codePoints().filter(Character::isLetterOrDigit).count() > 1)
                .toList();
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
                table.at(), at -> outline.inside(table).anyMatch(row -> row.part() instanceof Row && goesBack(row)));
    }

    /** Whether a row speaks of going back, or of breaking off. */
    static boolean goesBack(Spot row) {
        return row.says(Word.BACK) || row.says(Word.ABORT) || row.says(Word.RESTORE);
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
                                || title.contains(Word.SCENARIO));
        boolean names = titles.stream().anyMatch(title -> title.contains(Word.SCENARIO) || title.contains(Word.FAILS));
        boolean deeds = titles.stream()
                .anyMatch(title -> title.contains(Word.DEED_COLUMN) || title.contains(Word.ANSWER_COLUMN));
        boolean back = spot.role().isRollback() && spot.role() != Role.ROLLBACK_TRIGGER;
        return IntStream.range(0, Math.min(row.cells().size(), titles.size())).anyMatch(i -> {
            String cell = PlainText.of(row.cells().get(i)).text();
            Set<Word> title = titles.get(i);
            Set<Word> said = outline.words().in(REMARK.matcher(cell).replaceAll(""));
            boolean goes = (said.contains(Word.BACK) && !said.contains(Word.BACK_ASIDE))
                    || (title.contains(Word.ANSWER_COLUMN) && said.contains(Word.UNDOES));
            return (title.contains(Word.BACK) && !title.contains(Word.DEED_COLUMN) && Figures.compared(cell))
                    || (goes && title.contains(Word.CONDITION) && title.contains(Word.FAILS))
                    || ((goes || said.contains(Word.ABORT))
                            && (sign || titles.size() == 2)
                            && (title.contains(Word.DEED_COLUMN) || title.contains(Word.ANSWER_COLUMN)))
                    || (back
                            && (title.contains(Word.TRIGGER)
                                    || (title.contains(Word.CRITERION) && !deeds)
                                    || (names && title.contains(Word.DEED_COLUMN)))
                            && cell.codePoints().anyMatch(Character::isLetterOrDigit));
        });
    }
}
