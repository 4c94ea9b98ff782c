package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.plan.command.CommandLine;
import dev.runsheet.plan.command.LoopLines;
import dev.runsheet.plan.command.QuotedLines;
import dev.runsheet.plan.outline.CodeLines;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the lines of a command that stand below a comment such as {@code # 4. Verify}, after others that did something. */
final class CommentedChecks {
    /** Tells people where a script is. */
    private static final Pattern TOLD = Pattern.compile("\\s*(?:echo|printf|print|Write-Host)\\b[^|]*");

    private static final Pattern REMARK = Pattern.compile("[^#]*\\S\\s+(?:#|--|//)\\s*(?<text>.*)");

    private final Words words;

    CommentedChecks(Words words) {
        this.words = words;
    }

    /** These lines, counted from 0. */
    List<Integer> lines(Block.Command command) {
        return lines(command, false);
    }

    /**
     * These lines, counted from 0.
     *
     * @param afterwards whether all was undone before it
     */
    List<Integer> lines(Block.Command command, boolean afterwards) {
        Map<Integer, String> comments = CodeLines.comments(command).stream()
                .collect(Collectors.toMap(CodeLines.Line::index, CodeLines.Line::text, (a, b) -> a));
        List<String> lines = command.text().lines().toList();
        BitSet inner = QuotedLines.in(lines);
        inner.or(LoopLines.in(lines));
        List<Integer> found = new ArrayList<>();
        List<Integer> looks = new ArrayList<>();
        Check check = Check.NONE;
        boolean undone = afterwards;
        boolean goesOn = false;
        // of a check that no line carries out, the comment itself is all there is
        int bare = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (inner.get(i)) {
                continue;
            }
            if (CodeLines.isComment(line)) {
                if (bare >= 0) {
                    found.add(bare);
                }
                check = undone ? check(comments.getOrDefault(i, "")) : Check.NONE;
                bare = check == Check.CERTAIN ? i : -1;
                continue;
            }
            bare = line.isBlank() ? bare : -1;
            if (!line.isBlank() && !goesOn && check == Check.NONE) {
                looks.clear();
            } else if (!line.isBlank() && !goesOn && !TOLD.matcher(line).matches()) {
                (check == Check.LOOK && !afterwards ? looks : found).add(i);
            }
            if (undone && !goesOn && check == Check.NONE && (expects(line) || proves(line))) {
                found.add(i);
            }
            undone |= !line.isBlank();
            goesOn = line.stripTrailing().endsWith("\\");
        }
        if (bare >= 0) {
            found.add(bare);
        }
        found.addAll(looks);
        return found.stream().distinct().sorted().toList();
    }

    /** {@code quayctl show   # must say old}. */
    private boolean expects(String line) {
        Matcher remark = REMARK.matcher(line);
        if (!remark.matches()) {
            return false;
        }
        Set<Word> said = words.in(remark.group("text"));
        return said.contains(Word.EXPECTS) || said.contains(Word.SHOWN);
    }

    /** {@code kubectl rollout status deploy/web}: the program itself says whether all is well. */
    private boolean proves(String line) {
        return words.in(CommandLine.spoken(line)).contains(Word.PROVES)
                && !TOLD.matcher(line).matches();
    }

    /** What a comment asks for. */
    private enum Check {
        NONE,
        /** Shows something, for the next deed or for the end, which is known when nothing else follows. */
        LOOK,
        CERTAIN
    }

    private Check check(String comment) {
        String plain = Proof.unnumbered(comment);
        String begin = plain.split("[,;:(]", 2)[0];
        // "Check: the lamps are lit", "check the lamps (all lit)" say themselves what has to be so
        boolean told = plain.length() > begin.length() + 1;
        Set<Word> first = words.in(begin.split("\\s+", 2)[0]);
        boolean deed = first.contains(Word.TAKEN) || first.contains(Word.BACK) || first.contains(Word.RESTORE);
        if (deed || words.in(begin).contains(Word.BACKUP)) {
            return Check.NONE;
        }
        if (!words.verifies(begin)) {
            return first.contains(Word.BARE_LOOK)
                    ? Check.CERTAIN
                    : first.contains(Word.LOOKS_ON) ? Check.LOOK : Check.NONE;
        }
        return words.in(begin).contains(Word.LOOKS) && !told ? Check.LOOK : Check.CERTAIN;
    }
}
