package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what asks that the way back was tried before: {@code Rollback rehearsed}, {@code Kill switch pressed once on
 * staging}, {@code We went back on purpose, it took 35 minutes}.
 */
final class Rehearsals {
    /** A longer line of a text tells a story. */
    private static final int MOST_PROSE = 200;

    /** A longer point tells of more than that. */
    private static final int LONGEST_POINT = 80;

    private static final int LAST_CHARACTERS = 6;

    private static final Pattern REMARKS = Pattern.compile("[(（][^()（）]{0,80}[)）]|[.。;]$");

    private static final int MOST_WORDS_BEFORE_NO = 3;

    private static final int MOST_BEFORE_RETURN = 6;

    private static final int LONGEST_ARTICLE = 3;

    /** A longer paragraph is a chapter. */
    private static final int LONGEST = 1_000;

    /** {@code ✅ Rollback rehearsed}, {@code 2.2 Rollback rehearsed}: a point that is set as a paragraph. */
    private static final Pattern REPORTED = Pattern.compile("(?:[✅✔☑❌☐□•]|\\d+(?:\\.\\d+){0,9}[.)]?\\s).*");

    private static final Pattern NAMES = Pattern.compile(
            "\\p{Alnum}+(?:-\\p{Alnum}+){2,9}|[\\w.-]*[\\w.-][/_][\\w./-]+|\\w+\\.(?:sh|py|js|ts|md|ya?ml|sql)\\b");

    private final Outline outline;

    Rehearsals(Outline outline) {
        this.outline = outline;
    }

    /** Whether {@code spot}, or a line in it, is such a line; the title of a trial is, where nothing in it is. */
    boolean isOne(Spot spot) {
        return (isLine(spot) && !isToldBelow(spot)) || !lines(spot).isEmpty() || isTrial(spot);
    }

    /** {@code Rollback testing:} above the points that tell of it. */
    private boolean isToldBelow(Spot head) {
        return head.isGroup()
                && head.text().strip().endsWith(":")
                && outline.inside(head).anyMatch(this::isLine);
    }

    /** Whether its first sentence tells of the trial, not one behind what is to be done. */
    boolean begins(Spot paragraph) {
        return sentences(paragraph.text()).limit(1).anyMatch(sentence -> isTold(sentence, paragraph));
    }

    /** Of code and of a paragraph of several lines, the lines that do, counted from 0. */
    List<Integer> lines(Spot spot) {
        if (spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK_VERIFICATION) {
            return List.of();
        }
        if (spot.part() instanceof Block.Command command) {
            List<String> texts = CodeLines.texts(command);
            return texts.isEmpty()
                    ? CodeLines.comments(command).stream()
                            .filter(comment ->
                                    isTrial(outline.words().in(comment.text())) || isSeenInTrial(comment.text(), spot))
                            .map(CodeLines.Line::index)
                            .toList()
                    : rehearsed(texts);
        }
        if (spot.part() instanceof Block.Paragraph) {
            List<String> told = spot.text().lines().toList();
            return IntStream.range(0, told.size())
                    .filter(i -> told.get(i).length() <= MOST_PROSE)
                    .filter(i -> (REPORTED.matcher(told.get(i).strip()).matches()
                                    && isTrial(outline.words().in(told.get(i))))
                            || (i > 0 && isNote(told.get(i - 1)) && isTold(told.get(i), spot)))
                    .boxed()
                    .toList();
        }
        return List.of();
    }

    /** Whether the line behind {@code line} begins anew: that one ends a sentence, or is short. */
    private static boolean isNote(String line) {
        String end = line.strip();
        return end.length() <= LONGEST_POINT / 2
                || Sentences.ENDINGS.matcher(end + " ").find();
    }

