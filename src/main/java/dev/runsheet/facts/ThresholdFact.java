package dev.runsheet.facts;

import dev.runsheet.json.Json;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A threshold as a fact: what is compared with what, units as the author wrote them. */
final class ThresholdFact {
    private static final Pattern LAST_NUMBER =
            Pattern.compile("(?<before>.*)\\p{N}\\s*\\+?(?<unit>[^\\p{N}]*)", Pattern.DOTALL);
    private static final Pattern PER_SUBJECT = Pattern.compile(
            "(?i)\\+$|\\s+(?:per|pro|par|por)\\s+(?!second|minute|hour|day|week|sec|min|sekunde|stunde|tag"
                    + "|woche|heure|jour|hora|día|dia|semana|ora|giorno).*$");
    /** {@code 10k}, {@code 5 million}: part of the number. */
    private static final Pattern MULTIPLE = Pattern.compile("^(?:[kKM]|million|[mM](?=\\s)|mn|[mM]io)\\b\\+?\\s*");

    private static final Set<String> PEOPLE = Set.of(
            "engineer",
            "person",
            "people",
            "reviewer",
            "approver",
            "developer",
            "member",
            "operator",
            "approval",
            "teammate");
    private static final Json NULL = new Json.Null();

    private ThresholdFact() {}

    /** Whether it says how many people are needed, which is no measure of the system. */
    static boolean countsPeople(Threshold threshold) {
        return threshold.values().stream().anyMatch(value -> PEOPLE.contains(value.unit()));
    }

    /** What it is compared with, as written: on its line a limit stands that goes over several. */
    static String mark(Threshold threshold) {
        return threshold.values().isEmpty()
                ? threshold.state().orElse("")
                : threshold.values().get(0).text();
    }

    /** {@code latency (p99)}; {@code p99} where nothing else is said. */
    private static String measured(Threshold threshold) {
        String metric = threshold.metric().strip();
        String statistic = threshold
                .statistic()
                .filter(name -> !name.equalsIgnoreCase(metric))
                .orElse("");
        return metric.isEmpty() || statistic.isEmpty() ? metric + statistic : metric + " (" + statistic + ")";
    }

    static Map<String, Json> details(Threshold threshold) {
        Map<String, Json> details = new LinkedHashMap<>();
        details.put("metric", Json.of(measured(threshold)));
        details.put("op", Json.of(threshold.operator().symbol()));
        details.put("value", value(threshold));
        details.put("unit", unit(threshold).map(Json::of).orElse(NULL));
        details.put(
                "window",
                threshold.window().map(window -> Json.of(window.text())).orElse(NULL));
        details.put("kind", Json.of(threshold.severity().label()));
        return details;
    }

    private static Json value(Threshold threshold) {
        if (threshold.values().size() == 2) {
            return Json.of(plain(threshold.values().get(0)) + "-"
                    + plain(threshold.values().get(1)));
        }
        return threshold.values().isEmpty()
                ? Json.of(threshold.state().orElse(""))
                : Json.of(threshold.values().get(0).value());
    }

    private static String plain(Quantity quantity) {
        return quantity.value().stripTrailingZeros().toPlainString();
    }

    private static Optional<String> unit(Threshold threshold) {
        if (threshold.values().isEmpty()) {
            return Optional.empty();
        }
        Quantity last = threshold.values().get(threshold.values().size() - 1);
        // "$ 5", "$5/hour" and "3:1" have it elsewhere than behind the number
        if (!last.unit().isEmpty()
                && (last.text().startsWith(last.unit()) || last.unit().equals(":1"))) {
            String rate = last.per().isPresent() ? written(last) : "";
            return Optional.of(last.unit() + (rate.startsWith("/") ? rate : ""));
        }
        String written = written(last).replaceFirst("^/\\s+", "/");
        boolean counted = last.per().isEmpty() && !Units.isMeasured(last.unit());
        String fallback =
                counted ? "" : last.unit() + last.per().map(per -> "/" + per).orElse("");
        return Optional.of(written.isEmpty() ? fallback : written).filter(unit -> !unit.isEmpty());
    }

    /** What stands behind the number; of a ratio such as {@code 18/20}, or a number in words, nothing does. */
    private static String written(Quantity quantity) {
        if (quantity.text().codePoints().noneMatch(Character::isDigit)) {
            int word = quantity.text().indexOf(' ');
            boolean counted =
                    !Units.isMeasured(quantity.unit()) && !quantity.unit().isEmpty();
            return word < 0 || !counted
                    ? ""
                    : quantity.text().substring(word + 1).strip();
        }
        Matcher number = LAST_NUMBER.matcher(quantity.text());
        return number.matches() && !number.group("before").contains("/")
                ? PER_SUBJECT
                        .matcher(MULTIPLE.matcher(number.group("unit").strip()).replaceFirst(""))
                        .replaceFirst("")
                : "";
    }
}
