package dev.runsheet.plan;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds results that are claimed before anybody has looked: an unticked task that says {@code Works ✅}. */
final class Claims {
    /**
     * A mark before the text, or a word in brackets behind it: {@code ✅ Keys rotated},
     * {@code Keys rotated (done)}; or a sentence behind a label that ends with it: {@code Keys: rotated, already done.}
     */
    private static final Pattern MARKED = Pattern.compile(
            "\\A\\s*[✅✔☑]\\x{FE0F}?\\s+\\S|[(（](?:already )?(?:done|completed|erledigt|fertig|fait|hecho|feito|fatto|tamamlandı|готово|сделано|已完成|完了|済み?|완료)[)）]\\s*\\z"
                    + "|\\A[^:：\n]*[:：].*\\b(?:already done|erledigt|déjà fait|ya hecho|já feito|già fatto|tamamlandı|готово|сделано)\\.\\s*$"
                    + "|\\A[^:：\n]*[:：].*(?:済み|完了|已完成|已确认|완료)[。.]\\s*$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Outline outline;

    Claims(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> all() {
        return outline.spots().stream().filter(Claims::claims).map(Spot::at).toList();
    }

    private static boolean claims(Spot spot) {
        if (!spot.isItem()
                || (spot.phrases().outcome().isEmpty()
                        && !MARKED.matcher(spot.text()).find())) {
            return false;
        }
        Optional<Spot> outer = spot.outerItem();
        boolean legend = outer.filter(item -> item.says(Word.BAND)).isPresent();
        boolean plain = ((Item) spot.part()).box().isEmpty();
        boolean underOpen = outer.filter(Spot::isOpenTask).isPresent()
                || outer.flatMap(Spot::outerItem).filter(Spot::isOpenTask).isPresent();
        return !legend && (spot.isOpenTask() || (plain && underOpen));
    }
}
