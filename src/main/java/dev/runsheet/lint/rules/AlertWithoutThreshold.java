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
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags an alert to be set up on a metric of which the document never says when it is too much. */
final class AlertWithoutThreshold implements Rule {
    private static final Pattern ALERT = Pattern.compile("\\b(?:alert|alarm)(?:s|ing)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET_UP = Pattern.compile(
            "\\b(?:configur\\w*|set(?:ting)? ?up|create[ds]?|creating|add(?:ed)?|defin\\w*|enabled?|in place)\\b|\\balerts? (?:for|on|when)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is seen of alerts there are, and what tells what is wrong in other words. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "\\b(?:no|none|without|firing|fired|triggered|resolved|silenced?|still|respond\\w*|acknowledg\\w*|tests?|tested|fatigue|anomal\\w*"
                    + "|slos?|slas?|thresholds? (?:defined|documented|in|from)|baseline)\\b|https?:|\\d",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH08",
                "alert-without-threshold",
                Severity.WARNING,
                Audience.ALL,
                "An alert is to be set up at no stated value");
    }

    private record Alert(Pointer at, Watched.Unlimited thing) {}

    @Override
    public Stream<Problem> check(Subject subject) {
        Watched watched = new Watched(subject);
        return subject.places().stream()
                .filter(place -> place.part() instanceof Item)
                .filter(place -> isAlert(subject, place) && !hasNumberWithin(subject, place))
                .flatMap(place ->
                        watched.unlimited(subject.text(place.at())).map(thing -> new Alert(place.at(), thing)).stream())
                .map(alert -> problem(subject, alert));
    }

    private static boolean isAlert(Subject subject, Place place) {
        String text = subject.text(place.at());
        boolean named = ALERT.matcher(text).find();
        boolean setUp = SET_UP.matcher(text).find();
        return !OTHERWISE.matcher(text).find() && ((named && setUp) || isListedAsAlert(subject, place, named));
    }

    /** Stands right under "Alerts for:", or is called an alert in a section of alerts. */
    private static boolean isListedAsAlert(Subject subject, Place place, boolean named) {
        Optional<String> outer = place.parent()
                .filter(list -> list.part() instanceof Block.ItemList)
                .flatMap(Place::parent)
                .filter(item -> item.part() instanceof Item)
                .map(item -> subject.text(item.at()));
        boolean lead = outer.filter(text -> ALERT.matcher(text).find()
                        && SET_UP.matcher(text).find()
                        && !OTHERWISE.matcher(text).find())
                .isPresent();
        boolean section = place.section()
                .flatMap(Section::role)
                .filter(Role.ALERTING::equals)
                .isPresent();
        return lead || (named && section);
    }

    private static boolean hasNumberWithin(Subject subject, Place place) {
        return subject.inside(place.at())
                .anyMatch(part -> Sections.says(subject, part.at()).chars().anyMatch(Character::isDigit));
    }

    private static Problem problem(Subject subject, Alert alert) {
        return Problem.at(
                        alert.at(),
                        Quote.of(subject.text(alert.at())) + " does not say at which value, nor does any other line",
                        "write the value and the time, such as \"" + example(alert.thing()) + " for 5 minutes\"")
                .alike(Sections.of(subject, alert.at()), "no value either");
    }

    /** What a goal allows, turned into what an alert fires on. */
    private static String example(Watched.Unlimited thing) {
        String first = thing.example().split(",", 2)[0];
        return first.contains("<") ? first.replace('<', '>') : first.replace('>', '<');
    }
}
