package dev.runsheet.plan.outline;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the document as the plan reads it: what it says, what it is for, what it stands in.
 *
 * @param place where it stands
 * @param index its number in the order of the document, from 0
 * @param text what it says, plain; of a row, its cells with {@code |} between them
 * @param words what it speaks of
 * @param role what the list or section around it is for; of a section, its own role
 * @param parent the part it stands in; empty for the checklist
 */
public record Spot(Place place, int index, String text, Set<Word> words, Role role, Optional<Spot> parent) {
    private static final Pattern LINK = Pattern.compile("\\W{0,4}\\[[^\\]]{1,200}\\]\\([^()\\s]{1,400}\\)\\W{0,4}");

    /** One outline has one spot at a place; comparing all that stands there and around it would be slow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spot spot && at().equals(spot.at());
    }

    @Override
    public int hashCode() {
        return at().hashCode();
    }

    /** The text of {@code part} by itself, plain; of a section its title. */
    public static String says(Part part) {
        if (part instanceof Section section) {
            return PlainText.of(section.title()).text();
        } else if (part instanceof Item item) {
            return PlainText.of(item.text()).text();
        } else if (part instanceof Block.Paragraph paragraph) {
            return PlainText.of(paragraph.text()).text();
        } else if (part instanceof Block.Property property) {
            String name = PlainText.of(property.name()).text();
            return name + ": " + PlainText.of(property.value()).text();
        } else if (part instanceof Row row) {
            return row.cells().stream().map(cell -> PlainText.of(cell).text()).collect(Collectors.joining(" | "));
        }
        return "";
    }

    /** Its text, a row of a table of facts as {@code Name: value}. */
    public String statement() {
        boolean fact = part() instanceof Row row
                && row.cells().size() == 2
                && parent().filter(table -> table.part() instanceof Block.Table own
                                && own.role().equals(Optional.of(TableRole.PROPERTY)))
                        .isPresent();
        return fact ? text().replaceFirst(" \\| ", ": ") : text();
    }

    /** Whether it speaks of {@code word}. */
    public boolean says(Word word) {
        return words.contains(word);
    }

    /** Whether it shows that something works. */
    public boolean verifies() {
        return says(Word.VERIFIES) || (says(Word.RUNS) && says(Word.PROBES));
    }

    /** Whether it keeps people from going on. */
    public boolean holds() {
        return says(Word.HOLD) || (says(Word.OBLIGED) && says(Word.AHEAD));
    }

    /** Whether it speaks of breaking limits without naming them. */
    public boolean breachesLimits() {
        return says(Word.BREACH) && says(Word.LIMIT);
    }

    /** Where it stands in the model. */
    public Pointer at() {
        return place.at();
    }

    /** The part of the model that it is. */
    public Part part() {
        return place.part();
    }

    /** The same, where what is around it is for {@code other}. */
    public Spot as(Role other) {
        return new Spot(place, index, text, words, other, parent);
    }

    /** What its text states. */
    public Phrases phrases() {
        return part() instanceof Block.Command command ? stated(command) : Phrases.of(part());
    }

    private static Phrases stated(Block.Command command) {
        return new Phrases(
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                command.thresholds(),
                command.blanks(),
                Optional.empty());
    }

    /** Whether all it says, or says behind a label, is what somebody still has to write: {@code How: [Describe it]}. */
    public boolean isToBeWritten() {
        String text = text().strip();
        String value = text.substring(text.indexOf(':') + 1).strip();
        return !text.isEmpty()
                && phrases().blanks().stream()
                        .map(blank -> blank.text().strip())
                        .anyMatch(blank -> blank.equals(text) || (!blank.isEmpty() && blank.equals(value)));
    }

    /** What this stands in, nearest first. */
    public Stream<Spot> around() {
        return Stream.iterate(parent, Optional::isPresent, spot -> spot.get().parent())
                .map(Optional::get);
    }

    /** The nearest section around it, or itself. */
    public Optional<Spot> section() {
        return Stream.concat(Stream.of(this), around())
                .filter(spot -> spot.part() instanceof Section)
                .findFirst();
    }

    /** The item it is nested in, not itself. */
    public Optional<Spot> outerItem() {
        return around().filter(spot -> spot.part() instanceof Item).findFirst();
    }

    /** Whether it is text outside of lists, tables and code, with a label or without. */
    public boolean isProse() {
        return part() instanceof Block.Paragraph || part() instanceof Block.Property;
    }

    /** Whether it is an item of a list. */
    public boolean isItem() {
        return part() instanceof Item;
    }

    /** Whether it is an item with a box. */
    public boolean isTask() {
        return part() instanceof Item item && item.isTask();
    }

    /** Whether it is a task that nobody has ticked. */
    public boolean isOpenTask() {
        return part() instanceof Item item && item.box().filter(Box::isOpen).isPresent();
    }

    /** {@code - [Undoing a release](undo.md)}: an item that only leads elsewhere, where more is to be read. */
    public boolean isReference() {
        return part() instanceof Item item && LINK.matcher(item.text()).matches();
    }

    /** Whether it is an item without a box that tells what was done: {@code ✅ Alerts set up}. */
    public boolean isReported() {
        return part() instanceof Item item
                && item.box().isEmpty()
                && text().strip().matches("(?s)[✅✔☑❌].*");
    }

    /** Whether it is an item whose nested list is what it consists of. */
    public boolean isGroup() {
        return part() instanceof Item item && item.blocks().stream().anyMatch(Block.ItemList.class::isInstance);
    }

    /** Whether the part, itself included, stands in a section that is, or stands in one that is, of such a role. */
    public boolean within(Role... roles) {
        List<Role> sought = List.of(roles);
        return Stream.concat(Stream.of(this), around())
                .filter(spot -> spot.part() instanceof Section)
                .anyMatch(spot -> sought.contains(spot.role()));
    }
}
