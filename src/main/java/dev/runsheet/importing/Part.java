package dev.runsheet.importing;

import org.jsoup.nodes.Element;

/**
 * A part of the Markdown that is being laid out: the document, an item of a list, a quotation. What is added comes after
 * an empty line where Markdown needs one.
 */
final class Part {
    static final String TEXT = "md-text";
    static final String INDENTED = "md-part";
    static final String CODE = "md-code";
    static final String GAP = "md-gap";

    private final Element element;
    private final boolean tight;

    /** A box that waits for the text it belongs to. */
    private String box;

    private boolean joined;

    /** The mark of the list that was added last, if nothing came after it. */
    private String lastMark = "";

    private Part(Element element, boolean tight, String box) {
        this.element = element;
        this.tight = tight;
        this.box = box;
    }

    /** The whole document, laid out in {@code body}. */
    static Part document(Element body) {
        return new Part(body, false, "");
    }

    boolean isEmpty() {
        return element.childNodeSize() == 0;
    }

    /** Lines of Markdown. */
    void text(String lines) {
        begin();
        String first = box.isEmpty() ? "" : box + " ";
        box = "";
        element.appendElement(TEXT).attr("lines", first + lines);
    }

    /** Lines that the next ones follow without an empty line. */
    void lead(String lines) {
        text(lines);
        joined = true;
    }

    void heading(int level, String line) {
        if (element.normalName().equals("body")) {
            begin();
            element.appendElement("h" + level).appendElement(TEXT).attr("lines", line);
        } else {
            text("#".repeat(level) + " " + line);
        }
    }

    void rule() {
        if (element.normalName().equals("body")) {
            begin();
            element.appendElement("hr");
        } else {
            text("---");
        }
    }

    void code(String language, String code) {
        tick();
        begin();
        element.appendElement(CODE).attr("language", language).attr("lines", code);
    }

    /** A part whose lines all have {@code >} before them. */
    Part quote() {
        tick();
        begin();
        return new Part(element.appendElement(INDENTED).attr("mark", "> ").attr("prefix", "> "), false, "");
    }

    /** The content of a footnote. */
    Part note(String label) {
        begin();
        Element note = element.appendElement(INDENTED);
        return new Part(note.attr("mark", "[^" + label + "]: ").attr("prefix", "    "), false, "");
    }

    /**
     * The mark of a list that begins here, so that it does not go on with the one before.
     *
     * @param usual what it is when there is none
     * @param other what it is otherwise
     */
    String list(String usual, String other, boolean wide) {
        tick();
        String mark = lastMark.equals(usual) ? other : usual;
        if (!tight || wide) {
            begin();
        }
        joined = true;
        lastMark = mark;
        return mark;
    }

    /** An item of the list that has begun. {@code box} is empty for an item without one. */
    Part item(String mark, boolean wide, String box) {
        if (wide) {
            gap();
        }
        Element item = element.appendElement(INDENTED);
        item.attr("mark", mark).attr("prefix", " ".repeat(mark.length()));
        return new Part(item, !wide, box);
    }

    /** Ends the list. */
    void listEnds() {
        joined = false;
    }

    /** Writes a box that has waited for a text in vain. */
    void tick() {
        if (!box.isEmpty()) {
            String alone = box;
            box = "";
            element.appendElement(TEXT).attr("lines", alone);
            joined = true;
        }
    }

    private void begin() {
        lastMark = "";
        if (!joined) {
            gap();
        }
        joined = false;
    }

    private void gap() {
        Element last = element.lastElementChild();
        if (last != null && !last.normalName().equals(GAP)) {
            element.appendElement(GAP);
        }
    }
}
