package dev.runsheet.github;

import dev.runsheet.inline.Link;
import dev.runsheet.inline.PlainText;
import dev.runsheet.json.Json;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.template.OutputFile;
import dev.runsheet.yaml.YamlText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the {@code config.yml} of a folder of templates: where else somebody can turn, as the checklists say. */
final class IssueConfig {
    private static final int MOST_LINKS = 20;
    private static final int LONGEST = 200;

    private IssueConfig() {}

    /** The file; its links are the addresses of the checklists' contacts, each once. */
    static OutputFile of(List<Planned> checklists) {
        Map<String, Json> links = new LinkedHashMap<>();
        Distinct names = new Distinct(name -> name);
        for (Planned planned : checklists) {
            Set<Pointer> contacts = new HashSet<>(planned.plan().contacts());
            for (Place place : planned.checklist().places()) {
                if (contacts.contains(place.at())) {
                    for (String inline : inlines(place.part())) {
                        links(inline, IssueNames.title(planned.checklist()), names, links);
                    }
                }
            }
        }
        Json.Builder config = Json.object().put("blank_issues_enabled", true);
        if (!links.isEmpty()) {
            config.put("contact_links", Json.array(links.values().stream().limit(MOST_LINKS)));
        }
        return new OutputFile("config.yml", YamlText.of(config.build()));
    }

    private static void links(String inline, String checklist, Distinct names, Map<String, Json> links) {
        PlainText plain = PlainText.of(inline);
        for (Link link : plain.links()) {
            String url = link.destination();
            if (!link.image() && isAddress(url) && !links.containsKey(url)) {
                String before = plain.text().substring(0, link.from()).replaceAll("[\\s:：–—|-]+$", "");
                String said =
                        FieldLabel.of(link.text().equals(url) || link.text().isBlank() ? before : link.text());
                String name = names.of(Shortened.to(FieldLabel.says(said) ? said : url, LONGEST));
                links.put(
                        url,
                        Json.object()
                                .put("name", name)
                                .put("url", url)
                                .put("about", Shortened.to("Contact of the checklist " + checklist, LONGEST))
                                .build());
            }
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            return url.matches("https?://.*") && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> inlines(Part part) {
        List<String> inlines = new ArrayList<>();
        if (part instanceof Row row) {
            inlines.add(String.join(" – ", row.cells()));
        } else if (part instanceof Item item) {
            inlines.add(item.text());
        } else if (part instanceof Block.Property property) {
            inlines.add("**" + property.name() + ":** " + property.value());
        } else if (part instanceof Block.Paragraph paragraph) {
            inlines.add(paragraph.text());
        }
        return inlines;
    }
}
