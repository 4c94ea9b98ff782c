package dev.runsheet.plan.trigger;

import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a question and what is done where it is so as one sentence: {@code White page? Put the old folder back}. */
final class AskedAndDone {
    private static final Pattern ASKED = Pattern.compile("([^.!?;\\n]{3,120}\\?)[ \\t]+(?=([^.!?;\\n]{3,80}+)(?!\\?))");

    /** Put between both, so that they are read as one. */
    private static final char BETWEEN = '\u00a0';

    private final Words words;
    private final ClauseDeeds deeds;
    private final Returns returns;

    AskedAndDone(Words words, ClauseDeeds deeds, Returns returns) {
        this.words = words;
        this.deeds = deeds;
        this.returns = returns;
    }

    /** The sentences of {@code text}. */
    Stream<String> sentences(String text) {
        return Sentences.of(
                text.indexOf('?') < 0
                        ? text
                        : ASKED.matcher(text)
                                .replaceAll(asked ->
                                        Matcher.quoteReplacement(asked.group(1) + (answers(asked) ? BETWEEN : ' '))));
    }

    /** Whether {@code sentence}, one of those, is both. */
    static boolean is(String sentence) {
        return sentence.indexOf("?" + BETWEEN) >= 0;
    }

    /** {@code sentence}, one of those, as it stands in the document. */
    static String plain(String sentence) {
        return sentence.replace("?" + BETWEEN, "? ");
    }

    private boolean answers(MatchResult asked) {
        if (Clauses.ARROW.matcher(asked.group(2)).lookingAt()) {
            return true;
        }
        Set<Word> happened = words.in(asked.group(1));
        boolean wrong = Clauses.isBad(happened);
        boolean one = asked.group(1).strip().indexOf(' ') < 0;
        String deed = Clauses.first(asked.group(2));
        return !Triggers.ASKS.matcher(asked.group(1)).find()
                && !happened.contains(Word.BACK)
                && (wrong || !one)
                && (returns.are(deed) || (wrong && deeds.undoes(deed)));
    }
}
