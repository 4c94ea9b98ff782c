package dev.runsheet.phrase.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a setting holds of a rule that alerts, by its name, as Prometheus, CloudWatch, Datadog, Argo Rollouts and people of
 * their own write it.
 */
public enum AlertKeys {
    NAME("alert", "alert_name", "alarm_name", "name", "title"),
    METRIC("metric", "metric_name", "indicator", "sli", "kpi", "signal"),
    /** What alerts when it holds. */
    EXPRESSION("expr", "expression", "promql", "query", "condition", "alert_condition", "rule", "trigger"),
    /** What has to hold. */
    DEMAND("success_condition"),
    /** What a change is given up on. */
    FAILURE("failure_condition", "rollback_condition", "rollback_if", "abort_if"),
    VALUE("threshold", "threshold_value"),
    WARNING("warning", "warning_threshold"),
    CRITICAL("critical", "critical_threshold"),
    OPERATOR("operator", "op", "comparison", "comparator", "comparison_operator"),
    WINDOW("for", "duration", "window", "time_window", "evaluation_window", "pending_period", "sustained_for"),
    /** The seconds of one of several periods. */
    PERIOD("period"),
    PERIODS("evaluation_periods"),
    SEVERITY("severity", "level", "priority", "action");

    private static final Map<String, AlertKeys> BY_NAME = Arrays.stream(values())
            .flatMap(key -> key.names.stream().map(name -> Map.entry(name.replace("_", ""), key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    AlertKeys(String... names) {
        this.names = List.of(names);
    }

    /** What a setting named {@code key}, in lower case and without signs, holds. */
    public static Optional<AlertKeys> of(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /** The names, words parted by {@code _}. */
    public List<String> names() {
        return names;
    }

    /** As {@code docs/limits.md} names it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
