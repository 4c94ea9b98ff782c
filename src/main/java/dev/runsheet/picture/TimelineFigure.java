package dev.runsheet.picture;

import dev.runsheet.model.Pointer;
import dev.runsheet.picture.Figure.Cell;
import dev.runsheet.picture.Figure.Message;
import dev.runsheet.picture.Figure.Row;
import dev.runsheet.picture.Figure.Swatch;
import dev.runsheet.picture.Figure.Table;
import dev.runsheet.picture.Step.Extent;
import dev.runsheet.picture.Timeline.Stretch;
import dev.runsheet.picture.TimelineDrawing.Line;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When what happens: stages, gates, the point of no return, the window. */
final class TimelineFigure {
    private final Places places;
    private final Plan plan;
    private final Optional<Window> window;
    private final Reference reference;

    /** A line with its place in the document. */
    private record Placed(int order, Line line) {}

    TimelineFigure(Places places, Plan plan, Optional<Window> window, Reference reference) {
        this.places = places;
        this.plan = plan;
        this.window = window;
        this.reference = reference;
    }

    /** Empty where fewer than two stages say when they are, or how long. */
    Optional<Figure> of(List<Step> steps) {
        return Timeline.of(steps).map(timeline -> figure(within(timeline), steps));
    }

    /** A window that is longer than the stages take shows the time that is left. */
    private Timeline within(Timeline timeline) {
        long window = timeline.dated()
                ? 0
                : length().map(time -> time.most().toSeconds()).orElse(0L);
        return new Timeline(timeline.places(), timeline.from(), Math.max(timeline.to(), window), timeline.dated());
    }

    private Optional<Extent> length() {
        return window.flatMap(Window::length).map(time -> new Extent(time.min(), time.max()));
    }

    private Figure figure(Timeline timeline, List<Step> steps) {
        List<Line> lines = lines(timeline, steps);
        return new Figure(
                "timeline",
                "When what happens",
                messages(timeline),
                keys(timeline),
                TimelineDrawing.of(timeline, lines),
                new Table(
                        List.of("In order", "What", "Time"),
                        lines.stream().map(TimelineFigure::row).toList(),
                        Wording.left(plan.stages().size() - timeline.places().size(), "stage")));
    }

    private static List<Swatch> keys(Timeline timeline) {
        List<Stretch> all = timeline.places().stream()
                .flatMap(place -> place.stretches().stream())
                .toList();
        List<Swatch> keys = new ArrayList<>();
        key(all, Timeline.Use.WORK, "work", "at work").ifPresent(keys::add);
        key(all, Timeline.Use.WATCH, "watch", "waiting and watching").ifPresent(keys::add);
        key(all, Timeline.Use.SLOT, "slot", "some time in it").ifPresent(keys::add);
        if (all.stream().anyMatch(stretch -> stretch.to() > stretch.sure())) {
            keys.add(new Swatch("work-maybe", "perhaps longer"));
        }
        return keys;
    }

    private static Optional<Swatch> key(List<Stretch> all, Timeline.Use use, String style, String words) {
        return all.stream().anyMatch(stretch -> stretch.use() == use)
                ? Optional.of(new Swatch(style, words))
                : Optional.empty();
    }

    private static Row row(Line line) {
        String what = switch (line.kind()) {
            case "gate" -> "Gate";
            case "no-return" -> "Point of no return";
            case "window" -> "Window";
            default -> "Stage";
        };
        return new Row(
                line.href(),
                line.text(),
                List.of(new Cell(what, line.kind().equals("no-return") ? "missing" : ""), new Cell(line.time(), "")));
    }

