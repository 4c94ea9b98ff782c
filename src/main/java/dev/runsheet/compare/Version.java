package dev.runsheet.compare;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version of a checklist with its parts by pointer and their order.
 *
 * @param sequence every part in the order of the document
 * @param places every part by its pointer
 * @param order the number of each in {@code sequence}
 */
record Version(
        Checklist checklist,
        Plan plan,
        List<Pointer> sequence,
        Map<Pointer, Place> places,
        Map<Pointer, Integer> order) {
    private static final int LONGEST = 100;

    static Version of(Checklist checklist, Plan plan) {
        List<Pointer> sequence = new ArrayList<>();
        Map<Pointer, Place> places = new HashMap<>();
        Map<Pointer, Integer> order = new HashMap<>();
        for (Place place : checklist.places()) {
            order.put(place.at(), sequence.size());
            sequence.add(place.at());
            places.put(place.at(), place);
        }
        return new Version(checklist, plan, sequence, places, order);
    }

    /** Whether following it changes production. */
    boolean changesProduction() {
        return checklist.kind().filter(Kind::changesProduction).isPresent();
    }

    /** The number of a part in the order of the document. */
    int index(Pointer at) {
        return order.getOrDefault(at, -1);
    }

    /** A part and all that stands in it. */
    Stream<Pointer> within(Pointer at) {
        return sequence.subList(Math.max(index(at), 0), sequence.size()).stream()
                .takeWhile(at::contains);
    }

    Optional<Part> part(Pointer at) {
        return Optional.ofNullable(places.get(at)).map(Place::part);
    }

    boolean isItem(Pointer at) {
        return part(at).filter(Item.class::isInstance).isPresent();
    }

    /** The nearest section around a part, not itself; the whole document for none. */
    Pointer around(Pointer at) {
        return Optional.ofNullable(places.get(at)).stream()
                .flatMap(Place::ancestors)
                .filter(outer -> outer.part() instanceof Section)
                .map(Place::at)
                .findFirst()
                .orElse(Pointer.ROOT);
    }

    /** What the nearest section around a part is for. */
    Role role(Pointer at) {
        return Optional.ofNullable(places.get(at))
                .flatMap(Place::section)
                .flatMap(Section::role)
                .orElse(Role.OTHER);
    }

    /** Whether a part stands where the change is carried out, at the first step of it or behind. */
    boolean isExecution(Pointer at) {
        return plan.firstChange().filter(first -> index(at) >= index(first)).isPresent();
    }

    Phrases phrases(Pointer at) {
        return Phrases.of(part(at).orElse(checklist));
    }

    /** What a part says, in quotes, cut where it is long. */
    String quoted(Pointer at) {
        return quoted(part(at).map(Version::says).orElse(""));
    }

    /** What a part says, white space squeezed. */
    String text(Pointer at) {
        return squeezed(part(at).map(Version::says).orElse(""));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String quoted(String text) {
        String line = squeezed(text);
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return '"' + (end < line.length() ? line.substring(0, end) + "…" : line) + '"';
    }

    private static String says(Part part) {
        if (part instanceof Section section) {
            return plain(section.title());
        } else if (part instanceof Item item) {
            return plain(item.text());
        } else if (part instanceof Row row) {
            return row.cells().stream().map(Version::plain).collect(Collectors.joining(" | "));
        } else if (part instanceof Block.Property property) {
            return plain(property.name()) + ": " + plain(property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            return plain(paragraph.text());
        } else if (part instanceof Block.Heading heading) {
            return plain(heading.text());
        } else if (part instanceof Block.Details details) {
            return plain(details.summary());
        } else if (part instanceof Block.Command command) {
            return command.text();
        } else if (part instanceof Block.Table table) {
            return table.columns().stream().map(column -> plain(column.title())).collect(Collectors.joining(" | "));
        } else if (part instanceof Block.Html html) {
            return html.text();
        }
        return "";
    }

    private static String plain(String inline) {
        return PlainText.of(inline).text();
    }
}
