package dev.runsheet.plan.rollback;

import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.regex.Pattern;

/** Tells what informs people, is written down or is still to be filled in, and shows nothing of a system. */
final class Telling {
    private static final Pattern PATH = Pattern.compile("(?<!\\S)\\S*[/=]\\S*");

    /** {@code reports/night.md} alone: where something is written down. */
    private static final Pattern FILE = Pattern.compile(
            "\\s*\\S+\\.(?:md|txt|json|log|csv|xml|html|pdf|png|jpg|ya?ml|toml|conf)\\s*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 30;

    private final Outline outline;
    private final Proof proof;

    Telling(Outline outline, Proof proof) {
        this.outline = outline;
        this.proof = proof;
    }

    /** {@code reports/night.md} alone. */
    static boolean isFile(String text) {
        return FILE.matcher(text).matches();
    }

    /** {@code Notify the pilots}, {@code Log of the tests:}; not that a page shows the schedule again. */
    boolean isOne(Spot spot) {
        return isEmpty(spot)
                || isProvided(spot)
                || isFile(spot.text())
                || isRemark(spot.text())
                || spot.outerItem().filter(this::writes).isPresent()
                || (isTold(spot) && !proof.states(spot.text()) && !proof.triesOut(spot.text()));
    }

    /** What begins with a look is none, nor among checks {@code Open /schedule in a browser}. */
    private boolean isTold(Spot spot) {
        boolean checks =
                spot.role() == Role.ROLLBACK_VERIFICATION || (proof.asks(spot.text()) && !proof.asksLater(spot.text()));
        return checks ? tells(spot.text()) || writes(spot) : spot.says(Word.PAPERWORK);
    }

    /** {@code Rollback checks are defined}. */
    private boolean isProvided(Spot spot) {
        String[] words = spot.text().strip().split("[^\\p{L}]+", 0);
        return words.length > 2
                && outline.says(words[0], Word.BACK)
                && outline.says(words[words.length - 1], Word.READY);
    }

    /** {@code Test log:} with nothing behind it or below. */
    private static boolean isEmpty(Spot spot) {
        String text = spot.text().strip();
        boolean open = text.endsWith(":") || text.endsWith("：");
        boolean leads = spot.part() instanceof Item item
                && (item.number().isPresent() || !item.blocks().isEmpty());
        return open && !leads;
    }

    /** {@code Goal: all is as before}: said about the way back. */
    boolean isRemark(String text) {
        int colon = text.replace('：', ':').indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        String last = Proof.isSpaceless(name) ? name : Proof.last(name, 1);
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && (outline.says(last, Word.REMARK_LABEL) || outline.says(name, Word.EXPLAINS));
    }

    /** {@code Write down for the review}. */
    private boolean writes(Spot spot) {
        return outline.says(Proof.first(Proof.unnumbered(spot.text()), 1), Word.WRITES);
    }

    /** Begins or ends with telling people. */
    boolean tells(String text) {
        String said = PATH.matcher(Proof.unnumbered(text)).replaceAll(" ").strip();
        return Proof.isSpaceless(said)
                ? outline.says(said, Word.PAPERWORK)
                : outline.says(Proof.first(said, 2), Word.PAPERWORK)
                        || outline.says(Proof.last(said, 2), Word.PAPERWORK);
    }
}
