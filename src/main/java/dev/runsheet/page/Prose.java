package dev.runsheet.page;

import dev.runsheet.inline.Definitions;
import dev.runsheet.inline.InlineHtml;
import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inline Markdown of one document as its page shows it: safe HTML, with the places to fill in drawn as such. */
final class Prose {
    private static final Pattern TAG_OR_BLANK = Pattern.compile("<[^>]*>|_{3,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Definitions definitions;
    private final InlineHtml inline;

    private Prose(Definitions definitions, UnaryOperator<String> links) {
        this.definitions = definitions;
        this.inline = new InlineHtml(definitions, links);
    }

    /** For the text of {@code checklist}, whose link definitions it knows; {@code links} turns its links into the page's. */
    static Prose of(Checklist checklist, UnaryOperator<String> links) {
        List<String> definitions = checklist.places().stream()
                .map(Place::part)
                .filter(Block.LinkDefinition.class::isInstance)
                .map(part -> ((Block.LinkDefinition) part).text())
                .toList();
        return new Prose(Definitions.of(definitions), links);
    }

    /** HTML of a block of raw HTML: what is harmless, the rest as the text it is. */
    String raw(String html) {
        return blanksDrawn(inline.ofRaw(html));
    }

    /** HTML of a run of inline Markdown; of raw HTML what is harmless, the rest as the text it is. */
    String html(String run) {
        return blanksDrawn(inline.of(run));
    }

    /** What it says, for titles and labels: without marks, in one line. */
    String plain(String run) {
        return SPACE.matcher(PlainText.of(run, definitions).text())
                .replaceAll(" ")
                .strip();
    }

    /** Underscores stay as text, for those who copy or listen; the theme draws a line in their place. */
    private static String blanksDrawn(String html) {
        return TAG_OR_BLANK.matcher(html).replaceAll(match -> {
            String found = match.group();
            return found.startsWith("<")
                    ? Matcher.quoteReplacement(found)
                    : "<span class=\"blank\">" + found + "</span>";
        });
    }
}
