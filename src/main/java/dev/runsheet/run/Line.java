package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part with words of its own, as two versions are compared.
 *
 * @param at where it stands
 * @param part the part
 * @param section the nearest section around it, not itself; the whole document for none
 * @param container the nearest part with words around it: an item, a table, a section; the whole document for none
 * @param texts what it says, plain: of a row its cells, of a field its name and value, of others one text; white space squeezed
 * @param templates one for each text
 */
record Line(Pointer at, Part part, Pointer section, Pointer container, List<String> texts, List<Template> templates) {
    Line {
        texts = List.copyOf(texts);
        templates = List.copyOf(templates);
    }

    /** Every line of {@code checklist} in order. What shows nothing, such as comments and dividers, is none. */
    static List<Line> of(Checklist checklist) {
        return checklist.places().stream().flatMap(place -> of(place).stream()).toList();
    }

    static Optional<Line> of(Place place) {
        List<String> texts =
                texts(place.part()).stream().map(Template::squeezed).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Pointer section = place.ancestors()
                .filter(outer -> outer.part() instanceof Section)
                .map(Place::at)
                .findFirst()
                .orElse(Pointer.ROOT);
        Pointer container = place.ancestors()
                .filter(outer -> !written(outer.part()).isEmpty())
                .map(Place::at)
                .findFirst()
                .orElse(Pointer.ROOT);
        return Optional.of(
                new Line(place.at(), place.part(), section, container, texts, templates(place.part(), texts)));
    }

    static List<String> texts(Part part) {
        if (part instanceof Block.Command || part instanceof Block.Html) {
            return written(part);
        } else if (part instanceof Block.Table) {
            return List.of(written(part).stream().map(Line::plain).collect(Collectors.joining(" | ")));
        }
        return written(part).stream().map(Line::plain).toList();
    }

    /** Its texts with their marks; empty of a part without words of its own. */
    private static List<String> written(Part part) {
        if (part instanceof Checklist checklist) {
            return List.of(checklist.title().orElse(""));
        } else if (part instanceof Section section) {
            return List.of(section.title());
        } else if (part instanceof Item item) {
            return List.of(item.text());
        } else if (part instanceof Row row) {
            return row.cells();
        } else if (part instanceof Block.Property property) {
            return List.of(property.name(), property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        } else if (part instanceof Block.Heading heading) {
            return List.of(heading.text());
        } else if (part instanceof Block.Details details) {
            return List.of(details.summary());
        } else if (part instanceof Block.Command command) {
            return List.of(command.text());
        } else if (part instanceof Block.Table table) {
            return table.columns().stream().map(column -> column.title()).toList();
        } else if (part instanceof Block.Html html) {
            return List.of(html.text());
        }
        return List.of();
    }

    /** What was recognised as to be filled in, where that is sought at all. */
    static Optional<List<Blank>> blanks(Part part) {
        if (part instanceof Checklist checklist) {
            return Optional.of(checklist.blanks()).filter(blanks -> !blanks.isEmpty());
        }
        return phrases(part).map(Phrases::blanks);
    }

    static Optional<Phrases> phrases(Part part) {
        if (part instanceof Section section) {
            return Optional.of(section.phrases());
        } else if (part instanceof Item item) {
            return Optional.of(item.phrases());
        } else if (part instanceof Row row) {
            return Optional.of(row.phrases());
        } else if (part instanceof Block.Property property) {
            return Optional.of(property.phrases());
        } else if (part instanceof Block.Paragraph paragraph) {
            return Optional.of(paragraph.phrases());
        }
        return Optional.empty();
    }

    /** Where no phrases are recognised – in commands, raw HTML, headers of tables – all is printed. */
    private static List<Template> templates(Part part, List<String> texts) {
        Optional<List<Blank>> recognised = blanks(part);
        if (recognised.isEmpty()) {
            return texts.stream()
                    .map(text -> new Template(List.of(text), List.of()))
                    .toList();
        }
        List<Blank> blanks = new ArrayList<>(recognised.get());
        List<Template> templates = new ArrayList<>();
        for (String text : texts) {
            Template template = Template.of(text, blanks);
            templates.add(template);
            // each empty cell that asks to be filled in is one blank
            template.slots().stream()
                    .flatMap(slot -> slot.blank().stream())
                    .filter(blank -> blank.text().isEmpty())
                    .forEach(blanks::remove);
        }
        return templates;
    }

    static String plain(String inline) {
        return PlainText.of(inline).text();
    }

    /** What it says, in one; equal texts have equal keys. */
    String key() {
        return part.getClass().getSimpleName() + texts.stream().collect(Collectors.joining("\u0000"));
    }

    /** What {@code filled} has in the slots of each text, when it says the same otherwise. */
    Optional<List<Template.Fit>> fit(Line filled, boolean whole) {
        if (!part.getClass().equals(filled.part.getClass())) {
            return Optional.empty();
        }
        List<Template.Fit> fits = new ArrayList<>();
        for (int i = 0; i < Math.max(templates.size(), filled.texts.size()); i++) {
            // cells left out at the end of a row are empty ones
            Template template = i < templates.size() ? templates.get(i) : Template.of("", List.of());
            String text = i < filled.texts.size() ? filled.texts.get(i) : "";
            Optional<Template.Fit> fit = template.fit(text);
            if (fit.isEmpty() && !whole) {
                fit = template.begin(text);
            }
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            fits.add(fit.get());
        }
        return Optional.of(fits);
    }

    /** Whether it can be told by its words alone: it has some, and nothing in it is filled in. */
    boolean isFixed() {
        return says()
                && templates.stream().allMatch(template -> template.slots().isEmpty());
    }

    /** Whether anything is printed by which it can be told from others. */
    boolean says() {
        return templates.stream().anyMatch(Template::says);
    }
}
