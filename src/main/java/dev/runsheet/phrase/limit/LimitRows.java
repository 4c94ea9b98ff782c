package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the limits of a table's row: under {@code Metric | Target | Rollback} the row {@code P99 latency | < 400ms | > 1s}
 * has a target and a rollback limit of one metric.
 */
public final class LimitRows {
    /** How many words a cell has at most that says how bad something is. */
    private static final int LONGEST_GRADE = 3;

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final NamedRates rates;
    private final NamedUnits units;
    private final BareValues values;

    public LimitRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.thresholds = new Thresholds(vocabulary);
        this.rates = new NamedRates(vocabulary);
        this.units = new NamedUnits(vocabulary);
        this.values = new BareValues(vocabulary);
    }

    /**
     * The limits of a row.
     *
     * @param columns plain titles
     * @param cells plain; may be fewer or more than the columns
     * @param context what the place of the table makes of a limit whose column does not say
     */
    public List<Threshold> in(List<String> columns, List<String> cells, Context context) {
        List<Threshold> found = read(columns, cells, column -> context(column, context));
        return found.size() == 1 && !isNone(found.get(0)) && leadsBack(columns, cells)
                ? read(columns, cells, column -> Context.ROLLBACK)
                : graded(followed(found, columns, cells), columns, cells);
    }

    /** {@code > 90 % | Telegram alert}: of the only limit of a row that names nothing, what is done then follows. */
    public List<Threshold> followed(List<Threshold> found, List<String> columns, List<String> cells) {
        boolean nameless = found.size() == 1 && found.get(0).metric().isBlank() && !isNone(found.get(0));
        Optional<Severity> severity = nameless ? noted(columns, cells) : Optional.empty();
        return severity.map(follows -> List.of(found.get(0).with(follows))).orElse(found);
    }

    /** The consequence that a brief cell under a title such as {@code Action} names: {@code Log warning}. */
    private Optional<Severity> noted(List<String> columns, List<String> cells) {
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            Reading cell = Reading.of(cells.get(i));
            if (says(Word.ACTUAL_COLUMN, columns.get(i)) && !isLimit(columns.get(i))) {
                return vocabulary.anyIn(Word.ALERT, cell, 0, cell.size())
                        ? Optional.of(Severity.ALERT)
                        : vocabulary.anyIn(Word.WARNING, cell, 0, cell.size())
                                ? Optional.of(Severity.WARNING)
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code Jams | 0 | Turn round if it recurs}: there are to be none; one goes back on any that there are. */
    private static boolean isNone(Threshold limit) {
        return limit.operator() == Operator.EQUAL
                && limit.values().size() == 1
                && limit.values().get(0).value().signum() == 0;
    }

    /** {@code limits} of a row, those that alert as bad as a cell under a title such as {@code Severity} says. */
    public List<Threshold> graded(List<Threshold> limits, List<String> columns, List<String> cells) {
        Optional<Severity> severity = grade(columns, cells);
        return limits.stream()
                .map(limit -> severity.isPresent()
                                && (limit.severity() == Severity.ALERT
                                        || (limit.severity() == Severity.OTHER && limit.sense() == Sense.FIRE))
                        ? limit.with(severity.get())
                        : limit)
                .toList();
    }

    private Optional<Severity> grade(List<String> columns, List<String> cells) {
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            Reading cell = Reading.of(cells.get(i));
            if (vocabulary.isAll(Word.SEVERITY_COLUMN, columns.get(i)) && cell.size() <= LONGEST_GRADE) {
                boolean told = vocabulary.isAll(Word.NOTE, cells.get(i));
                return told || vocabulary.anyIn(Word.WARNING, cell, 0, cell.size())
                        ? Optional.of(Severity.WARNING)
                        : vocabulary.anyIn(Word.CRITICAL, cell, 0, cell.size())
                                        || vocabulary.isAll(Word.CALL, cells.get(i))
                                        || vocabulary.anyIn(Word.ALERT, cell, 0, cell.size())
                                ? Optional.of(Severity.ALERT)
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Threshold> read(List<String> columns, List<String> cells, Function<String, Context> contexts) {
        int metric = metricColumn(columns);
        Optional<Window> window = window(columns, cells);
        List<Threshold> found = new ArrayList<>();
        List<Threshold> bare = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            // "Target RTO | 15 min" is the longest that is allowed, not what it comes to
            boolean longest = isObjective(columns.get(i)) && isTime(cells.get(i));
            if (i != metric
                    && !longest
                    && isLimit(columns.get(i))
                    && !cells.get(i).isBlank()) {
                String name = metric < cells.size() ? cells.get(metric) : "";
                String column = columns.get(i);
                List<Threshold> read = cell(name, column, cells.get(i), contexts.apply(column), window).stream()
                        .map(limit -> rates.in(limit, name))
                        .map(limit -> units.in(limit, name, columns.get(metric), column))
                        .map(limit -> BlankUnits.in(limit, cells))
                        .toList();
                found.addAll(read);
                bare.addAll(isCompared(cells.get(i)) ? List.of() : read);
            }
        }
        return RowOrder.in(found, bare);
    }

    private boolean isCompared(String cell) {
        Reading reading = Reading.of(cell);
        return IntStream.range(0, reading.size())
                // of "60/min" nothing is the least
                .filter(i -> !(reading.joined(i) && reading.at(i - 1).isSign("/")))
                .anyMatch(i -> Comparison.at(vocabulary, reading, i).isPresent()
                        || Comparison.behind(vocabulary, reading, i).isPresent());
    }

    /**
     * The limits that the columns of a row are about: under {@code RTO} every time is the longest that is allowed.
     *
     * @param columns plain titles
     * @param cells plain; may be fewer or more than the columns
     */
    public List<Threshold> objectives(List<String> columns, List<String> cells) {
        List<Threshold> found = new ArrayList<>();
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            if (isObjective(columns.get(i)) && isTime(cells.get(i))) {
                values.of(columns.get(i), "", cells.get(i).strip(), Context.TARGET, Optional.empty())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether {@code cell} is a length of time and nothing else. */
    private boolean isTime(String cell) {
        Reading reading = Reading.of(cell);
        return new Amounts(vocabulary, reading)
                .at(0)
                .filter(amount -> amount.isTime() && amount.end() == reading.size())
                .isPresent();
    }

    /**
     * The limits whose comparison stands in the titles of the columns: under {@code LCP ≤} no cell says it again.
     *
     * @param columns plain titles
     * @param cells plain; may be fewer or more than the columns
     */
    public List<Threshold> bounded(List<String> columns, List<String> cells) {
        List<Threshold> found = new ArrayList<>();
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            Reading title = Reading.of(columns.get(i));
            int last = title.size() - 1;
            boolean open = last > 0 && Comparison.isPlainAt(vocabulary, title, last);
            Reading cell = Reading.of(cells.get(i));
            if (open && new Amounts(vocabulary, cell).at(0).isPresent()) {
                thresholds.in(Reading.of(columns.get(i) + " " + cells.get(i).strip()), Context.TARGET).stream()
                        .map(Found::value)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** {@code High | Put it back | < 1 hour}: in a table of how bad things are, how soon people act. */
    public boolean isDeadline(List<String> columns, String cell) {
        Reading reading = Reading.of(cell);
        int value = Comparison.at(vocabulary, reading, 0).map(Comparison::end).orElse(0);
        boolean time = new Amounts(vocabulary, reading)
                .at(value)
                .filter(amount -> amount.isTime() && amount.end() == reading.size())
                .isPresent();
        return time && columns.stream().anyMatch(column -> vocabulary.isAll(Word.SEVERITY_COLUMN, column));
    }

    /** Whether {@code column}, or a name before a value, is an objective of how fast to recover: {@code RTO}. */
    public boolean isObjective(String column) {
        return vocabulary
                .known(column)
                .map(Metric::name)
                .filter(name -> name.equals("rto") || name.equals("rpo"))
                .isPresent();
    }

    /** Whether another cell of the row says that its only limit leads to a rollback. */
    private boolean leadsBack(List<String> columns, List<String> cells) {
        return consequence(columns, cells).equals(Optional.of(Severity.ROLLBACK));
    }

    /** What a cell under a title such as {@code Action} says that follows from the limits beside it. */
    public Optional<Severity> consequence(List<String> columns, List<String> cells) {
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            Reading cell = Reading.of(cells.get(i));
            // a mark alone says how it went
            boolean worded = cell.size() > 1 || cell.at(0).isWord();
            if (says(Word.ACTUAL_COLUMN, columns.get(i)) && !isLimit(columns.get(i)) && worded) {
                Optional<Severity> severity = vocabulary.anyIn(Word.ROLLBACK, cell, 0, cell.size())
                        ? Optional.of(Severity.ROLLBACK)
                        : vocabulary.is(Word.ALERT, cell, 0)
                                ? Optional.of(Severity.ALERT)
                                : vocabulary.is(Word.WARNING, cell, 0)
                                        ? Optional.of(Severity.WARNING)
                                        : stops(cell) ? Optional.of(Severity.ALERT) : Optional.empty();
                if (severity.isPresent()) {
                    return severity;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 🛑 Pause and look}: going on ends, but nothing is taken back. */
    private boolean stops(Reading cell) {
        int first = cell.at(0).kind() == Token.Kind.SIGN ? 1 : 0;
        return vocabulary.is(Word.STOP_COLUMN, cell, first);
    }

    /** Whether a column of this title holds what was measured or is to be filled in. */
    public boolean isActual(String column) {
        return says(Word.ACTUAL_COLUMN, column) && !isLimit(column);
    }

    /** Whether a column of this title holds limits. */
    public boolean isLimit(String column) {
        boolean whole = vocabulary.isAll(Word.LIMIT_COLUMN, column);
        Reading reading = Reading.of(column);
        if (reading.size() > 1 && vocabulary.is(Word.VERSION, reading, reading.size() - 1)) {
            // "Max protocol version"
            return false;
        }
        boolean last = reading.size() > 1 && vocabulary.is(Word.LIMIT_COLUMN, reading, reading.size() - 1);
        int lead = vocabulary.match(Word.LIMIT_COLUMN, reading, 0);
        boolean brief = reading.size() <= 4 && !says(Word.ACTUAL_COLUMN, column) && !says(Word.METRIC_COLUMN, column);
        boolean first = lead > 0 && (brief || reading.at(lead).kind() == Token.Kind.SIGN);
        // "Expected status": the state that is wished for
        boolean wished = vocabulary.is(Word.EXPECTED, reading, 0) && reading.size() == 2;
        return whole || last || first || wished;
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
        return around == Context.OFFLINE && own.isDemanding() ? around : own;
    }

    private Context said(String column, Context around) {
        Reading reading = Reading.of(column);
        if (vocabulary.anyIn(Word.ROLLBACK, reading, 0, reading.size())
                || vocabulary.match(Word.STOP_COLUMN, reading, 0) > 0) {
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

    private List<Threshold> cell(String metric, String column, String cell, Context context, Optional<Window> window) {
        String line = cell.replace('\n', ' ').strip();
        String name = metric.replace('\n', ' ').strip();
        List<Threshold> whole = under(name, name, line, context, window);
        // "Zero scores | < 10%": where the name counts nothing, the column leads on to the value
        Reading first = Reading.of(name);
        boolean lost = Comparison.isPlainAt(vocabulary, Reading.of(line), 0)
                && (vocabulary.is(Word.ZERO, first, 0) || vocabulary.is(Word.NONE, first, 0));
        List<Threshold> found = lost ? under(name, column, line, context, window) : whole;
        boolean bare = found.isEmpty()
                || found.stream()
                        .allMatch(t ->
                                t.operator() == Operator.EQUAL && t.values().size() == 1);
        return bare
                ? values.of(name, column, line, context, window).map(List::of).orElse(found)
                : found;
    }

    private List<Threshold> under(String name, String lead, String cell, Context context, Optional<Window> window) {
        return thresholds.in(Reading.of(lead + ": " + cell), context).stream()
                .map(Found::value)
                .filter(threshold -> !lead.contains(threshold.text()))
                .map(threshold -> named(threshold, name, window))
                .toList();
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
}
