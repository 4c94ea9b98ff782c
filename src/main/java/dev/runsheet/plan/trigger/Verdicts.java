package dev.runsheet.plan.trigger;

import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what belongs to one of several answers on how things go: {@code Rollback: two ships lost} beside {@code Go: all landed}. */
final class Verdicts {
    /** How many parts stand between one answer and the other at most. */
    private static final int NEAR = 4;

    private static final Pattern REMARK = Pattern.compile("^([^:：(（]{2,20})\\s*[(（][^()（）]{1,30}[)）](?=\\s*[:：])");

    private final Outline outline;

    Verdicts(Outline outline) {
        this.outline = outline;
    }

    /** Whether {@code spot} says when the answer is to stop or to go back. */
    boolean endsIt(Spot spot) {
        return answer(spot, Word.STOP_COLUMN) && near(spot).anyMatch(other -> answer(other, Word.GO_LABEL));
    }

    private Stream<Spot> near(Spot spot) {
        return Stream.concat(
                        Stream.iterate(outline.before(spot), Optional::isPresent, one -> one.flatMap(outline::before))
                                .limit(NEAR),
                        Stream.iterate(outline.behind(spot), Optional::isPresent, one -> one.flatMap(outline::behind))
                                .limit(NEAR))
                .flatMap(Optional::stream);
    }

    /** Whether nothing but a term of {@code word} is its label, and something stands behind that. */
    private boolean answer(Spot spot, Word word) {
        boolean said = spot.isItem() || spot.isProse();
        return said
                && answered(spot.text())
                        .map(name -> name.stream()
                                .filter(token -> !outline.says(token, Word.CONDITION))
                                .toList())
                        .filter(name -> outline.words().isAll(name, word))
                        .isPresent();
    }

    /** The words of the label of {@code text}, where something stands behind it. */
    static Optional<List<String>> answered(String text) {
        // "No-go (red): a ship is lost"
        Matcher label = Triggers.LABEL.matcher(REMARK.matcher(text).replaceFirst("$1"));
        if (!label.find() || label.group("value").chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(label.group("name").split("[^\\p{L}\\p{N}]+"))
                .filter(token -> !token.isEmpty())
                .toList());
    }
}
