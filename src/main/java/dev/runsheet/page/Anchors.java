package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Keys;
import java.util.Optional;

/**
 * The {@code id} of every section and item on a page, each used once.
 *
 * <p>Sections come first, so that links written for GitHub lead to the same place here. The page's own ids begin with a
 * capital, which no anchor of a heading does.
 */
final class Anchors {
    private final Keys keys;

    Anchors(Checklist checklist) {
        this(Keys.of(checklist));
    }

    Anchors(Keys keys) {
        this.keys = keys;
    }

    /**
     * The id on this page of what a link in the document calls {@code fragment}: the anchor GitHub gives a heading, which
     * may begin with a digit.
     */
    String target(String fragment) {
        return keys.named(fragment).orElseGet(() -> Keys.clean(fragment));
    }

    /** The id of the section or item at {@code at}. */
    String id(Pointer at) {
        return keys.of(at);
    }

    /** A link to the nearest section or item that {@code at} stands in; to the top of the page when there is none. */
    String href(Pointer at) {
        return "#" + nearest(at).orElse("Top");
    }

    /** The id of the nearest section or item that {@code at} stands in. */
    Optional<String> nearest(Pointer at) {
        for (Pointer up = at; !up.equals(Pointer.ROOT); up = up.parent()) {
            Optional<String> id = keys.find(up).filter(Anchors::isId);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Keys of other parts than sections and items have this in them; they are no ids on the page. */
    private static boolean isId(String key) {
        return key.indexOf('~') < 0;
    }
}
