package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checklist on the front page and on the pages of its tags; addresses are from the top of the site.
 *
 * @param tagged the tags in one text, for the filter
 */
record Card(
        String href,
        String title,
        String kind,
        Optional<String> path,
        Optional<String> stages,
        String tasks,
        List<Stated.Fact> facts,
        List<Tag> tags,
        String tagged,
        String service,
        Optional<String> changed,
        ChecklistPage.Readiness readiness) {

    /** A tag and its page. */
    record Tag(String name, String href) {}

    boolean hasFacts() {
        return !facts.isEmpty();
    }

    boolean hasTags() {
        return !tags.isEmpty();
    }

    /** The card of {@code entry}, whose page is {@code href}; {@code tagPages} has the page of each tag. */
    static Card of(String href, SiteEntry entry, Map<String, String> tagPages) {
        Checklist checklist = entry.checklist();
        Stated stated = new Stated(checklist);
        List<Tag> tags = stated.tags().stream()
                .map(tag -> new Tag(tag, tagPages.getOrDefault(tag, "index.html")))
                .toList();
        return new Card(
                href,
                ChecklistPage.title(checklist),
                checklist.kind().orElse(Kind.CHECKLIST).label(),
                checklist.source().map(source -> source.path()),
                Numbers.counted(entry.plan().stages().size(), "stage"),
                Numbers.counted(Outline.tasks(checklist), "task").orElse("no tasks"),
                stated.facts(),
                tags,
                String.join(",", stated.tags()),
                stated.service().orElse(""),
                entry.changed(),
                ChecklistPage.readiness(entry.findings(), i -> href));
    }
}
