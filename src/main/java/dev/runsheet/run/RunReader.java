package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what was done and filled in out of a copy. */
final class RunReader {
    private final Checklist checklist;
    private final Plan plan;
    private final Checklist copy;
    private final Answers answers;
    private final Matching matching;
    private final Map<Pointer, Pointer> places;
    private final Map<Pointer, Line> lines;
    private final Set<Pointer> tasks = new HashSet<>();

    RunReader(Checklist checklist, Plan plan, Copy filled) {
        this.checklist = checklist;
        this.plan = plan;
        this.copy = filled.checklist();
        this.answers = filled.answers();
        this.matching = Matching.of(checklist, copy);
        this.places = matching.places();
        this.lines = Line.of(copy).stream().collect(Collectors.toMap(Line::at, line -> line));
    }

    Run run() {
        Map<Pointer, RunState> states = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Line line : Line.of(checklist)) {
            Optional<Line> filled = Optional.ofNullable(places.get(line.at())).map(lines::get);
            boolean task = line.part() instanceof Item item && item.isTask();
            RunState state = filled.map(Line::part).flatMap(RunReader::mark).orElse(RunState.OPEN);
            if (task) {
                tasks.add(line.at());
            }
            if (task || !state.equals(RunState.OPEN)) {
                states.put(line.at(), state);
            }
            entries(line, filled).stream().map(entry -> answered(line, entry)).forEach(entries::add);
        }
        Map<Pointer, List<Entry>> byPart = entries.stream().collect(Collectors.groupingBy(Entry::at));
        List<Signature> signatures = plan.approvals().stream()
                .map(approval -> signature(approval, byPart.getOrDefault(approval.at(), List.of())))
                .toList();
        return new Run(RunHeader.in(copy), matching, states, entries, signatures);
    }

    /** A field of its own goes before what stands in the text, where it was filled in. */
    private Entry answered(Line line, Entry entry) {
        Template.Slot slot = line.templates().get(entry.text()).slots().get(entry.slot());
        return answers.value(entry.at(), entry.text(), entry.slot())
                .filter(answer -> slot.written(answer.value()).isPresent())
                .map(answer -> new Entry(
                        entry.at(),
                        Optional.of(answer.in()),
                        entry.text(),
                        entry.slot(),
                        entry.blank(),
                        entry.box(),
                        entry.before(),
                        entry.behind(),
                        slot.written(answer.value())))
                .orElse(entry);
    }

    /** The places of {@code line}, with what {@code filled} has in them. */
    static List<Entry> entries(Line line, Optional<Line> filled) {
        Optional<List<Template.Fit>> fits = filled.flatMap(other -> line.fit(other, false));
        List<Entry> entries = new ArrayList<>();
        for (int text = 0; text < line.templates().size(); text++) {
            Template template = line.templates().get(text);
            for (int slot = 0; slot < template.slots().size(); slot++) {
                int t = text;
                int s = slot;
                Template.Slot place = template.slots().get(slot);
                entries.add(new Entry(
                        line.at(),
                        filled.map(Line::at),
                        text,
                        slot,
                        place.blank(),
                        place.isBox(),
                        template.before(slot),
                        template.behind(slot),
                        fits.flatMap(all -> place.written(all.get(t).values().get(s)))));
            }
        }
        return entries;
    }

    /**
     * Signed is what is ticked and filled in throughout; where there is nothing to tick or fill in, what is marked. The box
     * that a form offers for a sign-off without one has to be ticked.
     */
    private Signature signature(Approval approval, List<Entry> entries) {
        Optional<Pointer> in = Optional.ofNullable(places.get(approval.at()));
        Optional<RunState> mark = in.map(lines::get).map(Line::part).flatMap(RunReader::mark);
        Optional<Boolean> offered = Optional.ofNullable(answers.signed().get(approval.at()));
        Optional<String> signer = Optional.ofNullable(answers.signers().get(approval.at()))
                .map(Answers.Answer::value)
                .filter(value -> !value.isBlank());
        boolean boxed = tasks.contains(approval.at());
        boolean marked = mark.filter(RunState::isDone).isPresent() || offered.orElse(false);
        boolean ticked = offered.orElse(!boxed || marked);
        List<Entry> asked = entries.stream()
                .filter(entry -> entry.box() || entry.blank().isPresent())
                .toList();
        boolean said = boxed || !asked.isEmpty() || marked || approval.signed();
        boolean given = in.isPresent() && ticked && said && asked.stream().allMatch(Entry::isFilled);
        Optional<String> name = asked.stream()
                .filter(entry -> !entry.box())
                .flatMap(entry -> entry.value().stream())
                .findFirst();
        return new Signature(
                approval,
                in,
                given,
                mark.flatMap(RunState::by).or(() -> signer).or(() -> name),
                mark.flatMap(RunState::at));
    }

    private static Optional<RunState> mark(Part part) {
        if (part instanceof Item item) {
            return Optional.of(RunMark.state(item));
        } else if (part instanceof Row row) {
            return RunMark.in(String.join(" ", row.cells()));
        } else if (part instanceof Block.Property property) {
            return RunMark.in(property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            return RunMark.in(paragraph.text());
        }
        return Optional.empty();
    }
}
