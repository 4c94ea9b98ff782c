package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.code.AlertKeys;
import dev.runsheet.phrase.code.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads settings that give what is measured its limit by name, under one that says what follows:
 * {@code abortCriteria: {errorRate: 0.01}}, {@code rollback_on: wave_height_m: 3}.
 */
final class NamedLimits {
    private static final Pattern STOPS = Pattern.compile(
            "(?:.* )?(?:auto ?)?(?:roll ?back|abort|halt|stop|kill|trip|bail|bail ?out|revert|pause|undo)"
                    + " (?:on|if|when|at|conditions?|criteria|criterion|triggers?|thresholds?|limits?|rules?|guardrails?|guards?)",
            Pattern.CASE_INSENSITIVE);

    /** What is none of the limits in such a group. */
    private static final Pattern OTHER = Pattern.compile(
            ".*\\b(?:windows?|durations?|intervals?|periods?|cool ?downs?|timeouts?|samples?|requests|enabled|version|ports?|steps?|stages?|weights?|retries|attempts|consecutive|timeframe|lookback)\\b.*|for|over",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LASTS = Pattern.compile(
            ".*\\b(?:windows?|durations?|periods?|timeframe|lookback)\\b.*|for|over", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d_]*(?:\\.\\d+)?");

    private static final Pattern LEADS = Pattern.compile(".{0,40}(?:=|->|=>|→).*", Pattern.DOTALL);

    /** Units as the last word of a name. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("ms", "ms"),
            Map.entry("millis", "ms"),
            Map.entry("milliseconds", "ms"),
            Map.entry("s", "s"),
            Map.entry("sec", "s"),
            Map.entry("secs", "s"),
            Map.entry("seconds", "s"),
            Map.entry("min", "min"),
            Map.entry("minutes", "min"),
            Map.entry("mb", "MB"),
            Map.entry("gb", "GB"),
            Map.entry("percent", "%"),
            Map.entry("pct", "%"),
            Map.entry("percentage", "%"),
            Map.entry("multiplier", "x"),
            Map.entry("factor", "x"));

    private final Vocabulary vocabulary;
    private final Function<String, Optional<Operator>> worse;

    /** Reads by {@code vocabulary}; {@code worse} tells on which side what has a name is worse, where that is known. */
    NamedLimits(Vocabulary vocabulary, Function<String, Optional<Operator>> worse) {
        this.vocabulary = vocabulary;
        this.worse = worse;
    }

    /** The limit that {@code setting} is among those it stands with; empty where it is none. */
    Optional<Expression> of(Setting setting, List<Setting> all) {
        String name = setting.words();
        boolean limit = STOPS.matcher(setting.within()).matches()
                && NUMBER.matcher(setting.value()).matches()
                && AlertKeys.of(setting.key()).isEmpty()
                && !OTHER.matcher(name).matches();
        return limit ? Optional.of(limit(setting, name, all)) : Optional.empty();
    }

    private Expression limit(Setting setting, String name, List<Setting> all) {
        Reading comment = Reading.of(setting.comment());
        Optional<Comparison> comparison = Comparison.at(vocabulary, comment, 0);
        int at = comparison.map(Comparison::end).orElse(0);
        Amounts amounts = new Amounts(vocabulary, comment);
        Optional<Amount> said = amounts.at(at).filter(amount -> amount.high().isEmpty());
        boolean reached = said.filter(amount -> LEADS.matcher(comment.slice(amount.end(), comment.size()))
                        .matches())
                .isPresent();
        Operator operator = said.flatMap(amount -> comparison)
                .map(Comparison::operator)
                .or(() -> reached ? Optional.of(Operator.AT_LEAST) : Optional.empty())
                .or(() -> worse.apply(name))
                .orElse(Operator.MORE);
        Optional<Window> told = said.flatMap(
                        amount -> new Windows(vocabulary, comment, new Segments(vocabulary, comment), amounts)
                                .behind(amount.end()))
                .map(Found::value);
        return new Expression(
                name,
                operator,
                Optional.of(said.map(amount -> amount.quantities(comment.slice(at, behind(comment, amount)))
                                .get(0))
                        .orElseGet(() -> written(setting.value(), name))),
                Optional.empty(),
                told.or(() -> beside(setting, all)),
                setting.begin(),
                setting.from() + setting.value().length());
    }

    /** Behind what an amount is compared with too: {@code 2x baseline}. */
    private int behind(Reading comment, Amount amount) {
        return amount.end() + vocabulary.match(Word.BASELINE, comment, amount.end());
    }

    private static Quantity written(String value, String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
        String unit = UNITS.getOrDefault(words[words.length - 1], "");
        return new Quantity(
                unit.isEmpty() ? value : value + " " + unit,
                new BigDecimal(value.replace("_", "")),
                unit,
                Optional.empty());
    }

    /** For how long all limits of the group have to hold: {@code timeWindow: 3600000, // 1 hour}. */
    private Optional<Window> beside(Setting setting, List<Setting> all) {
        return all.stream()
                .filter(other -> other.within().equals(setting.within())
                        && LASTS.matcher(other.words()).matches())
                .flatMap(other -> List.of(other.comment(), other.value()).stream())
                .flatMap(text ->
                        Expression.length(text, vocabulary)
                                .map(length -> new Window(text, Optional.of(length)))
                                .stream())
                .findFirst();
    }
}
