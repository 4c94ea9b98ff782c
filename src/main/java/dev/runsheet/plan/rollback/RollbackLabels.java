package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the name before a colon makes of a line: a step of going back, or something said about it. */
final class RollbackLabels {
    /** A path or an address: where the way back is written down. */
    private static final Pattern PLACE = Pattern.compile("[/\\\\]|\\.\\p{L}");

    private static final Pattern FIGURE = Pattern.compile("\\d");

    private static final Pattern TOPIC = Pattern.compile(
            "(?U)\\P{L}*(?:how (?:to|we|do)|when to|wie (?:man|wir)|comment (?:on|nous)?\\s?\\p{L}+er\\b|cómo \\p{L}+r\\b|como \\p{L}+r\\b|come \\p{L}+re\\b|как \\p{L}+ть\\b)|\\P{L}*(?:\\p{L}+\\s){0,3}(?:guidance|considerations|limitations)\\b|[^。：]{1,30}(?:方法|办法|手順|やり方|방법|절차)\\s*(?:[(（][^()（）]*[)）])?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** A name with a time or a date, or the place for one. */
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?U)[^:：]{1,60}[:：]\\s*(?:[~≈<≤]?\\s*(?:\\d{1,4}|[XxN])(?:[.,]\\d+)?(?:\\s*[-–—~〜至到]\\s*\\d{1,4}(?:[.,]\\d+)?)?\\s*(?:\\p{L}{1,8}|\\p{IsHan}{1,2})\\.?|(?:[\\dYyMmDd]{2,4}[-./]){2}[\\dYyMmDd]{2,4}(?:[ T][\\dHhMmSs:]{2,8})?|[HhMmSs\\d]{2}(?::[HhMmSs\\d]{2}){1,2})\\s*(?:[(（][^()（）]{0,80}[)）])?");

    /** A name before a colon; not {@code https://}. */
    private static final Pattern LABEL = Pattern.compile("(?<name>[^:：]*)(?::(?=\\s|$)|：)");

    /** A name and what divides it from what is said of it. */
    private static final Pattern NAMED = Pattern.compile("[^:：–—]{1,60}?(?:[:：]|\\s[–—-]\\s)\\s*");

    private static final Pattern REMARK = Pattern.compile("\\s*(?:[(（][^()（）]{0,60}[)）])?[.;]?\\s*$");

    private static final int NAME_WORDS = 3;

    /** How many words what has gone wrong has at most, as a label. */
    private static final int OCCASION_WORDS = 7;

    /** A longer paragraph tells a story. */
    private static final int MOST_PROSE = 200;

    private final Outline outline;
    private final Set<Pointer> conditions;

    private final BackDeeds deeds;

    RollbackLabels(Outline outline, Set<Pointer> conditions, BackDeeds deeds) {
        this.outline = outline;
        this.conditions = conditions;
        this.deeds = deeds;
    }

