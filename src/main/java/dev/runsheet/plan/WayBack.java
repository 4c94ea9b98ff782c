package dev.runsheet.plan;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the way back: its sections, steps, checks, rehearsals, who decides and how long it takes. */
final class WayBack {
    // begun only where a path can begin, else a long word would be gone through from each of its characters
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])[\\w./-]+\\.(?:md|sh|sql|ya?ml|ps1|py|pdf|html|adoc|txt)\\b");

    private final Outline outline;
    private final List<Trigger> triggers;
    private final Set<Pointer> conditions;

    /** Whether a part holds items or commands, asked once for all that stands in it. */
    private final Map<Pointer, Boolean> listed = new HashMap<>();

    WayBack(Outline outline) {
        this.outline = outline;
        this.triggers = new Triggers(outline).all();
        this.conditions = triggers.stream().map(Trigger::at).collect(Collectors.toSet());
    }

    Rollback rollback() {
        List<Pointer> verification = at(this::verifies);
        return new Rollback(
                at(WayBack::isSection),
                triggers,
                at(this::isStep),
                verification,
                at(WayBack::isRehearsal),
                at(this::isReference),
                at(WayBack::isDecider),
                durations().toList(),
                at(WayBack::asksTime));
    }

    private List<Pointer> at(Predicate<Spot> wanted) {
        return outline.spots().stream().filter(wanted).map(Spot::at).toList();
    }

    private static boolean isSection(Spot spot) {
        if (!(spot.part() instanceof Section section)) {
            return false;
        }
        boolean label =
                section.form() == Section.Form.BOLD && spot.text().strip().endsWith(":");
        boolean own = spot.says(Word.BACK);
        return !label && (spot.role().isRollback() || (own && spot.role() != Role.REFERENCE));
    }

    private boolean isStep(Spot spot) {
        if (spot.part() instanceof Block.Command command) {
            return !Commands.runnable(command).isEmpty() && Commands.isShell(command) && (acts(spot) || answers(spot));
        }
        if (spot.isItem()) {
            return !conditions.contains(spot.at())
                    && !spot.isGroup()
                    && !spot.text().isBlank()
                    && (acts(spot) || answers(spot));
        }
        return spot.part() instanceof Block.Paragraph && acts(spot) && isProseStep(spot);
    }

    /** Stands where the steps of a rollback stand. */
    private static boolean acts(Spot spot) {
        boolean inPart = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK;
        boolean aside = spot.section()
                        .filter(section -> section.role() == Role.ROLLBACK)
                        .isPresent()
                && spot.isItem()
                && (isRehearsal(spot) || asksTime(spot) || isPrepared(spot));
        return inPart && !aside;
    }

    /** {@code Rollback plan documented}: that there is a way back, not how it goes. */
    private static boolean isPrepared(Spot spot) {
        return spot.says(Word.BACK) && spot.says(Word.DOCUMENTED);
    }

    /** Stands under a trigger that is a sentence, and undoes something. */
    private boolean answers(Spot spot) {
        if (spot.role().isRollback() || !(spot.isItem() || spot.part() instanceof Block.Command)) {
            return false;
        }
        if (spot.part() instanceof Block.Command) {
            return spot.outerItem().filter(this::answers).isPresent();
        }
        boolean undoes = spot.says(Word.BACK) || spot.says(Word.UNDOES);
        return undoes
                && spot.outerItem().isEmpty()
                && spot.parent()
                        .flatMap(outline::before)
                        .filter(lead -> conditions.contains(lead.at()))
                        .isPresent();
    }

    /** A sentence that says what to do, where nothing else does. */
    private boolean isProseStep(Spot spot) {
        Block.Paragraph paragraph = (Block.Paragraph) spot.part();
        boolean command = !PlainText.of(paragraph.text()).code().isEmpty();
        boolean alone = spot.parent().filter(this::holdsSteps).isEmpty();
        return !spot.text().strip().endsWith(":") && (command || alone) && !conditions.contains(spot.at());
    }

    private boolean holdsSteps(Spot part) {
        return listed.computeIfAbsent(
                part.at(),
                at -> outline.inside(part).anyMatch(inner -> inner.isItem() || inner.part() instanceof Block.Command));
    }

    private boolean verifies(Spot spot) {
        boolean part = spot.isItem() || spot.part() instanceof Row;
        if (!part || spot.isGroup() || spot.says(Word.PAPERWORK)) {
            return false;
        }
        if (spot.role() == Role.ROLLBACK_VERIFICATION) {
            return true;
        }
        boolean steps = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK;
        boolean checks = startsChecking(spot.text())
                || spot.outerItem()
                        .filter(group -> startsChecking(group.text()))
                        .isPresent();
        return steps && checks && !spot.says(Word.BACKUP) && !isRehearsal(spot);
    }

    private boolean startsChecking(String text) {
        String begin = text.strip().split("[,;:(]", 2)[0];
        return outline.words().verifies(begin);
    }

    private static boolean isRehearsal(Spot spot) {
        boolean text = spot.isItem() || spot.part() instanceof Row || spot.part() instanceof Block.Property;
        boolean procedure = spot.text().toLowerCase(Locale.ROOT).contains("procedure");
        return text
                && (spot.says(Word.BACK) || (spot.says(Word.RESTORE) && procedure))
                && spot.says(Word.REHEARSED)
                && spot.role() != Role.ROLLBACK_STEP
                && spot.role() != Role.ROLLBACK_TRIGGER
                && spot.role() != Role.ROLLBACK_VERIFICATION;
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

    private static boolean asksTime(Spot spot) {
        String text = spot.text().toLowerCase(Locale.ROOT);
        boolean asked = !spot.phrases().blanks().isEmpty();
        return asked
                && spot.says(Word.BACK)
                && (text.contains("time") || text.contains("window") || text.contains("duration"));
    }
}
