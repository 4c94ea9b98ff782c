package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells lines that say by a label that they name a condition for going back: {@code Rollback trigger: errors above 5 %}. */
final class TriggerLabels {
    /** How many words what a label lists has at most each. */
    private static final int MOST_LISTED = 8;

    private static final int LIST = 3;

    /** How many labels are looked at beside one. */
    private static final int NEAR = 8;

    private static final Pattern FILLING =
            Pattern.compile("(?iU)to|we|do|should|must|the|it|zu|wir|on|nous|faut|se|debe|deve|si");

    private static final Pattern WAY = Pattern.compile(
            "(?iU)\\b(?:method|option|approach|strategy|alternative|variant|way|methode|möglichkeit|variante|méthode|opción|método|opção|metodo|opzione|yöntem|seçenek|вариант|способ)\\s+(?:\\d|\\p{L})\\b|方法\\s*[一二三四\\dA-D]|方案\\s*[一二三四\\dA-D]|方式\\s*[一二三四\\dA-D]|옵션\\s*\\d|방법\\s*\\d");

    private static final Pattern ORDER = Pattern.compile("(?i)^\\W*trigger\\s+(?:(?:a|an|the)\\s+)?[\\p{L}-]+$");

    private static final Pattern PATH = Pattern.compile("(?:→|->|>)[^→>]{1,80}(?:→|->|\\s>\\s)");

