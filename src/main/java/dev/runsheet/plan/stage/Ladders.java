package dev.runsheet.plan.stage;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.amount.Shares;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.RowGroups;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds lines beside each other whose shares rise, {@code 5 %}, {@code 30 %}, {@code 100 %}: a change that reaches more
 * and more, whatever the lines say besides. They may be points, rows of a table or titles.
 */
final class Ladders {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** So many rising shares are no chance. */
    private static final int SURE = 3;

    /** More words than this say more than how much is reached, or who. */
    private static final int MOST_WORDS = 7;

    private static final Pattern BARE = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");

    private final Outline outline;

    /** How much each rung reaches; nothing for those that only say whom. */
    private final Map<Spot, Optional<Exposure>> rungs = new HashMap<>();

    Ladders(Outline outline) {
        this.outline = outline;
        Map<Spot, List<Spot>> lines = new LinkedHashMap<>();
        for (Spot spot : outline.spots()) {
            if (spot.parent().isPresent()
                    && isLine(spot)
                    && (Shares.first(spot.text()).isPresent() || isNumbered(spot))) {
                lines.computeIfAbsent(spot.parent().get(), parent -> new ArrayList<>())
                        .add(spot);
            }
        }
        lines.forEach(this::find);
    }

    /** Whether there are no such lines. */
    boolean isEmpty() {
        return rungs.isEmpty();
    }

    /** Whether {@code spot} is one of lines whose shares rise. */
    boolean has(Spot spot) {
        return rungs.containsKey(spot);
    }

    /** How much of it all is reached with {@code spot}, where it is one of such lines and says so. */
    Optional<Exposure> exposure(Spot spot) {
        return rungs.getOrDefault(spot, Optional.empty());
    }

    private static boolean isLine(Spot spot) {
        return (spot.part() instanceof Item || spot.part() instanceof Row || spot.part() instanceof Section)
                && !spot.role().isRollback()
                && !spot.within(Role.VERIFICATION, Role.THRESHOLD, Role.ALERTING, Role.SUCCESS);
    }

    /** {@code | 2 | 25 | 1 h |} under {@code Traffic (%)}. */
    private boolean isNumbered(Spot spot) {
        return spot.part() instanceof Row row
                && spot.parent().orElseThrow().part() instanceof Block.Table table
                && IntStream.range(
                                0, Math.min(row.cells().size(), table.columns().size()))
                        .anyMatch(i -> number(spot, table, i).isPresent());
    }

