package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells who signs no more, who signs now, and who signs at another time. The same role in another table still signs. */
final class SignOffChanges {
    private final Pair pair;
    private final Couples<Approval> approvals;

    SignOffChanges(Pair pair) {
        this.pair = pair;
        this.approvals =
                new Couples<>(pair.old().plan().approvals(), pair.now().plan().approvals());
    }

    void tell(Telling telling) {
        approvals.join(this::place, Approval::at, (one, other) -> role(one).equals(role(other)));
        approvals.join(
                one -> Optional.of(role(one)),
                SignOffChanges::role,
                (one, other) -> one.signer().equals(other.signer()));
        approvals.join(one -> Optional.of(role(one)), SignOffChanges::role, (one, other) -> true);
        approvals.join(this::place, Approval::at, SignOffChanges::oneNamesTheOther);
        approvals
                .gone()
                .forEach(approval -> telling.gone(
                        Change.Kind.APPROVER_REMOVED, approval.at(), who(approval) + " does not sign any more"));
        approvals
                .come()
                .forEach(approval ->
                        telling.come(Change.Kind.APPROVER_ADDED, approval.at(), who(approval) + " has to sign"));
        approvals.joined().forEach(approval -> {
            person(approval.before(), approval.after(), telling);
            time(approval.before(), approval.after(), telling);
        });
    }

    private Optional<Pointer> place(Approval approval) {
        return pair.later(approval.at());
    }

    private static String role(Approval approval) {
        return String.join(" ", words(approval));
    }

    private static List<String> words(Approval approval) {
        return Stream.of(approval.role().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}@]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** {@code QA lead} and {@code QA lead on duty}. */
    private static boolean oneNamesTheOther(Approval one, Approval other) {
        Set<String> before = Set.copyOf(words(one));
        Set<String> after = Set.copyOf(words(other));
        return before.containsAll(after) || after.containsAll(before);
    }

    private static String who(Approval approval) {
        return Version.quoted(
                approval.role() + approval.signer().map(name -> " " + name).orElse(""));
    }

    private static void person(Approval before, Approval after, Telling telling) {
        if (!before.signer().equals(after.signer()) && before.signer().isPresent()) {
            String who = after.signer().map(Version::quoted).orElse("somebody not named");
            telling.became(
                    Change.Kind.APPROVER_CHANGED,
                    before.at(),
                    after.at(),
                    who + " signs as " + Version.quoted(after.role()) + " instead of "
                            + Version.quoted(before.signer().get()));
        }
    }

    /** Where a step was taken past the gate, that has been told; the sign-off stands where it stood. */
    private void time(Approval before, Approval after, Telling telling) {
        boolean byStep = pair.now().plan().gates().stream()
                .filter(gate -> gate.approvals().contains(after.at()))
                .map(Gate::at)
                .anyMatch(telling::isPassed);
        // what is taken for an execution in only one of them is told as a change of kind
        boolean alike = pair.old().changesProduction() == pair.now().changesProduction();
        if (before.beforeExecution() == after.beforeExecution() || byStep || !alike) {
            return;
        }
        if (after.beforeExecution()) {
            telling.became(
                    Change.Kind.SIGN_OFF_BEFORE_EXECUTION,
                    before.at(),
                    after.at(),
                    who(after) + " signs before the execution begins, no longer after");
        } else {
            telling.became(
                    Change.Kind.SIGN_OFF_AFTER_EXECUTION,
                    before.at(),
                    after.at(),
                    who(after) + " signs only after the execution has begun");
        }
    }
}
