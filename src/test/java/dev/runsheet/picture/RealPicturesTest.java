package dev.runsheet.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.At;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.testing.External;
import dev.runsheet.testing.RealDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is drawn of documents people work from: all they give to draw, and nothing else. */
class RealPicturesTest {
    @Test
    void ofOurOwnChecklists() {
        Drawn.read(RealDocuments.all()).forEach(RealPicturesTest::check);
    }

    @Test
    void ofTheFoundingDocuments() {
        Drawn.read(RealDocuments.in(External.seeds())).forEach(RealPicturesTest::check);
    }

    @Test
    void ofWhatPeopleHavePublished() {
        Drawn.read(RealDocuments.in(External.corpus())).forEach(RealPicturesTest::check);
    }

    private static void check(Document document) {
        nothingIsDrawnFromNothing(document);
        everyLimitWithANumberIsOnOneScale(document);
        everythingStandsInTheDrawing(document);
    }

    private static void nothingIsDrawnFromNothing(Document document) {
        Plan plan = document.plan();
        Pictures pictures = Drawn.of(document);
        String path = document.checklist().id();
        Map<Pointer, Place> places = document.checklist().places().stream()
                .collect(Collectors.toMap(Place::at, place -> place, (one, other) -> one, HashMap::new));
        long times = plan.stages().stream()
                        .filter(stage -> stage.duration().isPresent())
                        .count()
                + plan.stages().stream()
                        .flatMap(stage -> stage.soaks().stream())
                        .distinct()
                        .count()
                + plan.stages().stream().filter(stage -> isNamed(stage, places)).count();
        long shares = plan.stages().stream()
                .flatMap(stage -> stage.exposure().stream())
                .mapToLong(exposure -> exposure.percents().size())
                .sum();
        boolean back = !plan.rollback().steps().isEmpty()
                || plan.stages().stream().anyMatch(stage -> !stage.backouts().isEmpty());
        assertTrue(pictures.timeline().isEmpty() || times > 1, path);
        assertTrue(pictures.exposures().isEmpty() || shares > 1, path);
        assertEquals(
                plan.limits().stream().anyMatch(RealPicturesTest::isNumber),
                pictures.scales().isPresent(),
                path);
        assertTrue(pictures.wayBack().isEmpty() || (back && !plan.stages().isEmpty()), path);
    }

    /** Whether its title names a place in time. */
    private static boolean isNamed(Stage stage, Map<Pointer, Place> places) {
        return Optional.ofNullable(places.get(stage.at()))
                .filter(place -> place.part() instanceof Section section
                        && section.window().isPresent())
                .isPresent();
    }

    private static void everyLimitWithANumberIsOnOneScale(Document document) {
        List<At<Threshold>> limits = document.plan().limits();
        List<Limit> wanted = limits.stream()
                .filter(RealPicturesTest::isNumber)
                .map(Limit::of)
                .toList();
        List<Limit> drawn = new ArrayList<>();
        for (Scale scale : Scales.scales(limits, document.vocabulary(), Drawn.REFERENCE)) {
            drawn.addAll(scale.limits());
            inOrder(scale);
        }
        assertEquals(counts(wanted), counts(drawn), document.checklist().id());
    }

    private static boolean isNumber(At<Threshold> limit) {
        return !limit.value().values().isEmpty();
    }

    private static Map<Limit, Long> counts(List<Limit> limits) {
        return limits.stream().collect(Collectors.groupingBy(limit -> limit, Collectors.counting()));
    }

    /** Marks stand in the order of their values, those of different values apart. */
    private static void inOrder(Scale scale) {
        Axis axis = scale.axis();
        List<Scale.Mark> marks = scale.marks();
        for (int i = 1; i < marks.size(); i++) {
            double before = axis.at(marks.get(i - 1).limit().from());
            double after = axis.at(marks.get(i).limit().from());
            int order = marks.get(i - 1)
                    .limit()
                    .from()
                    .compareTo(marks.get(i).limit().from());
            assertTrue(order == 0 ? before == after : before < after, scale.name());
        }
    }

    /** Within the width, and each link to a line of the document. */
    private static void everythingStandsInTheDrawing(Document document) {
        Set<String> lines = document.checklist().places().stream()
                .map(place -> "#" + place.at().text())
                .collect(Collectors.toSet());
        for (Drawing drawing : drawings(Drawn.of(document))) {
            for (Drawing.Part part : drawing.parts()) {
                part.href().ifPresent(href -> assertTrue(lines.contains(href) || href.equals("#"), href));
                part.bars().forEach(bar -> {
                    within(bar.x(), 0);
                    within(bar.x(), percent(bar.width()));
                });
                part.lines().forEach(line -> {
                    within(line.x1(), 0);
                    within(line.x2(), 0);
                });
                part.words().forEach(words -> within(words.x(), 0));
            }
        }
    }

    private static Stream<Drawing> figures(Pictures pictures) {
        return Stream.of(pictures.timeline().stream(), pictures.exposures().stream(), pictures.wayBack().stream())
                .flatMap(figures -> figures)
                .flatMap(figure -> figure.drawings().stream());
    }

    private static List<Drawing> drawings(Pictures pictures) {
        Stream<Drawing> scales = pictures.scales().stream()
                .flatMap(all -> Stream.concat(all.telling().stream(), all.single().stream()))
                .map(Scales.Drawn::drawing);
        return Stream.concat(figures(pictures), scales).toList();
    }

    private static void within(String x, double more) {
        double place = percent(x) + more;
        assertTrue(place >= -1 && place <= 101, x);
    }

    private static double percent(String share) {
        return Double.parseDouble(share.substring(0, share.length() - 1));
    }
}
