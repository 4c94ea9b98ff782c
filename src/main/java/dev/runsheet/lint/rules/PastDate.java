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
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.StatedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a planned date that has passed while boxes are still open. */
final class PastDate implements Rule {
    /** Names of facts that tell when something is to happen. */
    private static final Pattern PLANNED = Pattern.compile(
            "^\\W*(?:date|when|(?:planned|scheduled|target|deployment|deploy|release|rollout|launch|go[- ]live|migration|cutover|change|maintenance|start|end|due|implementation)\\b.*(?:date|time|window|start|end|on|for)?|deadline|window|schedule)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_PLANNED = Pattern.compile(
            "\\b(?:created?|updated?|modified|reviewed|last|approved|signed|written|revision|completed?|effective|issued|previous|actual|version|status|generated)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A document that says of itself that it is done. */
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:complete[d]?|done|deployed|released|finished|live|closed|archived|superseded|deprecated)\\b|✅",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATUS = Pattern.compile("\\bstatus\\b", Pattern.CASE_INSENSITIVE);

    /** Facts of a report, which is of its date and plans nothing. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:review(?:er|ed)|verdict|author|prepared|auditor|tested|verified|reported)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TM02", "past-date", Severity.INFO, Audience.ALL, "A planned date has passed");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Optional<LocalDate> today = subject.surroundings().today();
        return today.isEmpty() || isOver(subject)
                ? Stream.empty()
                : planned(subject).flatMap(place -> problem(subject, place, today.get()).stream());
    }

    private static Stream<Place> planned(Subject subject) {
        return subject.places().stream()
                .filter(place -> place.part() instanceof Block.Property property && isPlan(property.name()));
    }

    private static boolean isPlan(String name) {
        return PLANNED.matcher(name).find() && !NOT_PLANNED.matcher(name).find();
    }

    private static Optional<Problem> problem(Subject subject, Place place, LocalDate today) {
        List<Found<StatedDate>> dates = new StatedDates(subject).in(place);
        boolean passed = !dates.isEmpty()
                && dates.stream()
                        .allMatch(date -> date.value().exists()
                                && date.value().days().stream().allMatch(day -> day.isBefore(today)));
        if (!passed) {
            return Optional.empty();
        }
        Found<StatedDate> last = dates.get(dates.size() - 1);
        return Optional.of(Problem.at(
                new Where.Words(place.at(), last.from(), last.to()),
                Quote.of(Sections.says(subject, place.at())) + " has passed, and boxes are still open",
                "write the new date, or the result"));
    }

    /** Says that it is done, or tells what was found, or has nothing left to tick. */
    private static boolean isOver(Subject subject) {
        boolean told = subject.parts(Block.Property.class)
                .map(At::value)
                .anyMatch(property -> REPORTED.matcher(property.name()).find()
                        || (STATUS.matcher(property.name()).find()
                                && OVER.matcher(property.value()).find()));
        return told
                || subject.parts(Item.class)
                        .noneMatch(
                                item -> item.value().box().filter(Box::isOpen).isPresent());
    }
}
