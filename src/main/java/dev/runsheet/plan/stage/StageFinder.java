package dev.runsheet.plan.stage;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.RowGroups;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the stages of carrying out the change, whether they are sections, items or rows of a table. */
public final class StageFinder {
    /** Parts of an execution that are no stages of it. */
    private static final Set<Role> ASIDE = EnumSet.of(
            Role.COMMUNICATION,
            Role.CONTACT,
            Role.REFERENCE,
            Role.RETROSPECTIVE,
            Role.OVERVIEW,
            Role.APPROVAL,
            Role.THRESHOLD,
            Role.ALERTING,
            Role.SUCCESS,
            Role.COMPLETION,
            Role.MONITORING);

    /** The empty cells behind the name of the rows below. */
    private static final Pattern HEAD_END = Pattern.compile("[|\\s]+$");

    /** {@code Phase 0~4}: several at once. */
    private static final Pattern RANGE = Pattern.compile("\\d\\s?[~〜～]\\s?\\d");

    /** A title of more words says more than that something is carried out. */
    private static final int MOST_WORDS = 5;

    /** What a title names, before what it says of that. */
    private static final Pattern HEAD = Pattern.compile("\\s[–—-]+\\s|\\s*[:：(（]");

    private final Outline outline;
    private final StageTitles titles;

    /** Whether the document changes production at all; others may speak of stages, and only count these. */
    private final boolean changes;

    /** The sections that are stages because of those beside them. */
    private final Set<Spot> series;

    /** Those that one numbering counts through the whole document. */
    private final Set<Pointer> running;

    private final Reach reach;

    private final StageItems items;

    /** Found once, in order. */
    private final List<Spot> found;

    /** Looks for stages in {@code outline}; {@code changes} tells whether the document changes production. */
    public StageFinder(Outline outline, boolean changes) {
        this.outline = outline;
        this.titles = outline.words().titles();
        this.changes = changes;
        Ladders ladders = new Ladders(outline);
        Turns turns = new Turns(outline);
        this.reach = new Reach(outline, ladders);
        this.series = StageSeries.in(outline, ladders, turns, changes);
        this.running = changes ? RunningNumbers.in(outline) : Set.of();
        Set<Spot> told = outline.sections().filter(this::isStage).collect(Collectors.toSet());
        List<Spot> sections = outline.sections()
                .filter(spot -> told.contains(spot) && !isFrame(spot, told) && !isBesideFrame(spot, told))
                .toList();
        this.items = new StageItems(outline, changes, sections, ladders, turns, reach);
        this.found = outline.spots().stream()
                .filter(spot -> spot.part() instanceof Section ? sections.contains(spot) : isStage(spot))
                .toList();
    }

    /** Where the stages stand, in the order of the document. */
    public List<Spot> spots() {
        return found;
    }

    /** The stages with what is said of each, in the order of the document. */
    public List<Stage> stages() {
        return found.stream().map(this::stage).toList();
    }

    private boolean isStage(Spot spot) {
        if (running.contains(spot.at())) {
            return true;
        }
        boolean counted = series.contains(spot) && isStep(spot);
        if (spot.around()
                        .filter(outer -> !(outer.role() == Role.PREPARATION && (counted || isOfItsTime(spot, outer))))
                        .anyMatch(outer -> outer.part() instanceof Section && isApart(outer) && !isOnlyIn(spot, outer))
                || spot.role().isRollback()) {
            return false;
        }
        if (spot.part() instanceof Section) {
            if (Passages.is(spot, outline)) {
                return false;
            }
            boolean told = StageSeries.isHeading(spot) || (changes && outline.isCounted(spot));
            return series.contains(spot)
                    || (told && spot.role() == Role.STAGE && isStageOfItsOwn(spot))
                    || (changes && closes(spot));
        }
        return items.isStage(spot);
    }

    /** Where no section is a stage, the lines of an overview say what the stages are. */
    private boolean isOnlyIn(Spot spot, Spot overview) {
        return overview.role() == Role.OVERVIEW && !(spot.part() instanceof Section) && items.isTold(spot);
    }

