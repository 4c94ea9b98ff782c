package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags tasks that nobody has ticked and whose text says that they went well. */
final class PreAssertedResult implements Rule {

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\s]+");
    private static final Pattern LOOK = Pattern.compile(
            "\\P{L}*(?:verify|check|confirm|ensure|validate|make sure|look for|prüfen?|überprüfen|sicherstellen|vérifiez?|vérifier|contrôler|s'assurer|verifi(?:car|que|care|ca)|comprobar|comprueba|asegurar|confirmar|controllare|kontrol et|проверить|убедиться|验证|检查|确认|確認|확인)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX04", "pre-asserted-result", Severity.WARNING, Audience.ALL, "An open box already claims its result");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.items()
                .filter(item -> item.value().box().filter(Box::isOpen).isPresent())
                .filter(item -> item.value()
                        .phrases()
                        .outcome()
                        .filter(outcome -> !isWanted(subject, item, outcome))
                        .isPresent())
                .map(item -> problem(subject, item));
    }

    /** {@code Check: all tests PASS} says what to look for; a mark behind it says more. */
    private static boolean isWanted(Subject subject, At<Item> item, String outcome) {
        return LETTERS.matcher(outcome).matches()
                && LOOK.matcher(subject.text(item.at())).lookingAt();
    }

    private static Problem problem(Subject subject, At<Item> item) {
        return Problem.at(
                        outcome(subject, item),
                        "the box of " + Quote.of(subject.text(item.at())) + " is open, and its text claims "
                                + Quote.of(item.value().phrases().outcome().orElseThrow()),
                        "remove the result, and tick the box when it is true")
                .alike(Sections.of(subject, item.at()), "claims its result as well")
                .fixedBy(new Problem.Fix(
                        "remove the claimed result", false, List.of(new Problem.Change(claim(subject, item), ""))));
    }

    private static Where.Words outcome(Subject subject, At<Item> item) {
        String outcome = item.value().phrases().outcome().orElseThrow();
        String text = subject.text(item.at());
        int from = Math.max(text.lastIndexOf(outcome), 0);
        return new Where.Words(item.at(), from, Math.min(from + outcome.length(), text.length()));
    }

    /** The claim with the colon or dash that leads to it, where it ends the line. */
    private static Where claim(Subject subject, At<Item> item) {
        Where.Words words = outcome(subject, item);
        String text = subject.text(item.at());
        int from = words.from();
        while (words.to() == text.length() && from > 0 && " :-–—".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return new Where.Words(item.at(), from, words.to());
    }
}
