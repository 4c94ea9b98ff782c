package dev.runsheet.lint.rules;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags tasks that two people would tick on different grounds. */
final class VagueWording implements Rule {
    private static final Option.Texts PHRASES = Option.texts(
            "phrases",
            List.of(
                    "looks good",
                    "look good",
                    "looks fine",
                    "looks ok",
                    "should be fine",
                    "should be ok",
                    "should work",
                    "seems to work",
                    "seems fine",
                    "as needed",
                    "as necessary",
                    "as appropriate",
                    "etc",
                    "and so on",
                    "properly",
                    "correctly",
                    "as expected",
                    "reasonable",
                    "acceptable performance",
                    "performance acceptable",
                    "times acceptable",
                    "acceptable range",
                    "acceptable limits",
                    "sufficient",
                    "adequate"),
            "Wording that no task may use, whatever its case");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "TX05",
                        "vague-wording",
                        Severity.INFO,
                        Audience.ALL,
                        "A task is worded so that nobody can tell when it is done")
                .strict()
                .with(PHRASES);
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<String> phrases = subject.options().texts(PHRASES);
        if (phrases.isEmpty()) {
            return Stream.empty();
        }
        Pattern vague = Pattern.compile(phrases.stream()
                .map(String::strip)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}\\p{N}/])(?:", ")(?![\\p{L}\\p{N}/])")));
        return subject.items()
                .filter(item -> item.value().isTask())
                .flatMap(item -> problem(subject, item, vague).stream());
    }

    private static Optional<Problem> problem(Subject subject, At<Item> item, Pattern vague) {
        String text = subject.text(item.at());
        Matcher matcher = vague.matcher(text);
        boolean measured = !item.value().phrases().thresholds().isEmpty()
                || item.value().blocks().stream().findAny().isPresent();
        return measured || !matcher.find()
                ? Optional.empty()
                : Optional.of(Problem.at(
                        new Where.Words(item.at(), matcher.start(), matcher.end()),
                        Quote.of(matcher.group()) + " in " + Quote.of(text) + " leaves open when the box may be ticked",
                        "write what is to be seen: a value, a state, a file"));
    }
}
