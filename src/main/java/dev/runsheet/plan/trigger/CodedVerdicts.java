package dev.runsheet.plan.trigger;

import dev.runsheet.model.Block;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the lines of a drawn tree of decisions that lead to going back, {@code ├── Lamp out? ──► ROLLBACK}, and the
 * answers in a text set as code, {@code Rollback: any ship lost} below {@code Success: all landed}.
 */
final class CodedVerdicts {
    /** How many lines stand between one answer and the other at most. */
    private static final int NEAR = 4;

    private static final Pattern BRANCH = Pattern.compile("^\\s*(?:[│┃|]\\s*){0,9}(?:[├└┣┗╰]|[|+`]-)");
    private static final Pattern EITHER = Pattern.compile("\\bvs\\b|\\bversus\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAWN = Pattern.compile("^[\\s│┃├└┣┗╰─━|+`]+-{0,9}\\s*");
    private static final Pattern ARROW = Pattern.compile("\\s*[─━-]*[►▶→⇒]\\s*|\\s*[─━-]{1,99}>\\s*");

    private final Outline outline;
    private final Clauses clauses;

    CodedVerdicts(Outline outline, Clauses clauses) {
        this.outline = outline;
        this.clauses = clauses;
    }

    /** These lines of {@code command}, as they stand there but for what is drawn in front. */
    List<String> in(Block.Command command) {
        List<String> lines = CodeLines.texts(command);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (branches(lines.get(i)) || (answers(lines.get(i), Word.STOP_COLUMN) && isBesideGo(lines, i))) {
                found.add(DRAWN.matcher(lines.get(i)).replaceFirst("").strip());
            }
        }
        return found;
    }

    /** A branch of a tree, or a question of its own, with what is done then behind an arrow. */
    private boolean branches(String line) {
        boolean drawn = BRANCH.matcher(line).find() || line.indexOf('?') > 0;
        return drawn
                && !EITHER.matcher(line).find()
                && clauses.branchesBack(
                        ARROW.matcher(DRAWN.matcher(line).replaceFirst("")).replaceAll(" → "));
    }

    private boolean isBesideGo(List<String> lines, int at) {
        return IntStream.rangeClosed(Math.max(0, at - NEAR), Math.min(lines.size() - 1, at + NEAR))
                .anyMatch(i -> answers(lines.get(i), Word.GO_LABEL));
    }

    /** Whether nothing but a term of {@code word} is the label of {@code line}, and something stands behind that. */
    private boolean answers(String line, Word word) {
        Matcher label = Triggers.LABEL.matcher(line.strip());
        if (!label.find() || label.group("value").chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        return Verdicts.answered(line.strip())
                .filter(name -> outline.words().isAll(name, word))
                .isPresent();
    }
}
