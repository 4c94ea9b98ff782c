package dev.runsheet.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes quotations with a kind of what tools draw as coloured boxes. */
final class Alerts implements Step {
    private static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");
    private static final Pattern MARK =
            Pattern.compile("^\\s*\\[!(" + String.join("|", KINDS) + ")\\]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS =
            Pattern.compile("(?:^|\\s)(?:markdown-)?alert-(" + String.join("|", KINDS) + ")(?:\\s|$)");

    @Override
    public void apply(Draft draft) {
        // of GitHub, and of Runsheet's own pages
        for (Element box : Tree.all(draft.content(), ".markdown-alert, .alert")) {
            Matcher kind = CLASS.matcher(box.className());
            if (kind.find()) {
                Tree.first(box, "> .markdown-alert-title, > .alert-label")
                        .filter(title -> title.text().strip().equalsIgnoreCase(kind.group(1)))
                        .ifPresent(draft::discard);
                become(box, kind.group(1));
            }
        }
        for (Element quote : Tree.all(draft.content(), "blockquote")) {
            firstText(quote).ifPresent(text -> {
                Matcher mark = MARK.matcher(text.getWholeText());
                if (mark.find()) {
                    text.before(new TextNode(text.getWholeText().substring(mark.end())));
                    draft.discard(text);
                    become(quote, mark.group(1).toLowerCase(Locale.ROOT));
                }
            });
        }
    }

    private static Optional<TextNode> firstText(Element quote) {
        return quote.nodeStream(TextNode.class)
                .filter(text -> !Whitespace.isBlank(text.getWholeText()))
                .findFirst();
    }

    /** Makes {@code box} an alert of {@code kind}. */
    static void become(Element box, String kind) {
        box.tagName("blockquote").attr("md-alert", kind);
    }
}
