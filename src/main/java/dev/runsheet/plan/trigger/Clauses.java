package dev.runsheet.plan.trigger;

import dev.runsheet.phrase.BackParticle;
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
    /** Longer texts count other things too. */
    private static final int LONGEST_SETTING = 120;

    static final Pattern ARROW = Pattern.compile("\\u00a0?(?:→|⇒|->|=>)|\\s=\\s|(?<=\\?)\\u00a0");
    private static final Pattern CLAUSES = Pattern.compile(
            "[,，、→⇒:：\\u00a0]|->|=>|--|\\s[–—-]\\s|(?:^|\\s)(?:then|dann|alors|entonces|então|allora|то)\\s");

    /** {@code not finished by 03:30}, {@code by midnight}, {@code T+90}. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(?:[01]?\\d|2[0-4])(?::[0-5]\\d(?!\\d)|\\.[0-5]\\d(?=['’]|\\s*(?:uhr|часов))|h[0-5]?\\d?(?![\\p{L}\\d])|時(?!間)|点(?!钟)|시(?!간))"
                    + "|(?U)\\b\\d{1,2}\\s*(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]?clock|uhr)(?!\\p{L})|\\b(?:midnight|noon|mitternacht|minuit|midi|medianoche|mediodía|meia-noite|meio-dia|mezzanotte|mezzogiorno|gece yarısı|полуноч\\p{L}*|полноч\\p{L}*|полудн\\p{L}*)\\b|\\bT0?\\+\\d|正午|자정|정오",
            Pattern.CASE_INSENSITIVE);

    /** {@code `NOT_ENOUGH_REPLICAS`}: what something is called leaves nothing to judge. */
    private static final Pattern STATE = Pattern.compile("\\b[A-Z]{3,40}(?:_[A-Z]{2,40}){1,9}\\b");

    private static final Pattern LABELLED = Pattern.compile("[:：]\\s+");

    /** What is wrong takes no more words in front of a colon. */
    private static final int LONGEST_SIGN = 8;

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

    /** {@code If data changes, is there a way back?} asks and says nothing. */
    private static final Pattern ASKING = Pattern.compile("[?？]\\s*$");

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
    private final ClauseDeeds deeds;
    private final Returns returns;
    private final AskedAndDone asked;

    /** Reads clauses with the words of a document's languages. */
    public Clauses(Words words) {
        this.words = words;
        this.listed = new ListedConditions(words);
        this.deeds = new ClauseDeeds(words);
        this.returns = new Returns(words, deeds);
        this.asked = new AskedAndDone(words, deeds, returns);
    }

    /** Whether one sentence of {@code text}, plain, has a condition and such a consequence. */
    public boolean goBack(String text) {
        return asked.sentences(text).anyMatch(this::goesBack);
    }

    static String first(String deed) {
        return CLAUSES.split(deed.strip(), 2)[0];
    }

    /** Whether {@code text} speaks of what is so, or done, when one goes back: {@code 戻すとき}. */
    static boolean whenBack(String text) {
        return WHEN_BACK.matcher(text).find();
    }

    /** The sentences of {@code text} that say so, each of its conditions apart. */
    List<String> conditions(String text) {
        return asked.sentences(text)
                .filter(this::goesBack)
                .flatMap(sentence -> aims(sentence).size() > 1 ? aims(sentence).stream() : listed.in(sentence).stream())
                .map(AskedAndDone::plain)
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
        return !deed.isEmpty() && (deeds.acts(deed) || deeds.undoes(deed));
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
        return asked.sentences(text).filter(this::goesBack).anyMatch(sentence -> {
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
                || STATE.matcher(text).find()
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
        return goBack(bare)
                && (deeds.begins(bare, Word.CONDITION) || words.in(bare).contains(Word.BACK));
    }

    /** Whether {@code text} begins with going back or stopping: {@code abort, reopen the old side}. */
    boolean isWayBack(String text) {
        String first = CLAUSES.split(text.strip(), 2)[0];
        return deeds.acts(first) || deeds.undoes(first);
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
        return words.in(first).contains(Word.BACK) && deeds.stands(first.split("\\s+", -1), 0, Word.CONDITION);
    }

    /** Whether {@code text} begins with a condition and says what has gone wrong: {@code If the cache is corrupt}. */
    boolean isOccasion(String text) {
        String bare = REMARK.matcher(text).replaceFirst("");
        Set<Word> said = words.in(bare);
        // "Check if a copy exists" asks
        boolean asks = TELLS.matcher(bare).find()
                || words.verifies(bare.replaceFirst("^\\P{L}*", "").split("\\s+", 2)[0]);
        return said.contains(Word.FAILS)
                && !said.contains(Word.IF_NEEDED)
                && !asks
                && deeds.begins(bare, Word.CONDITION);
    }

    private boolean goesBack(String sentence) {
        if (ASKING.matcher(sentence).find()) {
            return false;
        }
        String plain = Reflexives.without(sentence);
        return goesBackIn(
                ONCE.matcher(SHOULD.matcher(plain).replaceFirst("if ")).replaceAll(" "));
    }

    private boolean goesBackIn(String sentence) {
        Set<Word> all = words.in(sentence);
        boolean causes = all.contains(Word.CAUSES)
                || pointsBack(sentence)
                || isAnswered(sentence)
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
        // what leads there with an arrow need not say itself that it is wrong
        boolean sign = AskedAndDone.is(sentence) || isSign(sentence);
        if ((causes && (wrong || asked || figure || sign))
                || (automatic && told && (figure || Figures.counted(sentence)))) {
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
            if (words.isAll(clause, Word.AT_ONCE)) {
                continue;
            }
            boolean asks = asks(clause);
            boolean acts = asks
                    ? deeds.actsFirst(clause)
                            || (undone && !deeds.begins(clause, Word.CONDITION) && deeds.undoes(clause))
                    : deeds.acts(clause) || (undone && deeds.undoes(clause));
            if (asks && (acts || deeds.actsLast(clause) || deeds.actsBehind(clause) || answersOccasion(clause))) {
                return true;
            }
            // "Stop, if the mast breaks"
            if ((acts && condition) || (acted && deeds.stands(clause.split("\\s+", -1), 0, Word.CONDITION))) {
                return true;
            }
            acted = acts
                    && !asks
                    && clause.equals(clauses.get(0))
                    && clause.split("\\s+", -1).length <= ClauseDeeds.MOST_WORDS;
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

    /** {@code On failure put the old one back}: an occasion of two words, and what is done then. */
    private boolean answersOccasion(String clause) {
        List<String> tokens = List.of(clause.split("\\s+"));
        int occasion = words.length(tokens, 0, Word.CONDITION);
        return occasion > 1
                && occasion < tokens.size()
                && returns.areWhenWrong(String.join(" ", tokens.subList(occasion, tokens.size())));
    }

    /** {@code No signal}, {@code any read}: what leads to the way back with an arrow or a colon. */
    private boolean isSign(String sentence) {
        String[] sides = ARROW.split(sentence, 2);
        String[] told = sides.length > 1 ? sides : LABELLED.split(sentence, 2);
        Set<Word> said = words.in(told.length > 1 ? told[0] : "");
        return isBad(said) || said.contains(Word.ABSENT) || said.contains(Word.ANY) || said.contains(Word.STATUS);
    }

    static boolean isBad(Set<Word> said) {
        return said.contains(Word.FAILS) || said.contains(Word.UNFINISHED) || said.contains(Word.WRONG);
    }

    /** {@code Probe failed → rollback}. */
    private boolean pointsBack(String sentence) {
        String[] sides = ARROW.split(sentence, 2);
        if (sides.length < 2) {
            return false;
        }
        String deed = first(sides[1]);
        List<String> aim = List.of(deed.split("\\s+", -1));
        return (aim.size() <= ClauseDeeds.MOST_WORDS
                        && words.in(deed).stream().anyMatch(said -> said == Word.BACK || said == Word.ABORT))
                || words.isAll(aim, Word.STOP_COLUMN)
                || returns.are(deed)
                || (deeds.undoes(deed)
                        && (isBad(words.in(sides[0])) || Figures.compared(sides[0]) || sides[0].endsWith("?")));
    }

    /** {@code Red lamp: stop and bring back the old one}: what is wrong, and what is done then; above points only their title. */
    boolean isAnswered(String sentence) {
        String[] sides = LABELLED.split(sentence, 2);
        if (sides.length < 2 || sides[0].strip().split("\\s+", -1).length > LONGEST_SIGN) {
            return false;
        }
        Set<Word> happened = words.in(sides[0]);
        return isBad(happened)
                && !happened.contains(Word.NOT_WHOM)
                && !happened.contains(Word.BACK)
                && !happened.contains(Word.ABORT)
                && returns.begin(first(sides[1]));
    }
}
