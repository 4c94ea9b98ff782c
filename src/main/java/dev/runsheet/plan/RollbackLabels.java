package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the name before a colon makes of a line: a step of going back, or something said about it. */
final class RollbackLabels {
    /** A path or an address: where the way back is written down. */
    private static final Pattern PLACE = Pattern.compile("[/\\\\]|\\.\\p{L}");

    private static final Pattern FIGURE = Pattern.compile("\\d");

    private static final Pattern TOPIC = Pattern.compile(
            "(?U)\\P{L}*(?:how (?:to|we|do)|when to|wie (?:man|wir)|comment (?:on|nous)?\\s?\\p{L}+er\\b|cómo \\p{L}+r\\b|como \\p{L}+r\\b|come \\p{L}+re\\b|как \\p{L}+ть\\b)|\\P{L}*(?:\\p{L}+\\s){0,3}(?:guidance|considerations|limitations)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A name with a time or a date, or the place for one. */
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?U)[^:：]{1,60}[:：]\\s*(?:[~≈<≤]?\\s*(?:\\d{1,4}|[XxN])(?:[.,]\\d+)?(?:\\s*[-–—~〜至到]\\s*\\d{1,4}(?:[.,]\\d+)?)?\\s*(?:\\p{L}{1,8}|\\p{IsHan}{1,2})\\.?|(?:[\\dYyMmDd]{2,4}[-./]){2}[\\dYyMmDd]{2,4}(?:[ T][\\dHhMmSs:]{2,8})?|[HhMmSs\\d]{2}(?::[HhMmSs\\d]{2}){1,2})");

    private static final int NAME_WORDS = 3;

    /** A longer paragraph tells a story. */
    private static final int MOST_PROSE = 200;

    private final Outline outline;
    private final Set<Pointer> conditions;

    RollbackLabels(Outline outline, Set<Pointer> conditions) {
        this.outline = outline;
        this.conditions = conditions;
    }

    /** {@code Rollback: set the flag to its old value}, wherever it stands: the way back of what is around it. */
    boolean isNamedSo(Spot spot) {
        boolean line = spot.isItem()
                || spot.part() instanceof Block.Property
                || (spot.part() instanceof Block.Paragraph && spot.text().length() <= MOST_PROSE)
                || !spot.statement().equals(spot.text());
        String text = spot.statement();
        int colon = divided(text);
        if (!line || spot.role().isRollback() || spot.isGroup() || colon < 0 || conditions.contains(spot.at())) {
            return false;
        }
        String name = text.substring(0, colon).strip();
        Set<Word> named = outline.words().in(name);
        boolean way = named.contains(Word.BACK)
                && name.split("\\s+", -1).length <= NAME_WORDS
                && !named.contains(Word.TRIGGER)
                && !named.contains(Word.CONDITION)
                && !named.contains(Word.DECIDES)
                && !named.contains(Word.TIME_LABEL)
                && !named.contains(Word.REHEARSED)
                && !named.contains(Word.PAPERWORK)
                && !named.contains(Word.DOCUMENTED)
                && !namesCheck(name);
        String value = first(text.substring(colon + 1), 2);
        Set<Word> begins =
                PLACE.matcher(value).find() ? Set.of() : outline.words().in(value);
        boolean acts = begins.contains(Word.UNDOES)
                || begins.contains(Word.BACK)
                || begins.contains(Word.RESTORE)
                || begins.contains(Word.UNDOES_FIRST)
                || Commands.isLine(text.substring(colon + 1).strip())
                || begins.contains(Word.CHANGES)
                || begins.contains(Word.SETS_UP);
        boolean spoken = outline.says(first(text.substring(colon + 1), 3), Word.BACK_ASIDE);
        boolean deed = named.contains(Word.DEED_COLUMN)
                && named.contains(Word.BACK)
                && !text.substring(colon + 1).isBlank();
        boolean repeats = isShort(text.substring(colon + 1))
                && !PLACE.matcher(text.substring(colon + 1)).find()
                && outline.says(Proof.last(text.substring(colon + 1).strip().replaceFirst("[.;]$", ""), 1), Word.BACK)
                && !outline.says(text.substring(colon + 1), Word.PAPERWORK)
                && !outline.says(text.substring(colon + 1), Word.READY);
        return way && (acts || repeats || (deed && !PLACE.matcher(value).find())) && !spoken && !spot.isToBeWritten();
    }

