package dev.runsheet.plan.stage;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sections that are stages because of those beside them: the parts of {@code ## Deployment}, steps counted
 * one by one, times of one day, shares that rise. One such section alone is no stage.
 */
final class StageSeries {
    /** What is not carried out, whenever that is. */
    private static final Set<Role> TOLD =
            EnumSet.of(Role.SUCCESS, Role.THRESHOLD, Role.RETROSPECTIVE, Role.REFERENCE, Role.CONTACT, Role.OVERVIEW);

    /** A title of more words says more than that something comes before or after. */
    private static final int MOST_WORDS = 2;

    /** {@code Pre-launch (T-7 days)}. */
    private static final Pattern WHEN = Pattern.compile("[(（][^()（）]*\\d[^()（）]*[)）]\\s*$");

    /** {@code Step 2 fails}, and no sign between them. */
    private static final Pattern COUNTED =
            Pattern.compile("\\W{0,4}\\p{L}{2,12} \\d{1,2}[a-z]? (?<then>\\p{L}{2,20})(?![\\p{L}-])");

    private final Outline outline;
    private final StageTitles titles;
    private final Ladders ladders;
    private final Turns turns;
    private final CountedNames names;
    private final ExecutionParts parts;
    private final DeedSequence deeds;
    private final Deeds steps;
    private final Set<Spot> found = new HashSet<>();

    /** What stands between a part before the change and one after it. */
    private final Set<Spot> amid = new HashSet<>();

    /** Parts of an execution that nothing else tells. */
    private final Set<Spot> parted = new HashSet<>();

    /** Those that are counted, changed in turn or reach more and more; what they stand in may be a sequence all the same. */
    private final Set<Spot> inTurn = new HashSet<>();

    private StageSeries(Outline outline, Ladders ladders, Turns turns) {
        this.outline = outline;
        this.titles = outline.words().titles();
        this.ladders = ladders;
        this.turns = turns;
        this.names = new CountedNames(outline);
        this.parts = new ExecutionParts(outline);
        this.deeds = new DeedSequence(outline);
        this.steps = new Deeds(outline);
    }

    /** The stages among the sections of {@code outline}. */
    static Set<Spot> in(Outline outline, Ladders ladders, Turns turns, boolean changes) {
        StageSeries series = new StageSeries(outline, ladders, turns);
        Map<Optional<Pointer>, List<Spot>> siblings = new LinkedHashMap<>();
        boolean bold = outline.sections().noneMatch(spot -> isHeading(spot) && ((Section) spot.part()).level() > 1);
        outline.sections()
                .filter(spot -> isHeading(spot)
                        || bold
                        || outline.isCounted(spot)
                        || series.titles.step(spot.text())
                        || StageTitles.beginsTimed(spot.text()))
                .filter(spot -> !spot.role().isRollback() && !series.isFailed(spot))
                .forEach(spot -> siblings.computeIfAbsent(spot.parent().map(Spot::at), parent -> new ArrayList<>())
                        .add(spot));
        if (!changes) {
            siblings.values().forEach(spots -> series.several(spots, spot -> series.titles.step(spot.text())));
            return series.found;
        }
        List<List<Spot>> inwards = new ArrayList<>(siblings.values());
        Collections.reverse(inwards);
        inwards.forEach(spots -> series.among(spots.get(0).parent(), spots));
        series.parted.stream().filter(series::isWithinOne).forEach(series.found::remove);
        series.found.addAll(series.inTurn);
        return series.found;
    }

    static boolean isHeading(Spot section) {
        return ((Section) section.part()).form() == Section.Form.HEADING;
    }

    private void among(Optional<Spot> parent, List<Spot> siblings) {
        if (parent.filter(outer -> titles.step(outer.text())).isPresent()) {
            return;
        }
        alike(parent, siblings);
        between(siblings);
        boolean split = siblings.stream().anyMatch(spot -> spot.role() == Role.STAGE && outline.isCounted(spot));
        complete(siblings);
        boolean execution = parent.filter(StageFinder::isExecution).isPresent();
        boolean within = siblings.stream().allMatch(spot -> PlaceInOrder.isWithinAnother(spot.text()));
        if (within
                && !execution
                && parent.filter(outer -> PlaceInOrder.isIn(outer.text())).isPresent()) {
            return;
        }
        boolean counted = parent.filter(outer -> titles.numbered(outer.text())).isPresent();
        if (counted) {
            // what a counted stage consists of are its steps, unless they are times, shares or changes of several
            // things
            if (execution && !split) {
                parted(parent.orElseThrow(), siblings);
            }
            return;
        }
        if (parent.filter(StageSeries::isStaged).isPresent()) {
            several(siblings, spot -> PlaceInOrder.isIn(spot.text()));
        }
        several(deeds.amid(siblings));
        if (execution && !split) {
            parted(parent.orElseThrow(), siblings);
            several(deeds.numbered(siblings));
        } else if (parent.filter(outer -> outer.part() instanceof Section section && section.level() > 1)
                .isEmpty()) {
            several(deeds.ofDocument(siblings, found));
        } else if (isWorkedThrough(parent.orElseThrow(), siblings)) {
            several(deeds.numbered(siblings));
        }
    }

    /** Those that are of one sort: counted steps, times, shares, estimates, things that are changed in turn. */
    private void alike(Optional<Spot> parent, List<Spot> siblings) {
        several(siblings, spot -> titles.step(spot.text()));
        several(siblings, spot -> titles.named(spot.text()));
        if (parent.filter(this::comesAfter).isEmpty()) {
            several(siblings, spot -> StageTitles.timed(spot.text()));
        }
        several(siblings, ladders::has, inTurn);
        several(siblings, turns::has, inTurn);
        if (siblings.stream().filter(StageSeries::isExposed).count() > 1) {
            several(siblings, spot -> isExposed(spot) || spot.says(Word.REACHED));
        }
        if (siblings.stream().noneMatch(spot -> outline.isCounted(spot) || titles.step(spot.text()))) {
            several(siblings, StageSeries::isEstimated);
        }
        if (parent.filter(outer -> comesAfter(outer) && !titles.scheduled(outer.text()))
                .isEmpty()) {
            names.among(siblings).forEach(inTurn::addAll);
            times(siblings);
        }
    }

    /** {@code Step 2 fails}: no step, but what may happen to one. */
    private boolean isFailed(Spot spot) {
        Matcher counted = COUNTED.matcher(spot.text().strip());
        return counted.lookingAt() && outline.says(counted.group("then"), Word.NOT_PASSED);
    }

    /** {@code Staged migration}: a title that says that its parts come one after the other. */
    private static boolean isStaged(Spot parent) {
        return parent.says(Word.STAGED) && !parent.says(Word.AFTER) && !StageFinder.isApart(parent);
    }

    /** Under a title that promises no steps, checks alone make none. */
    private static boolean isWorkedThrough(Spot parent, List<Spot> siblings) {
        boolean checks = siblings.stream().filter(Spot::verifies).count() * 2 >= siblings.size();
        return !parent.says(Word.AFTER) && (parent.says(Word.STEPS) || (!checks && !parent.says(Word.FIRST)));
    }

    private void parted(Spot execution, List<Spot> siblings) {
        List<Spot> stages = parts.of(execution, siblings, found);
        boolean day = execution.says(Word.WHEN) && !BeforeAndAfter.run(stages).isEmpty();
        if (!day) {
            stages.stream()
                    .filter(spot -> !found.contains(spot) && !PlaceInOrder.isIn(spot.text()))
                    .forEach(parted::add);
        }
        several(stages);
    }

    /** Whether it is a part of what is one stage between others, before and after it. */
    private boolean isWithinOne(Spot part) {
        return part.parent().filter(amid::contains).isPresent();
    }

    /** What is done between a part before the change and one after it that are stages is one as well. */
    private void between(List<Spot> siblings) {
        List<Spot> run = BeforeAndAfter.run(siblings);
        if (!run.isEmpty() && found.contains(run.get(0)) && found.contains(run.get(run.size() - 1))) {
            run.stream()
                    .filter(spot -> !StageFinder.isApart(spot) && steps.isDone(spot))
                    .forEach(found::add);
            amid.addAll(run);
        }
    }

    /** Where one numbering counts the parts of a part, and several of them are stages, the others are as well. */
    private void complete(List<Spot> siblings) {
        long stages = siblings.stream().filter(found::contains).count();
        if (stages > 1
                && stages * 2 > siblings.size()
                && siblings.stream().allMatch(spot -> PlaceInOrder.isWithinAnother(spot.text()))) {
            several(siblings);
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
                .filter(spot ->
                        (isTime(spot) || spot.says(Word.WHEN)) && !TOLD.contains(spot.role()) && !isRecord(spot))
                .filter(spot -> !onlyWatches(spot))
                .toList();
        boolean doing = times.stream()
                .filter(spot -> spot.role() != Role.MONITORING)
                .anyMatch(spot -> isTime(spot) || spot.says(Word.EXECUTION) || spot.says(Word.CHANGE));
        if (doing && differ(times)) {
            found.addAll(times);
            if (times.stream().noneMatch(spot -> titles.numbered(spot.text()))) {
                siblings.stream().filter(spot -> isAround(spot, times)).forEach(found::add);
            }
        }
    }

    /** {@code Launch day checklist} beside {@code Launch day}: the same time once more. */
    private static boolean isAgain(Spot time, List<Spot> times) {
        return times.stream()
                .filter(other -> other.index() < time.index())
                .anyMatch(other -> time.text().startsWith(other.text().strip() + " "));
    }

    /**
     * Whether there are two times at least. {@code Evidence (2026-03-01)} beside {@code Open points (2026-03-01)} tells how
     * things were on one day.
     */
    private static boolean differ(List<Spot> times) {
        Set<String> days = new HashSet<>();
        int found = 0;
        for (Spot time : times) {
            Matcher day = WHEN.matcher(time.text());
            boolean other = !day.find() || days.add(day.group().strip()) || day.start() == 0;
            found += other && !isAgain(time, times) ? 1 : 0;
            if (found > 1) {
                return true;
            }
        }
        return false;
    }

    /** {@code T+2h} with nothing but checks: what is only looked at afterwards is not carried out. */
    private boolean onlyWatches(Spot time) {
        if (!titles.countedUp(time.text())) {
            return false;
        }
        List<Spot> items = outline.inside(time).filter(Spot::isItem).toList();
        long watched = items.stream().filter(this::isLookedAt).count();
        return time.role() == Role.MONITORING || (!items.isEmpty() && watched * 2 >= items.size());
    }

    private boolean isLookedAt(Spot item) {
        String first = item.text().strip().split("[\\s,;:(]", 2)[0];
        return outline.words().verifies(first)
                || outline.says(first, Word.WAITS)
                || outline.says(first, Word.LOOKS)
                || !item.phrases().thresholds().isEmpty();
    }

    /** {@code Pre-launch} before the first of {@code times}, {@code Post-launch} behind the last. */
    private boolean isAround(Spot spot, List<Spot> times) {
        boolean before = spot.says(Word.FIRST)
                && !spot.says(Word.AFTER)
                && spot.index() < times.get(0).index();
        boolean behind = spot.says(Word.AFTER)
                && spot.index() > times.get(times.size() - 1).index();
        String title = WHEN.matcher(PlaceInOrder.without(spot.text())).replaceAll("");
        boolean remarked = title.matches(".*[)）]\\s*") && !isTime(spot);
        return (before || behind)
                && !remarked
                && !TOLD.contains(spot.role())
                && title.strip().split("\\s+").length <= MOST_WORDS;
    }

    private boolean isTime(Spot spot) {
        return titles.dated(spot.text())
                || titles.countedDown(spot.text())
                || titles.scheduled(spot.text())
                || titles.onDay(spot.text());
    }

    /** {@code Week 2 metrics}: what is noted of a time. */
    private boolean isRecord(Spot spot) {
        String title = spot.text().replaceAll("\\s*[（(][^（()）]*[)）]", "").replaceAll("[^\\p{L}\\p{M}]+$", "");
        return outline.says(title.substring(title.lastIndexOf(' ') + 1), Word.RECORD);
    }

    /** Whether a section is about what follows the change: what is watched then is no stage. */
    private boolean comesAfter(Spot section) {
        return section.part() instanceof Section own
                && own.level() > 1
                && (section.role() == Role.VERIFICATION || section.says(Word.AFTER))
                && !outline.says(withoutAfter(section.text()), Word.EXECUTION);
    }

    /** {@code activities} of {@code Post-go-live activities}: what is carried out then is not what comes before. */
    private String withoutAfter(String title) {
        List<String> tokens = List.of(title.strip().split("\\s+"));
        for (int i = 0; i < tokens.size(); i++) {
            int length = outline.words().length(tokens, i, Word.AFTER);
            if (length > 0) {
                return String.join(" ", tokens.subList(0, i)) + " "
                        + String.join(" ", tokens.subList(i + length, tokens.size()));
            }
        }
        return title;
    }

    private void several(List<Spot> siblings, Predicate<Spot> alike) {
        several(siblings, alike, found);
    }

    private static void several(List<Spot> siblings, Predicate<Spot> alike, Set<Spot> taken) {
        List<Spot> series = siblings.stream().filter(alike).toList();
        if (series.size() > 1) {
            taken.addAll(series);
        }
    }

    private void several(List<Spot> series) {
        if (series.size() > 1) {
            found.addAll(series);
        }
    }
}
