package dev.runsheet.gate;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Source;
import dev.runsheet.run.Match;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the copy is the checklist, filled in. */
final class Integrity {
    private final Map<Pointer, Part> parts;
    private final Map<Pointer, Part> copies;

    private Integrity(Checklist checklist, Checklist copy) {
        this.parts = parts(checklist);
        this.copies = parts(copy);
    }

    static List<Reason> reasons(Checklist checklist, Checklist copy, Run run) {
        Integrity integrity = new Integrity(checklist, copy);
        List<Reason> reasons = new ArrayList<>();
        version(checklist, copy).ifPresent(reasons::add);
        for (Pointer removed : run.matching().removed()) {
            reasons.add(new Reason(
                    Reason.Kind.REMOVED,
                    Optional.of(removed),
                    Optional.empty(),
                    "the copy lacks " + quote(integrity.parts, removed)));
        }
        for (Match match : run.matching().matches()) {
            integrity.changed(match).ifPresent(reasons::add);
        }
        for (Pointer added : run.matching().added()) {
            reasons.add(new Reason(
                    Reason.Kind.ADDED,
                    Optional.empty(),
                    Optional.of(added),
                    "the checklist knows nothing of " + quote(integrity.copies, added)));
        }
        return reasons;
    }

    private static Map<Pointer, Part> parts(Checklist checklist) {
        return checklist.places().stream().collect(Collectors.toMap(Place::at, Place::part));
    }

    private static String quote(Map<Pointer, Part> parts, Pointer at) {
        return Optional.ofNullable(parts.get(at)).map(Scope::quote).orElse(at.text());
    }

    /** Whether the copy says that it was made of a checklist with other bytes. */
    static boolean isOther(Checklist checklist, Checklist copy) {
        return other(checklist, copy).isPresent();
    }

    /** A digest that the copy names and that is not the checklist's. */
    private static Optional<String> other(Checklist checklist, Checklist copy) {
        Optional<String> digest = checklist.source().map(Source::sha256);
        return RunHeader.allIn(copy).stream()
                .flatMap(header -> header.sha256().stream())
                .filter(told -> digest.isPresent() && !told.equalsIgnoreCase(digest.get()))
                .findFirst();
    }

    private static Optional<Reason> version(Checklist checklist, Checklist copy) {
        Optional<String> other = other(checklist, copy);
        Optional<String> stranger = RunHeader.allIn(copy).stream()
                .filter(header -> header.sha256().isEmpty())
                .flatMap(header -> header.checklist().stream())
                .filter(id -> !id.equals(checklist.id()))
                .findFirst();
        if (other.isEmpty() && stranger.isEmpty()) {
            return Optional.empty();
        }
        String sentence = other.map(digest -> "the copy was made of another version of the checklist: sha256 " + digest
                        + ", not " + checklist.source().map(Source::sha256).orElse(""))
                .orElseGet(() -> "the copy was made of " + stranger.orElse("") + ", not of " + checklist.id());
        return Optional.of(
                new Reason(Reason.Kind.OTHER_VERSION, Optional.of(Pointer.ROOT), Optional.of(Pointer.ROOT), sentence));
    }

    private Optional<Reason> changed(Match match) {
        String before = quote(parts, match.before());
        String after = quote(copies, match.after());
        if (match.kind() == Match.Kind.EDITED && before.equals(after)) {
            return Optional.of(
                    reason(Reason.Kind.EDITED, match, "the copy words " + before + " differently further on"));
        }
        return switch (match.kind()) {
            case SAME -> Optional.empty();
            case MOVED -> Optional.of(reason(Reason.Kind.MOVED, match, before + " stands elsewhere in the copy"));
            case ANNOTATED -> Optional.of(reason(Reason.Kind.ANNOTATED, match, "the copy adds a remark: " + after));
            case EDITED ->
                Optional.of(reason(
                        Reason.Kind.EDITED, match, "the copy says " + after + " where the checklist says " + before));
        };
    }

    private static Reason reason(Reason.Kind kind, Match match, String sentence) {
        return new Reason(kind, Optional.of(match.before()), Optional.of(match.after()), sentence);
    }
}
