package dev.runsheet.phrase;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the limits of a table's row: under {@code Metric | Target | Rollback} the row {@code P99 latency | < 400ms | > 1s}
 * has a target and a rollback limit of one metric.
 */
public final class LimitRows {
    private final Vocabulary vocabulary;
    private final Thresholds thresholds;

    public LimitRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.thresholds = new Thresholds(vocabulary);
    }

    /**
     * The limits of a row.
     *
     * @param columns plain titles
     * @param cells plain; may be fewer or more than the columns
     * @param context what the place of the table makes of a limit whose column does not say
     */
    public List<Threshold> in(List<String> columns, List<String> cells, Context context) {
        int metric = metricColumn(columns);
        Optional<Window> window = window(columns, cells);
        List<Threshold> found = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (i != metric && isLimit(columns.get(i)) && !cells.get(i).isBlank()) {
                Context own = context(columns.get(i), context);
                String name = metric < cells.size() ? cells.get(metric) : "";
                found.addAll(cell(name, cells.get(i), own, window));
            }
        }
        return List.copyOf(found);
    }

    /** Whether a column of this title holds what was measured or is to be filled in. */
    public boolean isActual(String column) {
        return says(Word.ACTUAL_COLUMN, column) && !isLimit(column);
    }

    /** Whether a column of this title says how long a limit has to hold. */
    public boolean isWindow(String column) {
        return vocabulary.isAll(Word.WINDOW_COLUMN, column);
    }

    /** Whether a column of this title holds limits. */
    public boolean isLimit(String column) {
        boolean whole = vocabulary.isAll(Word.LIMIT_COLUMN, column);
        Reading reading = Reading.of(column);
        boolean last = reading.size() > 1 && vocabulary.is(Word.LIMIT_COLUMN, reading, reading.size() - 1);
        int lead = vocabulary.match(Word.LIMIT_COLUMN, reading, 0);
        boolean brief = reading.size() <= 4 && !says(Word.ACTUAL_COLUMN, column) && !says(Word.METRIC_COLUMN, column);
        boolean first = lead > 0 && (brief || reading.at(lead).kind() == Token.Kind.SIGN);
        return whole || last || first;
    }

    /** The first column that names metrics; the first of all where limits come before it. */
    private int metricColumn(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            boolean limit = isLimit(columns.get(i));
            if (says(Word.METRIC_COLUMN, columns.get(i)) && !limit) {
                return i;
            }
            if (limit) {
                return 0;
            }
        }
        return 0;
    }

    private boolean says(Word word, String column) {
        Reading reading = Reading.of(column);
        return vocabulary.anyIn(word, reading, 0, reading.size());
    }

    private Context context(String column, Context around) {
        Context own = said(column, around);
        return around == Context.OFFLINE && own == Context.TARGET ? around : own;
    }

    private Context said(String column, Context around) {
        Reading reading = Reading.of(column);
        if (vocabulary.anyIn(Word.ROLLBACK, reading, 0, reading.size())) {
            return Context.ROLLBACK;
        }
        if (vocabulary.anyIn(Word.WARNING, reading, 0, reading.size())) {
            return Context.WARNING;
        }
        boolean critical = vocabulary.anyIn(Word.CRITICAL, reading, 0, reading.size());
        if (critical || vocabulary.anyIn(Word.ALERT, reading, 0, reading.size())) {
            return Context.ALERT;
        }
        boolean threshold = reading.at(0).is("threshold") || reading.at(0).is("limit");
        return vocabulary.anyIn(Word.TARGET, reading, 0, reading.size()) && !threshold ? Context.TARGET : around;
    }

    private Optional<Window> window(List<String> columns, List<String> cells) {
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            Reading cell = Reading.of(cells.get(i));
            Optional<Amount> time = new Amounts(vocabulary, cell).at(0).filter(Amount::isTime);
            if (time.isPresent()
                    && vocabulary.isAll(Word.WINDOW_COLUMN, columns.get(i))
                    && time.get().end() == cell.size()) {
                return Optional.of(new Window(cells.get(i).strip(), time.get().longest()));
            }
        }
        return Optional.empty();
    }

    private List<Threshold> cell(String metric, String cell, Context context, Optional<Window> window) {
        String line = cell.replace('\n', ' ').strip();
        String name = metric.replace('\n', ' ').strip();
        List<Threshold> found = thresholds.in(Reading.of(name + ": " + line), context).stream()
                .map(Found::value)
                .filter(threshold -> !name.contains(threshold.text()))
                .map(threshold -> named(threshold, name, window))
                .toList();
        boolean bare = found.isEmpty()
                || found.stream()
                        .allMatch(t ->
                                t.operator() == Operator.EQUAL && t.values().size() == 1);
        return bare ? value(name, line, context, window).map(List::of).orElse(found) : found;
    }

    private Threshold named(Threshold threshold, String name, Optional<Window> window) {
        Reading reading = Reading.of(name);
        boolean empty = threshold.metric().isEmpty();
        return new Threshold(
                threshold.text(),
                empty ? name : threshold.metric(),
                threshold.statistic().or(() -> Statistics.in(vocabulary, reading, 0, reading.size())),
                threshold.operator(),
                threshold.values(),
                threshold.state(),
                threshold.window().or(() -> window),
                threshold.sense(),
                threshold.severity(),
                threshold.subject());
    }

    /** A cell that is only a value or a state: which way it is meant, the metric tells. */
    private Optional<Threshold> value(String name, String cell, Context context, Optional<Window> window) {
        Reading reading = Reading.of(cell);
        Optional<Amount> amount = new Amounts(vocabulary, reading).at(0);
        boolean state = vocabulary.isAll(Word.STATE, cell);
        Reading named = Reading.of(name);
        if (amount.filter(a -> a.unit().equals("%")).isPresent()
                && vocabulary.anyIn(Word.ROLLOUT, named, 0, named.size())) {
            return Optional.empty();
        }
        boolean measured = amount.isPresent()
                && (Units.isMeasured(amount.get().unit()) || amount.get().end() == reading.size());
        if (!state && !measured) {
            return Optional.empty();
        }
        Severity severity = context.severity();
        Sense sense = Context.sense(severity);
        Reading metric = Reading.of(name);
        Optional<String> statistic = Statistics.in(vocabulary, metric, 0, metric.size());
        return Optional.of(new Threshold(
                name + ": " + cell,
                new Subjects(vocabulary, metric, new Segments(vocabulary, metric)).name(),
                statistic,
                state ? Operator.EQUAL : operator(name, amount.get(), sense),
                state
                        ? List.of()
                        : amount.get().quantities(reading.slice(0, amount.get().end())),
                state ? Optional.of(cell) : Optional.empty(),
                window,
                sense,
                severity,
                Optional.empty()));
    }

    private Operator operator(String metric, Amount amount, Sense sense) {
        if (amount.high().isPresent()) {
            return Operator.BETWEEN;
        }
        Metric.Better better = vocabulary.known(metric).map(Metric::better).orElse(Metric.Better.NEITHER);
        if (amount.plus()) {
            return Operator.AT_LEAST;
        }
        boolean improved = vocabulary
                .known(metric)
                .filter(known -> known.name().equals("improvement"))
                .isPresent();
        if (better == Metric.Better.NEITHER || improved || (amount.low().signum() == 0 && sense == Sense.REQUIRE)) {
            return Operator.EQUAL;
        }
        boolean upper = (better == Metric.Better.LOWER) == (sense == Sense.REQUIRE);
        return upper ? Operator.AT_MOST : Operator.AT_LEAST;
    }
}
