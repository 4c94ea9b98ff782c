package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells columns of limits by what stands in them: where a row has a value to stay below and, in another cell, one not to
 * exceed, the columns from the one to the other go from good to bad, whatever they are called.
 *
 * <pre>{@code
 * bands.titles(List.of("thing", "fine", "hmm", "oh no"), rows);   // [thing, target, warning, alert]
 * }</pre>
 */
public final class Bands {
    private final Vocabulary vocabulary;
    private final LimitRows rows;

    public Bands(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rows = new LimitRows(vocabulary);
    }

    /**
     * The titles, those of bands by what follows from them; the same list where there are no bands.
     *
     * @param columns plain titles
     * @param cells of every row, plain
     */
    public List<String> titles(List<String> columns, List<List<String>> cells) {
        for (List<String> row : cells) {
            int first = compared(row, 1);
            int last = first;
            for (int i = first; i >= 0; i = compared(row, i + 1)) {
                last = i;
            }
            boolean apart = first > 0
                    && last > first
                    && last < columns.size()
                    && isUpper(row.get(first)) != isUpper(row.get(last))
                    && isTime(row.get(first)) == isTime(row.get(last));
            if (apart) {
                return renamed(columns, first, last);
            }
        }
        return columns;
    }

    /**
     * The titles, that of a column most of whose cells compare as one of limits, whatever it is called: {@code We want}.
     *
     * @param columns plain titles
     * @param cells of every row, plain
     */
    public List<String> compared(List<String> columns, List<List<String>> cells) {
        List<String> titles = new ArrayList<>(columns);
        // "Severity | Condition | Timeline": how soon people act
        boolean graded = columns.stream().anyMatch(this::isSeverity);
        boolean named = columns.stream().anyMatch(rows::isLimit);
        for (int i = 1; i < columns.size(); i++) {
            int column = i;
            List<String> filled = cells.stream()
                    .filter(row -> row.size() > column && !row.get(column).isBlank())
                    .map(row -> row.get(column))
                    .toList();
            long limits =
                    filled.stream().filter(cell -> comparison(cell).isPresent()).count();
            // where a title says so, no other column holds limits
            boolean other = named && !rows.isLimit(columns.get(i));
            boolean deadline = graded
                    && filled.stream()
                            .filter(cell -> comparison(cell).isPresent())
                            .allMatch(this::isTime);
            if (limits > 1 && limits * 2 > filled.size() && !deadline && !other) {
                titles.set(i, rows.isLimit(columns.get(i)) ? columns.get(i) + " threshold" : "threshold");
            }
        }
        return List.copyOf(titles);
    }

    /** {@code Severity}, {@code Issue severity}. */
    private boolean isSeverity(String column) {
        Reading title = Reading.of(column);
        return title.size() > 0 && vocabulary.is(Word.SEVERITY_COLUMN, title, title.size() - 1);
    }

    /** Beside a share, a time says how soon people act. */
    private boolean isTime(String cell) {
        Reading reading = Reading.of(cell);
        int value = Comparison.at(vocabulary, reading, 0).map(Comparison::end).orElse(0);
        return new Amounts(vocabulary, reading).at(value).filter(Amount::isTime).isPresent();
    }

    private List<String> renamed(List<String> columns, int first, int last) {
        List<String> titles = new ArrayList<>(columns);
        for (int i = first; i <= last; i++) {
            String place = i == first ? "target" : i < last ? "warning" : "alert";
            String own = rows.isLimit(columns.get(i))
                    ? columns.get(i)
                    : said(columns.get(i)).orElse(place);
            titles.set(i, own);
        }
        return List.copyOf(titles);
    }

    private Optional<String> said(String column) {
        Reading title = Reading.of(column);
        boolean stops = vocabulary.anyIn(Word.ROLLBACK, title, 0, title.size())
                || vocabulary.anyIn(Word.STOP_COLUMN, title, 0, title.size());
        return stops
                ? Optional.of("rollback")
                : vocabulary.anyIn(Word.WARNING, title, 0, title.size()) ? Optional.of("warning") : Optional.empty();
    }

    /** The first cell from {@code from} on that begins with a comparison; -1 for none. */
    private int compared(List<String> row, int from) {
        for (int i = from; i < row.size(); i++) {
            if (comparison(row.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isUpper(String cell) {
        return comparison(cell)
                .filter(operator -> operator == Operator.LESS || operator == Operator.AT_MOST)
                .isPresent();
    }

    private Optional<Operator> comparison(String cell) {
        Reading reading = Reading.of(cell);
        Amounts amounts = new Amounts(vocabulary, reading);
        Optional<Comparison> before = Comparison.at(vocabulary, reading, 0)
                .filter(found -> amounts.at(found.end()).isPresent());
        return before.or(() -> amounts.at(0).flatMap(amount -> Comparison.behind(vocabulary, reading, amount.end())))
                .map(Comparison::operator)
                .filter(operator -> operator != Operator.EQUAL);
    }
}
