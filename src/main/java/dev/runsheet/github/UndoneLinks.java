package dev.runsheet.github;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Reworded;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Relative links as the checklist has them, where an issue has them as text: {@code plan (`docs/plan.md`)}. */
final class UndoneLinks {
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]]*]\\([^()]+\\)");

    private static final Pattern SHOWN = Pattern.compile("\\(`([^`]+)`\\)");

    /** By where they lead, links as the issue has them, and as the checklist has them. */
    private final Map<String, Map<String, String>> links = new HashMap<>();

    UndoneLinks(Checklist checklist) {
        IssueLinks issue = new IssueLinks(checklist, Optional.empty());
        checklist.places().stream()
                .map(Place::part)
                .flatMap(UndoneLinks::texts)
                .filter(text -> text.contains("]("))
                .flatMap(text -> LINK.matcher(text).results())
                .map(found -> found.group())
                .forEach(link -> learn(issue.rewritten(link), link));
    }

    private void learn(String shown, String link) {
        Matcher destination = SHOWN.matcher(shown);
        if (!shown.equals(link) && destination.find()) {
            links.computeIfAbsent(destination.group(1), any -> new LinkedHashMap<>())
                    .put(shown, link);
        }
    }

    /** {@code copy} with its links as they were. */
    Copy in(Copy copy) {
        return links.isEmpty() ? copy : Reworded.of(copy, this::undone);
    }

    private String undone(String inline) {
        String text = inline;
        Matcher destination = SHOWN.matcher(inline);
        while (destination.find()) {
            for (Map.Entry<String, String> link :
                    links.getOrDefault(destination.group(1), Map.of()).entrySet()) {
                text = text.replace(link.getKey(), link.getValue());
            }
        }
        return text;
    }

    private static Stream<String> texts(Part part) {
        if (part instanceof Item item) {
            return Stream.of(item.text());
        } else if (part instanceof Row row) {
            return row.cells().stream();
        } else if (part instanceof Block.Property property) {
            return Stream.of(property.name(), property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        return part instanceof Section section ? Stream.of(section.title()) : Stream.empty();
    }
}
