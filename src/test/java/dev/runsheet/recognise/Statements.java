package dev.runsheet.recognise;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.testing.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the parts of a document state, part by part in its order; parts that state nothing are left out. */
final class Statements {
    private Statements() {}

    /** Of a document with this text, e.g. {@code [item takes 5 min, by @ada]}. */
    static List<String> of(String markdown) {
        return Read.document(markdown).checklist().places().stream()
                .map(Place::part)
                .map(Statements::draw)
                .map(String::strip)
                .filter(said -> said.contains(" "))
                .toList();
    }

    /** What {@code phrases} say, e.g. {@code takes 5 min, by @ada}. */
    static String draw(Phrases phrases) {
        List<String> said = new ArrayList<>();
        if (phrases.optional()) {
            said.add("optional");
        }
        phrases.owners().forEach(owner -> said.add("by " + owner));
        phrases.duration().ifPresent(time -> said.add("takes " + draw(time)));
        phrases.soak().ifPresent(time -> said.add("waits " + draw(time)));
        phrases.exposure().ifPresent(share -> said.add("reaches " + share.reached() + "%"));
        phrases.thresholds().forEach(limit -> said.add(draw(limit)));
        phrases.blanks().forEach(blank -> said.add(draw(blank)));
        phrases.outcome().ifPresent(outcome -> said.add("says " + outcome));
        return String.join(", ", said);
    }

    private static String draw(Part part) {
        if (part instanceof Section section) {
            return "section " + draw(section.phrases())
                    + section.window().map(window -> " at " + window).orElse("");
        } else if (part instanceof Item item) {
            return "item " + draw(item.phrases());
        } else if (part instanceof Row row) {
            return "row " + draw(row.phrases());
        } else if (part instanceof Block.Paragraph paragraph) {
            return "paragraph " + draw(paragraph.phrases());
        } else if (part instanceof Block.Property property) {
            return "property " + draw(property.phrases());
        } else if (part instanceof Block.Command command) {
            return "command " + draw(command);
        }
        return part instanceof Block.ItemList list
                ? list.role().map(role -> "list " + role.label()).orElse("")
                : "";
    }

    private static String draw(Block.Command command) {
        return Stream.of(
                        command.expected().stream().map(text -> "prints " + text.replace('\n', ' ')),
                        command.durations().stream().map(time -> "takes " + draw(time)),
                        command.soaks().stream().map(time -> "waits " + draw(time)),
                        command.thresholds().stream().map(Statements::draw),
                        command.blanks().stream().map(Statements::draw))
                .flatMap(said -> said)
                .collect(Collectors.joining(", "));
    }

    private static String draw(Timespan time) {
        return time.text() + " = " + time.min().toMinutes()
                + (time.max().equals(time.min()) ? "" : "-" + time.max().toMinutes());
    }

    private static String draw(Threshold limit) {
        String value = limit.state()
                .orElseGet(() -> limit.values().stream()
                        .map(amount -> amount.value().toPlainString() + amount.unit())
                        .collect(Collectors.joining("-")));
        String window = limit.window().map(time -> " for " + time.text()).orElse("");
        return limit.severity().label() + " " + limit.metric() + " "
                + limit.operator().symbol() + " " + value + window;
    }

    private static String draw(Blank blank) {
        return "asks " + blank.form().label()
                + (blank.text().isEmpty() ? "" : " " + blank.text())
                + (blank.choices().isEmpty() ? "" : " " + blank.choices());
    }
}
