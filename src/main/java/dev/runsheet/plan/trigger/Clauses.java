package dev.runsheet.plan.trigger;

import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells sentences that name a condition and say that one goes back or stops then: {@code If a check fails, roll back},
 * {@code Abort when the queue grows}, {@code If any fails → STOP}.
 */
public final class Clauses {
    private static final int MOST_AIM = 4;

    /** Longer texts count other things too. */
    private static final int LONGEST_SETTING = 120;

    /** What is done stands at least so many words behind the word for the condition. */
    private static final int NEAREST = 3;

    private static final Pattern WHO =
            Pattern.compile("(?:we|you|i|they|wir|man|nous|on|vous|nosotros|nós|noi|мы|biz)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARROW = Pattern.compile("→|⇒|->|=>|\\s=\\s");
    private static final Pattern CLAUSES =
            Pattern.compile("[,，、→⇒:：]|->|=>|--|\\s[–—-]\\s|(?:^|\\s)(?:then|dann|alors|entonces|então|allora|то)\\s");

    /** {@code not finished by 03:30}, {@code by midnight}, {@code T+90}. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(?:[01]?\\d|2[0-4])(?::[0-5]\\d(?!\\d)|\\.[0-5]\\d(?=['’]|\\s*(?:uhr|часов))|h[0-5]?\\d?(?![\\p{L}\\d])|時(?!間)|点(?!钟)|시(?!간))"
                    + "|(?U)\\b\\d{1,2}\\s*(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]?clock|uhr)(?!\\p{L})|\\b(?:midnight|noon|mitternacht|minuit|midi|medianoche|mediodía|meia-noite|meio-dia|mezzanotte|mezzogiorno|gece yarısı|полуноч\\p{L}*|полноч\\p{L}*|полудн\\p{L}*)\\b|\\bT0?\\+\\d|正午|자정|정오",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF =
            Pattern.compile("of|these|der|dieser|des|de|delle|dei|von|из|следующих", Pattern.CASE_INSENSITIVE);

    private static final Pattern AIMS = Pattern.compile("[,;]\\s+(?=[^,;→]{1,80}→)");

    private static final Pattern REMARK = Pattern.compile("\\s*[(（][^()（）]*[)）]\\s*$");

    /** {@code 切り戻す場合}: speaks of what is so when one goes back. */
    private static final Pattern WHEN_BACK = Pattern.compile("(?:切り?戻[すし]|ロールバック(?:する)?|戻す|回滚|回退)の?(?:場合|際|時|とき|时|的话)");

    /** {@code If errors rise we go back}: who does something then begins another clause, without a comma. */
    private static final Pattern UNPARTED = Pattern.compile(
            "^(\\S+\\s+\\S+\\s.{0,80}?)(?<!\\b(?:when|while|after|once|that|because|if|as|until|before))\\s(?:we|you|I|one)\\s.*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** {@code Should errors rise, …}, {@code Steigt die Latenz, …}: a condition without a word for it. */
    private static final Pattern SHOULD = Pattern.compile(
            "(?iU)^\\W*(?:should\\s+(?!we\\b|you\\b)|sollten?\\s+(?!wir\\b)|beim?\\s+|(?:ist|sind|steigt|steigen|sinkt|sinken|fällt|fallen|kommt|kommen|liegt|liegen|bleibt|bleiben|dauert|dauern|geht|gehen|wird|werden|schlägt|schlagen|läuft|laufen|tritt|treten|hat|haben|fehlt|fehlen|meldet|melden|scheitert|scheitern|stimmt|stimmen|überschreitet|überschreiten|übersteigt|unterschreitet|zeigt|zeigen|startet|starten|antwortet|gibt|reißt|bricht|klappt|funktioniert|passt)\\s+(?!wir\\b|sie\\b)(?=[^,]{3,120},\\s))");

    /** A verb with the ending for a condition: {@code aşarsa}, {@code bitmemişse}. */
    private static final Pattern TURKISH = Pattern.compile(
            "(?U)\\b\\p{L}+(?:(?:[aeıiuü]r|yor|yorlar|[mM][ae]z|m[ıiuü]ş|[dt][ıiuü]y|lar|ler|ecek|acak|yok|var|değil|[ıiuü]y)s[ae])\\b(?=.*[ığşİçöü]|(?<=[ığşİçöü].{0,200}))");

    /** {@code Verify that}, {@code Check whether}. */
    private static final Pattern TELLS = Pattern.compile(
            "^\\P{L}*\\p{L}+\\s+(?:that|whether|dass|ob|que|si|che|se|что)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code This runbook describes how to go back when …}: says what a text is about. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?iU)^\\W*(?:this|the|dieses?|ce|cette|est[ea]|quest[oa]|bu|этот|эта|данный)\\s+(?:[\\p{L}-]+\\s+){1,3}?"
                    + "(?:(?:describe|outline|provide|cover|explain|define|contain|document|detail|list|summari[sz]e)s|beschreibt|enthält|erklärt|regelt|décrit|détaille|explique|définit|contient|describe|detalla|explica|define|contiene|descreve|detalha|contém|descrive|definisce|spiega|açıklar|tanımlar|içerir|описывает|содержит|определяет)\\b"
                    + "|^\\W*(?:quick (?:reference|guide)|step-by-step|how to|procedures? (?:for|to)|guide (?:for|to)|instructions (?:for|to)|guidelines (?:for|to))\\b"
                    + "|^\\W*(?:本文档|本手册|本文|本指南|本書|本手順書|本ドキュメント|この手順書|이 문서는|본 문서는)");

    /** A count, no condition. */
    private static final Pattern ONCE = Pattern.compile(
            "\\bonce (?:in|a|an|per|more|again|on|every|with|during|before|this|last|at)\\b|\\b(?:only|at|just|tried|done|exercised|tested|rehearsed) once\\b",
            Pattern.CASE_INSENSITIVE);

    private final Words words;
    private final ListedConditions listed;

    /** Reads clauses with the words of a document's languages. */
    public Clauses(Words words) {
        this.words = words;
        this.listed = new ListedConditions(words);
    }

    /** Whether one sentence of {@code text}, plain, has a condition and such a consequence. */
    public boolean goBack(String text) {
        return Sentences.of(text).anyMatch(this::goesBack);
    }

    /** Whether {@code text} speaks of what is so, or done, when one goes back: {@code 戻すとき}. */
    static boolean whenBack(String text) {
        return WHEN_BACK.matcher(text).find();
    }

    /** The sentences of {@code text} that say so, each of its conditions apart. */
    List<String> conditions(String text) {
        return Sentences.of(text)
                .filter(this::goesBack)
                .flatMap(sentence -> aims(sentence).size() > 1 ? aims(sentence).stream() : listed.in(sentence).stream())
                .toList();
    }

    /** {@code 1 point down → a step back, 3 points down → off}. */
    private List<String> aims(String sentence) {
        return AIMS.splitAsStream(sentence)
                .map(String::strip)
                .filter(this::pointsBack)
                .toList();
    }

    /** {@code Lamp out? → Rollback}: a line of a tree of decisions that leads to going back. */
    boolean branchesBack(String line) {
        String[] sides = ARROW.split(line, 3);
        return sides.length == 2 && isWayBack(sides[1]);
    }

    /** {@code The lamp is out → stop, do not land}: what is done then is to stop, or to put something back. */
    boolean pointsAway(String text) {
        String[] sides = ARROW.split(text, 2);
        String deed = sides.length < 2 ? "" : CLAUSES.split(sides[1].strip(), 2)[0];
        return !deed.isEmpty() && (acts(deed) || undoes(deed));
    }

    /** {@code Lamps fail: back to the old line}: what has happened, and that one goes back then. */
    boolean answers(String text) {
        String[] sides = text.split("[:：]\\s*", 2);
        Set<Word> happened = words.in(sides[0]);
        boolean wrong = happened.contains(Word.FAILS) || happened.contains(Word.UNFINISHED);
        return sides.length > 1 && wrong && !happened.contains(Word.BACK) && isWayBack(sides[1]);
    }

    /** Whether a condition of {@code text} is met when one of several things fails, which nobody can argue about. */
    boolean isExact(String text) {
        return Sentences.of(text).filter(this::goesBack).anyMatch(sentence -> {
            Set<Word> said = words.in(sentence);
            return said.contains(Word.ANY) && said.contains(Word.FAILS);
        });
    }

    /** Whether {@code text} names what either passes or does not, and that it does not: {@code a health check fails}. */
    boolean isState(String text) {
        Set<Word> said = words.in(text);
        return said.contains(Word.STATUS)
                || said.contains(Word.COUNTED)
                || said.contains(Word.UNFINISHED)
                || Figures.counted(text)
                || (said.contains(Word.AUTOMATIC)
                        && text.length() <= LONGEST_SETTING
                        && text.chars().anyMatch(Character::isDigit))
                || beginsWithAny(text)
                || CLOCK.matcher(text).find()
                || (said.contains(Word.OUTCOME) && (said.contains(Word.NOT_PASSED) || said.contains(Word.FIRES)));
    }

    /** {@code Any device reports a lockout}; not {@code Any of these}. */
    private boolean beginsWithAny(String text) {
        String[] tokens = text.strip().split("\\s+", 4);
        return tokens.length > 2
                && tokens[0].codePoints().anyMatch(Character::isLetter)
                && words.in(tokens[0]).contains(Word.ANY)
                && !OF.matcher(tokens[1]).matches();
    }

    /** Whether a comment among commands does: {@code If it hangs, stop}, {@code roll back when it fails}. */
    boolean isComment(String text) {
        String bare = REMARK.matcher(text).replaceFirst("");
        return goBack(bare) && (begins(bare, Word.CONDITION) || words.in(bare).contains(Word.BACK));
    }

    /** Whether {@code text} begins with going back or stopping: {@code abort, reopen the old side}. */
    boolean isWayBack(String text) {
        String first = CLAUSES.split(text.strip(), 2)[0];
        return acts(first) || undoes(first);
    }

    /** Whether {@code sentence} names a condition, by a word for it or by what is wrong. */
    boolean isConditional(String sentence) {
        Set<Word> said = words.in(sentence);
        return !said.contains(Word.IF_NEEDED)
                && (said.contains(Word.CONDITION)
                        || said.contains(Word.FAILS)
                        || said.contains(Word.UNFINISHED)
                        || Figures.compared(sentence)
                        || Figures.lasting(sentence));
    }

    /** Whether {@code text} begins with a condition on going back itself: {@code If the rollback fails}. */
    boolean isOfItself(String text) {
        String first = UNPARTED.matcher(CLAUSES.split(text.strip(), 2)[0]).replaceFirst("$1");
        return words.in(first).contains(Word.BACK) && stands(first.split("\\s+", -1), 0, Word.CONDITION);
    }

    /** Whether {@code text} begins with a condition and says what has gone wrong: {@code If the cache is corrupt}. */
    boolean isOccasion(String text) {
        String bare = REMARK.matcher(text).replaceFirst("");
        Set<Word> said = words.in(bare);
        // "Check if a copy exists" asks
        boolean asks = TELLS.matcher(bare).find()
                || words.verifies(bare.replaceFirst("^\\P{L}*", "").split("\\s+", 2)[0]);
        return said.contains(Word.FAILS) && !said.contains(Word.IF_NEEDED) && !asks && begins(bare, Word.CONDITION);
    }

    private boolean goesBack(String sentence) {
        String plain = Reflexives.without(sentence);
        return goesBackIn(
                ONCE.matcher(SHOULD.matcher(plain).replaceFirst("if ")).replaceAll(" "));
    }

    private boolean goesBackIn(String sentence) {
        Set<Word> all = words.in(sentence);
        boolean causes = all.contains(Word.CAUSES)
                || pointsBack(sentence)
                || !aims(sentence).isEmpty();
        boolean undoing = all.contains(Word.SWITCHED_OFF) || all.contains(Word.RESTORE);
        boolean back = all.contains(Word.BACK)
                || all.contains(Word.ABORT)
                || all.contains(Word.STOPS)
                || all.contains(Word.GOES_BACK)
                || all.contains(Word.STOP_COLUMN)
                || BackParticle.in(sentence);
        boolean automatic = all.contains(Word.AUTOMATIC);
        // most sentences are done with here, before figures are sought, which takes longest
        if (!(causes || undoing || back || automatic) || whenBack(sentence) || all.contains(Word.SUCCESS_MEANS)) {
            return false;
        }
        boolean asked =
                (all.contains(Word.CONDITION) || TURKISH.matcher(sentence).find()) && !all.contains(Word.IF_NEEDED);
        boolean wrong = all.contains(Word.FAILS) || all.contains(Word.BREACH) || all.contains(Word.UNFINISHED);
        boolean figure = Figures.compared(sentence) || Figures.lasting(sentence);
        boolean told = asked || all.contains(Word.AUTOMATIC_ON);
        if ((causes && (wrong || asked || figure)) || (automatic && told && (figure || Figures.counted(sentence)))) {
            return true;
        }
        if (isAside(sentence, all, wrong || figure)) {
            return false;
        }
        boolean undone = (wrong || figure) && undoing;
        if (!(asked || figure) || !(undone || back)) {
            return false;
        }
        List<String> clauses = CLAUSES.splitAsStream(sentence)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
        boolean condition = false;
        boolean acted = false;
        for (String clause : clauses) {
            boolean asks = asks(clause);
            boolean acts = asks
                    ? actsFirst(clause) || (undone && !begins(clause, Word.CONDITION) && undoes(clause))
                    : acts(clause) || (undone && undoes(clause));
            if (asks && (acts || actsLast(clause) || actsBehind(clause))) {
                return true;
            }
            // "Stop, if the mast breaks"
            if ((acts && condition) || (acted && stands(clause.split("\\s+", -1), 0, Word.CONDITION))) {
                return true;
            }
            acted = acts && !asks && clause.equals(clauses.get(0)) && clause.split("\\s+", -1).length <= MOST_AIM;
            condition |= (asks || isFigured(clause)) && !words.in(clause).contains(Word.BACK);
        }
        return false;
    }

    /**
     * {@code If the service is running, stop it}, {@code undo the setting if it was changed}, {@code verify that it stops
     * when …}: nothing has gone wrong then.
     */
    private boolean isAside(String sentence, Set<Word> said, boolean bad) {
        boolean other = said.contains(Word.CHOOSES)
                || ABOUT.matcher(sentence).find()
                || (said.contains(Word.STOPS_ASIDE) && !said.contains(Word.BACK));
        boolean part = said.contains(Word.PART) && !said.contains(Word.BACK) && !said.contains(Word.ABSENT);
        boolean checks = TELLS.matcher(sentence).find()
                && words.verifies(sentence.strip().split("\\s+", 2)[0]);
        return other || checks || (!bad && (part || said.contains(Word.WAS_DONE)));
    }

    private boolean asks(String clause) {
        return words.in(clause).contains(Word.CONDITION)
                || TURKISH.matcher(clause).find();
    }

    /** {@code More than 3 double payments}, {@code not up after 15 minutes}: a condition without a word for it. */
    private boolean isFigured(String clause) {
        if (Figures.exceeds(clause)) {
            return true;
        }
        Set<Word> said = words.in(clause);
        boolean wrong = said.contains(Word.FAILS) || said.contains(Word.UNFINISHED) || said.contains(Word.ABSENT);
        return wrong && (Figures.lasting(clause) || Figures.compared(clause) || Figures.counted(clause));
    }

    /** Whether {@code clause} says that one goes back or stops. */
    private boolean acts(String clause) {
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
        List<String> tokens = List.of(clause.strip().split("\\s+", -1));
        return tokens.size() <= MOST_AIM && words.isAll(tokens, Word.STOP_COLUMN);
    }

    /** {@code Probe failed → rollback}. */
    private boolean pointsBack(String sentence) {
        String[] sides = ARROW.split(sentence, 2);
        if (sides.length < 2) {
            return false;
        }
        List<String> aim = List.of(CLAUSES.split(sides[1].strip(), 2)[0].strip().split("\\s+", -1));
        return (aim.size() <= MOST_AIM
                        && words.in(String.join(" ", aim)).stream()
                                .anyMatch(said -> said == Word.BACK || said == Word.ABORT))
                || words.length(aim, 0, Word.GOES_BACK) > 0
                || words.isAll(aim, Word.STOP_COLUMN);
    }

    /** {@code At once disable the flag}, {@code restore the dump}. */
    private boolean undoes(String clause) {
        Set<Word> said = words.in(joined(clause.split("\\s+", 3), 0, 2));
        return !said.contains(Word.ABSENT) && (said.contains(Word.SWITCHED_OFF) || said.contains(Word.RESTORE));
    }

    /** {@code Roll back if …}: what is done stands before the first word of the condition. */
    private boolean actsFirst(String clause) {
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
    private boolean actsBehind(String clause) {
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
    private boolean actsLast(String clause) {
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
    private boolean begins(String clause, Word word) {
        String[] tokens = clause.split("\\s+", 4);
        return words.in(joined(tokens, 0, 1)).contains(word)
                || words.in(joined(tokens, 0, 2)).contains(word)
                || words.in(joined(tokens, 0, 3)).contains(word);
    }

    /** Whether a term of {@code word}, of three words at most, stands at {@code from} and not only behind it. */
    private boolean stands(String[] tokens, int from, Word word) {
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
