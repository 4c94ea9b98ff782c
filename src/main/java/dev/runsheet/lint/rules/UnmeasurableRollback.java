package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Section;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags triggers of which not one names a metric, a comparison and a value. */
final class UnmeasurableRollback implements Rule {
    /** A step or a check that fails shows it by itself. */
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:migrations?|builds?|health ?checks?|smoke tests?|pipelines?|jobs?|probes?|scripts?|installation|upgrade)\\b.{0,20}\\b(?:fails?|failed|red|times? out)\\b|\\bexit code\\b",
            Pattern.CASE_INSENSITIVE);

    /** More than a quote shows. */
    private static final int LONG = 60;

    private static final Pattern CLAUSE =
            Pattern.compile("(?<=\\S )\\b(?:if|when|unless|in case)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A branch of a procedure, and advice that depends on something: {@code If yes: …}, {@code If it needs a key, make sure …}. */
    private static final Pattern BRANCH = Pattern.compile(
            "^\\P{L}*(?:(?:if|when|falls|wenn|si|se|если) (?:yes|no|not|so|none|true|false|ja|nein|oui|non|sí|sim|não|sì|да|нет)(?:\\s*[,:;→–—-]| or\\b)"
                    + "|(?:if|when)\\b[^,:;]{3,120}[,:;] (?:then )?(?:ensure|make sure|check|verify|confirm|keep|note|remember|consider|see)\\b(?!.*\\b(?:roll(?:ing)?[- ]?back|back ?out)\\b)"
                    + "|(?:if|when)\\b[^,:;]{3,120}[,:;][^.;]{0,60}?\\b(?:may|might|could) (?:require|need|have to)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB03",
                "unmeasurable-rollback",
                Severity.ERROR,
                Audience.PRODUCTION,
                "No rollback trigger can be measured");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Trigger> triggers = subject.plan().rollback().triggers().stream()
                .filter(trigger -> !isGroup(subject, trigger)
                        && !BRANCH.matcher(trigger.text()).find())
                .toList();
        boolean listed = triggers.stream()
                .anyMatch(trigger -> !(subject.place(trigger.at()).part() instanceof Block.Paragraph));
        boolean measurable = triggers.stream()
                .anyMatch(trigger -> trigger.measurable()
                        || trigger.byReference()
                        || EVENT.matcher(trigger.text()).find());
        if (!listed || measurable) {
            return Stream.empty();
        }
        Trigger first = triggers.get(0);
        return Stream.of(Problem.at(
                        first.at(),
                        Quote.of(condition(first.text()))
                                + " cannot be measured, nor can any other condition of the rollback",
                        "name a metric, a limit and a time, such as \"error rate > 1% for 5 minutes\"")
                .with(triggers.stream().skip(1).map(Trigger::at).toList(), "cannot be measured either"));
    }

    /** Of a long sentence what stands behind its "if", so that the quote is not cut before it. */
    private static String condition(String text) {
        Matcher clause = CLAUSE.matcher(text);
        return text.length() > LONG && clause.find() ? clause.group() : text;
    }

    /** A title, or the heading of a group of actions, names the case and need not be measured. */
    private static boolean isGroup(Subject subject, Trigger trigger) {
        return trigger.text().strip().endsWith(":")
                || subject.place(trigger.at()).part() instanceof Section
                || (subject.place(trigger.at()).part() instanceof Item item
                        && item.blocks().stream().anyMatch(Block.ItemList.class::isInstance));
    }
}
