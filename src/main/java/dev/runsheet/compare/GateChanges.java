package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Match;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which points that must be signed came and went, and what stands on their other side now. */
final class GateChanges {
    private final Pair pair;
    private final Telling telling;
    private final Map<Pointer, Gate> gates = new HashMap<>();
    private final Set<Pointer> signed;

    private GateChanges(Pair pair, Telling telling) {
        this.pair = pair;
        this.telling = telling;
        pair.now().plan().gates().forEach(gate -> gates.putIfAbsent(gate.at(), gate));
        this.signed = pair.old().plan().approvals().stream().map(Approval::at).collect(Collectors.toSet());
    }

    static void tell(Pair pair, Telling telling) {
        new GateChanges(pair, telling).tell();
    }

    private void tell() {
        for (Gate before : pair.old().plan().gates()) {
            Optional<Gate> after = pair.later(before.at()).map(gates::get);
            if (after.isPresent()) {
                sides(before, after.get());
            } else if (before.explicit()) {
                telling.gone(
                        Change.Kind.GATE_REMOVED,
                        before.at(),
                        "nothing waits for " + Version.quoted(before.text()) + " any more");
            }
        }
        Set<Pointer> known = pair.old().plan().gates().stream()
                .flatMap(gate -> pair.later(gate.at()).stream())
                .collect(Collectors.toSet());
        pair.now().plan().gates().stream()
                .filter(gate -> gate.explicit() && !known.contains(gate.at()))
                .forEach(gate -> telling.come(
                        Change.Kind.GATE_ADDED, gate.at(), "the execution waits for " + Version.quoted(gate.text())));
    }

    private void sides(Gate before, Gate after) {
        List<Match> crossed = pair.matching().matches().stream()
                .filter(match -> pair.old().isItem(match.before()) && !signed.contains(match.before()))
                .filter(match ->
                        !before.at().contains(match.before()) && !after.at().contains(match.after()))
                .filter(match ->
                        isBehind(pair.old(), match.before(), before) != isBehind(pair.now(), match.after(), after))
                .filter(match -> !telling.hasCome(match.after()))
                .toList();
        if (pair.moved().contains(after.at())) {
            together(crossed, before, after);
            return;
        }
        for (Match match : crossed) {
            telling.became(
                    kind(match, after),
                    match.before(),
                    match.after(),
                    message(kind(match, after), pair.now().quoted(match.after()), after));
            telling.passes(after.at());
        }
    }

    /** The gate itself was moved. Where that takes its sign-offs past the first step, they are told instead. */
    private void together(List<Match> crossed, Gate before, Gate after) {
        boolean signOffs = !earlySignOffs(pair.old(), before).equals(earlySignOffs(pair.now(), after));
        Map<Change.Kind, Long> counts = crossed.stream()
                .collect(Collectors.groupingBy(
                        match -> kind(match, after), () -> new EnumMap<>(Change.Kind.class), Collectors.counting()));
        counts.forEach((kind, count) -> {
            boolean steps = kind == Change.Kind.STEP_AHEAD_OF_GATE || kind == Change.Kind.STEP_BEHIND_GATE;
            if (!steps || !signOffs) {
                String what = count + (count == 1 ? " step" : " steps");
                telling.became(kind, before.at(), after.at(), message(kind, what, after));
            }
        });
        telling.says(pair.now().around(after.at()));
    }

    private static Set<Boolean> earlySignOffs(Version version, Gate gate) {
        Set<Pointer> awaited = Set.copyOf(gate.approvals());
        return version.plan().approvals().stream()
                .filter(approval -> awaited.contains(approval.at()))
                .map(Approval::beforeExecution)
                .collect(Collectors.toSet());
    }

    private static boolean isBehind(Version version, Pointer at, Gate gate) {
        return version.index(at) > version.index(gate.at());
    }

    /** A step of the execution waits for a gate; of what else stands before a gate, whoever signs may rely on it. */
    private Change.Kind kind(Match match, Gate after) {
        boolean behind = isBehind(pair.now(), match.after(), after);
        if (pair.old().isExecution(match.before())) {
            return behind ? Change.Kind.STEP_BEHIND_GATE : Change.Kind.STEP_AHEAD_OF_GATE;
        }
        return behind ? Change.Kind.CHECK_BEHIND_GATE : Change.Kind.CHECK_AHEAD_OF_GATE;
    }

    private static String message(Change.Kind kind, String what, Gate gate) {
        boolean many = what.endsWith(" steps");
        String effect = switch (kind) {
            case STEP_BEHIND_GATE -> many ? " now wait for " : " now waits for ";
            case STEP_AHEAD_OF_GATE -> many ? " do not wait any more for " : " does not wait any more for ";
            case CHECK_BEHIND_GATE -> many ? " come only after " : " comes only after ";
            default -> many ? " now come before " : " now comes before ";
        };
        return what + effect + Version.quoted(gate.text());
    }
}
