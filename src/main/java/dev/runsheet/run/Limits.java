package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.limit.LimitRows;
import dev.runsheet.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * By which limits each place of a checklist is measured, whoever asks: the gate of a filled-in copy, or the page somebody
 * types into.
 *
 * <pre>{@code
 * Limits limits = Limits.of(checklist, plan, form, vocabulary);
 * Actual actual = limits.read(entry);                       // 212 ms
 * limits.gauge(entry).own(actual);                          // target: < 250 ms
 * limits.gauge(entry).conditions(actual);                   // Latency > 1 s, under the rollback's triggers
 * }</pre>
 *
 * <p>A row's limits hold for what stands in its column of measures, or for all its places where no column is called so.
 * In other texts limits hold for the place they stand behind; where none stands behind one, for what has their unit.
 */
public final class Limits {
    private final Form form;
    private final Conditions conditions;
    private final Actual.Reader actuals;
    private final LimitRows rows;
    private final Map<Pointer, Place> places = new HashMap<>();

    private Limits(Form form, Conditions conditions, Vocabulary vocabulary) {
        this.form = form;
        this.conditions = conditions;
        this.actuals = new Actual.Reader(vocabulary);
        this.rows = new LimitRows(vocabulary);
    }

    /** The limits of {@code checklist}, whose plan and form are given; {@code vocabulary} tells what is one metric. */
    public static Limits of(Checklist checklist, Plan plan, Form form, Vocabulary vocabulary) {
        Limits limits = new Limits(form, Conditions.of(plan, vocabulary), vocabulary);
        checklist.places().forEach(place -> limits.places.put(place.at(), place));
        return limits;
    }

    /** The same by all words that are known. */
    public static Limits of(Checklist checklist, Plan plan, Form form, Words words) {
        return of(checklist, plan, form, words.vocabulary());
    }

    /** What somebody has measured and filled in. */
    public Actual read(Entry entry) {
        return actuals.read(entry);
    }

    /** Whether a unit is printed behind the place of {@code entry}. */
    public boolean expectsUnit(Entry entry) {
        return actuals.expectsUnit(entry);
    }

    /** What {@code entry}, filled in or not, is measured by. */
    public Gauge gauge(Entry entry) {
        Place place = places.get(entry.at());
        if (place == null || entry.box()) {
            return Gauge.NONE;
        }
        boolean row = place.part() instanceof Row;
        if (row && !isMeasured(place, entry.text())) {
            return Gauge.NONE;
        }
        List<Threshold> stated = limits(place.part());
        List<Threshold> behind = row ? stated : behind(entry, stated);
        List<Threshold> own = behind.isEmpty() ? stated : behind;
        boolean measure = row ? standsAlone(entry) : actuals.expectsUnit(entry);
        return new Gauge(
                own, behind.isEmpty() && !own.isEmpty(), conditions.of(entry.at(), label(place.part()), own), measure);
    }

    /** Whether it fills a cell by itself: what is written there is meant as the measure, and no date or name. */
    private static boolean standsAlone(Entry entry) {
        return entry.before().isBlank()
                && entry.behind().isBlank()
                && entry.blank().isPresent();
    }

    private boolean isMeasured(Place row, int column) {
        List<Boolean> actual = row.parent()
                .map(Place::part)
                .filter(Block.Table.class::isInstance)
                .map(table -> ((Block.Table) table)
                        .columns().stream()
                                .map(title -> rows.isActual(
                                        PlainText.of(title.title()).text()))
                                .toList())
                .orElse(List.of());
        return !actual.contains(true) || (column < actual.size() && actual.get(column));
    }

    /** The limits printed between the place and the next; where there are none, those printed behind that. */
    private List<Threshold> behind(Entry entry, List<Threshold> limits) {
        List<Entry> all = form.entries(entry.at(), entry.text());
        String next = IntStream.range(0, all.size() - 1)
                .filter(i -> all.get(i).slot() == entry.slot())
                .mapToObj(i -> all.get(i + 1).behind())
                .findFirst()
                .filter(further -> entry.behind().endsWith(further))
                .map(further -> entry.behind().substring(0, entry.behind().length() - further.length()))
                .orElse(entry.behind());
        List<Threshold> near = printed(limits, next);
        return near.isEmpty() ? printed(limits, entry.behind()) : near;
    }

    private static List<Threshold> printed(List<Threshold> limits, String behind) {
        String text = behind.replaceAll("\\s", "");
        return limits.stream()
                .filter(limit -> limit.state().filter(text::contains).isPresent()
                        || limit.values().stream()
                                .anyMatch(value -> text.contains(value.text().replaceAll("\\s", ""))))
                .toList();
    }

    private static List<Threshold> limits(Part part) {
        Optional<Phrases> phrases = Line.phrases(part);
        return phrases.map(Phrases::thresholds).orElse(List.of());
    }

    /** What a part is called that is about one thing; empty for running text. */
    public static String label(Part part) {
        String label = "";
        if (part instanceof Item item) {
            label = item.label().orElse("");
        } else if (part instanceof Block.Property property) {
            label = property.name();
        } else if (part instanceof Row row && !row.cells().isEmpty()) {
            label = row.cells().get(0);
        }
        return PlainText.of(label).text().replaceAll("[\\s:]+$", "");
    }
}