    /** {@code T-3 days} in what comes before the change, itself a stage at a stated time, or nothing but such a time. */
    private boolean isOfItsTime(Spot spot, Spot outer) {
        return series.contains(spot)
                && isClocked(spot)
                && ((series.contains(outer) && isClocked(outer)) || outer.says(Word.WHEN));
    }

    /** A part of the day such as {@code Launch day} is no stage beside those within it; a time before the change is. */
    private boolean isFrame(Spot section, Set<Spot> stages) {
        boolean before = section.role() == Role.PREPARATION && isClocked(section);
        return !before
                && (section.says(Word.WHEN)
                        || (isProcedure(section) && !PlaceInOrder.isIn(section.text()))
                        || RANGE.matcher(section.text()).find())
                && (!titles.numbered(section.text())
                        || RANGE.matcher(section.text()).find())
                && section.phrases().exposure().isEmpty()
                && outline.inside(section).filter(stages::contains).limit(2).count() == 2
                && (!isBesideTimes(section, stages) || holdsPhases(section, stages));
    }

    /** {@code Launch phases} with {@code Phase 1} and {@code Phase 2} in it, whatever stands before and behind it. */
    private boolean holdsPhases(Spot section, Set<Spot> stages) {
        return !isClocked(section)
                && outline.inside(section)
                                .filter(inner -> stages.contains(inner) && isCountedSection(inner))
                                .limit(2)
                                .count()
                        == 2;
    }

    /** A day with one counted stage beside one with several: {@code 3 March} beside {@code 2 March}. */
    private boolean isBesideFrame(Spot section, Set<Spot> stages) {
        return titles.onDay(section.text())
                && outline.inside(section).anyMatch(inner -> stages.contains(inner) && isCountedSection(inner))
                && stages.stream()
                        .anyMatch(other -> !other.equals(section)
                                && other.parent().equals(section.parent())
                                && titles.onDay(other.text())
                                && isFrame(other, stages));
    }

    /** Whether the stages beside it say themselves when they are, so that it is one of them. */
    private boolean isBesideTimes(Spot section, Set<Spot> stages) {
        return stages.stream()
                        .filter(other -> !other.equals(section)
                                && other.parent().equals(section.parent())
                                && other.part() instanceof Section
                                && isClocked(other))
                        .limit(2)
                        .count()
                == 2;
    }

    private boolean isClocked(Spot section) {
        return titles.named(section.text())
                || titles.dated(section.text())
                || titles.scheduled(section.text())
                || (section.says(Word.WHEN) && section.text().codePoints().anyMatch(Character::isDigit));
    }

    private boolean isStep(Spot spot) {
        boolean among = PlaceInOrder.isIn(spot.text())
                && spot.parent().filter(outer -> outer.says(Word.STEPS)).isPresent();
        return among || titles.step(spot.text());
    }

    /** A stage by its number, date or share; by its words alone, where something is done and no stage is around or inside. */
    private boolean isStageOfItsOwn(Spot section) {
        boolean decided = ((Section) section.part())
                .blocks().stream()
                        .anyMatch(block -> block instanceof Block.Comment comment
                                && comment.text().contains("runsheet:"));
        boolean dated = titles.dated(section.text())
                && !titles.numbered(section.text())
                && section.phrases().exposure().isEmpty();
        if (decided || (outline.isCounted(section) && !dated)) {
            return true;
        }
        if (dated) {
            return false;
        }
        boolean inStage =
                section.around().anyMatch(outer -> outer.part() instanceof Section && outer.role() == Role.STAGE);
        return changes
                && !inStage
                && outline.inside(section)
                        .noneMatch(inner -> inner.part() instanceof Section && inner.role() == Role.STAGE)
                && outline.inside(section).anyMatch(StageFinder::isDone);
    }