    private static final Pattern BREAK = Pattern.compile("(?<=[.!?;:：])\\n|\\n(?!\\p{Ll}[\\p{L}\\s,])");

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
        if (isDeed(spot, name, label.group("value")) || isPath(spot, label.group("value"))) {
            return false;
        }
        boolean back = way || outline.says(name, Word.BACK) || outline.says(name, Word.ABORT) || isAnswered(spot, name);
        boolean when = (outline.says(name, Word.CONDITION) || (way && outline.says(name, Word.CRITERION)))
                && name.chars().noneMatch(character -> character == ' ' || character == '、' || character == '。')
                && !Clauses.whenBack(name);
        boolean sign = outline.says(name, Word.SCENARIO)
                && name.indexOf(' ') < 0
                && spot.section()
                        .filter(section -> section.role().isRollback() && section.says(Word.BACK))
                        .isPresent();
        boolean met = outline.says(name, Word.BACK)
                && !Figures.compared(name)
                && !outline.says(name, Word.TIME_LABEL)
                && spot.phrases().thresholds().stream().anyMatch(limit -> limit.sense() == Threshold.Sense.FIRE);
        boolean one = outline.says(name, Word.TRIGGER)
                && (!outline.says(name, Word.USED_WHEN) || !isWay(spot) || isBad(spot, label.group("value")));
        boolean criterion = outline.says(name, Word.CRITERION) && outline.says(name, Word.BACK);
        return isWhenToStop(name) || (back && (when || met || sign || one || criterion));
    }

    /** {@code Trigger rollback: ring the bell} says what to do. */
    private boolean isDeed(Spot spot, String name, String value) {
        String[] words = name.split("\\s+", -1);
        return words.length > 1
                && words.length <= LIST
                && ORDER.matcher(name).find()
                && outline.says(words[words.length - 1], Word.BACK)
                && !isBad(spot, value);
    }

    /** {@code Trigger: Pier board → "Gate" → Run} says where to press. */
    private boolean isPath(Spot spot, String value) {
        return PATH.matcher(value).find() && !outline.says(value, Word.BACK) && !isBad(spot, value);
    }

    /** {@code Trigger: …} above {@code Action: go back to the old crane}. */
    private boolean isAnswered(Spot spot, String name) {
        return outline.says(name, Word.TRIGGER)
                && outline.behind(spot)
                        .filter(next -> Triggers.ACTION.matcher(next.text()).find())
                        .filter(next -> next.says(Word.BACK))
                        .isPresent();
    }

    /** Stands below {@code Method 2: …}, one of several ways. */
    private static boolean isWay(Spot spot) {
        return spot.section()
                .filter(section -> WAY.matcher(section.text()).find())
                .isPresent();
    }

    /** {@code Use when: a ship is lost}; {@code Use when: no ship is at sea} only tells one way from another. */
    private boolean isBad(Spot spot, String value) {
        return !spot.phrases().thresholds().isEmpty() || isBad(value);
    }

    /** Whether it says itself what is wrong, or by how much. */
    private boolean isBad(String value) {
        return Figures.compared(value)
                || Stream.of(Word.FAILS, Word.UNFINISHED, Word.BREACH, Word.STATUS, Word.ANY)
                        .anyMatch(word -> outline.says(value, word));
    }

    /** What {@code Trigger: errors above 5 %, lost orders, or complaints} lists. */
    List<String> listed(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.statement());
        boolean lists = label.find()
                && outline.says(label.group("name"), Word.TRIGGER)
                && !outline.says(label.group("name"), Word.USED_WHEN)
                && isOne(spot);
        if (!lists) {
            return List.of();
        }
        String value = Sentences.of(label.group("value")).findFirst().orElse(label.group("value"));
        List<String> parts = Sentences.listed(value);
        // of a point, "errors above 5 %, for long" is one condition
        // where each states a limit, the limits tell them apart
        boolean each = parts.size() > spot.phrases().thresholds().size()
                && parts.size() > 1
                && parts.stream().allMatch(part -> isBad(part) && part.indexOf(' ') > 0);
        boolean one = spot.isItem() || label.group("value").indexOf(',') < 0;
        if (one && parts.size() < LIST && !each) {
            return List.of();
        }
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

    /** {@code When to kill}, {@code Stop if}: nothing but a condition and to stop or to go back. */
    private boolean isWhenToStop(String name) {
        List<String> bare = Stream.of(name.split("[^\\p{L}\\p{N}-]+"))
                .filter(token -> !token.isEmpty() && !outline.says(token, Word.CONDITION))
                .filter(token -> !FILLING.matcher(token).matches())
                .toList();
        return outline.says(name, Word.CONDITION) && outline.words().isAll(bare, Word.STOP_COLUMN);
    }

    /** {@code Response time: 30 seconds} beside {@code Condition: errors above 1 %}, which names the condition. */
    boolean isBeside(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.text());
        return spot.isItem()
                && label.find()
                && !namesCondition(label.group("name"))
                && Stream.concat(
                                Stream.iterate(
                                        outline.before(spot), Optional::isPresent, one -> one.flatMap(outline::before)),
                                Stream.iterate(
                                        outline.behind(spot), Optional::isPresent, one -> one.flatMap(outline::behind)))
                        .limit(NEAR)
                        .flatMap(Optional::stream)
                        .filter(Spot::isItem)
                        .map(other -> Triggers.LABEL.matcher(other.text()))
                        .anyMatch(other -> other.find() && namesCondition(other.group("name")));
    }

    private boolean namesCondition(String name) {
        return name.strip().indexOf(' ') < 0
                && (outline.says(name, Word.CRITERION) || outline.says(name, Word.TRIGGER));
    }

    /** {@code Decided by: the harbour lead}, {@code Why: …}: what is noted beside a condition. */
    boolean remarks(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.statement());
        if (!label.find()) {
            return false;
        }
        List<String> name = List.of(label.group("name").strip().split("\\s+", -1));
        return outline.words().isAll(name, Word.REMARKS_ON) || isStopped(name);
    }

    /** {@code If paused: ring the bell}: what is done once it has been stopped. */
    private boolean isStopped(List<String> name) {
        int condition = outline.words().length(name, 0, Word.CONDITION);
        return condition > 0
                && condition < name.size()
                && outline.words().isAll(name.subList(condition, name.size()), Word.STOPPED);
    }

    /** The lines of a paragraph of several; a sentence that only goes on in the next line is one. */
    static Stream<String> lines(Spot spot) {
        boolean several = spot.part() instanceof Block.Paragraph && spot.text().indexOf('\n') >= 0;
        return several ? BREAK.splitAsStream(spot.text()) : Stream.empty();
    }
}
