package dev.runsheet.lint;

import dev.runsheet.inline.Link;
import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.shell.Script;
import dev.runsheet.source.Mojibake;
import dev.runsheet.source.Remark;
import dev.runsheet.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules look at: one document, what it amounts to, and what may be known of the world around it.
 *
 * <pre>{@code
 * subject.items().filter(item -> subject.text(item.at()).contains("TBD"))
 * }</pre>
 */
public final class Subject {
    private final Document document;
    private final Surroundings surroundings;
    private final Options options;
    private final List<Place> places;
    private final Map<Pointer, Integer> orders;
    /** Plain texts are asked for by many rules and made once. One document is linted by one thread. */
    private final Map<Pointer, PlainText> texts;

    private final Map<Pointer, Script> scripts;

    private Subject(
            Document document,
            Surroundings surroundings,
            Options options,
            List<Place> places,
            Map<Pointer, Integer> orders,
            Map<Pointer, PlainText> texts,
            Map<Pointer, Script> scripts) {
        this.document = document;
        this.surroundings = surroundings;
        this.options = options;
        this.places = places;
        this.orders = orders;
        this.texts = texts;
        this.scripts = scripts;
    }

    static Subject of(Document document, Surroundings surroundings) {
        List<Place> places = document.checklist().places();
        Map<Pointer, Integer> orders = new HashMap<>();
        places.forEach(place -> orders.put(place.at(), orders.size()));
        return new Subject(document, surroundings, Options.NONE, places, orders, new HashMap<>(), new HashMap<>());
    }

    /** The same document, seen by a rule with other options. */
    Subject with(Options other) {
        return new Subject(document, surroundings, other, places, orders, texts, scripts);
    }

    /** The document. */
    public Checklist checklist() {
        return document.checklist();
    }

    /** What it amounts to. */
    public Plan plan() {
        return document.plan();
    }

    /** What following it does; a checklist of no special kind where that is not known. */
    public Kind kind() {
        return checklist().kind().orElse(Kind.CHECKLIST);
    }

    /** What is wrong with the text of the file itself. */
    public List<Remark> remarks() {
        return document.remarks();
    }

    /** Whether the file is no YAML at all, so that the checklist is empty only because nobody could read it. */
    public boolean isUnread() {
        return places.size() == 1
                && checklist().title().isEmpty()
                && checklist().frontMatter().isEmpty()
                && remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.BAD_YAML);
    }

    /** The stretches of the file that were decoded with the wrong charset, and what they were. */
    public List<Mojibake.Stretch> garbled() {
        return Mojibake.repair(document.source().text())
                .map(Mojibake.Repair::stretches)
                .orElse(List.of());
    }

    /** What may be known of the world around the document. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * Whether the document is a form to be copied and filled in, and no run of one: as its front matter says
     * ({@code template: true}), or else as its place or the configuration says.
     */
    public boolean isTemplate() {
        return document.declaredTemplate().orElse(surroundings.template());
    }

    /** The names of metrics, by which limits are compared. */
    public Vocabulary vocabulary() {
        return document.vocabulary();
    }

    /** What the configuration says to the rule that asks. */
    public Options options() {
        return options;
    }

    /** Every part in the order of the source, the document itself first. */
    public List<Place> places() {
        return places;
    }

    /** Every list item, at any depth. */
    public Stream<At<Item>> items() {
        return parts(Item.class);
    }

    /** Every part of one type. */
    public <T extends Part> Stream<At<T>> parts(Class<T> type) {
        return places.stream()
                .filter(place -> type.isInstance(place.part()))
                .map(place -> new At<>(place.at(), type.cast(place.part())));
    }

    /** The part at {@code pointer}, or the nearest part that it stands in. */
    public Place place(Pointer pointer) {
        return places.get(order(pointer));
    }

    /** The part at {@code pointer} and every part within it, in the order of the source. */
    public Stream<Place> inside(Pointer pointer) {
        Place whole = place(pointer);
        return places.subList(order(pointer), places.size()).stream()
                .takeWhile(place -> whole.at().contains(place.at()));
    }

    /** How many parts stand before the part at {@code pointer}, or before the nearest one that it stands in. */
    public int order(Pointer pointer) {
        Integer order = orders.get(pointer);
        return order == null ? order(pointer.parent()) : order;
    }

    /**
     * What the part at {@code pointer} says itself, without what is nested in it: the text of an item, the title of a
     * section, the value of a property. A single cell of a table is asked for with {@code row.child("cells").child(2)};
     * a row has the text of its cells, separated by {@code " | "}.
     */
    public String text(Pointer pointer) {
        return plain(pointer).text();
    }

    /** Links, images and bare addresses in what the part at {@code pointer} says, by their place in its text. */
    public List<Link> links(Pointer pointer) {
        return plain(pointer).links();
    }

    /** As {@link #text}, with its links and code; reference links are text. */
    public PlainText plain(Pointer pointer) {
        return texts.computeIfAbsent(pointer, at -> PlainText.of(Wording.of(place(at), at)));
    }

    /** {@code block} as a shell script; made once for all rules. */
    public Script script(At<Block.Command> block) {
        return scripts.computeIfAbsent(block.at(), at -> Commands.script(block.value()));
    }

    /** The fence that opens the block of code at {@code pointer}; empty for an indented block. */
    public Optional<Span> fence(Pointer pointer) {
        String text = document.source().text();
        int from = document.positions().span(pointer).start();
        int to = from;
        while (to < text.length() && (text.charAt(to) == '`' || text.charAt(to) == '~')) {
            to++;
        }
        return to - from >= 3 ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
