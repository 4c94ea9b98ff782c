package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a task to look at a measure of which the document never says what is too much. */
final class UnquantifiedCheck implements Rule {
    private static final Pattern LOOK = Pattern.compile(
            "^\\W*(?:continue to |continuously |closely |actively )?(?:monitor|watch|check|verify|validate|track|observe|measure|keep an eye on)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What makes the line no look at a value, or says in words which value is wanted. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "\\b(?:tests?|tested|testing|benchmark\\w*|limits?|configur\\w*|set ?up|enabled?|alert\\w*|dashboards?|tracking|monitoring|metrics? (?:are|is|endpoint)"
                    + "|collect\\w*|script|slos?|slas?|baselines?|normal\\w*|stable|steady|expected|expectations?|thresholds?|targets?|acceptable|within|below|under|above"
                    + "|increase\\w*|spikes?|anomal\\w*|regress\\w*|degrad\\w*|improve\\w*|compar\\w*|vs|versus|leaks?|healthy|zero|no)\\b|\\bhttps?:",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH02",
                "unquantified-check",
                Severity.WARNING,
                Audience.ALL,
                "A measure is to be checked and has no limit");
    }

    private record Check(Pointer at, Watched.Unlimited thing) {}

    @Override
    public Stream<Problem> check(Subject subject) {
        Watched watched = new Watched(subject);
        return subject.items()
                .filter(item -> isTask(subject, item) && !isStated(subject, item))
                .filter(item -> !Watched.isRoutine(subject, item.at()))
                .flatMap(item -> check(subject, item, watched).stream())
                .map(check -> problem(subject, check));
    }

    private static Optional<Check> check(Subject subject, At<Item> item, Watched watched) {
        String text = subject.text(item.at());
        return LOOK.matcher(text).find() && !OTHERWISE.matcher(text).find()
                ? watched.unlimited(text).map(thing -> new Check(item.at(), thing))
                : Optional.empty();
    }

    private static boolean isTask(Subject subject, At<Item> item) {
        return item.value().isTask()
                || subject.place(item.at())
                        .ancestors()
                        .anyMatch(outer -> outer.part() instanceof Item own && own.isTask());
    }

    /** Whether the line or what is nested in it states a number, other than for how long to look. */
    private static boolean isStated(Subject subject, At<Item> item) {
        List<String> texts = new ArrayList<>();
        subject.inside(item.at()).forEach(part -> texts.add(Sections.says(subject, part.at())));
        String own = item.value()
                .phrases()
                .soak()
                .map(soak -> texts.get(0).replace(soak.text(), ""))
                .orElse(texts.get(0));
        return Stream.concat(Stream.of(own), texts.stream().skip(1))
                .anyMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    private static Problem problem(Subject subject, Check check) {
        return Problem.at(
                        check.at(),
                        Quote.of(subject.text(check.at())) + " cannot be decided: no line limits "
                                + Quote.of(check.thing().words()),
                        "write what is good, such as \"" + check.thing().example() + "\"")
                .alike(Sections.of(subject, check.at()), "has no limit either");
    }
}
