package dev.runsheet.inline;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps the lines to write on that stand between marks, as in {@code ___/___/___} for a date: Markdown would make the
 * first slash bold and the lines around it would be gone.
 */
final class BlankRun implements InlineContentParser {
    /** What stands before a line to write on; one of {@link #AMBIGUOUS} can as well end an emphasised text. */
    private static final String BEFORE = "([/|$€";

    private static final String AMBIGUOUS = ".:-";
    /** What joins two lines to write on. */
    private static final String JOINTS = "/:-|";

    private static final String AFTER = JOINTS + ")].,;%";

    /** Makes one for each run. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('_');
        }

        @Override
        public InlineContentParser create() {
            return new BlankRun();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        int length = scanner.matchMultiple('_');
        char after = scanner.peek();
        boolean joined = JOINTS.indexOf(after) >= 0;
        boolean begins = ends(before) || BEFORE.indexOf(before) >= 0 || (joined && AMBIGUOUS.indexOf(before) >= 0);
        boolean ends = joined || (length > 2 && (ends(after) || AFTER.indexOf(after) >= 0));
        return length > 1 && begins && ends
                ? ParsedInline.of(new Text("_".repeat(length)), scanner.position())
                : ParsedInline.none();
    }

    private static boolean ends(int character) {
        return character == Scanner.END || Character.isWhitespace(character);
    }
}
