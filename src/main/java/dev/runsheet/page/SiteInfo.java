package dev.runsheet.page;

import java.util.Optional;

/**
 * What is said about a site as a whole.
 *
 * @param name its name: {@code Checklists}
 * @param baseUrl where it will be found, ending in {@code /}; pages link relatively and do not need it, but the page for
 *     missing pages, canonical links and the site map do
 * @param editUrl where its sources are edited, ending in {@code /}: before a document's path it is the address at which
 *     that document is changed
 * @param findings whether the pages of checklists show findings at their lines, besides the list of them
 */
public record SiteInfo(String name, Optional<String> baseUrl, Optional<String> editUrl, boolean findings) {
    public SiteInfo {
        check("base", baseUrl);
        check("edit", editUrl);
    }

    /** A site whose sources nobody edits from it, and whose pages only list their findings. */
    public SiteInfo(String name, Optional<String> baseUrl) {
        this(name, baseUrl, Optional.empty(), false);
    }

    private static void check(String what, Optional<String> url) {
        if (url.isPresent() && !url.get().matches("https?://[^\\s?#\"<>]+/")) {
            throw new IllegalArgumentException(
                    "the " + what + " URL is http or https and ends in /: \"" + url.get() + "\"");
        }
    }

    Frame frame(String path, String title, boolean rules) {
        String root = path.contains("/") ? "../" : "";
        return new Frame(root, name, title, baseUrl.map(base -> base + Addresses.escaped(path)), true, rules);
    }

    /** Where the document at {@code path} is edited; a path that leaves the repository has no such place. */
    Optional<String> editing(String path) {
        boolean inside = !path.startsWith("/") && !path.startsWith("..") && !path.equals("-");
        return inside ? editUrl.map(url -> url + Addresses.escaped(path)) : Optional.empty();
    }
}
