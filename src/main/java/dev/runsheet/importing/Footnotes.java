package dev.runsheet.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Footnotes, of whichever tool: a link to a place that links back. Comments of readers that an export appends are made
 * the same way, and become footnotes too.
 */
final class Footnotes implements Step {
    @Override
    public void apply(Draft draft) {
        Map<String, Element> places = new HashMap<>();
        for (Element place : Tree.all(draft.content(), "[id], a[name]")) {
            places.putIfAbsent(place.id(), place);
            places.putIfAbsent(place.attr("name"), place);
        }
        Set<Element> notes = new HashSet<>();
        Set<Element> backs = new HashSet<>();
        for (Element link : Tree.all(draft.content(), "a[href^=#]")) {
            String label = link.text().replaceAll("[\\[\\]()]", "").strip();
            Optional<Element> place = Optional.ofNullable(places.get(target(link)));
            if (backs.contains(link) || !label.matches("[\\p{L}\\p{N}*†_-]{1,20}") || place.isEmpty()) {
                continue;
            }
            Optional<Element> back = back(place.get(), link);
            Optional<Element> note = back.flatMap(to -> note(to, place.get(), notes));
            if (note.isPresent()) {
                backs.add(back.get());
                notes.add(note.get());
                refer(link, label, draft);
                draft.discard(back.get());
                note.get().tagName("div").attr("md-note", label);
            } else if (back.isPresent() && place.get().hasAttr("md-note")) {
                refer(link, place.get().attr("md-note"), draft);
                draft.discard(back.get());
            }
        }
        for (Element list : Tree.all(draft.content(), "section.footnotes, div.footnotes, section[data-footnotes]")) {
            Tree.all(list, "> hr, > h2#footnote-label").forEach(draft::discard);
            Tree.all(list, "> ol:has(> [md-note])").forEach(Tree::unwrap);
        }
    }

    private static void refer(Element link, String label, Draft draft) {
        Element reference = new Element("md-ref").attr("label", label);
        Element around = Tree.closest(link, "sup")
                .filter(sup -> sup.text().equals(link.text()))
                .orElse(link);
        around.before(reference);
        draft.discard(around);
    }

    private static String target(Element link) {
        return link.attr("href").substring(1);
    }

    /** The link that leads from {@code place}, or from within it, back to {@code link} or what is close around it. */
    private static Optional<Element> back(Element place, Element link) {
        Set<String> names = new HashSet<>();
        Element at = link;
        for (int i = 0; i < 3 && at != null; i++) {
            names.add(at.id());
            names.add(at.attr("name"));
            at = at.parent();
        }
        names.remove("");
        return Tree.all(place, "a[href^=#]").stream()
                .filter(back -> names.contains(target(back)))
                .findFirst();
    }

    /** The block that holds the text of the note. */
    private static Optional<Element> note(Element back, Element place, Set<Element> taken) {
        Element note =
                Tree.is(place, "li") ? place : Tree.closest(back, "p, li, div").orElse(place);
        return taken.contains(note) || note.equals(back) ? Optional.empty() : Optional.of(note);
    }
}