    /** {@code Rollback: set the flag to its old value}, wherever it stands: the way back of what is around it. */
    boolean isNamedSo(Spot spot) {
        boolean line = spot.isItem()
                || spot.part() instanceof Block.Property
                || (spot.part() instanceof Block.Paragraph && spot.text().length() <= MOST_PROSE)
                || !spot.statement().equals(spot.text());
        String text = spot.statement();
        int colon = divided(text);
        boolean placed = spot.role().isRollback() && spot.role() != Role.ROLLBACK_TRIGGER;
        if (!line || placed || spot.isGroup() || colon < 0) {
            return false;
        }
        String name = text.substring(0, colon).strip();
        String told = text.substring(colon + 1).strip();
        Set<Word> named = outline.words().in(name);
        boolean later = named.contains(Word.AFTER_BACK);
        boolean way = !later && name.split("\\s+", -1).length <= NAME_WORDS && deeds.isNamed(name) && !namesCheck(name);
        if (isOccasion(name, text.charAt(colon)) && deeds.putsBack(told)) {
            return true;
        }
        if (conditions.contains(spot.at())) {
            return way && deeds.undoAtFirst(told);
        }
        String value = Proof.first(told, 2);
        boolean place = value.indexOf('=') < 0 && PLACE.matcher(value).find();
        Set<Word> begins = place ? Set.of() : outline.words().in(value);
        boolean acts = begins.contains(Word.UNDOES)
                || begins.contains(Word.BACK)
                || begins.contains(Word.RESTORE)
                || begins.contains(Word.UNDOES_FIRST)
                || Commands.isLine(told)
                || begins.contains(Word.CHANGES)
                || begins.contains(Word.SETS_UP)
                || (!place && (deeds.areSaid(told) || deeds.isBack(told)));
        boolean spoken = outline.says(Proof.first(told, 3), Word.BACK_ASIDE);
        boolean deed = named.contains(Word.DEED_COLUMN) && named.contains(Word.BACK) && !told.isEmpty();
        String bare = REMARK.matcher(told).replaceFirst("");
        String last = Proof.last(bare, 1);
        boolean repeats = isShort(bare)
                && !PLACE.matcher(bare).find()
                && (outline.says(last, Word.BACK) || outline.says(last, Word.RETURN))
                && !outline.says(bare, Word.PAPERWORK)
                && !outline.says(bare, Word.READY);
        return way && (acts || repeats || (deed && !place)) && !spoken && !spot.isToBeWritten();
    }

    /** {@code If the check fails: put the old image back}. */
    private boolean isDeedOnOccasion(String text) {
        int colon = divided(text);
        return colon > 0
                && isOccasion(text.substring(0, colon).strip(), text.charAt(colon))
                && deeds.putsBack(text.substring(colon + 1).strip());
    }

    /** {@code If it fails:}, {@code When this breaks:}. */
    private boolean isOccasion(String name, char mark) {
        Set<Word> said = outline.words().in(name);
        return mark != ','
                && mark != '，'
                && name.split("\\s+", -1).length <= OCCASION_WORDS
                && said.contains(Word.CONDITION)
                && said.contains(Word.FAILS);
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
        if (isDeedOnOccasion(spot.text())) {
            return false;
        }
        String begin = Proof.first(spot.text(), 1);
        boolean typed = spot.part() instanceof Item own && own.text().strip().startsWith("`");
        boolean none = (!typed && outline.says(begin, Word.NONE))
                || (outline.says(begin, Word.ABSENT) && spot.says(Word.NEEDED));
        boolean unneeded = outline.says(Proof.first(spot.text(), spot.says(Word.CONDITION) ? 4 : 7), Word.UNNEEDED)
                || outline.says(begin, Word.REFERS);
        if (none || unneeded || isNothingToDo(spot.text())) {
            return true;
        }
        if (isTopic(spot)) {
            return true;
        }
        if (outline.says(Proof.first(spot.text(), 1), Word.TAKES_TIME)
                && FIGURE.matcher(spot.text()).find()) {
            return true;
        }
        Matcher named = LABEL.matcher(spot.text());
        String plain = named.lookingAt() ? named.group("name") : "";
        boolean name = plain.strip().split("\\s+", -1).length <= NAME_WORDS;
        return spot.part() instanceof Item item
                ? item.label().filter(this::isAboutIt).isPresent() || (name && isAboutIt(plain))
                : name && spot.part() instanceof Block.Paragraph && outline.says(plain, Word.WHO_LABEL);
    }

    /** {@code Database: not applicable}, {@code Steps: see the handbook}. */
    private boolean isNothingToDo(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.lookingAt()) {
            return false;
        }
        String told = Proof.first(text.substring(named.end()), 2);
        return outline.says(told, Word.UNNEEDED) || outline.says(Proof.first(told, 1), Word.REFERS);
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
        String ascii = text.replace('：', ':').replace('，', ',');
        int colon = ascii.indexOf(':');
        int comma = ascii.indexOf(',');
        return colon < 0 || (comma >= 0 && comma < colon) ? comma : colon;
    }
}