    /** {@code General availability}, {@code Everybody: …} right behind stages that are counted: the last of them. */
    private boolean closes(Spot section) {
        List<String> head =
                List.of(HEAD.split(section.text().strip(), 2)[0].strip().split("\\s+"));
        boolean whole = Stream.of(Word.EVERYBODY, Word.FULLY, Word.REACHED)
                .anyMatch(word -> outline.words().isAll(head, word));
        Optional<Spot> last = whole ? outline.before(section) : Optional.empty();
        return last.filter(this::isCountedSection)
                .flatMap(outline::before)
                .filter(this::isCountedSection)
                .isPresent();
    }

    private boolean isCountedSection(Spot spot) {
        return spot.part() instanceof Section && titles.numbered(spot.text());
    }

    private static boolean isDone(Spot spot) {
        return spot.part() instanceof Item item
                ? item.box().isPresent() || item.number().isPresent()
                : spot.part() instanceof Block.Command command && Commands.runs(command);
    }

    static boolean isExecution(Spot section) {
        boolean named = (section.says(Word.EXECUTION) && section.role() == Role.STAGE && !section.says(Word.FIRST))
                || isProcedure(section);
        boolean acts = section.role() == Role.ACTION
                && !section.says(Word.AFTER)
                && (section.says(Word.EXECUTION) || section.says(Word.CHANGE));
        return named || acts;
    }

    /** {@code 6. Procedure}, {@code The night}: a title that says just that something is carried out. */
    static boolean isProcedure(Spot section) {
        return section.part() instanceof Section own
                && own.level() > 1
                && (section.says(Word.PROCEDURE) || section.says(Word.EXECUTION))
                && (section.role() == Role.OTHER || section.role() == Role.STAGE || section.role() == Role.ACTION)
                && !section.says(Word.FIRST)
                && !section.says(Word.AFTER)
                && PlaceInOrder.without(section.text()).strip().split("\\s+").length <= MOST_WORDS;
    }

    /** Whether a section is no part of carrying the change out. */
    static boolean isApart(Spot section) {
        return section.role().isRollback()
                || (section.role() != Role.STAGE && ASIDE.contains(section.role()))
                || (section.role() == Role.PREPARATION
                        && section.parent()
                                .filter(outer -> outer.part() instanceof Section && outer.says(Word.EXECUTION))
                                .isEmpty());
    }

    private Stage stage(Spot spot) {
        List<At<Timespan>> soaks = new ArrayList<>();
        List<Pointer> checks = new ArrayList<>();
        List<At<Threshold>> limits = new ArrayList<>();
        List<Pointer> backouts = new ArrayList<>();
        spot.phrases().soak().ifPresent(soak -> soaks.add(new At<>(spot.at(), soak)));
        outline.under(spot).forEach(inner -> {
            inner.phrases().soak().ifPresent(soak -> soaks.add(new At<>(inner.at(), soak)));
            inner.phrases().thresholds().forEach(limit -> limits.add(new At<>(inner.at(), limit)));
            if (inner.part() instanceof Section && inner.role().isRollback()) {
                if (saysHow(inner)) {
                    backouts.add(inner.at());
                }
            } else if (!inner.role().isRollback() && isCheck(inner)) {
                checks.add(inner.at());
            }
        });
        return new Stage(
                spot.at(),
                spot.part() instanceof Row row && RowGroups.isHead(row)
                        ? HEAD_END.matcher(spot.text()).replaceFirst("")
                        : spot.text(),
                reach.of(spot),
                reach.shares(spot),
                spot.phrases().duration(),
                soaks,
                checks,
                limits,
                backouts);
    }

    /** Conditions on which one goes back are no way back, unless they say how. */
    private boolean saysHow(Spot section) {
        return section.role() != Role.ROLLBACK_TRIGGER
                || outline.inside(section)
                        .anyMatch(spot -> spot.part() instanceof Block.Command
                                || spot.role() == Role.ROLLBACK_STEP
                                || spot.role() == Role.ROLLBACK);
    }

    private static boolean isCheck(Spot spot) {
        return (spot.part() instanceof Section && spot.role() == Role.VERIFICATION)
                || (spot.isItem() && spot.verifies());
    }
}
