package dev.runsheet.plan.trigger;

import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the short deeds behind an arrow, a colon or a question that go back: {@code White page? Put the old folder
 * back.}, {@code Mail loops → old gateway}, {@code Agents die on two hosts: roll out v1 again}.
 */
final class Returns {
    /** What is nothing but what was there before, {@code old gateway}, has no more words. */
    private static final int MOST_THING = 4;

    /** How far behind the deed stands what was there before: {@code plug in the old router}. */
    private static final int MOST_DEED = 7;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** {@code v1}, {@code 2.3}. */
    private static final Pattern VERSION = Pattern.compile("(?i)(?:.{0,40}\\W)?(?:v\\d|\\d{1,6}\\.\\d)[\\w.]{0,40}");

    private final Words words;
    private final ClauseDeeds deeds;

    Returns(Words words, ClauseDeeds deeds) {
        this.words = words;
        this.deeds = deeds;
    }

    /** Whether {@code deed}, up to its first comma, goes back or stops, whatever has happened. */
    boolean are(String deed) {
        List<String> tokens = List.of(SPACE.split(deed.strip()));
        return beginsBack(tokens) || BackParticle.in(deed) || toFormer(tokens) || isVersionAgain(tokens);
    }

    /** Whether {@code deed} begins with a word for it. */
    boolean begin(String deed) {
        return beginsBack(List.of(SPACE.split(deed.strip()))) || BackParticle.in(deed);
    }

    /** The same, or {@code deed} turns off or restores something, which goes back where something is wrong. */
    boolean areWhenWrong(String deed) {
        return are(deed) || deeds.undoes(deed);
    }

    private boolean beginsBack(List<String> tokens) {
        boolean back = words.length(tokens, 0, Word.GOES_BACK) > 0
                || words.length(tokens, 0, Word.ABORT) > 0
                || words.length(tokens, 0, Word.STOPS) > 0
                || words.length(tokens, 0, Word.BACK) > 0;
        Set<Word> said = words.in(String.join(" ", tokens.subList(0, Math.min(tokens.size(), MOST_DEED))));
        return back
                && !said.contains(Word.BACK_ASIDE)
                && !said.contains(Word.STAYS)
                && !said.contains(Word.STOPS_ASIDE);
    }

    /** {@code v1 again}, {@code 2.3 wieder}. */
    private boolean isVersionAgain(List<String> tokens) {
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> VERSION.matcher(tokens.get(i - 1)).matches() && words.length(tokens, i, Word.AGAIN) > 0);
    }

    /** {@code old gateway}, {@code plug in the old router}; not {@code delete the old one}. */
    private boolean toFormer(List<String> tokens) {
        int most = Math.min(tokens.size(), MOST_DEED);
        int at = 0;
        while (at < most && words.length(tokens, at, Word.FORMER) == 0) {
            at++;
        }
        boolean spaced = tokens.get(0).codePoints().allMatch(c -> c < 0x2e00);
        boolean thing = at == 0 && spaced && tokens.size() <= MOST_THING && tokens.size() > 1;
        boolean put = at > 0
                && at < most
                && words.length(tokens, 0, Word.DISCARDS) == 0
                && words.length(tokens, 0, Word.NO_DEED) == 0;
        return thing || put;
    }
}
