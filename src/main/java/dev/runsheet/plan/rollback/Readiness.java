package dev.runsheet.plan.rollback;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells points that say there is a way back from those that say how it goes. */
final class Readiness {
    private static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]\\s*$");

    /** What follows the name of a point: {@code Scripts tested: …}. */
    private static final Pattern NAME = Pattern.compile("(?s)(?:\\s*[(（][^()（）]{0,200}[)）])?(?:[:：]|\\s[–—-])\\s.*$");

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_NAME = 7;
    private static final int LAST_CHARACTERS = 3;

    /** What a point begins with that asks for something to be done. */
    private static final Set<Word> DEEDS = EnumSet.of(
            Word.TAKEN,
            Word.CHANGES,
            Word.SETS_UP,
            Word.UNDOES_FIRST,
            Word.UNDOES,
            Word.BACK,
            Word.RESTORE,
            Word.STOPS,
            Word.WAITS,
            Word.LOOKS,
            Word.VERIFIES,
            Word.TURN,
            Word.ASK_AT,
            Word.PAPERWORK);

    private final Outline outline;

    /** Whether most items of a list say that something is ready. */
    private final Map<Pointer, Boolean> ready = new HashMap<>();

    /** Whether a list tells what was done. */
    private final Map<Pointer, Boolean> done = new HashMap<>();

    Readiness(Outline outline) {
        this.outline = outline;
    }

    /** {@code Rollback scripts ready}: that there is a way back, not how it goes; so are most items around it. */
    boolean isStated(Spot spot) {
        if (spot.parent().filter(this::tellsWhatWasDone).isPresent()) {
            return false;
        }
        return isReady(spot)
                || isNamed(spot)
                || isPaper(spot)
                || isKept(spot)
                || spot.parent().filter(this::listsWhatIsReady).isPresent();
    }

    /** {@code Plan for the rollback of data}: a thing to have, not a deed. */
    private static boolean isNamed(Spot spot) {
        return spot.says(Word.BACK_ASIDE) && !spot.says(Word.TAKEN) && words(spot).length <= MOST_WORDS;
    }

    /** {@code Database restore guide}: a text to have, of which nothing says that one follows it. */
    private boolean isPaper(Spot spot) {
        String[] words = words(spot);
        boolean first = words.length > 1 && outline.says(words[0] + " " + words[1], Word.PAPER_FIRST);
        boolean text = words.length <= LONGEST_NAME && (first || outline.says(end(words), Word.PAPER));
        return text && !isCounted(spot) && !isDeed(words[0]) && !spot.says(Word.PERFORMED);
    }

    /** Its last word, of a script without spaces its last characters. */
    private static String end(String[] words) {
        String last = words[words.length - 1];
        return Proof.isSpaceless(last) ? last.substring(Math.max(0, last.length() - LAST_CHARACTERS)) : last;
    }

    private static String[] words(Spot spot) {
        return REMARK.matcher(spot.text()).replaceFirst("").strip().split("\\s+", -1);
    }

    /** Ticks off what was done: {@code Rollback script executed}, {@code Ticket closed}. */
    private boolean tellsWhatWasDone(Spot list) {
        return done.computeIfAbsent(
                list.at(),
                at -> outline.inside(list)
                        .anyMatch(spot -> spot.isItem()
                                && (spot.says(Word.BACK) || spot.says(Word.RESTORE))
                                && spot.says(Word.PERFORMED)
                                && !spot.says(Word.REHEARSED)
                                && !spot.says(Word.PRACTISED)
                                && !spot.says(Word.DOCUMENTED)));
    }

    private boolean listsWhatIsReady(Spot list) {
        return ready.computeIfAbsent(list.at(), at -> {
            List<Spot> items = outline.inside(list)
                    .filter(spot -> spot.isItem()
                            && spot.parent()
                                    .filter(outer -> outer.at().equals(list.at()))
                                    .isPresent())
                    .toList();
            return items.stream().filter(this::isReady).count() * 2 > items.size();
        });
    }

    /** {@code Scripts ready}, {@code Confirm that the rollback is written down}. */
    private boolean isReady(Spot spot) {
        if (spot.says(Word.BACK) && spot.says(Word.DOCUMENTED)) {
            return true;
        }
        String[] words = words(spot);
        boolean asked = outline.words().verifies(words[0]) && spot.says(Word.BACK);
        if (asked && Stream.of(words).skip(2).anyMatch(word -> outline.says(word, Word.READY))) {
            return true;
        }
        return (isReadyFor(words) && !spot.says(Word.SHOWN))
                || (!spot.verifies()
                        && (endsReady(words)
                                || endsReady(NAME.matcher(spot.text().strip())
                                        .replaceFirst("")
                                        .split("\\s+", -1))));
    }

    private boolean endsReady(String[] words) {
        String last = words[words.length - 1];
        String before = words.length > 1 ? words[words.length - 2] : "";
        return words.length > 1
                && (outline.says(last, Word.READY)
                        || (outline.says(before + " " + last, Word.READY) && !outline.says(before, Word.READY)));
    }

    /** {@code Old build kept for 30 days}: what it is ready for stands behind it, and no deed before it. */
    private boolean isReadyFor(String[] words) {
        return !isDeed(words[0])
                && IntStream.range(1, Math.min(LONGEST_NAME, words.length - 1))
                        .anyMatch(i -> outline.says(words[i], Word.READY) && outline.says(words[i + 1], Word.FOR));
    }

    /** {@code Keep nightly backups}: done all the time. */
    private boolean isKept(Spot spot) {
        return !isCounted(spot) && spot.says(Word.BACKUP) && outline.says(words(spot)[0], Word.WAITS);
    }

    private static boolean isCounted(Spot spot) {
        return spot.part() instanceof Item item && item.number().isPresent();
    }

    private boolean isDeed(String first) {
        String word = Proof.isSpaceless(first) ? first.substring(0, Math.min(first.length(), 2)) : first;
        return outline.words().in(word).stream().anyMatch(DEEDS::contains);
    }
}
