package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.approval.SaidApproval;
import dev.runsheet.plan.rollback.Rollback;
import dev.runsheet.plan.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a checklist amounts to when somebody follows it. Computed from the model, never stored; every entry points at
 * the part of the document that says so, and every list is in the order of the document.
 *
 * @param stages the successive parts of carrying out the change
 * @param gates the points that must be signed before going on
 * @param approvals who signs
 * @param saidApprovals who signs by texts in fences
 * @param limits every limit on a measured quantity
 * @param rollback the way back
 * @param soaks where it says to wait or watch for a stated time
 * @param durations stated times of sections and steps
 * @param contacts whom to call
 * @param contactLines the lines that say so, counted from 0 for the first line of the part: of paragraphs among these, and
 *     of texts in fences, where a form or a letter names somebody
 * @param blanks what is still to be filled in
 * @param commands blocks of commands to run
 * @param backups what takes or verifies a backup or snapshot
 * @param backupLines of commands among them, the lines that do so, counted from 0
 * @param migrations what applies a migration of data in the target system
 * @param migrationLines of commands among them, the lines that do so, counted from 0
 * @param claims results written into unticked tasks before anybody has looked
 * @param firstChange the first step that changes production
 */
public record Plan(
        List<Stage> stages,
        List<Gate> gates,
        List<Approval> approvals,
        List<SaidApproval> saidApprovals,
        List<At<Threshold>> limits,
        Rollback rollback,
        List<At<Timespan>> soaks,
        List<At<Timespan>> durations,
        List<Pointer> contacts,
        List<At<Integer>> contactLines,
        List<At<Blank>> blanks,
        List<Pointer> commands,
        List<Pointer> backups,
        List<At<Integer>> backupLines,
        List<Pointer> migrations,
        List<At<Integer>> migrationLines,
        List<Pointer> claims,
        Optional<Pointer> firstChange) {

    /**
     * What {@code checklist} amounts to.
     *
     * @param checklist recognised
     * @param words the words by which lines tell what they do, see {@code words.txt}
     */
    public static Plan of(Checklist checklist, Concepts words) {
        return PlanMaker.plan(checklist, words);
    }

    /** The same as {@link #of}, made when it is first asked for, and once: half of the time of reading goes into it. */
    public static Supplier<Plan> whenAsked(Checklist checklist, Concepts words) {
        return new LazyPlan(checklist, words);
    }

    public Plan {
        stages = List.copyOf(stages);
        gates = List.copyOf(gates);
        approvals = List.copyOf(approvals);
        saidApprovals = List.copyOf(saidApprovals);
        limits = List.copyOf(limits);
        soaks = List.copyOf(soaks);
        durations = List.copyOf(durations);
        contacts = List.copyOf(contacts);
        contactLines = List.copyOf(contactLines);
        blanks = List.copyOf(blanks);
        commands = List.copyOf(commands);
        backups = List.copyOf(backups);
        backupLines = List.copyOf(backupLines);
        migrations = List.copyOf(migrations);
        migrationLines = List.copyOf(migrationLines);
        claims = List.copyOf(claims);
    }
}
