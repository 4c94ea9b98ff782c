package dev.runsheet.plan;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds results that are claimed before anybody has looked: an unticked task that says {@code Works ✅}. */
final class Claims {
    private static final String DONE =
            "done|completed?|finished|verified|passed|deployed|erledigt|fertig|abgeschlossen|fait|faite|terminée?|hecho|hecha|completad[oa]|listo|feito|feita|concluíd[oa]|pronto|fatto|fatta|completat[oa]|tamamlandı|bitti|yapıldı|готово|сделано|выполнено|已完成|完成|已确认|完了|済み?|완료";

    private static final String ALREADY = "already|schon|bereits|déjà|ya|já|già|zaten|уже";

    /**
     * A mark before the text, or a word in brackets, behind a dash or loud before it: {@code ✅ Keys rotated},
     * {@code Keys rotated (done)}, {@code DONE: keys}; a mark with when or by whom, {@code Keys ✅ (3 May)}; or a sentence
     * behind a label that ends with it: {@code Keys: rotated, already done.}
     */
    private static final Pattern MARKED = Pattern.compile(
            "\\A\\s*[✅✔☑]\\x{FE0F}?\\s+\\S|[(（\\[](?:(?:" + ALREADY + ")\\s+)?(?:" + DONE + ")[)）\\]]\\s*\\z"
                    + "|[(（,，;；](?:\\s*)(?:" + ALREADY
                    + ")\\s+\\p{L}+(?:\\s+(?:by|von|durch|par|por|da|in|on)\\s[^()（）]{1,40})?[)）]\\s*\\z"
                    + "|[(（][^()（）]*(?:済み|完了|已完成|已确认|완료|완료됨)[)）]\\s*\\z"
                    + "|\\s[–—-]\\s+(?:(?:" + ALREADY + ")\\s+\\p{L}+|" + DONE + ")\\s*\\z"
                    + "|[✅✔☑]\\x{FE0F}?\\s*(?:" + DONE + ")\\b"
                    + "|(?:[(（\\[]|\\s[–—-]\\s+)(?:" + DONE
                    + ")\\s[^()（）\\d]{0,12}\\d{1,4}[./:-]\\d{1,2}[^()（）]{0,12}[)）\\]]?\\s*\\z"
                    + "|\\S\\s+[✅✔☑]\\x{FE0F}?\\s*(?:[(（\\[–—-]|(?:by|on|von|am|par|le|por|el|em|da|il)\\s)"
                    + "|\\A[^:：\n]*[:：].*\\b(?:(?:" + ALREADY
                    + ")\\s+done|erledigt|déjà fait|ya hecho|já feito|già fatto|tamamlandı|готово|сделано)\\.\\s*$"
                    + "|\\A[^:：\n]*[:：].*(?:済み|完了|已完成|已确认|완료)[。.]\\s*$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code [DONE] keys}: loud, so not the name of a list. */
    private static final Pattern LOUD =
            Pattern.compile("\\A\\W*(?:DONE|PASSED|COMPLETED?|ERLEDIGT|FAIT|HECHO|FEITO|FATTO|ГОТОВО)\\b\\W");

    /** {@code Tide below 1 m: ✓ fine}: a value that begins with a mark, and is none of several to choose from. */
    private static final Pattern VALUE =
            Pattern.compile("\\A[^:：\n]{2,80}[:：]\\s*[✅✔☑✓]\\x{FE0F}?\\s+[^\n/|✗✘❌☐=]{1,80}\\z");

    private static final Pattern GOOD = Pattern.compile("\\s*[✅✔☑]");
    private static final Pattern BAD = Pattern.compile("\\s*[❌✖⚠🛑⛔🔴🟡]");

    private final Outline outline;

    Claims(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> all() {
        return outline.spots().stream()
                .filter(Claims::claims)
                .filter(spot -> !isChoice(spot))
                .map(Spot::at)
                .toList();
    }

    /** {@code ✅ Go} with {@code ❌ Stop} beside it: one of several answers. */
    private boolean isChoice(Spot spot) {
        return GOOD.matcher(spot.text()).lookingAt()
                && outline.behind(spot)
                        .filter(next ->
                                next.isOpenTask() && BAD.matcher(next.text()).lookingAt())
                        .isPresent();
    }

    /** {@code Check that all tests PASS}: what has to come out of it. */
    private static boolean isAsked(Spot spot) {
        return spot.verifies()
                && spot.phrases().outcome().filter("pass"::equalsIgnoreCase).isPresent();
    }

    private static boolean claims(Spot spot) {
        if (!spot.isItem()
                || isAsked(spot)
                || (spot.phrases().outcome().isEmpty()
                        && !MARKED.matcher(spot.text()).find()
                        && !VALUE.matcher(spot.text().strip()).find()
                        && !LOUD.matcher(spot.text()).find())) {
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
