package dev.runsheet.build;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.phrase.Languages;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the language of checklists: as their front matter says, {@code lang: de}, else by their words. */
final class Tongues {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern CODE_AND_LINKS = Pattern.compile("`[^`]*`|\\]\\([^)]*\\)|https?://\\S+|<[^>]*>");

    private final Languages languages;

    Tongues(Resources resources) {
        this.languages = Languages.parse(resources.languageWords());
    }

    /** The language of {@code checklist}, as HTML names it; empty where it is not sure. */
    Optional<String> of(Checklist checklist) {
        return stated(checklist).or(() -> languages.of(words(checklist)));
    }

    private static Optional<String> stated(Checklist checklist) {
        return checklist.frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .filter(property ->
                        property.name().equals("lang") || property.name().equals("language"))
                .map(property -> property.value().strip())
                .filter(value -> TAG.matcher(value).matches())
                .findFirst();
    }

    private static String words(Checklist checklist) {
        String all = checklist.places().stream()
                .map(Place::part)
                .flatMap(Tongues::texts)
                .collect(Collectors.joining("\n"));
        return CODE_AND_LINKS.matcher(all).replaceAll(" ");
    }

    private static Stream<String> texts(Part part) {
        if (part instanceof Section section) {
            return Stream.of(section.title());
        } else if (part instanceof Item item) {
            return Stream.of(item.text());
        } else if (part instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        } else if (part instanceof Row row) {
            return row.cells().stream();
        }
        return Stream.empty();
    }
}
