package dev.runsheet.markdown;

import dev.runsheet.model.Box;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box at the beginning of an item: {@code [ ]}, {@code [x]}, and the marks people put there, {@code [~]},
 * {@code [✅]}.
 *
 * @param box the box
 * @param length how many characters it and the white space behind it take
 */
record BoxMark(Box box, int length) {
    private static final Pattern BOX =
            Pattern.compile("\\[([ \\txX]|[^\\s\\p{L}\\p{N}\\[\\]^]\\x{FE0F}?)](?:[ \\t]+|(?=\\n)|$)");

    static Optional<BoxMark> at(String text) {
        Matcher matcher = BOX.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String mark = matcher.group(1).isBlank() ? " " : matcher.group(1);
        return Optional.of(new BoxMark(new Box(mark), matcher.end()));
    }
}
