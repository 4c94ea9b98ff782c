package dev.runsheet.compare;

import dev.runsheet.model.At;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.run.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how the steps differ by which a change reaches everybody: stages, their shares, their times, and soaks. */
final class StageChanges {
    private final Pair pair;
    private final Telling telling;
    private final Map<Pointer, Stage> old;
    private final Map<Pointer, Stage> now;

    private StageChanges(Pair pair, Telling telling) {
        this.pair = pair;
        this.telling = telling;
        this.old = byPlace(pair.old().plan().stages());
        this.now = byPlace(pair.now().plan().stages());
    }

    static void tell(Pair pair, Telling telling) {
        StageChanges changes = new StageChanges(pair, telling);
        changes.soaks();
        changes.exposures();
        changes.stages();
        changes.order();
    }

    private static Map<Pointer, Stage> byPlace(List<Stage> stages) {
        return stages.stream().collect(Collectors.toMap(Stage::at, stage -> stage, (one, other) -> one));
    }

    private void stages() {
        for (Stage stage : pair.old().plan().stages()) {
            Optional<Stage> after = pair.later(stage.at()).map(now::get);
            if (pair.later(stage.at()).isEmpty()) {
                telling.gone(
                        Change.Kind.STAGE_REMOVED,
                        stage.at(),
                        "the stage " + Version.quoted(stage.title()) + " is gone");
            } else if (after.isPresent() && stage.exposure().isPresent()) {
                duration(stage, after.get());
            }
        }
        pair.now().plan().stages().stream()
                .filter(stage -> pair.earlier(stage.at()).isEmpty())
                .forEach(stage -> telling.come(
                        Change.Kind.STAGE_ADDED, stage.at(), "the stage " + Version.quoted(stage.title()) + " is new"));
    }

    private void duration(Stage before, Stage after) {
        if (before.duration().isEmpty() || after.duration().isEmpty()) {
            return;
        }
        Timespan was = before.duration().get();
        Timespan is = after.duration().get();
        int longer = compare(is, was);
        if (longer != 0) {
            telling.became(
                    longer < 0 ? Change.Kind.STAGE_SHORTENED : Change.Kind.STAGE_LENGTHENED,
                    before.at(),
                    after.at(),
                    "the stage " + Version.quoted(after.title()) + " takes " + Version.quoted(is.text()) + ", not "
                            + Version.quoted(was.text()));
        }
    }

    private void order() {
        List<Pointer> sequence = pair.old().plan().stages().stream()
                .map(Stage::at)
                .flatMap(at -> pair.later(at).stream())
                .filter(now::containsKey)
                .toList();
        Set<Pointer> moved = Pair.moved(sequence, pair.now());
        for (Stage stage : pair.now().plan().stages()) {
            Optional<Pointer> before = pair.earlier(stage.at());
            if (moved.contains(stage.at()) && before.isPresent()) {
                telling.became(
                        Change.Kind.STAGE_MOVED,
                        before.get(),
                        stage.at(),
                        "the stage " + Version.quoted(stage.title()) + " comes at another place");
            }
        }
    }

    private void exposures() {
        for (Match match : pair.matching().matches()) {
            Optional<Exposure> was = pair.old().phrases(match.before()).exposure();
            Optional<Exposure> is = pair.now().phrases(match.after()).exposure();
            boolean stage = old.containsKey(match.before()) || now.containsKey(match.after());
            if (was.isPresent() && is.isPresent()) {
                int more = compare(is.get(), was.get());
                if (more != 0) {
                    exposure(
                            match,
                            more > 0,
                            "it reaches " + Version.quoted(is.get().text()) + ", not "
                                    + Version.quoted(was.get().text()));
                }
            } else if (stage && was.isPresent()) {
                exposure(
                        match,
                        true,
                        "it does not say any more that it reaches "
                                + Version.quoted(was.get().text()) + " only");
            } else if (stage && is.isPresent()) {
                exposure(match, false, "it reaches " + Version.quoted(is.get().text()) + ", and did not say so before");
            }
        }
    }

    private void exposure(Match match, boolean raised, String message) {
        telling.became(
                raised ? Change.Kind.EXPOSURE_RAISED : Change.Kind.EXPOSURE_LOWERED,
                match.before(),
                match.after(),
                message);
    }

    /** Above 0 where {@code is} reaches more at once: by its largest leap, then by fewer leaps, then by its shares. */
    private static int compare(Exposure is, Exposure was) {
        int leap = leap(is).compareTo(leap(was));
        int fewer = Integer.compare(was.percents().size(), is.percents().size());
        if (leap != 0 || fewer != 0) {
            return leap != 0 ? leap : fewer;
        }
        for (int i = 0; i < is.percents().size(); i++) {
            int more = is.percents().get(i).compareTo(was.percents().get(i));
            if (more != 0) {
                return more;
            }
        }
        return 0;
    }

    private static BigDecimal leap(Exposure exposure) {
        List<BigDecimal> leaps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (BigDecimal percent : exposure.percents()) {
            leaps.add(percent.subtract(reached));
            reached = percent;
        }
        return leaps.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private void soaks() {
        Map<Pointer, Timespan> after = new HashMap<>();
        pair.now().plan().soaks().forEach(soak -> after.putIfAbsent(soak.at(), soak.value()));
        for (At<Timespan> soak : pair.old().plan().soaks()) {
            Optional<Pointer> later = pair.later(soak.at());
            Optional<Timespan> is = later.map(after::remove);
            if (is.isPresent()) {
                soak(soak, later.orElseThrow(), is.get());
            } else if (!telling.hasGone(soak.at())) {
                telling.gone(
                        Change.Kind.SOAK_REMOVED,
                        soak.at(),
                        "nobody waits or watches " + Version.quoted(soak.value().text()) + " any more");
                later.ifPresent(telling::says);
            }
        }
        pair.now().plan().soaks().stream()
                .filter(soak -> after.containsKey(soak.at()) && !telling.hasCome(soak.at()))
                .forEach(soak -> {
                    telling.come(
                            Change.Kind.SOAK_ADDED,
                            soak.at(),
                            "one waits or watches "
                                    + Version.quoted(soak.value().text()));
                    pair.earlier(soak.at()).ifPresent(telling::said);
                });
    }

    private void soak(At<Timespan> before, Pointer later, Timespan is) {
        int longer = compare(is, before.value());
        if (longer != 0) {
            telling.became(
                    longer < 0 ? Change.Kind.SOAK_SHORTENED : Change.Kind.SOAK_LENGTHENED,
                    before.at(),
                    later,
                    "one waits or watches " + Version.quoted(is.text()) + ", not "
                            + Version.quoted(before.value().text()));
        }
    }

    /** By the shortest they can be, then by the longest. */
    private static int compare(Timespan one, Timespan other) {
        int shortest = one.min().compareTo(other.min());
        return shortest != 0 ? shortest : one.max().compareTo(other.max());
    }
}
