package dev.runsheet.page;

import java.util.Optional;

/**
 * What is said about a site as a whole.
 *
 * @param name its name: {@code Checklists}
 * @param baseUrl where it will be found, ending in {@code /}; pages link relatively and do not need it, but the page for
 *     missing pages and canonical links do
 * @param findings whether the pages of checklists show findings at their lines, besides the list of them
 */
public record SiteInfo(String name, Optional<String> baseUrl, boolean findings) {
    public SiteInfo {
        if (baseUrl.isPresent() && !baseUrl.get().matches("https?://[^\\s?#]+/")) {
            throw new IllegalArgumentException("a base URL is http or https and ends in /: \"" + baseUrl.get() + "\"");
        }
    }

    /** A site whose pages only list their findings. */
    public SiteInfo(String name, Optional<String> baseUrl) {
        this(name, baseUrl, false);
    }

    Frame frame(String path, String title, boolean rules) {
        String root = path.contains("/") ? "../" : "";
        return new Frame(root, name, title, baseUrl.map(base -> base + path), true, rules);
    }
}
