package dev.runsheet.compare;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matches what wording alone does not: {@code **Latency**: ≤ 400 ms} is {@code **Latency**: below 1 s} by its bold lead,
 * a row by its first cell, a field by its name, and blocks of commands by their order in a section.
 */
final class SameLead {
    private SameLead() {}

    static Matching added(Matching matching, Version old, Version now) {
        Map<Pointer, Pointer> later = matching.places();
        later.put(Pointer.ROOT, Pointer.ROOT);
        Couples<Pointer> left = new Couples<>(matching.removed(), matching.added());
        left.join(
                at -> lead(old, at)
                        .flatMap(lead ->
                                Optional.ofNullable(later.get(old.around(at))).map(section -> section + lead)),
                at -> lead(now, at).map(lead -> now.around(at) + lead).orElse(""),
                (one, other) -> true);
        if (left.joined().isEmpty()) {
            return matching;
        }
        Map<Pointer, Match> all = new HashMap<>();
        matching.matches().forEach(match -> all.put(match.before(), match));
        Set<Pointer> come = new HashSet<>();
        left.joined().forEach(couple -> {
            all.put(couple.before(), new Match(couple.before(), couple.after(), Match.Kind.EDITED));
            come.add(couple.after());
        });
        List<Match> matches = new ArrayList<>();
        old.sequence().stream().filter(all::containsKey).map(all::get).forEach(matches::add);
        return new Matching(
                matches,
                matching.removed().stream().filter(at -> !all.containsKey(at)).toList(),
                matching.added().stream().filter(at -> !come.contains(at)).toList());
    }

    private static Optional<String> lead(Version version, Pointer at) {
        Part part = version.part(at).orElse(version.checklist());
        Optional<String> lead = Optional.empty();
        if (part instanceof Item item) {
            lead = item.label();
        } else if (part instanceof Row row) {
            lead = row.cells().stream().findFirst();
        } else if (part instanceof Block.Property property) {
            lead = Optional.of(property.name());
        } else if (part instanceof Block.Command) {
            return Optional.of(" code");
        }
        return lead.map(text -> PlainText.of(text).text().strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .map(text -> " " + part.getClass().getSimpleName() + " " + text);
    }
}
