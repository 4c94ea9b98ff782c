package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * How a run of text is set.
 *
 * @param link where it leads; empty for nowhere
 */
record Style(boolean strong, boolean emphasis, boolean struck, String link) {
    static final Style PLAIN = new Style(false, false, false, "");

    Style withStrong(boolean on) {
        return new Style(on, emphasis, struck, link);
    }

    Style withEmphasis() {
        return new Style(strong, true, struck, link);
    }

    Style withStruck() {
        return new Style(strong, emphasis, true, link);
    }

    Style withLink(String target) {
        return new Style(strong, emphasis, struck, target);
    }

    /** What both have. */
    Style and(Style other) {
        return new Style(
                strong && other.strong,
                emphasis && other.emphasis,
                struck && other.struck,
                link.equals(other.link) ? link : "");
    }

    /** The same without marks that stand for emphasis. */
    Style unmarked() {
        return new Style(false, false, false, link);
    }

    boolean isMarked() {
        return strong || emphasis || struck;
    }

    /** The marks of this style from the outermost in; a link is {@code [}. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (!link.isEmpty()) {
            marks.add("[" + link);
        }
        if (struck) {
            marks.add("~~");
        }
        if (strong) {
            marks.add("**");
        }
        if (emphasis) {
            marks.add("*");
        }
        return marks;
    }
}
