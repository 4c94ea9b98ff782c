package dev.runsheet.plan.outline;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.PlaceInOrder;
import dev.runsheet.plan.command.Commands;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a title says what is to be done, by the word it begins with; in some scripts it ends with it. */
public final class Deeds {
    private static final Pattern SPACELESS = Pattern.compile(
            "^\\W*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]$");

    /** Not what an opening bracket leads to that nothing closes: many of them would be looked behind again and again. */
    private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]");

    /** More words than this do more than to name for whom a part is. */
    private static final int MOST_WORDS = 3;

    private final Outline outline;

    /** Tells deeds among the parts of {@code outline}. */
    public Deeds(Outline outline) {
        this.outline = outline;
    }

    /** Whether a title begins with what is to be done: {@code 3. Restart the workers}. */
    public boolean isDeed(Spot spot) {
        return !verb(spot.text()).isEmpty();
    }

    /** Whether it names what is done: {@code 2. Database setup}, {@code 2. Migración de los datos}. */
    public boolean isNoun(Spot spot) {
        String[] words = words(spot.text());
        boolean named =
                outline.says(words[words.length - 1], Word.DEED_NOUN) || outline.says(begin(words), Word.DEED_FIRST);
        return named && !spot.says(Word.AFTER) && !spot.says(Word.FIRST) && !isAside(words[words.length - 1]);
    }

    /** {@code 移行期間}: what only speaks of the deed it begins with. */
    private boolean isAside(String title) {
        return outline.words().terms(Word.DEED_ASIDE).stream().anyMatch(title::endsWith);
    }

    /** Whether it names a change of one thing among several: {@code Backend deployment}, not just {@code Deployment}. */
    public boolean isChangeOfSomething(Spot spot) {
        String[] words = words(spot.text());
        String noun = outline.says(begin(words), Word.DEED_FIRST) ? words[0] : words[words.length - 1];
        return words.length > 1 && outline.says(noun, Word.CHANGE) && isNoun(spot);
    }

    /** The words of a title without its number and what stands in brackets. */
    private static String[] words(String title) {
        return withoutRemarks(PlaceInOrder.without(title)).strip().split("\\s+", -1);
    }

    private static String withoutRemarks(String title) {
        return REMARK.matcher(title).replaceAll("");
    }

    private static String begin(String[] words) {
        return words.length > 1 ? words[0] + " " + words[1] : words[0];
    }

    /** Whether it names but those, or the system, that the change reaches then: {@code Staging}, {@code Pilot users}. */
    public boolean isForSome(Spot spot) {
        int words = PlaceInOrder.without(spot.text()).strip().split("\\s+", -1).length;
        return words <= MOST_WORDS
                && spot.role() != Role.VERIFICATION
                && (spot.says(Word.ENVIRONMENT) || spot.says(Word.REACHED));
    }

    /** Whether something is done in a section: a task, a numbered step or a command stands in it. */
    public boolean isDone(Spot section) {
        return outline.inside(section)
                .anyMatch(spot -> spot.part() instanceof Item item
                        ? item.box().isPresent() || item.number().isPresent()
                        : spot.part() instanceof Block.Command command && Commands.runs(command));
    }

    /** Whether what is done changes production and does not just prepare or check. */
    public boolean isChange(Spot spot) {
        return outline.says(verb(spot.text()), Word.CHANGES) && !spot.verifies();
    }

    /** A verb of several words: {@code Set up the stalls}, {@code Cut over the tills}. */
    private Optional<String> phrasal(String title) {
        List<String> tokens = List.of(title.split("\\s+"));
        return Stream.of(Word.CHANGES, Word.SETS_UP)
                .map(word -> outline.words().length(tokens, 0, word))
                .filter(length -> length > 1)
                .findFirst()
                .map(length -> String.join(" ", tokens.subList(0, length)));
    }

    /** The verb of a title; empty where it has none. */
    private String verb(String text) {
        String title = withoutRemarks(PlaceInOrder.without(text).replaceFirst("^[^\\p{L}]+", ""))
                .strip();
        int end = title.length();
        boolean spaceless = SPACELESS.matcher(title).find();
        Optional<String> phrase = spaceless ? Optional.empty() : phrasal(title);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        if (spaceless && isAside(title)) {
            return "";
        }
        boolean ideographic = end > 0 && Character.isIdeographic(title.charAt(end - 1));
        Stream<String> words = spaceless
                ? Stream.of(
                        title.substring(0, Math.min(2, end)), title.substring(Math.max(0, end - (ideographic ? 2 : 6))))
                : Stream.of(
                                title.split("\\s+", 2)[0],
                                Optional.of(title.substring(title.lastIndexOf(' ') + 1))
                                        .filter(last -> outline.says(last, Word.DEED_LAST))
                                        .orElse(""))
                        .filter(word -> !word.contains("-"));
        return words.filter(word -> outline.says(word, Word.CHANGES)
                        || outline.says(word, Word.SETS_UP)
                        || outline.words().verifies(word))
                .findFirst()
                .orElse("");
    }
}
