package dev.runsheet.plan.outline;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lists below a title of conditions that say what to do: {@code Rollback trigger} above {@code 1. Open the console}. */
public final class ListedDeeds {
    private static final Pattern SIGNS = Pattern.compile("^\\P{L}+");

    private static final Pattern TIME = Pattern.compile("^(?:post|pre)-\\p{L}", Pattern.CASE_INSENSITIVE);

    private static final int FEWEST = 3;

    private final Words words;

    /** Tells deeds by {@code words}. */
    public ListedDeeds(Words words) {
        this.words = words;
    }

    /** Whether most points of {@code list} begin with what is to be done. */
    boolean are(Block.ItemList list) {
        long deeds = list.items().stream().filter(this::isDeed).count();
        return deeds * 2 > list.items().size();
    }

    /** Whether {@code list} is counted or to be ticked off, and two thirds of it are orders: no list of conditions, whatever leads to it. */
    boolean areCounted(Block.ItemList list) {
        boolean counted = list.items().stream()
                .allMatch(item -> item.number().isPresent() || item.box().isPresent());
        long orders = list.items().stream().filter(this::isDeed).count();
        return counted
                && list.items().size() >= FEWEST
                && orders * 3 >= list.items().size() * 2L;
    }

    boolean isDeed(Item item) {
        String text = SIGNS.matcher(PlainText.of(item.text()).text()).replaceFirst("");
        if (isOrder(text)) {
            return true;
        }
        Set<Word> said = words.in(text);
        boolean happens = said.contains(Word.FAILS)
                || said.contains(Word.UNFINISHED)
                || said.contains(Word.BREACH)
                || (said.contains(Word.CONDITION) && !said.contains(Word.IF_NEEDED))
                || !item.phrases().thresholds().isEmpty();
        return !happens && acts(words.in(first(text)));
    }

    /**
     * Whether {@code text} begins with a verb that names no event, nor going back itself: {@code Retry if safe}, not
     * {@code Release fails} nor {@code Revert if errors rise}.
     */
    public boolean isOrder(String text) {
        Set<Word> first = words.in(first(text));
        boolean back = first.contains(Word.BACK) || first.contains(Word.SWITCHED_OFF) || first.contains(Word.STOPS);
        return first.contains(Word.ORDERS) && (!back || !words.in(text).contains(Word.CONDITION));
    }

    private static boolean acts(Set<Word> first) {
        return first.contains(Word.CHANGES)
                || first.contains(Word.SETS_UP)
                || first.contains(Word.UNDOES_FIRST)
                || first.contains(Word.RESTORE)
                || first.contains(Word.BACK)
                || first.contains(Word.VERIFIES);
    }

    /** The first word; {@code Post-deployment} is no order to post. */
    private static String first(String text) {
        String first = text.split("\\s+", 2)[0];
        return TIME.matcher(first).find() ? "" : first;
    }
}
