package dev.runsheet.picture;

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
    private static final String UNCHECKED = "nothing shows that it worked";

    private final WayBack back;
    private final Reference reference;
    private final int left;

    /** @param left how many stages are not looked at */
    WayBackFigure(WayBack back, Reference reference, int left) {
        this.back = back;
        this.reference = reference;
        this.left = left;
    }

    /**
     * A row of the picture.
     *
     * @param general whether it takes the way back for all
     */
    record Path(Box stage, Box way, Box check, boolean general) {}

    /** A box; {@code missing} is drawn red. */
    record Box(Optional<String> href, String text, boolean missing) {}

    Optional<Figure> figure() {
        if (!back.isDrawn()) {
            return Optional.empty();
        }
        List<Path> paths = back.lines().stream().map(this::path).toList();
        return Optional.of(new Figure(
                "way-back",
                "Ways back",
                messages(),
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
        return new Cell(box.text(), box.missing() ? "missing" : "");
    }

    private Path path(Line line) {
        Box stage =
                new Box(Optional.of(href(line.step().stage().at())), line.step().title(), false);
        Optional<Way> way = line.own().or(() -> line.lacking() ? Optional.empty() : back.general());
        boolean general = line.own().isEmpty() && way.isPresent();
        if (way.isEmpty()) {
            boolean other = back.general().isPresent();
            String words = other ? "none of its own" : NONE;
            return new Path(stage, new Box(Optional.empty(), words, true), new Box(Optional.empty(), "", true), false);
        }
        Way found = way.get();
        String words = found.isEmpty()
                ? EMPTY
                : (general ? "Rollback: " : "Its own: ") + Wording.counted(found.steps(), "step");
        return new Path(stage, new Box(Optional.of(href(found.at())), words, found.isEmpty()), check(found), general);
    }

    private Box check(Way way) {
        // Where a stage's own way back is not checked, what shows that the rollback as a whole worked shows it too.
        Optional<Box> own = way.check().map(at -> new Box(Optional.of(href(at)), "checked", false));
        return own.orElseGet(() -> new Box(Optional.empty(), way.isEmpty() ? "" : UNCHECKED, true));
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
                        .filter(way -> way.check().isEmpty() && !way.isEmpty())
                        .isPresent())
                .map(line -> line.step().title())
                .toList();
        if (!unchecked.isEmpty()) {
            messages.add(new Message("Nothing shows that going back worked for " + named(unchecked) + ".", true));
        }
        back.general()
                .filter(way -> way.check().isEmpty()
                        && back.lines().stream().anyMatch(line -> line.own().isEmpty() && !line.lacking()))
                .ifPresent(way -> messages.add(new Message("Nothing shows that the rollback worked.", true)));
        return messages;
    }

    private static String named(List<String> titles) {
        String first = String.join(", ", titles.subList(0, Math.min(3, titles.size())));
        return titles.size() > 3 ? first + " and " + (titles.size() - 3) + " more" : first;
    }

    private String href(dev.runsheet.model.Pointer at) {
        return reference.href().apply(at);
    }
}
