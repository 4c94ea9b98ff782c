package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Tells lines that say by a label that they name a condition for going back: {@code Rollback trigger: errors above 5 %}. */
final class TriggerLabels {
    /** How many words what a label lists has at most each. */
    private static final int MOST_LISTED = 8;

    private final Outline outline;

    TriggerLabels(Outline outline) {
        this.outline = outline;
    }

    /** {@code Trigger: error rate > 5 %} among the steps of going back, {@code Rollback trigger: …} anywhere. */
    boolean isOne(Spot spot) {
        boolean text = spot.isItem() || spot.isProse() || !spot.statement().equals(spot.text());
        return text
                && spot.role() != Role.ROLLBACK_TRIGGER
                && !spot.isGroup()
                && (isOne(spot, spot.statement()) || lines(spot).anyMatch(line -> isOne(spot, line)));
    }

    /** Whether {@code text}, a line of {@code spot}, does. */
    boolean isOne(Spot spot, String text) {
        Matcher label = Triggers.LABEL.matcher(text);
        if (!label.find() || label.group("value").chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        String name = label.group("name").strip();
        boolean way = spot.around().anyMatch(outer -> outer.role().isRollback());
        boolean back = way || outline.says(name, Word.BACK) || outline.says(name, Word.ABORT);
        boolean when = (outline.says(name, Word.CONDITION) || (way && outline.says(name, Word.CRITERION)))
                && name.chars().noneMatch(character -> character == ' ' || character == '、' || character == '。')
                && !Clauses.whenBack(name);
        boolean sign = outline.says(name, Word.SCENARIO)
                && name.indexOf(' ') < 0
                && spot.section()
                        .filter(section -> section.role().isRollback() && section.says(Word.BACK))
                        .isPresent();
        boolean met = outline.says(name, Word.BACK)
                && !outline.says(name, Word.TIME_LABEL)
                && spot.phrases().thresholds().stream().anyMatch(limit -> limit.sense() == Threshold.Sense.FIRE);
        return back && (when || met || sign || outline.says(name, Word.TRIGGER));
    }

    /** What {@code Trigger: errors above 5 %, lost orders, or complaints} lists. */
    List<String> listed(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.statement());
        boolean lists = !spot.isItem()
                && label.find()
                && label.group("value").indexOf(',') >= 0
                && outline.says(label.group("name"), Word.TRIGGER)
                && !outline.says(label.group("name"), Word.USED_WHEN)
                && isOne(spot);
        List<String> parts = lists ? Sentences.listed(label.group("value")) : List.of();
        boolean brief = parts.stream()
                .allMatch(part -> part.split("\\s+", -1).length <= MOST_LISTED
                        && !outline.says(part, Word.CONDITION)
                        && !outline.says(part, Word.BACK));
        return brief ? parts : List.of();
    }

    /** {@code Wrong means: no ship lands}, of the way back around it. */
    boolean means(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.text());
        return spot.role().isRollback()
                && (spot.isProse() || spot.isItem())
                && label.find()
                && label.group("name").strip().split("\\s+", -1).length <= 4
                && outline.says(label.group("name"), Word.MEANS)
                && !outline.says(label.group("name"), Word.BACK)
                && !spot.says(Word.SUCCESS_MEANS);
    }

    /** {@code Decided by: the harbour lead}, {@code Why: …}: what is noted beside a condition. */
    boolean remarks(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.statement());
        if (!label.find()) {
            return false;
        }
        List<String> name = List.of(label.group("name").strip().split("\\s+", -1));
        return outline.words().length(name, 0, Word.REMARKS_ON) == name.size();
    }

    /** The lines of a paragraph of several. */
    static Stream<String> lines(Spot spot) {
        boolean several = spot.part() instanceof Block.Paragraph && spot.text().indexOf('\n') >= 0;
        return several ? spot.text().lines() : Stream.empty();
    }
}
