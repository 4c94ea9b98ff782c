package dev.runsheet.run;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A checklist as a form: everything in it that people fill in, in order, each place with a key of its own.
 *
 * <pre>{@code
 * Form form = Form.of(checklist, plan);
 * form.entries();           // Latency: ____ ms, | QA lead | |, [ ] in a cell …
 * form.key(entry);          // "checks~latency:1.0"
 * }</pre>
 *
 * <p>Unlike in {@link Run#entries} an empty text is a place only in a column with a title, and behind a field's name.
 */
public final class Form {
    /** A document with more is no form: nobody fills them in, and a page cannot hold an input for each. */
    private static final int MOST_PLACES = 20_000;

    private final Keys keys;
    private final Map<Pointer, List<Entry>> byPart;
    private final Map<Pointer, List<Blank>> blanks;

    private final Set<Pointer> parts;

    private Form(Keys keys, Map<Pointer, List<Entry>> byPart, Map<Pointer, List<Blank>> blanks, Set<Pointer> parts) {
        this.keys = keys;
        this.byPart = byPart;
        this.blanks = blanks;
        this.parts = parts;
    }

    /** The form that {@code checklist}, recognised, is; {@code plan} tells what is signed. */
    public static Form of(Checklist checklist, Plan plan) {
        Map<Pointer, List<Entry>> byPart = new LinkedHashMap<>();
        Map<Pointer, List<Blank>> blanks = new HashMap<>();
        for (Place place : checklist.places()) {
            Line.of(place).ifPresent(line -> {
                List<Entry> entries = RunReader.entries(line, Optional.empty()).stream()
                        .filter(entry -> asks(place, line, entry))
                        .toList();
                if (!entries.isEmpty()) {
                    byPart.put(line.at(), entries);
                    blanks.put(line.at(), Line.blanks(line.part()).orElse(List.of()));
                }
            });
        }
        if (byPart.values().stream().mapToInt(List::size).sum() > MOST_PLACES) {
            byPart.clear();
        }
        return new Form(Keys.of(checklist), byPart, blanks, parts(checklist, plan, byPart.keySet()));
    }

    private static Set<Pointer> parts(Checklist checklist, Plan plan, Set<Pointer> filled) {
        Set<Pointer> named = new HashSet<>(filled);
        plan.approvals().stream().map(Approval::at).forEach(named::add);
        plan.rollback().triggers().stream().map(Trigger::at).forEach(named::add);
        return checklist.places().stream()
                .filter(place -> carriesMarks(place.part()))
                .filter(place -> place.part() instanceof Item || named.contains(place.at()))
                .map(Place::at)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean carriesMarks(Part part) {
        return (part instanceof Item item && (item.isTask() || !item.text().isEmpty()))
                || (part instanceof Row row && !row.cells().isEmpty())
                || part instanceof Block.Property
                || part instanceof Block.Paragraph;
    }

    private static boolean asks(Place place, Line line, Entry entry) {
        boolean empty = line.texts().get(entry.text()).isEmpty();
        return !empty || isField(place, entry.text());
    }

    /** Whether the empty text is one people write in: under a column's title, or behind a field's name. */
    private static boolean isField(Place place, int text) {
        Part part = place.part();
        Optional<Block.Table> table = place.parent()
                .map(Place::part)
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast);
        boolean titled = part instanceof Row
                && table.filter(in -> text < in.columns().size()
                                && !in.columns().get(text).title().isBlank())
                        .isPresent();
        return titled || (part instanceof Block.Property && text == 1);
    }

    /** The keys of its parts. */
    public Keys keys() {
        return keys;
    }

    /** Whether the part at {@code at} can carry a state or a note: it is done, signed, filled in, or sets the rollback off. */
    public boolean carries(Pointer at) {
        return parts.contains(at);
    }

    /** Every place, in the order of the document; none has a value. */
    public List<Entry> entries() {
        return byPart.values().stream().flatMap(List::stream).toList();
    }

    /** The places in the part at {@code at}, in order. */
    public List<Entry> entries(Pointer at) {
        return byPart.getOrDefault(at, List.of());
    }

    /** The places in one text of the part at {@code at}, numbered as {@link Entry#text}. */
    public List<Entry> entries(Pointer at, int text) {
        return byPart.getOrDefault(at, List.of()).stream()
                .filter(entry -> entry.text() == text)
                .toList();
    }

    /** The key of a place of this form: that of its part, and the numbers of its text and of itself. */
    public String key(Entry entry) {
        return keys.of(entry.at()) + ":" + entry.text() + "." + entry.slot();
    }

    /** Where in {@code plain}, a text of the part at {@code at} or the end of one, its places stand. */
    public List<Span> places(Pointer at, String plain) {
        return byPart.containsKey(at) ? Template.places(plain, blanks.getOrDefault(at, List.of())) : List.of();
    }

    /** The places by their keys. */
    public Map<String, Entry> byKey() {
        return entries().stream()
                .collect(Collectors.toMap(this::key, entry -> entry, (first, same) -> first, LinkedHashMap::new));
    }
}
