package dev.runsheet.page;

import dev.runsheet.inline.Definitions;
import dev.runsheet.inline.InlineHtml;
import dev.runsheet.inline.Marked;
import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inline Markdown of one document as its page shows it: safe HTML, with the places to fill in drawn as such. */
final class Prose {
    /** An address, or a character that means something to Markdown. */
    private static final Pattern ADDRESS_OR_MARK = Pattern.compile("https?://\\S+|[\\\\`*_\\[\\]<>&~!#()]");

    private static final Pattern TAG_OR_BLANK = Pattern.compile("<[^>]*>|_{3,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Definitions definitions;
    private final InlineHtml inline;
    private final Optional<Form> form;

    private Prose(Definitions definitions, UnaryOperator<String> links, Optional<Form> form) {
        this.definitions = definitions;
        this.inline = new InlineHtml(definitions, links);
        this.form = form;
    }

    /**
     * For the text of {@code checklist}, whose link definitions it knows; {@code links} turns its links into the page's.
     * Its places have no keys, so nothing can be filled in.
     */
    static Prose of(Checklist checklist, UnaryOperator<String> links) {
        return of(checklist, links, Optional.empty());
    }

    /** The same for a page to work on: places to fill in carry the keys that {@code form} gives them. */
    static Prose of(Checklist checklist, UnaryOperator<String> links, Form form) {
        return of(checklist, links, Optional.of(form));
    }

    private static Prose of(Checklist checklist, UnaryOperator<String> links, Optional<Form> form) {
        List<String> definitions = checklist.places().stream()
                .map(Place::part)
                .filter(Block.LinkDefinition.class::isInstance)
                .map(part -> ((Block.LinkDefinition) part).text())
                .toList();
        return new Prose(Definitions.of(definitions), links, form);
    }

    /** HTML of a block of raw HTML: what is harmless, the rest as the text it is. */
    String raw(String html) {
        return blanksDrawn(inline.ofRaw(html));
    }

    /** HTML of a run of inline Markdown; of raw HTML what is harmless, the rest as the text it is. */
    String html(String run) {
        return blanksDrawn(inline.of(run));
    }

    /** HTML of {@code run}, which is a text of the part at {@code at}, numbered as in {@link Entry#text}. */
    String html(String run, Pointer at, int text) {
        return html(run, at, text, 0);
    }

    /** The same of the end of that text, behind the first {@code skipped} of its places. */
    String html(String run, Pointer at, int text, int skipped) {
        List<Entry> own = places(at, text);
        if (own.isEmpty()) {
            return html(run);
        }
        Shown shown = Shown.of(run, definitions);
        List<Marked> marks = new ArrayList<>();
        List<Span> spans = form.map(known -> known.places(at, shown.found())).orElse(List.of());
        for (int i = 0; i < spans.size(); i++) {
            int slot = i + skipped;
            String written =
                    shown.found().substring(spans.get(i).start(), spans.get(i).end());
            Optional<Entry> entry =
                    own.stream().filter(place -> place.slot() == slot).findFirst();
            shown.span(spans.get(i)).ifPresent(span -> marks.add(marked(span, written, entry.flatMap(this::key))));
        }
        return inline.of(run, marks);
    }

    /** The places in a text of the part at {@code at}; none where nothing can be filled in. */
    List<Entry> places(Pointer at, int text) {
        return form.map(known -> known.entries(at, text)).orElse(List.of());
    }

    /** The key of the place that the whole of an empty text is. */
    Optional<String> emptyPlace(Pointer at, int text) {
        return places(at, text).stream().findFirst().flatMap(this::key);
    }

    /** The key of the part at {@code at} where a state or a note can be given to it. */
    Optional<String> part(Pointer at) {
        return form.filter(known -> known.carries(at)).map(known -> known.keys().of(at));
    }

    /** The key of {@code entry} on this page: letters, digits and marks that mean nothing in HTML. */
    Optional<String> key(Entry entry) {
        return form.map(known -> known.key(entry));
    }

    /** Lines of underscores are drawn as lines; other places to fill in keep their look. */
    private static Marked marked(Span at, String written, Optional<String> key) {
        String look = written.contains("___") ? "blank" : "place";
        String place = key.map(name -> " data-place=\"" + name + "\"").orElse("");
        return new Marked(at, "<span class=\"" + look + "\"" + place + ">", "<span class=\"" + look + "\">", "</span>");
    }

    /**
     * HTML of {@code text}, which is no Markdown, such as a value of front matter: as it is written, {@code v<version>}
     * and {@code a*b*c} as well, but for addresses, which become links.
     */
    String verbatim(String text) {
        return html(ADDRESS_OR_MARK
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group().length() == 1 ? "\\" + match.group() : match.group())));
    }

    /** What it says, for titles and labels: without marks, in one line. */
    String plain(String run) {
        return line(PlainText.of(run, definitions).text());
    }

    /** {@code text}, which is no Markdown, in one line. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
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
