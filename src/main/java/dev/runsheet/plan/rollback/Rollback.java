package dev.runsheet.plan.rollback;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;

/**
 * The way back.
 *
 * @param sections headings that open a part about rolling back, backing out, reverting, restoring
 * @param triggers the conditions on which it is taken
 * @param steps its single actions: items, paragraphs, commands
 * @param stepLines of code among these that is a list to read, the lines that are steps, counted from 0
 * @param verification what shows that it worked
 * @param checkedLines of commands among these that hold other steps too, the lines that show it, counted from 0
 * @param rehearsals what asks that it was tried before
 * @param rehearsedLines of code and paragraphs among these, the lines that do, counted from 0
 * @param references links and paths to a rollback document or script
 * @param deciders what says who decides
 * @param durations how long it is said to take
 * @param timeAsked places to fill that time in
 */
public record Rollback(
        List<Pointer> sections,
        List<Trigger> triggers,
        List<Pointer> steps,
        List<At<Integer>> stepLines,
        List<Pointer> verification,
        List<At<Integer>> checkedLines,
        List<Pointer> rehearsals,
        List<At<Integer>> rehearsedLines,
        List<Pointer> references,
        List<Pointer> deciders,
        List<At<Timespan>> durations,
        List<Pointer> timeAsked) {
    public Rollback {
        sections = List.copyOf(sections);
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
        stepLines = List.copyOf(stepLines);
        verification = List.copyOf(verification);
        checkedLines = List.copyOf(checkedLines);
        rehearsals = List.copyOf(rehearsals);
        rehearsedLines = List.copyOf(rehearsedLines);
        references = List.copyOf(references);
        deciders = List.copyOf(deciders);
        durations = List.copyOf(durations);
        timeAsked = List.copyOf(timeAsked);
    }
}