    private List<Integer> rehearsed(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() <= MOST_PROSE)
                .filter(i -> isTrial(outline.words().in(lines.get(i))))
                .boxed()
                .toList();
    }

    private boolean isLine(Spot spot) {
        if (spot.role() == Role.ROLLBACK_TRIGGER || isDenied(spot.text()) || isCheckAfterwards(spot)) {
            return false;
        }
        boolean steps = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK_VERIFICATION;
        boolean point = spot.isItem() || spot.part() instanceof Row || spot.part() instanceof Block.Property;
        if (spot.part() instanceof Block.Paragraph) {
            return spot.text().length() <= LONGEST && lines(spot).isEmpty() && isTold(spot);
        }
        if (!point) {
            return false;
        }
        if (steps) {
            return isToldBehind(spot)
                    || isTriedBefore(spot)
                    || (spot.part() instanceof Block.Property && isTrial(spot.words()));
        }
        boolean behind = outline.says(spot.text().strip().split("\\s+", 2)[0], Word.AFTER);
        boolean ofWayBack = !spot.says(Word.AFTER)
                && spot.says(Word.PRACTISED)
                && !spot.says(Word.BACKUP)
                && !spot.says(Word.TIME_LABEL)
                && isOfWayBack(spot);
        return (!behind
                        && ((isTrial(outline.words().in(withoutAside(spot.text()))) && isTried(spot))
                                || isProven(spot)
                                || triesReturn(spot)))
                || ofWayBack
                || isPartOfTrial(spot);
    }

    /** {@code Rollback tested on the copy}: of the way back it stands in, before its steps or among its checks. */
    private boolean isTriedBefore(Spot spot) {
        String said = Proof.unnumbered(spot.text());
        boolean told = spot.says(Word.PRACTISED) && outline.says(Proof.first(said, 2), Word.BACK);
        boolean asked = outline.says(Proof.first(said, 1), Word.REHEARSED) && spot.says(Word.TRIAL_SIGN);
        return spot.isItem() && (told || asked) && spot.says(Word.BACK) && !spot.says(Word.AFTER) && isTried(spot);
    }

    /** {@code Down migration verified}, {@code Check that the rollback script works}: a way back that was shown to work. */
    private boolean isProven(Spot spot) {
        String said = REMARKS.matcher(spot.text()).replaceAll("").strip();
        int space = said.lastIndexOf(' ');
        String end = Proof.isSpaceless(said)
                ? said.substring(Math.max(0, said.length() - LAST_CHARACTERS))
                : space < 0 ? "" : said.substring(said.lastIndexOf(' ', space - 1) + 1);
        boolean back = spot.says(Word.BACK) || (spot.says(Word.RETURN) && !spot.says(Word.DEGRADES));
        return back
                && (!spot.role().isRollback() || spot.role() == Role.ROLLBACK_READINESS)
                && said.length() <= LONGEST_POINT
                && outline.says(end, Word.PROVEN)
                && !isConditional(spot.words())
                && !spot.says(Word.AFTER);
    }

    /** {@code Test the kill switch}, {@code Failback test done}: a way back beside the word for trying it. */
    private boolean triesReturn(Spot spot) {
        if (!spot.says(Word.WAY_OUT) || !spot.says(Word.REHEARSED) || spot.says(Word.DEGRADES)) {
            return false;
        }
        List<String> said =
                List.of(withoutAside(Proof.unnumbered(spot.text())).strip().split("[^\\p{L}\\p{N}]+", 0));
        return IntStream.range(0, Math.min(said.size(), MOST_BEFORE_RETURN)).anyMatch(i -> {
            int length = outline.words().length(said, i, Word.WAY_OUT);
            int before = i > 1 && said.get(i - 1).length() <= LONGEST_ARTICLE ? i - 2 : i - 1;
            boolean asked = before == 0 && outline.says(said.get(0), Word.REHEARSED);
            int behind = i + length;
            boolean named = behind < said.size()
                    && outline.says(said.get(behind), Word.REHEARSED)
                    && (behind + 1 == said.size()
                            || outline.says(said.get(behind + 1), Word.PERFORMED)
                            || outline.says(said.get(behind + 1), Word.READY));
            return length > 0 && (asked || named);
        });
    }

    /** Whether it says so otherwise than by the name of a program or a file: {@code stock-test-tool}, {@code tools/test.py}. */
    private boolean isTried(Spot spot) {
        Set<Word> said =
                outline.words().in(withoutAside(NAMES.matcher(spot.text()).replaceAll(" ")));
        return said.contains(Word.REHEARSED)
                || said.contains(Word.PRACTISED)
                || said.contains(Word.PERFORMED)
                || isProvenAside(said);
    }

    /** {@code text} without {@code smoke tests} and the like, which try something else; {@code rollback smoke test} stays. */
    private String withoutAside(String text) {
        if (!outline.says(text, Word.TRIAL_ASIDE)) {
            return text;
        }
        List<String> tokens = List.of(text.strip().split("\\s+"));
        StringBuilder left = new StringBuilder(text.length());
        for (int i = 0; i < tokens.size(); i++) {
            boolean named = i > 0 && outline.says(tokens.get(i - 1), Word.BACK);
            int aside = named ? 0 : outline.words().length(tokens, i, Word.TRIAL_ASIDE);
            left.append(aside == 0 ? tokens.get(i) : "").append(' ');
            i += Math.max(0, aside - 1);
        }
        return left.toString();
    }

    /** {@code Verify that it rolls back} below {@code Failure test}: the way back is tried there. */
    private boolean isSeenInTrial(String text, Spot spot) {
        Set<Word> said = outline.words().in(text);
        return said.contains(Word.BACK)
                && said.contains(Word.VERIFIES)
                && !spot.role().isRollback()
                && spot.section()
                        .filter(section -> section.says(Word.PRACTISED) || section.says(Word.REHEARSED))
                        .isPresent();
    }

    /** {@code No rollback tests}, {@code We have never gone back}. */
    private boolean isDenied(String text) {
        String[] words = text.strip().split("\\s+", MOST_WORDS_BEFORE_NO + 1);
        return outline.says(words[0], Word.ABSENT)
                || Stream.of(words).limit(MOST_WORDS_BEFORE_NO).anyMatch(word -> outline.says(word, Word.NEVER));
    }

    /** A sentence that tells of the trial, among others or alone; what it tried may be the way back it stands in. */
    private boolean isTold(Spot paragraph) {
        return sentences(paragraph.text()).anyMatch(sentence -> isTold(sentence, paragraph));
    }

    private boolean isTold(String sentence, Spot paragraph) {
        Set<Word> said = outline.words().in(withoutAside(sentence));
        return !isDenied(sentence)
                && !isConditional(said)
                && (triesTheReturn(said) || (paragraph.role().isRollback() && isReport(said) && !isTimed(said)));
    }

    /** {@code Restore the names. Tested in June, 22 minutes}: behind the first sentence, which says what to do. */
    private boolean isToldBehind(Spot step) {
        return sentences(step.text())
                .skip(1)
                .anyMatch(sentence -> outline.says(
                        Stream.of(sentence.strip().split("\\s+", -1)).limit(2).reduce("", (a, b) -> a + " " + b),
                        Word.PRACTISED));
    }

    private static Stream<String> sentences(String text) {
        return Sentences.ENDINGS.splitAsStream(text);
    }

    /** {@code Rehearsed on staging} below {@code Rollback}. */
    private static boolean isOfWayBack(Spot spot) {
        return spot.outerItem().filter(outer -> outer.says(Word.BACK)).isPresent()
                || spot.role() == Role.ROLLBACK_READINESS
                || (spot.isItem()
                        && spot.role() == Role.ROLLBACK
                        && spot.section()
                                .filter(section -> section.says(Word.BACK))
                                .isPresent());
    }

    /** {@code and the rollback gets us there} below {@code Upgrade tried on a copy}. */
    private static boolean isPartOfTrial(Spot spot) {
        return spot.says(Word.BACK)
                && !spot.role().isRollback()
                && spot.outerItem()
                        .filter(outer -> outer.says(Word.PRACTISED) && !outer.says(Word.BACKUP))
                        .isPresent();
    }

    /** {@code Validate the scripts in staging}. */
    private static boolean isProvenAside(Set<Word> said) {
        return said.contains(Word.VERIFIES) && said.contains(Word.TRIAL_SIGN);
    }

    private static boolean tries(Set<Word> said) {
        boolean tried = said.contains(Word.REHEARSED) || isProvenAside(said);
        return said.contains(Word.BACK)
                && !said.contains(Word.SUBSCRIBED)
                && tried
                && !said.contains(Word.CAUSES)
                && !said.contains(Word.AFTER);
    }

    /** {@code Check after the rollback: run the tests again}: what is done after going back is no trial. */
    private boolean isCheckAfterwards(Spot spot) {
        int colon = spot.statement().indexOf(':');
        String name = colon < 0 ? "" : spot.statement().substring(0, colon);
        return outline.says(name, Word.BACK)
                && outline.says(name, Word.AFTER)
                && outline.words().verifies(name);
    }

    private static boolean isTrial(Set<Word> said) {
        return tries(said) || (triesTheReturn(said) && !isConditional(said));
    }

    /** {@code Downgrade was done in staging}: going back in whatever words, and that it was tried. */
    private static boolean triesTheReturn(Set<Word> said) {
        boolean returns = said.contains(Word.RETURN) && !said.contains(Word.DEGRADES);
        return (said.contains(Word.BACK) || returns) && isReport(said);
    }

    /** {@code Time measured in the rehearsal}, {@code 48 minutes in rehearsal}. */
    private static boolean isTimed(Set<Word> said) {
        return said.contains(Word.TIME_LABEL) || !said.contains(Word.PERFORMED);
    }

    /** {@code tried}, {@code did it once}, {@code flipped on staging}. */
    private static boolean isReport(Set<Word> said) {
        return said.contains(Word.PRACTISED) || (said.contains(Word.PERFORMED) && said.contains(Word.TRIAL_SIGN));
    }

    private static boolean isConditional(Set<Word> said) {
        return said.contains(Word.CAUSES)
                || (said.contains(Word.CONDITION) && (said.contains(Word.FAILS) || said.contains(Word.NOT_PASSED)));
    }

    /** {@code How (we did it on the test ring, it worked)}, or the title of a part about trials. */
    private boolean isTrial(Spot spot) {
        if (!(spot.part() instanceof Section)) {
            return false;
        }
        boolean told = spot.role().isRollback()
                && spot.role() != Role.ROLLBACK_TRIGGER
                && spot.says(Word.PERFORMED)
                && spot.says(Word.TRIAL_SIGN);
        return told
                || (tries(spot.words())
                        && spot.role() == Role.ROLLBACK_READINESS
                        && outline.inside(spot)
                                .noneMatch(
                                        inner -> isLine(inner) || !lines(inner).isEmpty()));
    }
}
