package dev.runsheet.recognise;

import dev.runsheet.phrase.Concepts;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells titles below which it stands when one goes back: {@code When do we bail?}, {@code Red flags (stop and mend)}. */
final class ConditionTitles {
    /** Asks when one does something, not what to do when something has happened. */
    private static final Pattern QUESTION = Pattern.compile(
            "^\\P{L}*(?:when\\s+(?:to|do|does|should|must|would|we)|wann|quand|cuándo|quando|ne zaman|когда)\\b|什么时候|何时|いつ|언제",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code We stop here if}: the conditions stand below it. */
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:if|when|wenn|falls|sobald|si|quand|lorsque|cuando|se|quando|eğer|если|когда)\\P{L}*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** In front of what a title adds: {@code Red flags (stop)}, {@code Red flags – stop}. */
    private static final Pattern ADDED = Pattern.compile("\\s*[(（]|\\s+(?:[–—→⇒]|-+>?)\\s+");

    private static final int NAMED = 5;

    private static final int RETREATS = 3;

    /** {@code Critical}, {@code Critical issues}; {@code Failed login of keepers} is what has happened. */
    private static final int MOST_WORDS = 2;

    private final Concepts lexicon;

    ConditionTitles(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code title}, plain, is one; {@code scores} are those of its words. */
    boolean areBelow(String title, Map<String, Integer> scores) {
        return asksWhen(title, scores) || namesSigns(title, lexicon) || Leads.isNoGo(title.strip() + ":");
    }

    /** {@code When do we bail?}, {@code Quand éteindre}, {@code Left as it was if}. */
    private boolean asksWhen(String title, Map<String, Integer> scores) {
        boolean open = OPEN.matcher(title).find();
        boolean awaits = Leads.WHEN_ANY.matcher(title).find()
                && title.strip().indexOf(' ') > 0
                && RoleFinder.score(scores, "onward") == 0;
        return title.length() <= RoleFinder.LONGEST_QUESTION
                && !RoleFinder.stays(scores)
                && RoleFinder.score(scores, "achieved") == 0
                && !retiresFormer(title, scores)
                && (awaits
                        || (RoleFinder.score(scores, "retreat") > RETREATS
                                && (open || QUESTION.matcher(title).find())));
    }

    /** {@code Red flags (stop and mend)}, {@code FAIL – go back}: names signs, and adds what one does then. */
    static boolean namesSigns(String title, Concepts lexicon) {
        String[] told = ADDED.split(title, 2);
        if (told.length < 2) {
            return false;
        }
        Map<String, Integer> signs = lexicon.scores(told[0]);
        boolean named = RoleFinder.score(signs, "trigger") >= NAMED
                || (RoleFinder.score(signs, "verdict") > 0 && told[0].strip().split("\\s+", -1).length <= MOST_WORDS);
        Map<String, Integer> deed = lexicon.scores(told[1]);
        return named
                && !RoleFinder.saysBack(signs)
                && (RoleFinder.saysBack(deed)
                        || RoleFinder.score(deed, "stop") > RETREATS
                        || RoleFinder.score(deed, "retreat") > RETREATS);
    }

    /** {@code When to stop the old scales}: what was there before is given up then, not the change. */
    private boolean retiresFormer(String title, Map<String, Integer> scores) {
        return RoleFinder.score(scores, "former") > 0
                && RoleFinder.score(scores, "retires") > 0
                && !RoleFinder.saysBack(scores)
                && lexicon.reasons(title).keySet().stream()
                        .filter(term -> term.startsWith("retreat:"))
                        .allMatch(term -> RoleFinder.score(
                                        lexicon.scores(
                                                term.replace("retreat:", "").replace("*", "")),
                                        "retires")
                                > 0);
    }
}
