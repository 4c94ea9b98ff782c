package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a field only leads to those who sign behind it: {@code Final approval:} above a list of roles, {@code Harbour
 * master:} above {@code Name: ____ Date: ____}.
 */
final class SignLeads {
    /** A place to write, and another field behind it. */
    private static final Pattern ROW = Pattern.compile("\\s*[_＿.…]{2,200}[\\s/*_＿.…]{0,200}\\p{L}[^:：_]{0,30}[:：]");

    private final Outline outline;
    private final Signing signing;

    SignLeads(Outline outline, Signing signing) {
        this.outline = outline;
        this.signing = signing;
    }

    /** Whether a field only leads to those listed behind it: {@code Approvers:}. */
    boolean toSigners(Spot spot) {
        if (spot.part() instanceof Row) {
            return false;
        }
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

    /** Whether the places of a field stand in a line of fields right below it, which begins with the name. */
    boolean toRow(Spot spot) {
        return isBare(spot) && outline.behind(spot).filter(this::isRowOfFields).isPresent();
    }

    /** Whether it is that line: whoever signs there stands above. */
    boolean isRow(Spot spot) {
        return isRowOfFields(spot)
                && outline.before(spot).filter(SignLeads::isBare).isPresent();
    }

    private static boolean isBare(Spot spot) {
        return spot.part() instanceof Block.Property own
                && own.value().isBlank()
                && spot.phrases().blanks().isEmpty();
    }

    private boolean isRowOfFields(Spot spot) {
        return spot.part() instanceof Block.Property own
                && !spot.phrases().blanks().isEmpty()
                && ROW.matcher(own.value()).lookingAt()
                && Stream.of(Word.PERSON_COLUMN, Word.SIGN_FIELD, Word.SIGNATURE)
                        .anyMatch(word -> outline.says(PlainText.of(own.name()).text(), word));
    }
}
