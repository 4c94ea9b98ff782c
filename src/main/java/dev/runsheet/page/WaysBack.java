package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way back of a stage in a few lines: its own where it has one, else that of the document. */
final class WaysBack {
    private static final int SHOWN = 4;

    private final Plan plan;
    private final Prose prose;
    private final Anchors anchors;
    private final List<Place> places;
    private final Map<Pointer, Integer> index = new HashMap<>();
    private final Optional<Pointer> ofDocument;

    WaysBack(Checklist checklist, Plan plan, Prose prose, Anchors anchors) {
        this.plan = plan;
        this.prose = prose;
        this.anchors = anchors;
        this.places = checklist.places();
        for (int i = 0; i < places.size(); i++) {
            index.put(places.get(i).at(), i);
        }
        this.ofDocument = sectionOfDocument();
    }

    /** The way back that {@code backouts} are; empty for none. */
    Optional<StageView.Back> of(List<Pointer> backouts) {
        if (backouts.isEmpty()) {
            return Optional.empty();
        }
        List<StageView.Line> lines = backouts.stream().flatMap(this::lines).toList();
        return Optional.of(new StageView.Back(
                anchors.href(backouts.get(0)),
                backouts.stream()
                        .map(this::part)
                        .filter(Section.class::isInstance)
                        .findFirst()
                        .map(this::title)
                        .orElse("How to go back"),
                lines.stream().limit(SHOWN).toList(),
                Numbers.more(lines.size(), SHOWN, "step")));
    }

    /** That of the document as a whole, only its title told; empty where going back is a matter of the stages. */
    Optional<StageView.Back> ofDocument() {
        return ofDocument.map(at -> new StageView.Back(anchors.href(at), title(part(at)), List.of(), Optional.empty()));
    }

    private Optional<Pointer> sectionOfDocument() {
        List<Pointer> sections = plan.rollback().sections().stream()
                .filter(at ->
                        plan.stages().stream().noneMatch(stage -> stage.at().contains(at)))
                .toList();
        return sections.stream()
                .filter(at -> part(at) instanceof Section section && doesSomething(section))
                .findFirst()
                .or(() -> sections.stream().findFirst());
    }

    private static boolean doesSomething(Section section) {
        return section.role()
                .filter(role -> role == Role.ROLLBACK || role == Role.ROLLBACK_STEP)
                .isPresent();
    }

    private Part part(Pointer at) {
        return places.get(index.getOrDefault(at, 0)).part();
    }

    private String title(Part part) {
        return part instanceof Section section ? prose.plain(section.title()) : "Rollback";
    }

    /** What is to be done in the part at {@code at}, itself included. */
    private Stream<StageView.Line> lines(Pointer at) {
        List<StageView.Line> lines = new ArrayList<>();
        for (int i = index.getOrDefault(at, places.size());
                i < places.size() && at.contains(places.get(i).at());
                i++) {
            line(places.get(i).part()).ifPresent(lines::add);
        }
        return lines.stream();
    }

    private Optional<StageView.Line> line(Part part) {
        if (part instanceof Item item) {
            return Optional.of(prose.plain(item.text()))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new StageView.Line(text, false));
        }
        return part instanceof Block.Command command
                ? command.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("(?:#|--|//).*"))
                        .findFirst()
                        .map(line -> new StageView.Line(line, true))
                : Optional.empty();
    }
}
