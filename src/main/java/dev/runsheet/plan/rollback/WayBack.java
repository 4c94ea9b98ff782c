package dev.runsheet.plan.rollback;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.plan.trigger.Triggers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the way back: its sections, steps, checks, rehearsals, who decides and how long it takes. */
public final class WayBack {
    // begun only where a path can begin, else a long word would be gone through from each of its characters
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])[\\w./-]+\\.(?:md|sh|sql|ya?ml|ps1|py|pdf|html|adoc|txt)\\b");

    private static final Pattern NAMES = Pattern.compile("[\\s/&+,、・]+|\\s(?:and|und|et|y|e|ve|и)\\s");

    private static final int MOST_NAMES = 3;

    private static final Pattern LABELLED =
            Pattern.compile("\\*\\*[^*\\n]{3,60}:\\*\\*(?:\\s*\\n\\s*(?:\\d+[.)]|[-*+])\\s*){1,50}");

    private final Outline outline;
    private final List<Trigger> triggers;
    private final Set<Pointer> conditions;

    /** Looks through {@code outline} once; the answers are found when they are asked for. */
    public WayBack(Outline outline) {
        this.outline = outline;
        this.triggers = new Triggers(outline).all();
        this.conditions = triggers.stream().map(Trigger::at).collect(Collectors.toSet());
    }

    /** The triggers, the steps and the checks of going back, each in the order of the document. */
    public Rollback rollback() {
        RollbackSteps steps = new RollbackSteps(outline, conditions);
        RollbackChecks checks = new RollbackChecks(outline, steps, conditions);
        Rehearsals rehearsals = new Rehearsals(outline);
        return new Rollback(
                sections(),
                triggers,
                at(steps::isStep),
                lines(steps::lines),
                at(checks::verifies),
                lines(checks::checkedLines),
                at(rehearsals::isOne),
                lines(rehearsals::lines),
                at(this::isReference),
                at(WayBack::isDecider),
                durations().toList(),
                at(WayBack::asksTime));
    }

    private List<Pointer> at(Predicate<Spot> wanted) {
        return outline.spots().stream().filter(wanted).map(Spot::at).toList();
    }

    private List<At<Integer>> lines(Function<Spot, List<Integer>> wanted) {
        return outline.spots().stream()
                .flatMap(spot -> wanted.apply(spot).stream().map(line -> new At<>(spot.at(), line)))
                .toList();
    }

    /** The title counts where the whole document is about it. */
    private List<Pointer> sections() {
        Stream<Pointer> title = Stream.of(Pointer.ROOT.child("title")).filter(at -> outline.isAboutGoingBack());
        return Stream.concat(title, at(this::isSection).stream()).toList();
    }

    /**
     * A heading that says so itself, or any heading below one; of bold lines only those that say so. What only names
     * something that can go wrong ("Certificate errors") is no way back of its own.
     */
    private boolean isSection(Spot spot) {
        if (!(spot.part() instanceof Section section)) {
            return isBoldItem(spot) || isBareLabel(spot);
        }
        boolean label = section.form() == Section.Form.BOLD
                && spot.text().strip().endsWith(":")
                && (spot.says(Word.CONDITION) || !(spot.says(Word.BACK) || spot.says(Word.TRIGGER)));
        Role around = spot.parent().map(Spot::role).orElse(Role.OTHER);
        // "Delete the rollback branches"
        boolean thing = spot.says(Word.BACK_ASIDE) && !spot.role().isRollback();
        boolean named =
                (spot.says(Word.BACK) && !thing) || (conditions.contains(spot.at()) && spot.says(Word.CONDITION));
        boolean part = around.isRollback()
                && section.form() != Section.Form.BOLD
                && (spot.says(Word.CONDITION) || !(spot.says(Word.FAILS) || spot.says(Word.SCENARIO)))
                && !isKindOfCondition(spot, around)
                && !isKindOfCheck(spot, around)
                && !isComponent(spot);
        boolean kind = spot.role().isRollback()
                && spot.role() != Role.ROLLBACK_READINESS
                && (spot.role() != Role.ROLLBACK_VERIFICATION || around.isRollback() || !isCheck(spot))
                && (part || spot.says(Word.RESTORE) || spot.says(Word.PREVIOUS) || spot.role() != around);
        boolean rules = spot.says(Word.RULES) && !spot.says(Word.BACK) && !around.isRollback();
        boolean own = named && spot.role() != Role.REFERENCE && spot.role() != Role.COMMUNICATION && !isTitle(spot);
        return !label && !rules && !Forward.is(spot, outline) && (own || kind);
    }

    /** {@code ### Playbook (promote / rollback)} above all the rest, where nothing else is the title. */
    private boolean isTitle(Spot section) {
        return outline.title().isEmpty()
                && section.role() == Role.OTHER
                && section.around().noneMatch(outer -> outer.part() instanceof Section)
                && outline.inside(section).anyMatch(inner -> inner.part() instanceof Section);
    }

    /** {@code Database}: a title that only names what the commands below it are for. */
    private boolean isComponent(Spot section) {
        List<String> names = NAMES.splitAsStream(section.text())
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .toList();
        return !names.isEmpty()
                && names.size() <= MOST_NAMES
                && names.stream()
                        .allMatch(name -> outline.says(name, Word.COMPONENT) || outline.says(name, Word.PLATFORM));
    }

    /** {@code Business metrics} among the conditions: it only tells them apart. */
    private static boolean isKindOfCondition(Spot section, Role around) {
        return around == Role.ROLLBACK_TRIGGER
                && section.role() == Role.ROLLBACK_TRIGGER
                && !section.says(Word.CONDITION)
                && !section.says(Word.TRIGGER);
    }

    /** {@code Data validation} among the checks: it only tells them apart. */
    private static boolean isKindOfCheck(Spot section, Role around) {
        return around == Role.ROLLBACK_VERIFICATION
                && section.role() == Role.ROLLBACK_VERIFICATION
                && !section.says(Word.BACK)
                && !section.says(Word.RESTORE);
    }

    /** {@code Checklist} in which only the text says that it is one for afterwards. */
    private boolean isCheck(Spot section) {
        return outline.title().filter(title -> outline.says(title, Word.BACK)).isEmpty()
                && !section.says(Word.BACK)
                && !section.says(Word.RESTORE);
    }

    /** {@code **Rollback steps:**} above other headings, or above numbers that nothing stands behind yet. */
    private static boolean isBareLabel(Spot spot) {
        boolean field = spot.part() instanceof Block.Property property
                && property.value().isBlank()
                && property.phrases().blanks().isEmpty();
        boolean paragraph = spot.part() instanceof Block.Paragraph own
                && LABELLED.matcher(own.text()).matches();
        return (field || paragraph) && spot.says(Word.BACK) && !spot.says(Word.CONDITION) && !spot.says(Word.TRIGGER);
    }

    /** {@code 2. **Automated rollback**} above a paragraph or code, {@code - **Way back:**} above points, outside of the way back. */
    private boolean isBoldItem(Spot spot) {
        return spot.part() instanceof Item item
                && item.box().isEmpty()
                && !spot.role().isRollback()
                && spot.says(Word.BACK)
                && !spot.says(Word.CONDITION)
                && !outline.says(Proof.first(spot.text(), 1), Word.PAPERWORK)
                && (item.number().isPresent() || spot.isGroup())
                && item.text().strip().matches("\\*\\*[^*]{3,60}\\*\\*:?");
    }

    private boolean isReference(Spot spot) {
        String raw = raw(spot.part());
        boolean back = spot.says(Word.BACK) || spot.role().isRollback() || outline.says(raw, Word.BACK);
        return back && (PATH.matcher(raw).find() || !PlainText.of(raw).links().isEmpty());
    }

    /** What may hold a link or a path: inline Markdown, or code. */
    private static String raw(Part part) {
        if (part instanceof Item item) {
            return item.text();
        } else if (part instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        } else if (part instanceof Block.Property property) {
            return property.value();
        }
        return part instanceof Block.Command command ? command.text() : "";
    }

    private static boolean isDecider(Spot spot) {
        return (spot.isItem()
                        || spot.part() instanceof Row
                        || spot.part() instanceof Block.Property
                        || spot.part() instanceof Block.Paragraph)
                && spot.says(Word.DECIDES)
                && (spot.role().isRollback() || spot.says(Word.BACK));
    }

    private Stream<At<Timespan>> durations() {
        return outline.spots().stream()
                .filter(spot -> spot.phrases().duration().isPresent())
                .filter(spot -> isTimeOfRollback(spot))
                .map(spot -> new At<>(spot.at(), spot.phrases().duration().orElseThrow()));
    }

    private static boolean isTimeOfRollback(Spot spot) {
        boolean section =
                spot.part() instanceof Section && (spot.role() == Role.ROLLBACK || spot.role() == Role.ROLLBACK_STEP);
        return section || (spot.says(Word.BACK) && !spot.role().equals(Role.ROLLBACK_TRIGGER));
    }

    static boolean asksTime(Spot spot) {
        String text = spot.text().toLowerCase(Locale.ROOT);
        boolean asked = !spot.phrases().blanks().isEmpty();
        return asked
                && spot.says(Word.BACK)
                && (text.contains("time") || text.contains("window") || text.contains("duration"));
    }
}
