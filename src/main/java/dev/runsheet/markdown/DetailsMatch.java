package dev.runsheet.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Foldable content whose opening and closing tags are blocks of the same parent with Markdown between them. A heading
 * between them opens a section instead, and the tags stay what they are: raw HTML.
 *
 * @param open whether it is shown unfolded
 * @param summary the inline text of its summary
 * @param close the block with the closing tag
 */
record DetailsMatch(boolean open, String summary, Node close) {
    /** Tags further apart are not matched, so that a page of opening tags costs no more than its length. */
    private static final int MAX_BLOCKS = 500;

    private static final Pattern OPEN = Pattern.compile(
            "<details(?<open>\\s+open(?:=\"\")?)?\\s*>\\s*(?:<summary>(?<summary>[^<]*(?:<(?!/summary)[^<]*)*)</summary>)?\\s*",
            Pattern.CASE_INSENSITIVE);

    static Optional<DetailsMatch> at(HtmlBlock block) {
        Matcher opening = OPEN.matcher(block.getLiteral());
        if (!opening.matches()) {
            return Optional.empty();
        }
        int depth = 1;
        Node next = block.getNext();
        for (int i = 0; i < MAX_BLOCKS && next != null && !(next instanceof Heading); i++, next = next.getNext()) {
            if (next instanceof HtmlBlock html) {
                String tag = html.getLiteral().strip().toLowerCase(Locale.ROOT);
                depth += tag.startsWith("<details") && !tag.contains("</details")
                        ? 1
                        : tag.equals("</details>") ? -1 : 0;
                if (depth == 0) {
                    String summary = opening.group("summary") == null ? "" : opening.group("summary");
                    return Optional.of(new DetailsMatch(
                            opening.group("open") != null, summary.strip().replaceAll("\\s*\\n\\s*", " "), next));
                }
            }
        }
        return Optional.empty();
    }
}
