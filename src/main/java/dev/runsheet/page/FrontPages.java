package dev.runsheet.page;

import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages by which a checklist is found: the front page and one for each tag. */
final class FrontPages {
    private final Templates templates;
    private final SiteInfo site;
    private final boolean ruled;

    /**
     * What {@code site/index.mustache} is given.
     *
     * @param kinds the kinds there are, when there are several to choose from; likewise services and tags
     * @param tagPages every tag with its page
     * @param parts how many parts the search index has
     */
    record FrontView(
            Frame frame,
            List<Card> cards,
            List<String> kinds,
            List<String> services,
            List<String> tags,
            List<Card.Tag> tagPages,
            int parts) {
        boolean empty() {
            return cards.isEmpty();
        }

        boolean byKind() {
            return !kinds.isEmpty();
        }

        boolean byService() {
            return !services.isEmpty();
        }

        boolean byTag() {
            return !tags.isEmpty();
        }
    }

    /** What {@code site/tag.mustache} is given. */
    record TagView(Frame frame, String tag, List<Card> cards) {}

    FrontPages(Templates templates, SiteInfo site, boolean ruled) {
        this.templates = templates;
        this.site = site;
        this.ruled = ruled;
    }

    /**
     * The front page, then the pages of the tags.
     *
     * @param paths the page of each entry
     * @param parts how many parts the search index has
     */
    Stream<OutputFile> files(List<SiteEntry> entries, List<String> paths, int parts) {
        Map<String, String> tagPages = tagPages(entries);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            cards.add(Card.of(paths.get(i), entries.get(i), tagPages));
        }
        FrontView front = new FrontView(
                site.frame("index.html", site.name(), ruled),
                cards,
                choices(cards, card -> Stream.of(card.kind())),
                choices(cards, card -> Stream.of(card.service())),
                choices(cards, card -> card.tags().stream().map(Card.Tag::name)),
                tagPages.entrySet().stream()
                        .map(tag -> new Card.Tag(tag.getKey(), tag.getValue()))
                        .toList(),
                parts);
        OutputFile index = new OutputFile("index.html", templates.html("site/index.mustache", front));
        return Stream.concat(
                Stream.of(index), tagPages.entrySet().stream().map(tag -> tag(tag.getKey(), tag.getValue(), cards)));
    }

    private OutputFile tag(String tag, String path, List<Card> cards) {
        List<Card> tagged = cards.stream()
                .filter(card -> card.tags().stream().anyMatch(one -> one.name().equals(tag)))
                .toList();
        TagView view = new TagView(site.frame(path, "Tag " + tag, ruled), tag, tagged);
        return new OutputFile(path, templates.html("site/tag.mustache", view));
    }

    private static Map<String, String> tagPages(List<SiteEntry> entries) {
        Map<String, String> pages = new TreeMap<>();
        entries.forEach(entry -> new Stated(entry.checklist()).tags().forEach(tag -> pages.put(tag, "")));
        PagePath names = new PagePath();
        pages.replaceAll((tag, none) -> "tags/" + names.name(tag) + ".html");
        return pages;
    }

    /** What can be chosen from, in order; nothing where there is no choice. */
    private static List<String> choices(List<Card> cards, Function<Card, Stream<String>> values) {
        List<String> choices = cards.stream()
                .flatMap(values)
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return choices.size() > 1 ? choices : List.of();
    }
}
