package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the lines of programs that say when to go back: {@code if errors > limit: roll_back()}, and the
 * {@code failureCondition} of a canary.
 */
final class CodedConditions {
    /** How far below a condition its consequence stands. */
    private static final int NEAR = 4;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final String BACK =
            "(?:roll(?:ed|ing)?[ _-]?back|rollout[ _-]undo|git revert|abort_?(?:rollout|deploy\\w*|release|canary))";

    /** What databases take back is a transaction. */
    private static final Pattern TRANSACTION =
            Pattern.compile(".*\\b(?:tx|txn|trx|transaction|session|conn|connection|db|cursor|savepoint)\\b.*", FLAGS);

    private static final Pattern CONDITION = Pattern.compile(
            "(?!.*__name__)\\s*[})]?\\s*(?:if|elif|elsif|else if|when|unless)\\b.*(?:[<>]|[!=]=|\\s-[gl][te]\\s|\\(!|\\s!\\s?[\\w./]|\\snot\\s).*"
                    + "|\\s*[})]?\\s*(?:if|elif|else if)\\s*\\(?[\\w.]*(?:fail|detect|breach|violat|exceed|unhealthy|degrad|corrupt|critical|error)\\w*(?:\\([^()]*\\))?\\)?\\s*[:{].*",
            FLAGS);
    private static final Pattern CONSEQUENCE = Pattern.compile("(?!\\s*(?:#|//)).*\\w*" + BACK + "\\w*.*", FLAGS);
    private static final Pattern QUESTION =
            Pattern.compile(".*\\b(?:should|must|needs?)_?" + BACK + "\\w*\\s*\\(.*", FLAGS);
    private static final Pattern YES = Pattern.compile("\\s*return\\s+(?:true|1|0)\\b.*", FLAGS);
    private static final Pattern END =
            Pattern.compile("\\s*(?:}|fi|end|else\\b.*|elif\\b.*|return\\b.*)[;,\\s]*", FLAGS);

    private static final Pattern STATED = Pattern.compile(
            "\\W*(?:failureCondition|(?:auto_?)?" + BACK
                    + "_?(?:on|if|when|threshold|condition|criteria)\\w*)[\"']?\\s*[:=]\\s*.*\\d.*",
            FLAGS);

    /** {@code ./probe.sh || ./rollback.sh}. */
    private static final Pattern ELSE = Pattern.compile(
            "(?!\\s*(?:#|//))\\s*\\S[^|]*\\|\\|[^|]*(?:" + BACK
                    + "|\\b(?:undo|revert|restore|back-?out|fall-?back|switch-?back)[\\w-]*\\.\\w).*",
            FLAGS);

    private static final Pattern EXACT =
            Pattern.compile("(?:[<>=:]|-[gl][te])\\s*[\"']?\\d|\\(!|\\s!\\s?[\\w./]|\\|\\|");

    private CodedConditions() {}

    /** These lines, counted from 0. */
    static List<Integer> lines(Block.Command command) {
        List<String> lines = command.text().lines().toList();
        List<Integer> found = new ArrayList<>();
        boolean asked = false;
        for (int i = 0; i < lines.size(); i++) {
            asked |= QUESTION.matcher(lines.get(i)).matches();
            if (STATED.matcher(lines.get(i)).matches()
                    || ELSE.matcher(lines.get(i)).matches()) {
                found.add(i);
            } else if (CONDITION.matcher(lines.get(i)).matches() && leadsBack(lines, i, asked)) {
                found.add(i);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** Whether {@code line} compares with a number, or asks whether something holds. */
    static boolean isExact(String line) {
        return EXACT.matcher(line).find();
    }

    private static boolean leadsBack(List<String> lines, int condition, boolean asked) {
        for (int i = condition + 1; i < Math.min(lines.size(), condition + 1 + NEAR); i++) {
            String line = lines.get(i);
            boolean back = CONSEQUENCE.matcher(line).matches()
                    && !TRANSACTION.matcher(line).matches();
            if (back || (asked && YES.matcher(line).matches())) {
                return true;
            }
            if (END.matcher(line).matches()) {
                return false;
            }
        }
        return false;
    }
}
