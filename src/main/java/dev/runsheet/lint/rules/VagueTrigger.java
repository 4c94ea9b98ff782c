package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a condition on which nobody could decide at three in the morning: something critical is somehow broken. */
final class VagueTrigger implements Rule {
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(critical|key|core|major|important|essential)\\s+(\\w+\\s+){0,2}"
                    + "(flow|workflow|feature|function|functionality|functionalities|path|journey)s?\\b"
                    + ".*\\b(fail(s|ing|ed|ure|ures)?|broken|breaks?|breaking|not work(ing)?|(is|are) down|unavailable)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** {@code (booking, search, listings)}: which ones. */
    private static final Pattern NAMED = Pattern.compile("[(（][^()（）]*\\p{L}[^()（）]*[,、/][^()（）]*[)）]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB04", "vague-trigger", Severity.INFO, Audience.ALL, "A rollback trigger names no function");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.plan().rollback().triggers().stream()
                .filter(trigger -> !trigger.measurable() && !trigger.byReference())
                .filter(trigger -> VAGUE.matcher(trigger.text()).find()
                        && !NAMED.matcher(trigger.text()).find())
                .map(trigger -> Problem.at(
                        trigger.at(),
                        Quote.of(trigger.text()) + " does not say which function, or how its failure shows",
                        "name it and the sign, such as \"checkout answers 5xx for 2 minutes\""));
    }
}
