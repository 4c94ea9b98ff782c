package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.PromptLanguages;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.code.AlertKeys;
import dev.runsheet.phrase.code.CodeEntries;
import dev.runsheet.phrase.code.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the limits of rules that alert, in the settings of a system that monitors.
 *
 * <pre>{@code
 * - alert: TideTooHigh
 *   expr: avg(tide_metres) > 3     # an alert above 3 for 5 minutes
 *   for: 5m
 * }</pre>
 */
public final class AlertRules {
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,80}[<>][^\"'\\n]{1,40})[\"']");

    private final Vocabulary vocabulary;
    private final LeadWords leads;
    private final NamedLimits named;
    private final ProgramLimits programs;

    public AlertRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.leads = new LeadWords(vocabulary);
        this.named = new NamedLimits(vocabulary, this::worse);
        this.programs = new ProgramLimits(vocabulary);
    }

    /**
     * The limits in a block of code, in its order. Cost is linear in its length.
     *
     * @param language the first word behind the fence
     * @param context what a limit there is that does not say itself what follows from it
     * @return with the offsets in {@code code} of what {@link Threshold#text} says
     */
    public List<Found<Threshold>> in(String language, String code, Context context) {
        List<Found<Threshold>> found = new ArrayList<>();
        List<CodeEntries.Entry> entries = CodeEntries.of(code, PromptLanguages.has(language));
        // where another rule goes back, one that pauses does not
        boolean back = entries.stream()
                .flatMap(entry -> entry.settings().stream())
                .anyMatch(setting -> isSeverity(setting)
                        && says(Word.ROLLBACK, Reading.of(setting.value().replaceAll("[_-]+", " "))));
        for (CodeEntries.Entry entry : entries) {
            found.addAll(new Rule(entry, code, context, !back).limits());
        }
        for (ProgramLimits.Told told : programs.in(code)) {
            Found<Threshold> limit =
                    limit(told.compared(), told.compared().measured(), Optional.empty(), told.severity(), code, 0);
            if (found.stream().noneMatch(other -> other.from() == limit.from())) {
                found.add(limit);
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        return List.copyOf(found);
    }

    /** The limits of one line that is nothing but a comparison: {@code rate(waves[5m]) > 3}. */
    public List<Found<Threshold>> line(String line, Context context) {
        return Expression.in(line, vocabulary).stream()
                .map(one -> limit(one, one.measured(), one.window(), severity(one, context), line, 0))
                .toList();
    }

    /** Where nothing is said of it, what is not to exceed a value alerts; that errors stay below one is demanded. */
    private Severity severity(Expression compared, Context context) {
        boolean above = compared.operator() == Operator.MORE || compared.operator() == Operator.AT_LEAST;
        boolean good = worse(compared.measured()).equals(Optional.of(Operator.LESS));
        return context == Context.PLAIN && above && !good ? Severity.ALERT : context.severity();
    }

    /** The side on which a metric is worse, where that is known. */
    private Optional<Operator> worse(String metric) {
        return vocabulary.known(metric.replaceAll("[_.-]+", " ")).flatMap(known -> switch (known.better()) {
            case LOWER -> Optional.of(Operator.MORE);
            case HIGHER -> Optional.of(Operator.LESS);
            case NEITHER -> Optional.empty();
        });
    }

    private Severity severity(String said, Context context, String within) {
        Reading reading = Reading.of(said.replaceAll("[_-]+", " "));
        if (says(Word.ROLLBACK, reading)) {
            return Severity.ROLLBACK;
        }
        if (said.matches("(?i)warn\\w*|info\\w*|low|minor|medium|moderate|notice|p[345]|sev[345]|[345]")
                || vocabulary.isAll(Word.NOTE, said)) {
            return Severity.WARNING;
        }
        if (!said.isEmpty()
                && !says(Word.ALERT, reading)
                && !says(Word.CRITICAL, reading)
                && !said.matches("(?i)high|page\\w*|major|p[012]|sev[012]|[012]|emergency|error")) {
            return Severity.OTHER;
        }
        Context own = leads.inCode(Reading.of(within), context);
        return own.severity() == Severity.TARGET ? Severity.ALERT : own.severity();
    }

    private static boolean isSeverity(Setting setting) {
        return AlertKeys.of(setting.key()).equals(Optional.of(AlertKeys.SEVERITY));
    }

    private boolean says(Word word, Reading reading) {
        return vocabulary.anyIn(word, reading, 0, reading.size());
    }

    private static Found<Threshold> limit(
            Expression compared, String metric, Optional<Window> window, Severity severity, String code, int offset) {
        Sense sense = severity == Severity.TARGET ? Sense.REQUIRE : Sense.FIRE;
        int from = offset + compared.from();
        int to = offset + compared.to();
        Threshold limit = new Threshold(
                code.substring(compared.from(), compared.to()),
                metric,
                Optional.empty(),
                compared.operator(),
                compared.value().map(List::of).orElse(List.of()),
                compared.state(),
                window,
                sense,
                severity,
                Optional.empty());
        return new Found<>(limit, from, to);
    }

    /** One rule. */
    private final class Rule {
        private final CodeEntries.Entry entry;
        private final String code;
        private final Context context;
        private final boolean stops;

        /** {@code stops}: whether a rule that pauses is one to go back at. */
        Rule(CodeEntries.Entry entry, String code, Context context, boolean stops) {
            this.entry = entry;
            this.code = code;
            this.context = context;
            this.stops = stops;
        }

        List<Found<Threshold>> limits() {
            List<Found<Threshold>> limits = new ArrayList<>();
            for (Setting setting : entry.settings()) {
                limits.addAll(quoted(setting));
                named.of(setting, entry.settings())
                        .map(one -> limit(one, one.measured(), one.window(), Severity.ROLLBACK, code, 0))
                        .ifPresent(limits::add);
                AlertKeys.of(setting.key())
                        .ifPresent(key -> limits.addAll(
                                switch (key) {
                                    case EXPRESSION, DEMAND, FAILURE -> expressions(setting, key);
                                    case VALUE, WARNING, CRITICAL ->
                                        value(setting, key).stream().toList();
                                    default -> List.<Found<Threshold>>of();
                                }));
            }
            return limits;
        }

        /** {@code http_req_duration: ['p(95)<500']}: what a test demands of what it measures. */
        private List<Found<Threshold>> quoted(Setting setting) {
            List<Found<Threshold>> demands = new ArrayList<>();
            Matcher quote = setting.value().startsWith("[") ? QUOTED.matcher(setting.value()) : QUOTED.matcher("");
            while (quote.find()) {
                String demand = quote.group(1);
                int offset = setting.from() + quote.start(1);
                Expression.in(demand, vocabulary).stream()
                        .map(one -> limit(one, setting.name(), Optional.empty(), Severity.TARGET, demand, offset))
                        .forEach(demands::add);
            }
            return demands;
        }

        private Optional<Setting> first(AlertKeys sought) {
            return entry.settings().stream()
                    .filter(setting -> AlertKeys.of(setting.key()).equals(Optional.of(sought)))
                    .findFirst();
        }

        private List<Found<Threshold>> expressions(Setting setting, AlertKeys key) {
            return Expression.in(setting.value(), vocabulary).stream()
                    .map(one -> limit(
                            one,
                            first(AlertKeys.NAME).map(Setting::value).orElse(one.measured()),
                            window().or(one::window),
                            severity(key),
                            setting.value(),
                            setting.from()))
                    .toList();
        }

        /** {@code metric: error_rate} with {@code threshold: 0.01}; what is worth how much, a comment may say. */
        private Optional<Found<Threshold>> value(Setting setting, AlertKeys key) {
            Optional<String> metric = first(AlertKeys.METRIC)
                    .or(() -> first(AlertKeys.NAME))
                    .map(Setting::value)
                    .or(() -> queried().map(Expression::measured));
            Reading written = Reading.of(setting.value());
            Optional<Comparison> comparison = Comparison.at(vocabulary, written, 0);
            int at = comparison.map(Comparison::end).orElse(0);
            Optional<Amount> amount = new Amounts(vocabulary, written)
                    .at(at)
                    .filter(a -> a.end() == written.size() && a.high().isEmpty());
            Optional<Operator> operator = comparison
                    .map(Comparison::operator)
                    .or(this::operator)
                    .or(() -> metric.flatMap(AlertRules.this::worse));
            if (metric.isEmpty() || amount.isEmpty() || operator.isEmpty()) {
                return Optional.empty();
            }
            Quantity value = worth(setting.comment())
                    .filter(worth -> amount.get().unit().isEmpty())
                    .orElseGet(() -> amount.get()
                            .quantities(written.slice(at, amount.get().end()))
                            .get(0));
            int to = setting.from() + setting.value().length();
            Expression compared = new Expression(
                    metric.get(),
                    operator.get(),
                    Optional.of(value),
                    Optional.empty(),
                    Optional.empty(),
                    setting.begin(),
                    to);
            return Optional.of(limit(compared, metric.get(), window(), severity(key), code, 0));
        }

        /** The amount that the whole of a comment is: {@code 0.01,  // 1%}. */
        private Optional<Quantity> worth(String comment) {
            Reading reading = Reading.of(comment);
            return new Amounts(vocabulary, reading)
                    .at(0)
                    .filter(amount -> amount.end() == reading.size() && Units.isMeasured(amount.unit()))
                    .map(amount -> amount.quantities(comment).get(0));
        }

        private Optional<Operator> operator() {
            return first(AlertKeys.OPERATOR)
                    .map(Setting::value)
                    .flatMap(AlertRules::named)
                    .or(() -> queried().map(Expression::operator));
        }

        /** What the rule compares itself, beside which its limits may stand once more. */
        private Optional<Expression> queried() {
            return first(AlertKeys.EXPRESSION)
                    .flatMap(query ->
                            Expression.in(query.value(), vocabulary).stream().findFirst());
        }

        private Optional<Window> window() {
            return first(AlertKeys.WINDOW)
                    .map(Setting::value)
                    .flatMap(text -> Expression.length(text, vocabulary)
                            .filter(length -> !length.isZero())
                            .map(length -> new Window(text, Optional.of(length))))
                    .or(this::periods);
        }

        /** {@code Period: 300} with {@code EvaluationPeriods: 2}. */
        private Optional<Window> periods() {
            Optional<Integer> seconds = first(AlertKeys.PERIOD).flatMap(Rule::number);
            int times = first(AlertKeys.PERIODS).flatMap(Rule::number).orElse(1);
            return seconds.map(one -> new Window(
                    times + " × " + one + " s",
                    Optional.of(Duration.ofSeconds(one).multipliedBy(times))));
        }

        private static Optional<Integer> number(Setting setting) {
            return setting.value().matches("[1-9]\\d{0,5}")
                    ? Optional.of(Integer.valueOf(setting.value()))
                    : Optional.empty();
        }

        private Severity severity(AlertKeys key) {
            return switch (key) {
                case DEMAND -> Severity.TARGET;
                case FAILURE -> Severity.ROLLBACK;
                case WARNING -> Severity.WARNING;
                case CRITICAL -> Severity.ALERT;
                default -> {
                    String said = first(AlertKeys.SEVERITY).map(Setting::value).orElse("");
                    yield stops && vocabulary.is(Word.STOP_COLUMN, Reading.of(said.replaceAll("[_-]+", " ")), 0)
                            ? Severity.ROLLBACK
                            : AlertRules.this.severity(said, context, entry.within());
                }
            };
        }
    }

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("gt", Operator.MORE),
            Map.entry("greaterthan", Operator.MORE),
            Map.entry("greaterthanthreshold", Operator.MORE),
            Map.entry("above", Operator.MORE),
            Map.entry(">", Operator.MORE),
            Map.entry("gte", Operator.AT_LEAST),
            Map.entry("ge", Operator.AT_LEAST),
            Map.entry("greaterthanorequal", Operator.AT_LEAST),
            Map.entry("greaterthanorequaltothreshold", Operator.AT_LEAST),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("lt", Operator.LESS),
            Map.entry("lessthan", Operator.LESS),
            Map.entry("lessthanthreshold", Operator.LESS),
            Map.entry("below", Operator.LESS),
            Map.entry("<", Operator.LESS),
            Map.entry("lte", Operator.AT_MOST),
            Map.entry("le", Operator.AT_MOST),
            Map.entry("lessthanorequal", Operator.AT_MOST),
            Map.entry("lessthanorequaltothreshold", Operator.AT_MOST),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry("eq", Operator.EQUAL),
            Map.entry("equal", Operator.EQUAL),
            Map.entry("==", Operator.EQUAL));

    /** The operator that a setting names: {@code GreaterThanThreshold}, {@code gte}. */
    private static Optional<Operator> named(String name) {
        return Optional.ofNullable(OPERATORS.get(name.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "")));
    }
}
