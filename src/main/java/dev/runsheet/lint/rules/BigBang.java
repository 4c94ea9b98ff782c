package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Place;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a rollout that reaches everyone in its first step. */
final class BigBang implements Rule {
    /** Whatever makes a change reach some before all. */
    private static final Pattern GRADUAL = Pattern.compile(
            "\\b(?:canar\\w*|feature[- ]?(?:flags?|toggles?|switch\\w*)|flags?|toggles?|percent\\w*|staged|phased|gradual\\w*|increment\\w*|progressive\\w*|blue[/ -]?green|rolling|pilot\\w*"
                    + "|rings?|waves?|cohorts?|beta|early adopters|shadow\\w*|dark launch\\w*|ramp\\w*|soft launch|one (?:region|node|server|instance) at a time|batch(?:es)?|slots?)\\b"
                    + "|\\d\\s?%|灰度|カナリ|段階|카나리|점진|канареечн|постепенн|kademeli|progresiv|gradualmente|schrittweise|progressi[fv]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "ST06", "big-bang", Severity.INFO, Audience.PRODUCTION, "The rollout reaches everyone at once")
                .strict();
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        boolean rollout = subject.kind() == Kind.ROLLOUT || subject.kind() == Kind.GO_LIVE;
        boolean gradual = subject.places().stream()
                .anyMatch(place -> GRADUAL.matcher(said(subject, place)).find());
        return !rollout || gradual
                ? Stream.empty()
                : subject.plan().firstChange().stream()
                        .map(first -> Problem.ofDocument(
                                        "this rollout reaches everyone at once: no canary, flag or stage",
                                        "add a stage before the whole: \"Deploy to 5% and monitor for 30 minutes\"")
                                .with(Where.at(first), "the first step that changes production"));
    }

    private static String said(Subject subject, Place place) {
        return place.part() instanceof Block.Command command ? command.text() : Sections.says(subject, place.at());
    }
}
