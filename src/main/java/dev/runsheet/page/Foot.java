package dev.runsheet.page;

import java.util.List;
import java.util.Optional;

/**
 * What is said below a page: when its document was changed, where it is edited, in which other forms it is there.
 *
 * @param changed the day of the last change, such as {@code 2026-11-21}
 * @param edit the address at which the document is changed
 * @param forms the same document in other forms
 */
record Foot(Optional<String> changed, Optional<String> edit, List<Form> forms) {
    static final Foot NONE = new Foot(Optional.empty(), Optional.empty(), List.of());

    /** A form and where it is, from the top of the site. */
    record Form(String name, String href) {}

    boolean formed() {
        return !forms.isEmpty();
    }

    /** Of a checklist whose files are called {@code name}. */
    static Foot of(SiteInfo site, SiteEntry entry, String name) {
        Optional<String> path = entry.checklist().source().map(source -> source.path());
        return new Foot(
                entry.changed(),
                path.flatMap(site::editing),
                List.of(
                        new Form("Markdown", "runbooks/" + name + ".md"),
                        new Form("YAML", "models/" + name + ".yaml"),
                        new Form("JSON", "models/" + name + ".json"),
                        new Form("facts", "facts/" + name + ".json"),
                        new Form("findings", "findings/" + name + ".json")));
    }
}
