package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Dates;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.StatedDate;
import java.util.List;
import java.util.stream.Stream;

/** The dates that the texts of a document state. */
final class StatedDates {
    private final Subject subject;
    private final Dates dates;

    StatedDates(Subject subject) {
        this.subject = subject;
        this.dates = new Dates(subject.vocabulary());
    }

    /** The dates in one part's own text. */
    List<Found<StatedDate>> in(Place place) {
        String text = subject.text(place.at());
        // a date has a year of two digits at least and a day
        return text.chars().filter(Character::isDigit).limit(3).count() < 3 ? List.of() : dates.in(Reading.of(text));
    }

    /** Everything that has a text of its own; code states no dates of the plan. */
    static Stream<Place> places(Subject subject) {
        return subject.places().stream()
                .filter(place -> place.part() instanceof Item
                        || place.part() instanceof Row
                        || place.part() instanceof Section
                        || place.part() instanceof Checklist
                        || place.part() instanceof Block.Property
                        || place.part() instanceof Block.Paragraph);
    }
}
