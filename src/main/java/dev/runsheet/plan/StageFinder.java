package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.phrase.StageTitles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the stages of carrying out the change, whether they are sections, items or rows of a table. */
final class StageFinder {
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

    private final Outline outline;
    private final StageTitles titles;

    /** Whether the document changes production at all; others may speak of stages, and only count these. */
    private final boolean changes;

    /** The sections that are stages because of those beside them. */
    private final Set<Pointer> series;

    /** Those that one numbering counts through the whole document. */
    private final Set<Pointer> running;

    private final StageItems items;

    /** Found once, in order. */
    private final List<Spot> found;

    StageFinder(Outline outline, boolean changes) {
        this.outline = outline;
        this.titles = outline.words().titles();
        this.changes = changes;
        this.series = changes ? StageSeries.in(outline) : Set.of();
        this.running = changes ? StageSeries.running(outline) : Set.of();
        List<Spot> sections = outline.sections().filter(this::isStage).toList();
        this.items = new StageItems(outline, changes, sections);
        this.found = outline.spots().stream()
                .filter(spot -> spot.part() instanceof Section ? sections.contains(spot) : isStage(spot))
                .toList();
    }

    List<Spot> spots() {
        return found;
    }

    List<Stage> stages() {
        return found.stream().map(this::stage).toList();
    }

    private boolean isStage(Spot spot) {
        if (running.contains(spot.at())) {
            return true;
        }
        boolean counted = series.contains(spot.at()) && isStep(spot);
        if (spot.around()
                        .filter(outer -> !(counted && outer.role() == Role.PREPARATION))
                        .anyMatch(outer -> outer.part() instanceof Section && isApart(outer))
                || spot.role().isRollback()) {
            return false;
        }
        if (spot.part() instanceof Section) {
            boolean told = StageSeries.isHeading(spot) || (changes && outline.isCounted(spot));
            return series.contains(spot.at()) || (told && spot.role() == Role.STAGE && isStageOfItsOwn(spot));
        }
        return items.isStage(spot);
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

    private static boolean isDone(Spot spot) {
        return spot.part() instanceof Item item
                ? item.box().isPresent() || item.number().isPresent()
                : spot.part() instanceof Block.Command command && Commands.runs(command);
    }

    static boolean isExecution(Spot section) {
        boolean named = section.says(Word.EXECUTION) && section.role() == Role.STAGE;
        boolean acts = section.role() == Role.ACTION
                && !section.says(Word.AFTER)
                && (section.says(Word.EXECUTION) || section.says(Word.CHANGE));
        return named || acts;
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
        outline.under(spot).forEach(inner -> {
            inner.phrases().soak().ifPresent(soak -> soaks.add(new At<>(inner.at(), soak)));
            inner.phrases().thresholds().forEach(limit -> limits.add(new At<>(inner.at(), limit)));
            if (inner.part() instanceof Section && inner.role().isRollback()) {
                backouts.add(inner.at());
            } else if (!inner.role().isRollback() && isCheck(inner)) {
                checks.add(inner.at());
            }
        });
        return new Stage(
                spot.at(),
                spot.text(),
                spot.phrases().exposure(),
                spot.phrases().duration(),
                soaks,
                checks,
                limits,
                backouts);
    }

    private static boolean isCheck(Spot spot) {
        return (spot.part() instanceof Section && spot.role() == Role.VERIFICATION)
                || (spot.isItem() && spot.verifies());
    }
}
