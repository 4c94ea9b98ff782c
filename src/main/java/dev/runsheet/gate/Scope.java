package dev.runsheet.gate;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Trigger;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a checklist a run has to do: all but the way back, what is optional, and what was said not to apply.
 *
 * @param places every part by its pointer, in order
 * @param order the number of each part in the document
 * @param copies where each part stands in the copy, if it does
 * @param waived parts nothing is asked of
 */
record Scope(
        Map<Pointer, Place> places, Map<Pointer, Integer> order, Map<Pointer, Pointer> copies, Set<Pointer> waived) {
    private static final int LONGEST = 80;

    static Scope of(Checklist checklist, Plan plan, Run run) {
        Set<Pointer> back = new HashSet<>(plan.rollback().steps());
        back.addAll(plan.rollback().verification());
        plan.rollback().triggers().stream().map(Trigger::at).forEach(back::add);
        Map<Pointer, Place> places = new LinkedHashMap<>();
        Map<Pointer, Integer> order = new HashMap<>();
        Set<Pointer> waived = new HashSet<>();
        for (Place place : checklist.places()) {
            order.put(place.at(), places.size());
            places.put(place.at(), place);
            boolean outer = place.parent()
                    .filter(parent -> waived.contains(parent.at()))
                    .isPresent();
            boolean optional =
                    place.part() instanceof Item item && item.phrases().optional();
            boolean settled = run.state(place.at()).status() == RunState.Status.NOT_APPLICABLE;
            if (outer || back.contains(place.at()) || isWayBack(place.part()) || optional || settled) {
                waived.add(place.at());
            }
        }
        return new Scope(places, order, run.matching().places(), waived);
    }

    private static boolean isWayBack(Part part) {
        Optional<Role> role = Optional.empty();
        if (part instanceof Section section) {
            role = section.role();
        } else if (part instanceof Block.ItemList list) {
            role = list.role();
        }
        return role.filter(found -> found == Role.ROLLBACK_TRIGGER
                        || found == Role.ROLLBACK_STEP
                        || found == Role.ROLLBACK_VERIFICATION)
                .isPresent();
    }

    boolean asks(Pointer at) {
        return !waived.contains(at);
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
        String text = says(part).replaceAll("\\s+", " ").strip();
        int end = Math.min(
                text.length(), text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        return '"' + text.substring(0, end) + (end < text.length() ? "…" : "") + '"';
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
