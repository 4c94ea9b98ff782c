package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the limits on which a program goes back or on with a release by itself: {@code if (waves > 0.05) rollback()}. Only
 * shares and what has a known name count; how long a loop runs is no limit.
 */
final class ProgramLimits {
    /**
     * A limit and what follows from it.
     *
     * @param compared its offsets are those in the code
     */
    record Told(Expression compared, Severity severity) {}

    /** How many lines below a condition its consequence stands at most. */
    private static final int NEAR = 3;

    private static final Pattern CONDITION =
            Pattern.compile("^\\s*[})]?\\s*(?:if|elif|elsif|else if|when|unless)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile(
            "(?<measured>[$A-Za-z_][\\w.\\[\\]{}$]{0,60})\\s{0,4}(?<sign>[<>]=?)\\s{0,4}(?<value>\\d{1,9}(?:\\.\\d{1,9})?)(?![\\w.])");
    private static final Pattern BACK = Pattern.compile(
            "roll[_ -]?back|rollout[_ -]undo|git revert|abort_?(?:rollout|deploy|release|canary)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ON = Pattern.compile(
            "(?:advance|promote|proceed|continue|expand|increase)_?(?:rollout|canary|release|traffic|stage|phase)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\s*(?:}|fi|end|else\\b.*|elif\\b.*)[;,\\s]*");

    private final Vocabulary vocabulary;

    ProgramLimits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** These limits of {@code code}, in order. Cost is linear in its length. */
    List<Told> in(String code) {
        List<Told> told = new ArrayList<>();
        String[] lines = code.split("\n", -1);
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            int line = i;
            int from = start;
            if (CONDITION.matcher(lines[i]).find()) {
                consequence(lines, i).ifPresent(severity -> compared(lines[line], from, severity, told));
            }
            start += lines[i].length() + 1;
        }
        return told;
    }

    private static Optional<Severity> consequence(String[] lines, int condition) {
        for (int i = condition; i < Math.min(lines.length, condition + 1 + NEAR); i++) {
            if (i > condition && END.matcher(lines[i]).matches()) {
                return Optional.empty();
            }
            if (BACK.matcher(lines[i]).find()) {
                return Optional.of(Severity.ROLLBACK);
            }
            if (ON.matcher(lines[i]).find()) {
                return Optional.of(Severity.TARGET);
            }
        }
        return Optional.empty();
    }

    private void compared(String line, int start, Severity severity, List<Told> told) {
        Matcher found = COMPARED.matcher(line);
        while (found.find()) {
            String measured = found.group("measured").replaceAll("[$\\[\\]{}]", "");
            String name = measured.substring(measured.lastIndexOf('.') + 1)
                    .replace('_', ' ')
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            BigDecimal value = new BigDecimal(found.group("value"));
            boolean share = found.group("value").startsWith("0.");
            if (!name.isBlank() && (share || vocabulary.known(name).isPresent())) {
                Expression one = new Expression(
                        name,
                        operator(found.group("sign")),
                        Optional.of(new Quantity(found.group("value"), value, "", Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        start + found.start("measured"),
                        start + found.end());
                told.add(new Told(one, severity));
            }
        }
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">=" -> Operator.AT_LEAST;
            default -> Operator.MORE;
        };
    }
}
