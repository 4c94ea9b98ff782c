package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a field only leads to those who sign behind it: {@code Final approval:} above a list of roles. */
final class SignLeads {
    private final Outline outline;
    private final Signing signing;

    SignLeads(Outline outline, Signing signing) {
        this.outline = outline;
        this.signing = signing;
    }

    /** Whether a field only leads to those listed behind it: {@code Approvers:}. */
    boolean toSigners(Spot spot) {
        Optional<Spot> last = outline.behind(spot).isEmpty() ? spot.parent() : Optional.of(spot);
        Optional<Spot> behind = last.flatMap(outline::behind).filter(next -> next.part() instanceof Block.ItemList);
        return behind.flatMap(list -> outline.inside(list).filter(Spot::isItem).findFirst())
                .map(first -> List.of(
                        SignFields.DIVIDED.split(first.text(), 2)[0].strip().split("\\s+")))
                .filter(first -> Stream.of(Word.DATE, Word.SIGN_FIELD, Word.PERSON_COLUMN)
                        .noneMatch(word -> outline.words().isAll(first, word)))
                .isPresent();
    }

    /** Whether a field with no place of its own only leads to those for roles right behind it: {@code Final approval:}. */
    boolean toFields(Spot spot) {
        return spot.phrases().blanks().isEmpty()
                && spot.part() instanceof Block.Property
                && outline.behind(spot)
                        .filter(next -> next.part() instanceof Block.Property own
                                && !next.phrases().blanks().isEmpty()
                                && signing.isRole(PlainText.of(own.name()).text()))
                        .isPresent();
    }
}
