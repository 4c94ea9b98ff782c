package dev.runsheet.plan.stage;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.phrase.StageTitles;
import dev.runsheet.phrase.amount.Shares;
import dev.runsheet.plan.outline.Deeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.RowGroups;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the items of lists and the rows of tables that are stages, once it is known which sections are. */
final class StageItems {
    /** More words than this do more than to name for whom a stage is. */
    private static final int MOST_WORDS = 6;

    /** A line of so few is a title. */
    private static final int FEW_WORDS = 4;

    private static final int EVERYBODY = 100;

    private static final Pattern LEAD = Pattern.compile("\\W{0,3}(?:\\*\\*|__)\\p{L}");

    /** {@code Gates: `docs/gates.md`}, {@code `POST /gates/open`}, a link: where to read or to ask, and nothing that is done. */
    private static final Pattern POINTER = Pattern.compile(
            "(?:[^`\\[\\]]{0,60}[:：]\\s*)?"
                    + "(?:`(?:[A-Z]{3,7} /[^`]*|[^`\\s]+\\.\\p{Alpha}{2,4})`|\\[[^\\[\\]]*\\]\\([^()]*\\)|<?https?://\\S+)[.;,]?");

    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]");

    private final Outline outline;
    private final Deeds deeds;
    private final StageTitles titles;
    private final boolean changes;
    private final Set<Spot> sections;

    /** Points and labels that hold tasks and nothing else, where no sections are stages. */
    private final Set<Spot> groups;

    /** Whether one of the sections states its share, so that figures elsewhere say the same again. */
    private final boolean exposed;

    private final Ladders ladders;
    private final Turns turns;
    private final Reach reach;
    private final Widening widening;
    private final WatchedFew watched;
    private final NamedStops stops;
    private final CountedLabels labels;
    private final HeadedPoints headed;
    private final RisingCounts counts;

    StageItems(Outline outline, boolean changes, List<Spot> sections, Ladders ladders, Turns turns, Reach reach) {
        this.reach = reach;
        this.ladders = ladders;
        this.turns = turns;
        this.widening = new Widening(outline);
        this.watched = new WatchedFew(outline);
        this.stops = new NamedStops(outline);
        this.labels = new CountedLabels(outline);
        this.headed = new HeadedPoints(outline);
        this.counts = new RisingCounts(outline);
        this.outline = outline;
        this.deeds = new Deeds(outline);
        this.titles = outline.words().titles();
        this.changes = changes;
        this.sections = new HashSet<>(sections);
        this.groups = changes && sections.isEmpty() ? new TaskGroups(outline).stages() : Set.of();
        this.exposed = sections.stream()
                .anyMatch(section -> section.phrases().exposure().isPresent());
    }

    /** Whether it counts a stage or is one of those that reach more and more, where no section is a stage. */
    boolean isTold(Spot spot) {
        boolean named = spot.part() instanceof Row row
                && isStageTable(spot)
                && !row.cells().isEmpty()
                && !row.cells().get(0).isBlank();
        return sections.isEmpty() && (ladders.has(spot) || isCounted(spot) || named);
    }

    /** Whether {@code spot}, no section, is a stage. */
    boolean isStage(Spot spot) {
        if (spot.part() instanceof Item item
                && !isCounted(spot)
                && POINTER.matcher(item.text()).matches()) {
            return false;
        }
        if (spot.part() instanceof Row row) {
            boolean named = sections.isEmpty()
                    && !row.cells().isEmpty()
                    && !row.cells().get(0).isBlank();
            boolean counted = changes || isCounted(spot);
            return (isStageTable(spot)
                            && ((row.phrases().exposure().isPresent() && !repeats(spot)) || (counted && named)))
                    || (changes
                            && ((ladders.has(spot) && !repeats(spot))
                                    || isFurther(spot)
                                    || isHeadOfSteps(spot, row)
                                    || (says(row, spot) && raisesExposure(spot))));
        }
        boolean further = isFurther(spot) || turns.has(spot) || isRung(spot);
        return groups.contains(spot)
                || (changes
                        && (further
                                || isLabelled(spot)
                                || (sections.isEmpty() && (stops.has(spot) || headed.has(spot) || counts.has(spot)))))
                || (changes
                        && spot.part() instanceof Item item
                        && (raisesExposure(spot)
                                || isEnvironment(spot, item)
                                || isListed(spot)
                                || isForSome(spot)
                                || isPhased(spot)
                                || isAround(spot, item)
                                || isWorkedOut(spot, item)));
    }

    /** Whether one of its cells says what is done and how much that reaches: {@code | 4 | Open 20 % of the gates | Ida |}. */
    private boolean says(Row row, Spot spot) {
        return !isStageTable(spot)
                && row.cells().stream()
                        .map(cell -> PlainText.of(cell).text().strip())
                        .anyMatch(cell -> outline.says(cell.split("[\\s,;:(]", 2)[0], Word.CHANGES)
                                && Shares.first(cell).isPresent());
    }

    /** {@code | **At sea** | | |}: one of several rows above the steps of the execution, where no sections are stages. */
    private boolean isHeadOfSteps(Spot spot, Row row) {
        return sections.isEmpty()
                && RowGroups.isHead(row)
                && (isDoing(spot)
                        || spot.section()
                                .filter(section -> section.says(Word.STEPS))
                                .isPresent())
                && !spot.role().isRollback()
                && isOneOf(spot, 2, other -> other.part() instanceof Row own && RowGroups.isHead(own))
                && siblings(spot)
                        .dropWhile(other -> other.index() <= spot.index())
                        .limit(1)
                        .anyMatch(next -> next.part() instanceof Row own && !RowGroups.isHead(own));
    }

    /** {@code **Step 2:** Open the gates}: one of several labels that count, where no sections are stages. */
    private boolean isLabelled(Spot spot) {
        return sections.isEmpty() && labels.has(spot) && isOneOf(spot, 2, labels::has);
    }

    /** A few first, or the rest behind them, where the change is carried out. */
    private boolean isFurther(Spot spot) {
        return (sections.isEmpty() && watched.has(spot))
                || (widening.has(spot) && (isDoing(spot) || spot.around().anyMatch(sections::contains)));
    }

    /** One of several that reach more and more, unless the section around it says how much it reaches. */
    private boolean isRung(Spot spot) {
        return ladders.has(spot)
                && !repeats(spot)
                && spot.around().noneMatch(outer -> reach.of(outer).isPresent());
    }

    /** Whether it stands apart from the sections that state their shares themselves. */
    private boolean repeats(Spot spot) {
        return exposed && spot.around().noneMatch(sections::contains);
    }

    /** An item of a numbered list that just names an environment: {@code 2. Staging}. */
    private static boolean isEnvironment(Spot spot, Item item) {
        return item.number().isPresent()
                && spot.says(Word.ENVIRONMENT)
                && spot.text().strip().split("\\s+").length <= 2
                && spot.within(Role.STAGE, Role.ACTION);
    }

    /** {@code - Week 2: 10% of the orders} beside others like it, where no sections are stages. */
    private boolean isListed(Spot spot) {
        return sections.isEmpty() && ladders.isEmpty() && isCounted(spot) && isOneOf(spot, 2, this::isCounted);
    }

    private boolean isCounted(Spot spot) {
        return titles.numbered(spot.text()) || (spot.isItem() && titles.dated(spot.text()) && !onlyWatches(spot));
    }

    /** {@code T+15m: verify the gates}: what is only looked at afterwards is not carried out. */
    private boolean onlyWatches(Spot spot) {
        if (!titles.countedUp(spot.text())) {
            return false;
        }
        String[] told = spot.text().split("\\s*[:：–—]\\s*", 2);
        String first = told[told.length - 1].strip().split("[\\s,;:(]", 2)[0];
        return told.length > 1
                && (outline.words().verifies(first)
                        || outline.says(first, Word.WAITS)
                        || outline.says(first, Word.LOOKS));
    }

    /** {@code 1. Pilot (2 weeks)}: a point of a list that says of itself that it is of stages, with more about it below. */
    private boolean isPhased(Spot spot) {
        Optional<Spot> list = spot.parent().filter(outer -> outer.part() instanceof Block.ItemList);
        return sections.isEmpty()
                && isHeaded(spot)
                && spot.outerItem().isEmpty()
                && !spot.role().isRollback()
                && isStaged(list)
                && isOneOf(spot, 2, StageItems::isHeaded);
    }

    /**
     * {@code 2. Move the quay}, one of several points of what is carried out, with more about it below, where no sections
     * are stages.
     */
    private boolean isWorkedOut(Spot spot, Item item) {
        return sections.isEmpty()
                && isNumberedWithMore(item)
                && spot.outerItem().isEmpty()
                && !spot.role().isRollback()
                && spot.within(Role.STAGE, Role.ACTION)
                && spot.around()
                        .noneMatch(outer -> outer.part() instanceof Section
                                && (outline.isCounted(outer)
                                        || titles.step(outer.text())
                                        || outer.role().isRollback()))
                && isOneOf(spot, 2, other -> other.part() instanceof Item own && isNumberedWithMore(own))
                && siblings(spot).allMatch(StageItems::isBrief);
    }

    /** {@code 2. **Cutover** (20 min)} between what comes before and after it, each with more about it below. */
    private boolean isAround(Spot spot, Item item) {
        return spot.isGroup()
                && spot.outerItem().isEmpty()
                && spot.section()
                        .filter(section -> StageFinder.isExecution(section)
                                && (item.number().isPresent() || !sections.contains(section)))
                        .isPresent()
                && 2L
                                * BeforeAndAfter.run(siblings(spot)
                                                .filter(Spot::isGroup)
                                                .toList())
                                        .size()
                        > siblings(spot).count();
    }

    private static boolean isBrief(Spot spot) {
        return words(spot) <= FEW_WORDS;
    }

    private static boolean isNumberedWithMore(Item item) {
        return item.number().isPresent() && !item.blocks().isEmpty();
    }

    /** Whether the line above a list, or the title it stands under, says that it is of stages. */
    private boolean isStaged(Optional<Spot> list) {
        Optional<Spot> above = list.flatMap(outline::before)
                .filter(label -> label.part() instanceof Block.Paragraph)
                .filter(label -> label.text().strip().split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS);
        return Stream.concat(above.stream(), list.flatMap(Spot::section).stream())
                .anyMatch(title -> title.says(Word.STAGED) && !title.says(Word.AFTER) && !StageFinder.isApart(title));
    }

    /** Whether it has more about it below or behind its name: {@code 1. **Pilot**: the ferries}. */
    private static boolean isHeaded(Spot spot) {
        return spot.isGroup()
                || (spot.part() instanceof Item item
                        && item.number().isPresent()
                        && LEAD.matcher(item.text()).lookingAt());
    }

    /** {@code - [ ] Pilot users} beside {@code - [ ] Everybody}, where the change is carried out. */
    private boolean isForSome(Spot spot) {
        boolean named = (spot.says(Word.REACHED) || isPlace(spot)) && isReached(spot);
        return sections.isEmpty()
                && (named || isBetweenPlaces(spot))
                && isOneOf(spot, 2, this::isReached)
                && (isDoing(spot)
                        || deeds.isChange(spot)
                        || spot.section()
                                .filter(outer -> outer.says(Word.CHANGE))
                                .isPresent());
    }

    private boolean isReached(Spot spot) {
        return (spot.says(Word.REACHED)
                        || isPlace(spot)
                        || spot.phrases().exposure().isPresent())
                && !spot.says(Word.PAPERWORK)
                && !startsChecking(spot)
                && words(spot) <= MOST_WORDS;
    }

    /** {@code 2. Staging (default)}, with more about it below: where the change goes then. */
    private static boolean isPlace(Spot spot) {
        return spot.says(Word.ENVIRONMENT)
                && spot.isGroup()
                && REMARK.matcher(spot.text()).replaceAll("").strip().split("\\s+").length <= 2;
    }

    /** {@code 2. Harbour staff} between {@code 1. Development} and {@code 3. Production}, each with more about it below. */
    private boolean isBetweenPlaces(Spot spot) {
        return spot.isGroup()
                && isBrief(spot)
                && !spot.role().isRollback()
                && isOneOf(spot, 2, StageItems::isPlace)
                && siblings(spot).allMatch(Spot::isGroup);
    }

    private static int words(Spot spot) {
        return spot.text().strip().split("\\s+").length;
    }

    private boolean isOneOf(Spot spot, int least, Predicate<Spot> alike) {
        return siblings(spot).filter(alike).limit(least).count() == least;
    }

    private Stream<Spot> siblings(Spot spot) {
        return spot.parent().stream()
                .flatMap(outline::inside)
                .filter(other -> other.parent().equals(spot.parent()));
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
        boolean zero = exposure.filter(share -> share.reached().signum() == 0).isPresent();
        boolean waits = spot.phrases().soak().isPresent() && outline.says(firstWord(spot), Word.WAITS);
        boolean again = !sections.isEmpty() && isCounted(spot) && spot.around().noneMatch(sections::contains);
        boolean told = isDoing(spot) || (spot.role() == Role.OTHER && deeds.isChange(spot));
        if (exposure.isEmpty() || !told || zero || waits || again || startsChecking(spot) || repeats(spot)) {
            return false;
        }
        if (isSetting(spot) || isRestated(spot, exposure.get())) {
            return false;
        }
        return spot.around()
                .flatMap(outer -> reach.of(outer).stream())
                .findFirst()
                .filter(around -> around.percents().size() == 1)
                .isEmpty();
    }

    /** {@code Rollout percentage: 10 %}, {@code Ready to go to 50 %?}: what is noted or asked does not reach anybody. */
    private boolean isSetting(Spot spot) {
        return spot.text().strip().endsWith("?")
                || reach.isField(spot)
                || (spot.says(Word.SHARE_SET) && !deeds.isDeed(spot));
    }

    /** Whether the stage around it says already that it is for everybody, where that is what it says. */
    private static boolean isRestated(Spot spot, Exposure exposure) {
        return exposure.reached().intValue() == EVERYBODY
                && spot.around()
                        .filter(outer -> outer.part() instanceof Section && outer.role() == Role.STAGE)
                        .filter(outer -> outer.phrases().exposure().isEmpty())
                        .anyMatch(
                                outer -> outer.says(Word.EVERYBODY) || outer.says(Word.FULLY) || outer.says(Word.REST));
    }

    private static boolean isDoing(Spot spot) {
        return spot.within(Role.STAGE, Role.ACTION)
                || spot.section().isEmpty()
                || spot.section().filter(StageItems::isOfChange).isPresent();
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
}
