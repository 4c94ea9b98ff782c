package dev.runsheet.picture;

import dev.runsheet.model.Pointer;
import dev.runsheet.picture.Figure.Cell;
import dev.runsheet.picture.Figure.Message;
import dev.runsheet.picture.Figure.Row;
import dev.runsheet.picture.Figure.Table;
import dev.runsheet.picture.WayBack.Line;
import dev.runsheet.picture.WayBack.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From each stage to its way back, and from there to what shows that it worked. */
final class WayBackFigure {
    private static final String NONE = "no way back";
    private static final String EMPTY = "nothing in it to do";
    private static final String UNCHECKED = "no check that it worked";

    private final WayBack back;
    private final Places places;
    private final Reference reference;
    private final int left;

    /** @param left how many stages are not looked at */
    WayBackFigure(WayBack back, Places places, Reference reference, int left) {
        this.places = places;
        this.back = back;
        this.reference = reference;
        this.left = left;
    }

    /** A row of the picture; no box where it has no words. */
    record Path(Box stage, Box way, Box check) {}

    /**
     * A box.
     *
     * @param text what it is
     * @param more what it says besides, where there is room for a second line; may be empty
     * @param missing whether something is that should be there
     */
    record Box(Optional<String> href, String text, String more, boolean missing) {
        static Box missing(String text) {
            return new Box(Optional.empty(), text, "", true);
        }
    }

    Optional<Figure> figure() {
        if (!back.isDrawn()) {
            return Optional.empty();
        }
        List<Path> paths = back.lines().stream().map(this::path).toList();
        return Optional.of(new Figure(
                "way-back",
                "Ways back",
                messages(),
                List.of(),
                WayBackDrawing.of(paths),
                new Table(
                        List.of("Stage", "Way back", "Shown to have worked by"),
                        paths.stream().map(WayBackFigure::row).toList(),
                        Wording.left(left, "stage"))));
    }

    private static Row row(Path path) {
        return new Row(
                path.stage().href().orElse("#Top"), path.stage().text(), List.of(cell(path.way()), cell(path.check())));
    }

    private static Cell cell(Box box) {
        return new Cell(
                box.more().isEmpty() ? box.text() : box.text() + ": " + box.more(), box.missing() ? "missing" : "");
    }

    private Path path(Line line) {
        Box stage =
                new Box(Optional.of(href(line.step().stage().at())), line.step().title(), "", false);
        Optional<Way> way = line.own().or(() -> line.lacking() ? Optional.empty() : back.general());
        if (way.isEmpty()) {
            return new Path(stage, Box.missing(back.general().isPresent() ? "none of its own" : NONE), Box.missing(""));
        }
        Way found = way.get();
        String name = reference.text(found.name());
        Box box = new Box(
                Optional.of(href(found.at())),
                found.isEmpty() ? EMPTY : Wording.counted(found.steps(), "step"),
                found.isEmpty() ? "" : name,
                found.isEmpty());
        return new Path(stage, box, check(found));
    }

    private Box check(Way way) {
        if (way.isEmpty() || way.checks().isEmpty()) {
            return Box.missing(way.isEmpty() ? "" : UNCHECKED);
        }
        Pointer first = way.checks().get(0);
        return new Box(
                Optional.of(href(first)),
                Wording.counted(way.checks().size(), "check"),
                reference.text(places.text(first)),
                false);
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        List<String> without = back.without();
        if (!without.isEmpty()) {
            messages.add(new Message("No way back for " + named(without) + ".", true));
        }
        List<String> lacking = back.lines().stream()
                .filter(Line::lacking)
                .map(line -> line.step().title())
                .toList();
        if (!lacking.isEmpty() && back.general().isPresent()) {
            messages.add(new Message("No way back of its own: " + named(lacking) + ".", true));
        }
        List<String> unchecked = back.lines().stream()
                .filter(line -> line.own()
                        .filter(way -> way.checks().isEmpty() && !way.isEmpty())
                        .isPresent())
                .map(line -> line.step().title())
                .toList();
        if (!unchecked.isEmpty()) {
            messages.add(new Message("Nothing shows that going back worked for " + named(unchecked) + ".", true));
        }
        back.general()
                .filter(way -> way.checks().isEmpty()
                        && back.lines().stream().anyMatch(line -> line.own().isEmpty() && !line.lacking()))
                .ifPresent(way -> messages.add(new Message("Nothing shows that the rollback worked.", true)));
        return messages;
    }

    private static String named(List<String> titles) {
        String first = String.join(", ", titles.subList(0, Math.min(3, titles.size())));
        return titles.size() > 3 ? first + " and " + (titles.size() - 3) + " more" : first;
    }

    private String href(Pointer at) {
        return reference.href().apply(at);
    }
}
