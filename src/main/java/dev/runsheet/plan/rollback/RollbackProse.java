package dev.runsheet.plan.rollback;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which sentences among the steps of going back are steps, and which only speak about it. */
final class RollbackProse {
    /** {@code Date: ____}. */
    private static final Pattern FIELD = Pattern.compile("[^:：\\n]{1,40}[:：]\\s*[_*./\\[<]");

    /** {@code (such as the queue must be drained first)}. */
    private static final Pattern EXAMPLE = Pattern.compile("\\s*[(（].*[)）]\\s*", Pattern.DOTALL);

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|\\s[–—-]\\s|(?<=[。！？；])(?=.)");

    private static final int NAME_WORDS = 4;

    private static final int ALLOWS_WORDS = 5;
    private static final int FORBIDS_WORDS = 4;

    private static final int DENIES_WORDS = 6;

    private static final int LONGEST_NAME = 60;

    /** Where a sentence says at the latest that there is none. */
    private static final int MOST_WORDS_BEFORE_NO = 3;

    private final Outline outline;
    private final Rehearsals rehearsals;
    private final Proof proof;

    /** Whether a part holds items or commands, asked once for all that stands in it. */
    private final Map<Pointer, Boolean> listed = new HashMap<>();

    RollbackProse(Outline outline) {
        this.outline = outline;
        this.rehearsals = new Rehearsals(outline);
        this.proof = new Proof(outline.words());
    }

    /** A sentence that says what to do, where nothing else does. */
    boolean isStep(Spot spot) {
        Block.Paragraph paragraph = (Block.Paragraph) spot.part();
        boolean command = !PlainText.of(paragraph.text()).code().isEmpty();
        boolean alone = spot.parent().filter(this::holdsSteps).isEmpty();
        boolean told = spot.says(Word.SUCCESS_MEANS) || isNote(spot.text()) || isRemark(spot);
        boolean example = EXAMPLE.matcher(spot.text()).matches();
        boolean field =
                !spot.phrases().blanks().isEmpty() && FIELD.matcher(spot.text()).lookingAt();
        return !field && !example && !told && !spot.text().strip().endsWith(":") && (command || alone);
    }

    /** {@code There is no way back …}, {@code Nobody tries it again}, {@code Only if …}, or how it went when it was tried. */
    private boolean isRemark(Spot spot) {
        String[] words = spot.text().strip().split("\\s+", MOST_WORDS_BEFORE_NO + 1);
        boolean none = Stream.of(words)
                .limit(MOST_WORDS_BEFORE_NO)
                .anyMatch(word -> outline.says(word, Word.NONE) || outline.says(word, Word.NEVER));
        boolean deed = outline.says(words[0], Word.ABSENT) && !outline.says(words[0], Word.NEVER);
        return (none && !deed)
                || tellsOfIt(spot.text())
                || forbids(spot.text())
                || denies(spot)
                || (proof.demands(spot.text()) && !asksAnything(spot.text().replace("`", "")))
                || (outline.words().length(List.of(words), 0, Word.SUBJECT_FIRST) > 0 && !asksAnything(spot.text()))
                || (rehearsals.isOne(spot) && rehearsals.begins(spot))
                || (outline.says(words[0], Word.AFTER) && (proof.demands(spot.text()) || proof.asksLater(spot.text())));
    }

    /** {@code Rollback is always available for 30 days.}: one sentence that says that one can. */
    private boolean tellsOfIt(String text) {
        return outline.says(Proof.first(text, ALLOWS_WORDS), Word.BACK_READY)
                && SENTENCES.splitAsStream(text.strip()).limit(2).count() == 1;
    }

    /** {@code Not possible once the ferry has sailed}, {@code It falls back by itself}: nobody goes back, or nobody has to. */
    boolean denies(Spot spot) {
        String first = SENTENCES.split(spot.text().strip(), 2)[0];
        return (outline.says(Proof.first(first, DENIES_WORDS), Word.IMPOSSIBLE) || outline.says(first, Word.BY_ITSELF))
                && !outline.says(Proof.first(first, 1), Word.CONDITION)
                && !asksAnything(spot.text().replace("`", ""));
    }

    private boolean asksAnything(String text) {
        return SENTENCES.splitAsStream(text.strip()).anyMatch(this::asks);
    }

    /** {@code Do not use the old key. It is lost.}: says what nobody is to do, and nothing that is to be done instead. */
    boolean forbids(String text) {
        String said = Proof.unnumbered(text);
        boolean begins = outline.says(Proof.first(said, 1), Word.FORBIDS)
                || outline.says(Proof.first(said, 2), Word.FORBIDS)
                || (outline.says(Proof.first(said, FORBIDS_WORDS), Word.FORBIDS)
                        && outline.words().length(List.of(said.split("\\s+", FORBIDS_WORDS + 1)), 0, Word.FORBIDS) > 0)
                || outline.says(Proof.last(said, 1), Word.FORBIDDEN_LAST);
        return begins && SENTENCES.splitAsStream(said).skip(1).noneMatch(this::asks);
    }

    private boolean asks(String sentence) {
        Set<Word> first = outline.words().in(Proof.first(Proof.unnumbered(sentence), 1));
        return Stream.of(
                                Word.UNDOES,
                                Word.UNDOES_FIRST,
                                Word.BACK,
                                Word.RESTORE,
                                Word.CHANGES,
                                Word.SETS_UP,
                                Word.TAKEN,
                                Word.STOPS,
                                Word.VERIFIES)
                        .anyMatch(first::contains)
                || !PlainText.of(sentence).code().isEmpty();
    }

    /** {@code Hotline: 0800 …}: what is said under a name that is none of a deed. */
    private boolean isNote(String text) {
        int colon = text.replace('：', ':').indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        Set<Word> named = outline.words().in(name);
        boolean label = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.split("\\s+", -1).length <= NAME_WORDS
                && colon + 1 < text.strip().length();
        boolean deed = outline.words().titles().step(name)
                || named.stream()
                        .anyMatch(said -> said == Word.DEED_COLUMN
                                || said == Word.HOW_COLUMN
                                || said == Word.BACK
                                || said == Word.RESTORE
                                || said == Word.VERIFIES
                                || said == Word.UNDOES);
        return label && (named.contains(Word.EXPLAINS) || !deed);
    }

    private boolean holdsSteps(Spot part) {
        return listed.computeIfAbsent(
                part.at(),
                at -> outline.inside(part).anyMatch(inner -> inner.isItem() || inner.part() instanceof Block.Command));
    }
}
