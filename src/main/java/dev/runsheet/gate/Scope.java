package dev.runsheet.gate;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a checklist a run has to do: all within its reach but the way back, what is optional, and what was said not to
 * apply. A sign-off is never said not to apply, and is asked for as soon as a gate within reach waits for it.
 *
 * @param places every part by its pointer, in order
 * @param order the number of each part in the document
 * @param copies where each part stands in the copy, if it does
 * @param waived parts nothing is asked of, whatever the run says
 * @param skipped parts that are said not to apply, with what stands in them
 * @param later parts beyond the reach
 */
record Scope(
        Map<Pointer, Place> places,
        Map<Pointer, Integer> order,
        Map<Pointer, Pointer> copies,
        Set<Pointer> waived,
        Set<Pointer> skipped,
        Set<Pointer> later) {
    private static final int LONGEST = 80;

    static Scope of(Checklist checklist, Plan plan, Run run, Reach reach) {
        Set<Pointer> signed = plan.approvals().stream().map(Approval::at).collect(Collectors.toSet());
        Map<Pointer, Place> places = new LinkedHashMap<>();
        checklist.places().forEach(place -> places.put(place.at(), place));
        Set<Pointer> back = new Retreat(places, plan).parts();
        Map<Pointer, Integer> order = new HashMap<>();
        Set<Pointer> waived = new HashSet<>();
        Set<Pointer> skipped = new HashSet<>();
        for (Place place : places.values()) {
            Pointer at = place.at();
            Optional<Pointer> outer = place.parent().map(Place::at);
            order.put(at, order.size());
            boolean optional =
                    place.part() instanceof Item item && item.phrases().optional();
            if (outer.filter(waived::contains).isPresent() || back.contains(at) || optional) {
                waived.add(at);
            }
            boolean settled = run.state(at).status() == RunState.Status.NOT_APPLICABLE;
            if (!signed.contains(at)
                    && (settled || outer.filter(skipped::contains).isPresent())) {
                skipped.add(at);
            }
        }
        return new Scope(places, order, run.matching().places(), waived, skipped, reach.beyond(plan, order));
    }

    boolean asks(Pointer at) {
        return asksUnlessSkipped(at) && !skipped.contains(at);
    }

    /** Whether the part at {@code at} would be asked for, had nobody said that it does not apply. */
    boolean asksUnlessSkipped(Pointer at) {
        return !waived.contains(at) && !later.contains(at);
    }

    /** The part at {@code at}; every pointer of a run is one of its checklist. */
    Part part(Pointer at) {
        return Optional.ofNullable(places.get(at))
                .map(Place::part)
                .orElseThrow(() -> new IllegalArgumentException("nothing stands at " + at));
    }

    /** Where the part at {@code at} stands in the copy. */
    Optional<Pointer> copy(Pointer at) {
        return Optional.ofNullable(copies.get(at));
    }

    int position(Pointer at) {
        return order.getOrDefault(at, -1);
    }

    /** What the part at {@code at} says, shortened, in quotation marks. */
    String quote(Pointer at) {
        return quote(part(at));
    }

    static String quote(Part part) {
        return '"' + shortened(says(part)) + '"';
    }

    /** {@code text} on one line, and no longer than a line should be. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = Math.min(
                line.length(), line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
        return line.substring(0, end) + (end < line.length() ? "…" : "");
    }

    private static String says(Part part) {
        if (part instanceof Item item) {
            return plain(item.text());
        } else if (part instanceof Section section) {
            return plain(section.title());
        } else if (part instanceof Row row) {
            return plain(String.join(" | ", row.cells()));
        } else if (part instanceof Block.Property property) {
            return plain(property.name()) + ": " + plain(property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            return plain(paragraph.text());
        } else if (part instanceof Block.Command command) {
            return command.text();
        } else if (part instanceof Checklist checklist) {
            return plain(checklist.title().orElse("the title"));
        } else if (part instanceof Block.Table table) {
            return "table of " + plain(table.columns().get(0).title());
        }
        return part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String plain(String inline) {
        return PlainText.of(inline).text();
    }
}
