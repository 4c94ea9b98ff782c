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
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags parts whose times do not add up to the time of the whole. */
final class DurationMismatch implements Rule {
    private static final Pattern WINDOW = Pattern.compile("\\bwindow\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE_BY_SIDE =
            Pattern.compile("\\b(parallel|concurrent(ly)?|simultaneous(ly)?)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TM01", "duration-mismatch", Severity.WARNING, Audience.ALL, "The parts do not add up to the whole");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.places().stream()
                .flatMap(place -> duration(place.part()).flatMap(whole -> problem(subject, place, whole)).stream());
    }

    private static Optional<Problem> problem(Subject subject, Place place, Timespan whole) {
        List<Place> parts = parts(subject, place);
        List<Place> timed =
                parts.stream().filter(part -> duration(part.part()).isPresent()).toList();
        boolean sideBySide = Stream.concat(Stream.of(place), parts.stream())
                .anyMatch(one -> SIDE_BY_SIDE.matcher(subject.text(one.at())).find());
        if (timed.size() < 2 || sideBySide) {
            return Optional.empty();
        }
        Sum sum = Sum.of(
                timed.stream().map(part -> duration(part.part()).orElseThrow()).toList());
        boolean mayBeLess = timed.size() < parts.size()
                || WINDOW.matcher(subject.text(place.at())).find();
        if (!sum.exceeds(whole) && (mayBeLess || !sum.fallsShortOf(whole))) {
            return Optional.empty();
        }
        return Optional.of(Problem.at(
                        place.at(),
                        Quote.of(subject.text(place.at())) + " says " + whole.text() + ", and its parts add up to "
                                + sum.text(),
                        "write " + sum.text() + ", or correct the parts")
                .with(timed.stream().map(Place::at).toList(), "one of the parts"));
    }

    /** The sections in a section; where there are none, its items; the items in an item. */
    private static List<Place> parts(Subject subject, Place whole) {
        List<Place> inner = subject.inside(whole.at()).skip(1).toList();
        List<Place> sections = inner.stream()
                .filter(place -> place.part() instanceof Section)
                .filter(place -> place.parent().equals(Optional.of(whole)))
                .toList();
        return sections.isEmpty()
                ? inner.stream()
                        .filter(place -> place.part() instanceof Item)
                        .filter(place -> place.parent()
                                .filter(list -> list.part() instanceof Block.ItemList)
                                .flatMap(Place::parent)
                                .equals(Optional.of(whole)))
                        .toList()
                : sections;
    }

    /** A section at a place in time ("Day 2") names that place, not how long it takes. */
    private static Optional<Timespan> duration(Part part) {
        if (part instanceof Section section) {
            return section.window().isPresent()
                    ? Optional.empty()
                    : section.phrases().duration();
        }
        return part instanceof Item item ? item.phrases().duration() : Optional.empty();
    }
}
