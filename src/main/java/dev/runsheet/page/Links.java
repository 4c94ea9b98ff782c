package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Source;
import dev.runsheet.run.Keys;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the links of one document become on its page: {@code [x](#1-checks)} leads to that section, {@code
 * [y](../db/move.md#rollback)} to the page of that checklist. A relative link to anything else leads nowhere on the
 * site, so it is not followed, and its path is shown instead.
 *
 * @param path of the document, with {@code /} between folders; empty when it came from no file
 * @param anchors of its page
 * @param pages for each document of the site, by path, its page as seen from this one
 */
record Links(String path, Anchors anchors, Map<String, String> pages) implements UnaryOperator<String> {
    /** No destination: what nobody would follow is shown as text. */
    private static final String NOWHERE = "//";

    static Links of(Checklist checklist, Anchors anchors, Map<String, String> pages) {
        return new Links(checklist.source().map(Source::path).orElse(""), anchors, pages);
    }

    @Override
    public String apply(String destination) {
        if (destination.startsWith("#")) {
            return "#" + anchors.target(destination.substring(1));
        }
        if (destination.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
            return destination;
        }
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        Optional<String> page = Optional.ofNullable(pages.get(resolved(file)));
        String fragment = hash < 0 ? "" : "#" + Keys.clean(destination.substring(hash + 1));
        return page.map(found -> found + fragment).orElse(NOWHERE);
    }

    /** {@code file} as seen from the top, as far up as it goes. */
    private String resolved(String file) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        for (String part : (file.startsWith("/") ? file : folder + file).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
