package dev.runsheet.report;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of the way back, word for word as the checklist has them, commands included. */
final class RollbackText {
    private RollbackText() {}

    /**
     * A step.
     *
     * @param section the title of the section it stands in, plain; empty for none
     * @param line the number of its first line
     * @param text as written, without the indentation that all its lines have
     */
    record Step(String section, int line, String text) {}

    /** The steps of the way back, then what shows that it worked; what stands in another step comes with that one. */
    static List<Step> steps(Judgement judgement) {
        Map<Pointer, Place> places = judgement.checklist().checklist().places().stream()
                .collect(Collectors.toMap(Place::at, place -> place));
        List<Pointer> wanted = new ArrayList<>(judgement.decision().rollback());
        if (!wanted.isEmpty()) {
            wanted.addAll(judgement.checklist().plan().rollback().verification());
        }
        Set<Pointer> all = new HashSet<>(wanted);
        Set<Pointer> told = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (Pointer at : wanted) {
            Place place = places.get(at);
            boolean within = place != null && place.ancestors().anyMatch(outer -> all.contains(outer.at()));
            if (place != null && !within && told.add(at)) {
                steps.add(step(judgement, place));
            }
        }
        return steps;
    }

    private static Step step(Judgement judgement, Place place) {
        Judgement.Line line = judgement.inChecklist(place.at());
        SourceFile file = line.file();
        Span span = line.at().span();
        int first = line.at().start().line();
        int start = file.lines().span(first).start();
        String text = file.text().substring(start, Math.max(start, span.end())).stripTrailing();
        String section = place.section()
                .map(Section::title)
                .map(title -> PlainText.of(title).text())
                .orElse("");
        return new Step(section.strip(), first, text.stripIndent());
    }
}
