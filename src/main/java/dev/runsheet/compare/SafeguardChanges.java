package dev.runsheet.compare;

import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.run.Match;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which backups, verifications and rehearsals came and went, what one may leave out, and what kind it is. */
final class SafeguardChanges {
    private final Pair pair;
    private final Telling telling;

    private SafeguardChanges(Pair pair, Telling telling) {
        this.pair = pair;
        this.telling = telling;
    }

    static void tell(Pair pair, Telling telling) {
        SafeguardChanges changes = new SafeguardChanges(pair, telling);
        changes.backups();
        changes.lists(
                verifications(pair.old()),
                verifications(pair.now()),
                Change.Kind.VERIFICATION_REMOVED,
                Change.Kind.VERIFICATION_ADDED,
                "verified");
        changes.lists(
                pair.old().plan().rollback().rehearsals(),
                pair.now().plan().rollback().rehearsals(),
                Change.Kind.REHEARSAL_REMOVED,
                Change.Kind.REHEARSAL_ADDED,
                "tried before");
        changes.options();
        changes.kind();
    }

    /** Also where the line is still there and says something else. */
    private void backups() {
        Set<Pointer> edited = pair.matching().matches().stream()
                .filter(match -> match.kind() == Match.Kind.EDITED)
                .map(Match::before)
                .collect(Collectors.toSet());
        Set<Pointer> old = Set.copyOf(pair.old().plan().backups());
        Set<Pointer> now = Set.copyOf(pair.now().plan().backups());
        for (Pointer at : pair.old().plan().backups()) {
            Optional<Pointer> later = pair.later(at);
            boolean says = later.isPresent() && (now.contains(later.get()) || !edited.contains(at));
            if (!says && !telling.hasGone(at)) {
                telling.gone(
                        Change.Kind.BACKUP_REMOVED,
                        at,
                        "the backup is not taken any more: " + pair.old().quoted(at));
                later.ifPresent(telling::says);
            }
        }
        for (Pointer at : pair.now().plan().backups()) {
            Optional<Pointer> earlier = pair.earlier(at);
            boolean said = earlier.isPresent() && (old.contains(earlier.get()) || !edited.contains(earlier.get()));
            if (!said && !telling.hasCome(at)) {
                telling.come(
                        Change.Kind.BACKUP_ADDED,
                        at,
                        "a backup is taken: " + pair.now().quoted(at));
                earlier.ifPresent(telling::said);
            }
        }
    }

    /** Items that stand where one verifies, or show that a stage or the way back worked. */
    private static List<Pointer> verifications(Version version) {
        Plan plan = version.plan();
        Set<Pointer> found = new LinkedHashSet<>(plan.rollback().verification());
        plan.stages().stream().map(Stage::checks).flatMap(List::stream).forEach(found::add);
        version.sequence().stream()
                .filter(at -> version.role(at) == Role.VERIFICATION)
                .forEach(found::add);
        return found.stream().filter(version::isItem).toList();
    }

    private void lists(List<Pointer> old, List<Pointer> now, Change.Kind removed, Change.Kind added, String what) {
        old.stream()
                .filter(at -> pair.later(at).isEmpty() && !telling.hasGone(at))
                .forEach(at -> telling.gone(
                        removed,
                        at,
                        "this is not " + what + " any more: " + pair.old().quoted(at)));
        now.stream()
                .filter(at -> pair.earlier(at).isEmpty() && !telling.hasCome(at))
                .forEach(at -> telling.come(
                        added, at, "this is " + what + ": " + pair.now().quoted(at)));
    }

    private void options() {
        for (Match match : pair.matching().matches()) {
            boolean was = pair.old().phrases(match.before()).optional();
            boolean is = pair.now().phrases(match.after()).optional();
            if (was != is && pair.now().isItem(match.after())) {
                telling.became(
                        is ? Change.Kind.TASK_MADE_OPTIONAL : Change.Kind.TASK_MADE_REQUIRED,
                        match.before(),
                        match.after(),
                        pair.now().quoted(match.after()) + (is ? " can be left out" : " can not be left out any more"));
            }
        }
    }

    /** Of what is found by words alone, only that matters on which most rules depend. */
    private void kind() {
        boolean was = pair.old().changesProduction();
        boolean is = pair.now().changesProduction();
        if (was != is) {
            telling.became(
                    is ? Change.Kind.KIND_GUARDED : Change.Kind.KIND_UNGUARDED,
                    Pointer.ROOT,
                    Pointer.ROOT,
                    kind(pair.old()) + " became " + kind(pair.now()) + ": rules for changes of production hold "
                            + (is ? "now" : "no longer"));
        }
    }

    private static String kind(Version version) {
        return version.checklist().kind().map(Kind::label).orElse("what has no kind");
    }
}