    /** Whether {@code label} calls what stands behind it a check of the way back: {@code Verification after rollback}. */
    boolean namesCheck(String label) {
        Set<Word> named = outline.words().in(label);
        return named.contains(Word.BACK)
                && outline.words().verifies(label)
                && !named.contains(Word.TRIGGER)
                && !named.contains(Word.CONDITION)
                && !named.contains(Word.WHO_LABEL)
                && !named.contains(Word.DECIDES)
                && !named.contains(Word.TIME_LABEL)
                && !named.contains(Word.AHEAD)
                && !named.contains(Word.FIRST);
    }

    /** {@code When:}, {@code Who decides:}, {@code Time: 10 minutes}, or that nothing has to be done. */
    boolean isAboutIt(Spot spot) {
        String begin = first(spot.text(), 1);
        boolean none = (outline.says(begin, Word.NONE) || outline.says(begin, Word.ABSENT)) && spot.says(Word.NEEDED);
        if (none || outline.says(first(spot.text(), 4), Word.UNNEEDED) || outline.says(begin, Word.REFERS)) {
            return true;
        }
        if (isTopic(spot)) {
            return true;
        }
        if (outline.says(first(spot.text(), 1), Word.TAKES_TIME)
                && FIGURE.matcher(spot.text()).find()) {
            return true;
        }
        int colon = spot.text().replace('：', ':').indexOf(':');
        String plain = colon < 0 ? "" : spot.text().substring(0, colon);
        return spot.part() instanceof Item item
                && (item.label().filter(this::isAboutIt).isPresent()
                        || (plain.strip().split("\\s+", -1).length <= NAME_WORDS && isAboutIt(plain)));
    }

    /** {@code How to roll back the images}: a thing to be written down, under which nothing stands yet. */
    private boolean isTopic(Spot spot) {
        return spot.part() instanceof Item item
                && item.blocks().isEmpty()
                && spot.text().indexOf(':') < 0
                && TOPIC.matcher(spot.text()).lookingAt();
    }

    /** {@code Full rollback: 15–30 min}, {@code Started: HH:MM}: how long or when, and nothing else. */
    boolean isEstimate(Spot spot) {
        return (spot.isItem() || spot.part() instanceof Block.Property)
                && ESTIMATE.matcher(spot.text().strip()).matches();
    }

    boolean isAboutIt(String label) {
        Set<Word> said = outline.words().in(label);
        boolean criterion = said.contains(Word.CRITERION) && label.strip().indexOf(' ') < 0;
        return criterion
                || said.contains(Word.TRIGGER)
                || said.contains(Word.CONDITION)
                || said.contains(Word.DECIDES)
                || said.contains(Word.WHO_LABEL)
                || said.contains(Word.TIME_LABEL);
    }

    /** {@code Standard rollback of the release}: no sentence about it. */
    private static boolean isShort(String value) {
        return value.strip().split("\\s+", -1).length <= NAME_WORDS + 1;
    }

    /** Where the name ends: at a colon, or at the comma of {@code For rollback, set …}; -1 for nowhere. */
    private static int divided(String text) {
        int colon = text.indexOf(':');
        int comma = text.indexOf(',');
        return colon < 0 || (comma >= 0 && comma < colon) ? comma : colon;
    }

    private static String first(String text, int words) {
        return Stream.of(text.strip().split("\\s+", -1)).limit(words).collect(Collectors.joining(" "));
    }
}
