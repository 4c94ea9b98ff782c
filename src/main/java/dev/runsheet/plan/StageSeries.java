package dev.runsheet.plan;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the sections that are stages because of those beside them: the parts of {@code ## Deployment}, steps counted
 * one by one, times of one day. One such section alone is no stage.
 */
final class StageSeries {
    /** A sequence of numbers says that a document is worked through from this length on. */
    private static final int LONG = 3;

    private final Outline outline;
    private final Deeds deeds;
    private final StageTitles titles;
    private final Set<Pointer> found = new HashSet<>();

    private StageSeries(Outline outline) {
        this.outline = outline;
        this.deeds = new Deeds(outline);
        this.titles = outline.words().titles();
    }

    /** The sections that one numbering counts through the parts before, during and after the change. */
    static Set<Pointer> running(Outline outline) {
        StageSeries series = new StageSeries(outline);
        List<Spot> run = new ArrayList<>();
        outline.sections()
                .filter(spot -> isHeading(spot) && !spot.role().isRollback() && PlaceInOrder.isIn(spot.text()))
                .forEach(spot -> {
                    int number = PlaceInOrder.of(spot.text()).getAsInt();
                    boolean follows = !run.isEmpty()
                            && number == run.size() + 1
                            && level(spot) == level(run.get(0))
                            && grandparent(spot).equals(grandparent(run.get(0)));
                    if (!follows) {
                        series.through(run);
                        run.clear();
                    }
                    if (follows || number == 1) {
                        run.add(spot);
                    }
                });
        series.through(run);
        return series.found;
    }

    private static int level(Spot section) {
        return ((Section) section.part()).level();
    }

    private static Optional<Pointer> grandparent(Spot section) {
        return section.parent().flatMap(Spot::parent).map(Spot::at);
    }

    /** Takes a numbering that goes on from one part of the document to the next, where most of it are deeds. */
    private void through(List<Spot> run) {
        long parts =
                run.stream().map(spot -> spot.parent().map(Spot::at)).distinct().count();
        long doing = run.stream().filter(deeds::isDeed).count();
        if (parts > 1
                && run.stream().allMatch(spot -> spot.parent().isPresent())
                && run.size() >= LONG
                && doing * 2 >= run.size()
                && run.stream()
                        .anyMatch(spot -> deeds.isChange(spot)
                                || spot.parent()
                                        .filter(StageFinder::isExecution)
                                        .isPresent())) {
            several(run, spot -> true);
        }
    }

    /** The stages among the sections of {@code outline}, by where they stand. */
    static Set<Pointer> in(Outline outline) {
        StageSeries series = new StageSeries(outline);
        Map<Optional<Pointer>, List<Spot>> siblings = new LinkedHashMap<>();
        boolean bold = outline.sections().noneMatch(StageSeries::isHeading);
        outline.sections()
                .filter(spot -> isHeading(spot) || bold || outline.isCounted(spot) || series.titles.step(spot.text()))
                .filter(spot -> !spot.role().isRollback())
                .forEach(spot -> siblings.computeIfAbsent(spot.parent().map(Spot::at), parent -> new ArrayList<>())
                        .add(spot));
        List<List<Spot>> inwards = new ArrayList<>(siblings.values());
        Collections.reverse(inwards);
        inwards.forEach(spots -> series.among(spots.get(0).parent(), spots));
        return series.found;
    }

    private void among(Optional<Spot> parent, List<Spot> siblings) {
        if (parent.filter(outer -> titles.step(outer.text())).isPresent()) {
            return;
        }
        several(siblings, spot -> titles.step(spot.text()));
        several(siblings, spot -> titles.named(spot.text()));
        several(siblings, spot -> StageTitles.timed(spot.text()));
        if (siblings.stream().filter(StageSeries::isExposed).count() > 1) {
            several(siblings, spot -> isExposed(spot) || spot.says(Word.REACHED));
        }
        if (siblings.stream().noneMatch(spot -> outline.isCounted(spot) || titles.step(spot.text()))) {
            several(siblings, StageSeries::isEstimated);
        }
        if (parent.filter(StageSeries::comesAfter).isEmpty()) {
            times(siblings);
        }
        boolean split = siblings.stream().anyMatch(spot -> spot.role() == Role.STAGE && outline.isCounted(spot));
        complete(siblings);
        boolean numbered =
                parent.filter(outer -> PlaceInOrder.isIn(outer.text())).isPresent();
        if (numbered && siblings.stream().allMatch(spot -> PlaceInOrder.isWithinAnother(spot.text()))) {
            return;
        }
        amid(siblings);
        if (parent.filter(StageFinder::isExecution).isPresent() && !split) {
            parts(parent.orElseThrow(), siblings);
        } else if (parent.filter(outer -> outer.part() instanceof Section section && section.level() > 1)
                .isEmpty()) {
            sequence(siblings);
        } else if (!parent.orElseThrow().says(Word.AFTER)) {
            // under a title that promises no steps, checks alone make none
            boolean steps = parent.orElseThrow().says(Word.STEPS);
            boolean checks = siblings.stream().filter(Spot::verifies).count() * 2 >= siblings.size();
            if (steps || (!checks && !parent.orElseThrow().says(Word.FIRST))) {
                numbered(siblings);
            }
        }
    }

    /** Where one numbering counts the parts of a part, and several of them are stages, the others are as well. */
    private void complete(List<Spot> siblings) {
        long stages =
                siblings.stream().filter(spot -> found.contains(spot.at())).count();
        if (stages > 1
                && stages * 2 > siblings.size()
                && siblings.stream().allMatch(spot -> PlaceInOrder.isWithinAnother(spot.text()))) {
            several(siblings, spot -> true);
        }
    }

    /** Where only some are numbered, from 1 on, behind a part that comes first, these are the steps. */
    private void amid(List<Spot> siblings) {
        List<Spot> numbered =
                siblings.stream().filter(spot -> PlaceInOrder.isIn(spot.text())).toList();
        boolean prepared = !numbered.isEmpty()
                && siblings.stream()
                        .anyMatch(spot -> spot.index() < numbered.get(0).index()
                                && (spot.role() == Role.PREPARATION || spot.says(Word.FIRST)));
        boolean inOrder = IntStream.range(0, numbered.size())
                .allMatch(i -> PlaceInOrder.of(numbered.get(i).text()).getAsInt() == i + 1);
        if (prepared && inOrder && numbered.stream().allMatch(deeds::isDone)) {
            several(numbered, spot -> !StageFinder.isApart(spot));
        }
    }

    private static boolean isExposed(Spot spot) {
        return spot.phrases().exposure().isPresent();
    }

    /** {@code Switch the gates (20 min)}: how long it takes is said of what is done. */
    private static boolean isEstimated(Spot spot) {
        return spot.phrases().duration().isPresent()
                && (spot.role() == Role.ACTION || spot.role() == Role.STAGE || spot.role() == Role.OTHER);
    }

    /** Days, hours and weeks around the change; one of them at least is the change itself or counted towards it. */
    private void times(List<Spot> siblings) {
        List<Spot> times = siblings.stream()
                .filter(spot -> isTime(spot) || spot.says(Word.WHEN))
                .toList();
        boolean doing = times.stream()
                .filter(spot -> spot.role() != Role.MONITORING)
                .anyMatch(spot -> isTime(spot) || spot.says(Word.EXECUTION) || spot.says(Word.CHANGE));
        if (doing) {
            several(times, spot -> true);
        }
    }

    private boolean isTime(Spot spot) {
        return titles.dated(spot.text()) || titles.countedDown(spot.text());
    }

    /** Whether a section is about what follows the change: what is watched then is no stage. */
    private static boolean comesAfter(Spot section) {
        return section.part() instanceof Section own
                && own.level() > 1
                && (section.role() == Role.VERIFICATION || section.says(Word.AFTER))
                && !section.says(Word.EXECUTION);
    }

    static boolean isHeading(Spot section) {
        return ((Section) section.part()).form() == Section.Form.HEADING;
    }

    private void several(List<Spot> siblings, Predicate<Spot> alike) {
        List<Spot> series = siblings.stream().filter(alike).toList();
        if (series.size() > 1) {
            series.forEach(spot -> found.add(spot.at()));
        }
    }

    /** The parts of the execution: the numbered ones, else all where most say that they do something. */
    private void parts(Spot execution, List<Spot> siblings) {
        List<Spot> parts =
                siblings.stream().filter(spot -> !StageFinder.isApart(spot)).toList();
        List<Spot> numbered =
                parts.stream().filter(spot -> PlaceInOrder.isIn(spot.text())).toList();
        if (execution.says(Word.ALTERNATIVE) || areChoices(parts)) {
            return;
        }
        if (!numbered.isEmpty()) {
            several(numbered, spot -> true);
            return;
        }
        long doing = parts.stream()
                .filter(spot -> spot.says(Word.CHANGE) || deeds.isDeed(spot) || deeds.isForSome(spot))
                .count();
        boolean day = execution.says(Word.WHEN) || parts.stream().anyMatch(spot -> spot.says(Word.WHEN));
        boolean triple = parts.stream()
                        .filter(spot -> !spot.says(Word.FIRST) && !spot.says(Word.AFTER))
                        .count()
                < 2;
        if (triple && !day) {
            return;
        }
        if (doing * 2 > parts.size() && parts.stream().noneMatch(spot -> spot.says(Word.ALTERNATIVE))) {
            several(parts, spot -> true);
        }
    }

    /** {@code Docker deployment} beside {@code Kubernetes deployment}: one of them is taken. */
    private boolean areChoices(List<Spot> parts) {
        return parts.stream()
                        .filter(spot -> !PlaceInOrder.isIn(spot.text()))
                        .map(spot -> spot.text().replaceFirst("^[^\\p{L}]+", "").split("\\s+", 2)[0])
                        .filter(word -> outline.says(word, Word.PLATFORM))
                        .count()
                > 1;
    }

    /** Where the document itself is one sequence of deeds: {@code ## 1. Run the migrations}, {@code ## Publish the page}. */
    private void sequence(List<Spot> siblings) {
        boolean split = siblings.stream()
                .anyMatch(spot ->
                        outline.isCounted(spot) || outline.inside(spot).anyMatch(part -> found.contains(part.at())));
        if (numbered(siblings) || split) {
            return;
        }
        List<Spot> changes = siblings.stream().filter(this::isUnnumberedChange).toList();
        if (changes.size() > 1 && !areChoices(changes)) {
            int first = changes.get(0).index();
            int last = changes.get(changes.size() - 1).index();
            several(
                    siblings,
                    spot -> changes.contains(spot)
                            || (first < spot.index()
                                    && spot.index() < last
                                    && deeds.isDone(spot)
                                    && !StageFinder.isApart(spot)));
        }
    }

    private boolean isUnnumberedChange(Spot spot) {
        if (StageFinder.isApart(spot) || PlaceInOrder.isIn(spot.text()) || spot.says(Word.ALTERNATIVE)) {
            return false;
        }
        boolean around = spot.says(Word.FIRST) || spot.says(Word.AFTER);
        boolean somewhere = spot.says(Word.CHANGE) && spot.says(Word.ENVIRONMENT) && !around;
        boolean changes = deeds.isChange(spot) || deeds.isChangeOfSomething(spot);
        return somewhere || (changes && spot.role() != Role.VERIFICATION);
    }

    /** Whether it is counted: within its own part by {@code 3.1 Restart}, where that part has no number itself. */
    private boolean hasPlace(Spot spot) {
        return PlaceInOrder.isIn(spot.text())
                || (PlaceInOrder.isWithinAnother(spot.text())
                        && spot.parent()
                                .filter(outer -> PlaceInOrder.isIn(outer.text()) || outline.isCounted(outer))
                                .isEmpty());
    }

    /** Takes the numbered among {@code siblings}, where they are deeds; false where they are not. */
    private boolean numbered(List<Spot> siblings) {
        List<Spot> numbered = siblings.stream().filter(this::hasPlace).toList();
        long doing = numbered.stream()
                .filter(spot -> deeds.isDeed(spot)
                        || deeds.isNoun(spot)
                        || (spot.says(Word.CHANGE) && !spot.says(Word.AFTER) && !spot.says(Word.FIRST)))
                .count();
        boolean acts = numbered.stream()
                .anyMatch(spot -> deeds.isChange(spot)
                        || (deeds.isNoun(spot) && spot.says(Word.CHANGE) && !spot.says(Word.AFTER)));
        // a document that numbers its chapters numbers approvals, limits and contacts as well
        long aside = numbered.stream()
                .filter(spot -> StageFinder.isApart(spot) && spot.role() != Role.PREPARATION)
                .count();
        boolean counts =
                aside * 3 <= numbered.size() && numbered.size() >= LONG && doing * 2 >= numbered.size() && acts;
        if (counts) {
            several(numbered, spot -> true);
        }
        return counts;
    }
}