    /** The number that is all of a cell under a title that has the sign for it, or is called a share. */
    private Optional<BigDecimal> number(Spot row, Block.Table table, int column) {
        String title = PlainText.of(table.columns().get(column).title()).text();
        boolean share = title.contains("%") || outline.says(title, Word.WEIGHT);
        String cell = text(row, column);
        return share && BARE.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell.replace(',', '.'))).filter(value -> value.compareTo(ALL) <= 0)
                : Optional.empty();
    }

    private static String text(Spot row, int column) {
        List<String> cells = ((Row) row.part()).cells();
        return column < cells.size() ? PlainText.of(cells.get(column)).text().strip() : "";
    }

    private void find(Spot parent, List<Spot> lines) {
        if (parent.part() instanceof Block.Table table) {
            boolean other = table.role()
                    .filter(role -> role != TableRole.OTHER && role != TableRole.STAGE)
                    .isPresent();
            for (int i = 0; i < table.columns().size() && !other && !has(lines.get(0)); i++) {
                int column = i;
                if (rises(parent, lines, row -> cell(row, column).or(() -> number(row, table, column)), false)) {
                    outline.inside(parent)
                            .filter(Ladders::isFilled)
                            .forEach(row -> rungs.putIfAbsent(row, everybody(row, column)));
                }
            }
        } else if (rises(parent, lines, Ladders::stated, endsWithAll(parent))) {
            outline.inside(parent)
                    .filter(line -> line.parent().equals(Optional.of(parent)) && isItem(line) && isWhom(line))
                    .filter(line -> everybody(line).isEmpty()
                            || line.index() > lines.get(0).index())
                    .forEach(line -> rungs.putIfAbsent(line, everybody(line)));
        }
    }

    private boolean rises(Spot parent, List<Spot> lines, Function<Spot, Optional<BigDecimal>> share, boolean ends) {
        Map<Spot, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal last = BigDecimal.ZERO;
        for (Spot line : lines) {
            Optional<BigDecimal> value = share.apply(line);
            if (value.isPresent() && value.get().compareTo(last) < 0) {
                break;
            }
            boolean again = value.isPresent() && value.get().compareTo(last) == 0 && isLook(line);
            value.filter(own -> !again).ifPresent(own -> shares.put(line, own));
            last = value.orElse(last);
        }
        List<BigDecimal> all = List.copyOf(shares.values());
        boolean told = all.size() >= SURE
                || (!all.isEmpty() && all.get(all.size() - 1).compareTo(ALL) == 0)
                || ends
                || isCarriedOut(parent);
        if (all.stream().distinct().count() < 2 || !told) {
            return false;
        }
        shares.forEach((line, value) ->
                rungs.put(line, Optional.of(new Exposure(value.toPlainString() + "%", List.of(value)))));
        return true;
    }

    /** Whether a line beside them says that all are reached: {@code gate fully open}. */
    private boolean endsWithAll(Spot parent) {
        return outline.inside(parent)
                .anyMatch(line -> line.parent().equals(Optional.of(parent))
                        && isItem(line)
                        && everybody(line).isPresent()
                        && words(line) <= MOST_WORDS);
    }

    /** {@code 25 % watched for an hour}: what is looked at with the share that is reached already. */
    private static boolean isLook(Spot line) {
        return line.phrases().soak().isPresent() || line.verifies() || line.says(Word.WAITS) || line.says(Word.LOOKS);
    }

    private static boolean isCarriedOut(Spot parent) {
        return parent.within(Role.STAGE, Role.ACTION)
                || parent.section()
                        .filter(section ->
                                section.says(Word.CHANGE) || section.says(Word.EXECUTION) || section.says(Word.REACHED))
                        .isPresent();
    }

    private static Optional<BigDecimal> stated(Spot line) {
        boolean brief = line.part() instanceof Section || words(line) <= 2 * MOST_WORDS;
        return brief && line.phrases().thresholds().isEmpty()
                ? line.phrases().exposure().map(Exposure::reached).or(() -> Shares.reached(line.text()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> cell(Spot row, int column) {
        String text = text(row, column);
        return text.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS ? Shares.first(text) : Optional.empty();
    }

    private static boolean isFilled(Spot spot) {
        return spot.part() instanceof Row row
                && !row.cells().isEmpty()
                && !row.cells().get(0).isBlank()
                && !RowGroups.isHead(row);
    }

    private static boolean isItem(Spot spot) {
        return spot.part() instanceof Item;
    }

    private static boolean isWhom(Spot line) {
        boolean whom =
                line.says(Word.REACHED) || line.says(Word.REST) || line.says(Word.FULLY) || line.says(Word.EVERYBODY);
        return whom && words(line) <= MOST_WORDS;
    }

    /** All of it, where the cell in which others state their share says so. */
    private Optional<Exposure> everybody(Spot row, int column) {
        String cell = text(row, column);
        boolean all = outline.says(cell, Word.EVERYBODY) || outline.says(cell, Word.FULLY);
        return all ? Optional.of(new Exposure(cell, List.of(ALL))) : Optional.empty();
    }

    private static Optional<Exposure> everybody(Spot line) {
        return line.says(Word.EVERYBODY) || line.says(Word.FULLY)
                ? Optional.of(new Exposure(line.text(), List.of(ALL)))
                : Optional.empty();
    }

    private static int words(Spot line) {
        return line.text().strip().split("\\s+").length;
    }
}
