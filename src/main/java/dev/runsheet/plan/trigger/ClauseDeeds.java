package dev.runsheet.plan.trigger;

import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a clause says is done, before its condition, behind it or at its end: {@code roll back if}, {@code … abbrechen}. */
final class ClauseDeeds {
    /** What is nothing but a deed has no more words. */
    static final int MOST_WORDS = 4;

    /** What is done stands at least so many words behind the word for the condition. */
    private static final int NEAREST = 3;

    private static final Pattern WHO =
            Pattern.compile("(?:we|you|i|they|wir|man|nous|on|vous|nosotros|nós|noi|мы|biz)", Pattern.CASE_INSENSITIVE);

    private final Words words;

    ClauseDeeds(Words words) {
        this.words = words;
    }

    /** Whether {@code clause} says that one goes back or stops. */
    boolean acts(String clause) {
        Set<Word> said = words.in(clause);
        boolean back = said.contains(Word.BACK)
                && !said.contains(Word.STAYS)
                && (!said.contains(Word.BACK_ASIDE) || said.contains(Word.TAKEN));
        return back
                || BackParticle.in(clause)
                || begins(clause, Word.GOES_BACK)
                || isBareStop(clause)
                || said.contains(Word.ABORT)
                || (begins(clause, Word.STOPS) && !begins(clause, Word.TRIGGER));
    }

    /** {@code back}, {@code flag off}, {@code we're out}: nothing else is said. */
    private boolean isBareStop(String clause) {
        List<String> tokens = Stream.of(clause.strip().split("\\s+", -1))
                .filter(token -> !words.isAll(token, Word.AT_ONCE))
                .toList();
        return !tokens.isEmpty() && tokens.size() <= MOST_WORDS && words.isAll(tokens, Word.STOP_COLUMN);
    }

    /** {@code At once disable the flag}, {@code restore the dump}. */
    boolean undoes(String clause) {
        Set<Word> said = words.in(joined(clause.split("\\s+", 3), 0, 2));
        return !said.contains(Word.ABSENT) && (said.contains(Word.SWITCHED_OFF) || said.contains(Word.RESTORE));
    }

    /** {@code Roll back if …}: what is done stands before the first word of the condition. */
    boolean actsFirst(String clause) {
        String[] tokens = clause.split("\\s+", -1);
        int at = 0;
        while (at < tokens.length && !stands(tokens, at, Word.CONDITION)) {
            at++;
        }
        return at > 0
                && at < tokens.length
                && acts(String.join(" ", List.of(tokens).subList(0, at)));
    }

    /** {@code If we are not through by four we go back}: what is done begins amid the clause, with who does it. */
    boolean actsBehind(String clause) {
        List<String> tokens = List.of(clause.split("\\s+"));
        int condition = 0;
        while (condition < tokens.size() && !words.in(tokens.get(condition)).contains(Word.CONDITION)) {
            condition++;
        }
        for (int i = condition + NEAREST; i < tokens.size(); i++) {
            boolean who = WHO.matcher(tokens.get(i)).matches();
            if ((who && acts(String.join(" ", tokens.subList(i - 1, tokens.size()))))
                    || words.length(tokens, i, Word.GOES_BACK) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code Wenn … fehlschlägt abbrechen}, and languages that put the verb last, without a comma. */
    boolean actsLast(String clause) {
        String[] tokens = clause.split("\\s+", -1);
        if (words.in(joined(tokens, Math.max(0, tokens.length - 2), tokens.length))
                .contains(Word.BACK_LAST)) {
            return true;
        }
        boolean cased = tokens.length > 3 && tokens[tokens.length - 1].matches("(?:STOP|ROLLBACK|ABORT|HALT)\\W*");
        return cased
                || (Character.UnicodeScript.of(clause.codePointAt(0)) != Character.UnicodeScript.LATIN && acts(clause));
    }

    /** Whether {@code clause} begins with a term of {@code word}, of three words at most. */
    boolean begins(String clause, Word word) {
        String[] tokens = clause.split("\\s+", 4);
        return words.in(joined(tokens, 0, 1)).contains(word)
                || words.in(joined(tokens, 0, 2)).contains(word)
                || words.in(joined(tokens, 0, 3)).contains(word);
    }

    /** Whether a term of {@code word}, of three words at most, stands at {@code from} and not only behind it. */
    boolean stands(String[] tokens, int from, Word word) {
        if (words.in(tokens[from]).contains(word)) {
            return true;
        }
        for (int to = from + 2; to <= Math.min(from + 3, tokens.length); to++) {
            if (words.in(joined(tokens, from, to)).contains(word)) {
                return !words.in(joined(tokens, from + 1, to)).contains(word);
            }
        }
        return false;
    }

    private static String joined(String[] tokens, int from, int to) {
        return String.join(" ", List.of(tokens).subList(from, Math.min(to, tokens.length)));
    }
}
