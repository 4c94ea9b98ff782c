package dev.runsheet.lint;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import dev.runsheet.model.Slugs;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places in a document that a link can lead to: its headings, as GitHub names them, and ids of its raw HTML. */
public final class Anchors {
    private static final Pattern ID = Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*[\"']?([^\\s\"'>]+)");

    private Anchors() {}

    /** Those of {@code checklist}, in lower case. */
    public static Set<String> in(Checklist checklist) {
        return in(checklist.places());
    }

    static Set<String> in(Collection<Place> places) {
        Set<String> anchors = new HashSet<>();
        places.stream()
                .map(Place::part)
                .flatMap(Anchors::of)
                .map(anchor -> anchor.toLowerCase(Locale.ROOT))
                .forEach(anchors::add);
        return anchors;
    }

    private static Stream<String> of(Part part) {
        if (part instanceof Checklist checklist) {
            return checklist.title().stream().map(Anchors::slug);
        } else if (part instanceof Section section) {
            return Stream.concat(Stream.of(section.id(), slug(section.title())), ids(section.title()));
        } else if (part instanceof Block.Heading heading) {
            return Stream.of(slug(heading.text()));
        } else if (part instanceof Block.Html html) {
            return ids(html.text());
        } else if (part instanceof Block.Paragraph paragraph) {
            return ids(paragraph.text());
        } else if (part instanceof Item item) {
            return ids(item.text());
        }
        return Stream.empty();
    }

    private static Stream<String> ids(String text) {
        return text.indexOf('<') < 0
                ? Stream.empty()
                : ID.matcher(text).results().map(match -> match.group(1));
    }

    private static String slug(String title) {
        return new Slugs().next(PlainText.of(title).text());
    }
}