    private List<Line> lines(Timeline timeline, List<Step> steps) {
        List<Placed> lines = new ArrayList<>();
        for (Timeline.Place place : timeline.places()) {
            Step step = place.step();
            lines.add(new Placed(
                    places.order(step.stage().at()),
                    new Line(
                            href(step.stage().at()),
                            step.holdsOthers() ? "outer" : "stage",
                            step.title(),
                            step.said().isEmpty() && Timeline.isUntimed(step) ? "no time" : step.said(),
                            step.depth(),
                            place.at(),
                            step.holdsOthers() ? timeline.around(step).stream().toList() : place.stretches())));
        }
        plan.gates().stream()
                .filter(gate -> gate.explicit() || !gate.approvals().isEmpty())
                .limit(Steps.MOST_STAGES)
                .map(gate -> gate(gate, timeline))
                .forEach(lines::add);
        NoReturn.of(places, steps, reference)
                .map(point -> noReturn(point, timeline))
                .ifPresent(lines::add);
        Stream<Line> sorted =
                lines.stream().sorted(Comparator.comparingInt(Placed::order)).map(Placed::line);
        return Stream.concat(window().filter(line -> !timeline.dated()).stream(), sorted)
                .toList();
    }

    private Optional<Line> window() {
        return window.flatMap(given -> length().map(time -> {
            Stretch stretch = new Stretch(
                    Timeline.Use.SLOT, 0, time.most().toSeconds(), time.most().toSeconds());
            return new Line(
                    href(given.at()),
                    "window",
                    given.words(),
                    Wording.range(time.least(), time.most()),
                    0,
                    0,
                    List.of(stretch));
        }));
    }

    /** Before the first stage that comes after it. */
    private Placed gate(Gate gate, Timeline timeline) {
        int order = places.order(gate.at());
        int signers = gate.approvals().size();
        long at = timeline.places().stream()
                .filter(place -> places.order(place.step().stage().at()) > order)
                .mapToLong(Timeline.Place::at)
                .findFirst()
                .orElse(timeline.to());
        String time = signers == 0 ? "sign-off" : Wording.counted(signers, "sign-off");
        return new Placed(
                order, new Line(href(gate.at()), "gate", reference.text(gate.text()), time, 0, at, List.of()));
    }

    /** At the beginning of its stage: when in it that is, nothing says. */
    private Placed noReturn(NoReturn point, Timeline timeline) {
        int stage = places.order(point.stage());
        int order = point.stage().contains(point.at()) ? places.order(point.at()) : stage;
        long at = timeline.places().stream()
                .filter(place -> place.step().stage().at().equals(point.stage()))
                .mapToLong(Timeline.Place::at)
                .findFirst()
                .orElse(timeline.from());
        String time = point.said() ? "no return" : "destroys data";
        return new Placed(order, new Line(href(point.at()), "no-return", point.words(), time, 0, at, List.of()));
    }

    private List<Message> messages(Timeline timeline) {
        List<Message> messages = new ArrayList<>();
        int untimed = timeline.untimed();
        timeline.total().ifPresent(total -> {
            Duration most = Duration.ofSeconds(timeline.places().stream()
                    .flatMap(place -> place.stretches().stream())
                    .mapToLong(Stretch::to)
                    .max()
                    .orElse(0));
            String words = Wording.range(total.least(), most);
            messages.add(new Message(
                    untimed == 0
                            ? "All told " + words + "."
                            : "At least " + Wording.time(total.least()) + ": " + untimed + " of "
                                    + Wording.counted(stages(timeline), "stage") + " state no time.",
                    false));
            length().filter(given -> total.least().compareTo(given.most()) > 0)
                    .ifPresent(given -> messages.add(new Message(
                            "The stages take longer than the window of " + Wording.time(given.most()) + ".", true)));
        });
        window.filter(given -> timeline.dated() || given.length().isEmpty())
                .ifPresent(given -> messages.add(new Message(given.words() + ".", false)));
        return messages;
    }

    private static int stages(Timeline timeline) {
        return (int) timeline.places().stream()
                .filter(place -> !place.step().holdsOthers())
                .count();
    }

    private String href(Pointer at) {
        return reference.href().apply(at);
    }
}
