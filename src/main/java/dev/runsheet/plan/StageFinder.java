package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.StageTitles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** Whether the document changes production at all; others may speak of stages, and only count these. */
    private final boolean changes;

    /** The sections that are stages because of those beside them. */
    private final Set<Pointer> series;

    /** Those that one numbering counts through the whole document. */
    private final Set<Pointer> running;

    /** Whether sections are stages, so that what lists them again is none. */
    private final boolean sectioned;

    /** Found once, in order. */
    private final List<Spot> found;

    StageFinder(Outline outline, boolean changes) {
        this.outline = outline;
        this.changes = changes;
        this.series = changes ? StageSeries.in(outline) : Set.of();
        this.running = changes ? StageSeries.running(outline) : Set.of();
        this.sectioned = outline.sections().anyMatch(this::isStage);
        this.found = outline.spots().stream().filter(this::isStage).toList();
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
            boolean told = StageSeries.isHeading(spot) || (changes && StageSeries.isCounted(spot));
            return series.contains(spot.at()) || (told && spot.role() == Role.STAGE && isStageOfItsOwn(spot));
        }
        if (spot.part() instanceof Row row) {
            return isStageTable(spot) && (row.phrases().exposure().isPresent() || (changes && isListedStage(spot)));
        }
        return changes && spot.isItem() && (raisesExposure(spot) || isEnvironment(spot) || isListedStage(spot));
    }

    private static boolean isStep(Spot spot) {
        boolean among = StageTitles.number(spot.text()).isPresent()
                && spot.parent().filter(outer -> outer.says(Word.STEPS)).isPresent();
        return among || StageTitles.step(spot.text());
    }

    /** A stage by its number, date or share; by its words alone, where something is done and no stage is around or inside. */
    private boolean isStageOfItsOwn(Spot section) {
        boolean decided = ((Section) section.part())
                .blocks().stream()
                        .anyMatch(block -> block instanceof Block.Comment comment
                                && comment.text().contains("runsheet:"));
        boolean dated = StageTitles.dated(section.text())
                && !StageTitles.numbered(section.text())
                && section.phrases().exposure().isEmpty();
        if (decided || (StageSeries.isCounted(section) && !dated)) {
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
                && (section.says(Word.EXECUTION) || (section.says(Word.CHANGE) && !section.says(Word.AFTER)));
        return named || acts;
    }

    /** An item of a numbered list that just names an environment: {@code 2. Staging}. */
    private boolean isEnvironment(Spot spot) {
        return spot.part() instanceof Item item
                && item.number().isPresent()
                && spot.says(Word.ENVIRONMENT)
                && spot.text().strip().split("\\s+").length <= 2
                && spot.within(Role.STAGE, Role.ACTION);
    }

    /** {@code - Week 2: 10% of the orders} beside others like it, where no sections are stages. */
    private boolean isListedStage(Spot spot) {
        return !sectioned
                && isCounted(spot)
                && spot.parent()
                        .filter(list -> outline.inside(list)
                                        .filter(other -> other.parent().equals(spot.parent()) && isCounted(other))
                                        .limit(2)
                                        .count()
                                > 1)
                        .isPresent();
    }

    private static boolean isCounted(Spot spot) {
        return StageTitles.numbered(spot.text()) || (spot.isItem() && StageTitles.dated(spot.text()));
    }

    private static boolean isStageTable(Spot row) {
        return row.parent()
                .filter(table -> table.part() instanceof Block.Table own
                        && own.role().filter(TableRole.STAGE::equals).isPresent())
                .isPresent();
    }

    /** An item that raises the exposure, unless it stands in a stage whose exposure is that already. */
    private boolean raisesExposure(Spot spot) {
        Optional<Exposure> exposure = spot.phrases().exposure();
        boolean doing = spot.within(Role.STAGE, Role.ACTION)
                || spot.section().isEmpty()
                || spot.section().filter(StageFinder::isOfChange).isPresent();
        boolean zero = exposure.filter(share -> share.reached().signum() == 0).isPresent();
        boolean waits = spot.phrases().soak().isPresent() && outline.says(firstWord(spot), Word.WAITS);
        if (exposure.isEmpty() || !doing || zero || waits || startsChecking(spot)) {
            return false;
        }
        return spot.around()
                .filter(outer -> outer.phrases().exposure().isPresent())
                .findFirst()
                .filter(outer ->
                        outer.phrases().exposure().orElseThrow().percents().size() == 1)
                .isEmpty();
    }

    /** {@code ## Rollout}: a section that is named after the change and nothing else. */
    private static boolean isOfChange(Spot section) {
        return section.role() == Role.OTHER && section.says(Word.CHANGE) && !section.says(Word.AFTER);
    }

    private boolean startsChecking(Spot spot) {
        return outline.words().verifies(firstWord(spot));
    }

    private static String firstWord(Spot spot) {
        return spot.text().strip().split("[\\s,;:(]", 2)[0];
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
        outline.inside(spot).forEach(inner -> {
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
