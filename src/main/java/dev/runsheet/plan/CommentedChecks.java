package dev.runsheet.plan;

import dev.runsheet.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a command that stand below a comment such as {@code # 4. Verify}, after others that did something. */
final class CommentedChecks {
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#+|--(?=\\s|$)|//)(?<text>.*)");
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s\\p{Punct}]*(?:\\p{L}+\\s+)?\\d+(?:\\.\\d+)*\\s*[.):-]\\s*");

    private final Words words;

    CommentedChecks(Words words) {
        this.words = words;
    }

    /** These lines, counted from 0. */
    List<Integer> lines(Block.Command command) {
        List<Integer> found = new ArrayList<>();
        List<String> lines = command.text().lines().toList();
        boolean checks = false;
        boolean undone = false;
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches()) {
                checks = undone && checks(comment.group("text"));
                continue;
            }
            if (checks && !goesOn && !lines.get(i).isBlank()) {
                found.add(i);
            }
            undone |= !lines.get(i).isBlank();
            goesOn = lines.get(i).stripTrailing().endsWith("\\");
        }
        return found;
    }

    private boolean checks(String comment) {
        String text = NUMBER.matcher(comment).replaceFirst("").strip();
        String begin = text.split("[,;:(]", 2)[0];
        return words.verifies(begin) && !words.in(begin).contains(Word.BACKUP);
    }
}
