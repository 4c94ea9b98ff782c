package dev.runsheet.plan.rollback;

import dev.runsheet.inline.PlainText;
import dev.runsheet.phrase.BackParticle;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is to be done in order to go back, where a label or a column says that this is what stands there. */
final class BackDeeds {
    private static final Set<Word> UNDOING = EnumSet.of(Word.UNDOES, Word.UNDOES_FIRST, Word.BACK, Word.RESTORE);

    /** What such a place begins with besides. */
    private static final Set<Word> DOING =
            EnumSet.of(Word.CHANGES, Word.SETS_UP, Word.STOPS, Word.ORDERS, Word.HANDLES, Word.BACKUP_USED);

    /** What names a thing beside going back, or asks whether there is one. */
    private static final Set<Word> ABOUT = EnumSet.of(
            Word.TRIGGER,
            Word.CONDITION,
            Word.CRITERION,
            Word.DECIDES,
            Word.WHO_LABEL,
            Word.TIME_LABEL,
            Word.REHEARSED,
            Word.PRACTISED,
            Word.READY,
            Word.BACKUP,
            Word.PAPERWORK,
            Word.DOCUMENTED);

    private static final Set<Word> NOTHING =
            EnumSet.of(Word.NONE, Word.NEVER, Word.ABSENT, Word.UNNEEDED, Word.REFERS, Word.BACK_ASIDE, Word.AUTOMATIC);

    private static final Pattern PARTS = Pattern.compile("[.;:,]\\s|[。；：，、]|→|➜|⇒|->|=>|\\s[–—-]\\s");

    private static final Pattern SET = Pattern.compile("[A-Za-z_][\\w.-]*\\s*=\\s*\\S+");

    private static final Pattern EXAMPLE = Pattern.compile("\\s*[(（][^()（）]*[)）][.。]?\\s*");

    private static final Pattern SIGNS = Pattern.compile("^\\P{L}+");

    private static final int TITLE_WORDS = 4;
    private static final int FIRST_WORDS = 2;

    private static final int LONGEST = 400;

    /** More parts are a story. */
    private static final int MOST_PARTS = 8;

    private final Outline outline;

    BackDeeds(Outline outline) {
        this.outline = outline;
    }

    /** Whether {@code title}, plain, of a column or a field says that how to go back stands there. */
    boolean isNamed(String title) {
        Set<Word> said = outline.words().in(title);
        int words = title.strip().split("\\s+", -1).length;
        boolean undo = words <= FIRST_WORDS && said.contains(Word.RETURN);
        return (said.contains(Word.BACK) || undo)
                && words <= TITLE_WORDS
                && !title.strip().endsWith("?")
                && ABOUT.stream().noneMatch(said::contains);
    }

    /** Whether {@code markdown} says what to do: it begins with a deed, a part of it with undoing, or it holds a command or a setting. */
    boolean areSaid(String markdown) {
        PlainText plain = PlainText.of(markdown);
        String text = plain.text().strip();
        if (text.length() > LONGEST || isExample(text) || isNothing(text)) {
            return false;
        }
        boolean typed = markdown.indexOf('`') >= 0
                && plain.codeTexts().stream()
                        .anyMatch(code -> Commands.isLine(code)
                                || SET.matcher(code.strip()).matches());
        return typed
                || begins(text, DOING)
                || (!outline.says(text, Word.REHEARSED)
                        && PARTS.splitAsStream(text).limit(MOST_PARTS).anyMatch(part -> begins(part, UNDOING)));
    }

    /** Whether {@code text}, plain, begins with what is as before then, without a verb: {@code Mail back to the old relay}. */
    boolean isBack(String text) {
        String first = PARTS.split(text.strip(), 2)[0];
        return first.split("\\s+", -1).length <= MOST_PARTS && outline.says(first, Word.GOES_BACK) && !isNothing(first);
    }

    /** Whether {@code text}, plain, begins with undoing: {@code Revert it if orders fail}. */
    boolean undoAtFirst(String text) {
        return begins(text, UNDOING);
    }

    /** Whether {@code text}, plain, begins with a deed and says that something is as before then: {@code switch it back}. */
    boolean putsBack(String text) {
        boolean deed = begins(text, UNDOING) || begins(text, DOING);
        return deed && (outline.says(text, Word.BACK) || outline.says(text, Word.RESTORE) || BackParticle.in(text));
    }

    /** Whether {@code markdown} says anything that somebody wrote about this change. */
    boolean isWritten(String markdown) {
        String text = PlainText.of(markdown).text().strip();
        return text.codePoints().anyMatch(Character::isLetter) && !isExample(text) && !isNothing(text);
    }

    /** {@code (git revert or a restored copy)}: what may be written there. */
    static boolean isExample(String text) {
        return EXAMPLE.matcher(text).matches();
    }

    /** {@code Not applicable}, {@code See the handbook}. */
    private boolean isNothing(String text) {
        Set<Word> begin = outline.words().in(Proof.first(text, FIRST_WORDS));
        return NOTHING.stream().anyMatch(begin::contains);
    }

    private boolean begins(String part, Set<Word> deeds) {
        String text = SIGNS.matcher(part).replaceFirst("");
        boolean spaceless = Proof.isSpaceless(text);
        Set<Word> said = outline.words().in(spaceless ? text : Proof.first(text, FIRST_WORDS));
        return deeds.stream().anyMatch(said::contains)
                && NOTHING.stream().noneMatch(said::contains)
                && (spaceless || text.indexOf(' ') > 0);
    }
}
