package dev.runsheet.plan.rollback;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells sentences that say how one goes back, wherever they stand: {@code To revert, swap the lamps again}, {@code Should
 * a rollback be needed: run it with the old date}, {@code Nodes are rolled back by booting the former image}.
 */
final class ToldWay {
    /** What a sentence opens with, and what is to be done then. */
    private static final Pattern OPENED = Pattern.compile(
            "(?s)\\s*(?<for>.{2,80}?)(?:[,:：，、]\\s*|\\s[–—-]\\s|\\s?[→⇒]\\s?|(?<=려면|には|場合は|ときは|際は|時は|için|için:)\\s?)(?<deed>\\S.*)");

    /** Says what for, by a verb: {@code To revert}, {@code Geri almak için}. */
    private static final Pattern PURPOSE = Pattern.compile(
            "(?U)^\\P{L}{0,6}(?:to|in order to|um|pour|afin de|para|per|чтобы)\\s|\\biçin:?$|려면\\s?$|には\\s?$|場合は\\s?$|ときは\\s?$|際は\\s?$",
            Pattern.CASE_INSENSITIVE);

    /** How, behind the verb: {@code by booting}, {@code via the panel}. */
    private static final Pattern BY = Pattern.compile(
            "(?U)\\b(?:(?:by(?=\\s+\\w+ing\\b)|via|using|with|through|mittels|mithilfe|indem|durch|à l'aide|au moyen|en(?=\\s+\\w+ant\\b)|mediante|con|usando|com|através|por meio|tramite|usando|через|с помощью|путём|путем)\\s+\\S|per\\s+`)",
            Pattern.CASE_INSENSITIVE);

    /** {@code Until now it could be undone}. */
    private static final Pattern PAST = Pattern.compile("(?i)\\b(?:could|until now|so far|used to)\\b");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])");

    /** A longer text tells a story. */
    private static final int LONGEST = 400;

    private static final int OPENING_WORDS = 12;
    private static final int FIRST_WORDS = 3;

    /** Before {@code by} stands what goes back, and that it does. */
    private static final int MOST_BEFORE = 8;

    private static final Set<Word> DEEDS = EnumSet.of(
            Word.UNDOES,
            Word.UNDOES_FIRST,
            Word.BACK,
            Word.RESTORE,
            Word.CHANGES,
            Word.SETS_UP,
            Word.STOPS,
            Word.TAKEN,
            Word.BACKUP_USED);

    private final Outline outline;

    ToldWay(Outline outline) {
        this.outline = outline;
    }

    boolean isOne(Spot spot) {
        boolean line = spot.isItem() || spot.isProse();
        boolean back = spot.says(Word.BACK) || spot.says(Word.RETURN) || BackParticle.in(spot.text());
        return line
                && back
                && !spot.role().isRollback()
                && !spot.isGroup()
                && !(spot.says(Word.AFTER_BACK) && spot.verifies())
                && !spot.isToBeWritten()
                && spot.text().length() <= LONGEST
                && SENTENCES
                        .splitAsStream(spot.text())
                        .anyMatch(sentence -> opens(sentence, spot) || saysBy(sentence) || commands(sentence, spot));
    }

    /** {@code To revert, …}, {@code Um zurückzurollen, …}, {@code 되돌리려면 …}. */
    private boolean opens(String sentence, Spot spot) {
        Matcher opened = OPENED.matcher(sentence);
        if (!opened.matches()) {
            return false;
        }
        String opening = opened.group("for");
        Set<Word> said = outline.words().in(opening);
        boolean spaceless = Proof.isSpaceless(opening);
        boolean purpose = PURPOSE.matcher(opening).find();
        boolean meant = purpose
                || outline.says(opening.split("\\s+", 2)[0], Word.MEANT_FOR)
                || outline.says(Proof.first(opening, 2), Word.MEANT_FOR)
                || (spaceless && said.contains(Word.MEANT_FOR));
        boolean aside = said.contains(Word.FAILS)
                || said.contains(Word.NOT_PASSED)
                || said.contains(Word.REHEARSED)
                || said.contains(Word.TRIGGER)
                || said.contains(Word.READY);
        String deed = opened.group("deed");
        return meant
                && goesBack(opening)
                && !aside
                && count(opening) <= OPENING_WORDS
                && (isDeed(deed, spot) || (purpose && isAsked(deed)));
    }

    /** What follows a purpose is to be done, unless it only says where one reads more, whom one asks or what there is. */
    private boolean isAsked(String rest) {
        Set<Word> begins = outline.words().in(Proof.first(rest, 2));
        Set<Word> said = outline.words().in(rest);
        return (count(rest) > 1 || Proof.isSpaceless(rest))
                && Stream.of(Word.REFERS, Word.PAPERWORK, Word.TURN, Word.ASK_AT, Word.NONE, Word.NEVER, Word.NEEDED)
                        .noneMatch(begins::contains)
                && Stream.of(Word.READY, Word.NEEDED, Word.REFERS).noneMatch(said::contains);
    }

    private boolean isDeed(String rest, Spot spot) {
        String begin = Proof.first(rest, FIRST_WORDS);
        Set<Word> begins = outline.words().in(Proof.isSpaceless(rest) ? rest : begin);
        boolean refers = begins.contains(Word.REFERS) || begins.contains(Word.PAPERWORK) || begins.contains(Word.TURN);
        return !refers && (begins.stream().anyMatch(DEEDS::contains) || isCommanded(rest, spot));
    }

    /** Whether {@code text} of {@code spot} holds a command in a sentence. */
    private static boolean isCommanded(String text, Spot spot) {
        String marked = spot.part() instanceof Item item
                ? item.text()
                : spot.part() instanceof Block.Paragraph paragraph ? paragraph.text() : "";
        return marked.indexOf('`') >= 0
                && PlainText.of(marked).codeTexts().stream()
                        .anyMatch(code -> Commands.isLine(code) && text.contains(code.strip()));
    }

    /** {@code Add-ons can be downgraded via the panel}; not that nobody can. */
    private boolean saysBy(String sentence) {
        Matcher by = BY.matcher(sentence);
        if (!by.find()) {
            return false;
        }
        String before = sentence.substring(0, by.start());
        Set<Word> said = outline.words().in(before);
        boolean named = said.contains(Word.BACK) && count(before) == 1;
        return count(before) <= MOST_BEFORE
                && !PAST.matcher(before).find()
                && (said.contains(Word.DONE_BACK) || named)
                && (!said.contains(Word.CONDITION) || said.contains(Word.IF_NEEDED))
                && Stream.of(Word.NONE, Word.NEVER, Word.ABSENT, Word.REHEARSED, Word.PRACTISED, Word.VERIFIES)
                        .noneMatch(said::contains);
    }

    /** {@code Roll back if it is critical: `make lamps-0`}. */
    private boolean commands(String sentence, Spot spot) {
        String first = Proof.unnumbered(sentence).split("\\s+", 2)[0];
        boolean orders =
                outline.says(first, Word.BACK) || outline.says(Proof.first(Proof.unnumbered(sentence), 2), Word.BACK);
        return spot.isItem()
                && orders
                && !outline.says(Proof.first(sentence, FIRST_WORDS), Word.BACK_ASIDE)
                && isCommanded(sentence, spot);
    }

    private boolean goesBack(String opening) {
        return outline.says(opening, Word.BACK) || outline.says(opening, Word.RETURN) || BackParticle.in(opening);
    }

    private static int count(String text) {
        return text.strip().split("\\s+", -1).length;
    }
}
