package dev.runsheet.importing;

/**
 * A stretch of inline text that is set in one way.
 *
 * @param text what it says; of {@link Kind#MARKDOWN}, the Markdown
 * @param shown what of it is seen
 */
record Run(Kind kind, String text, String shown, Style style) {

    /** What a run is. */
    enum Kind {
        TEXT,
        CODE,
        /** Markdown that is not to be touched. */
        MARKDOWN,
        /** A line break. */
        BREAK
    }

    static Run text(String text, Style style) {
        return new Run(Kind.TEXT, text, text, style);
    }

    static Run code(String text, Style style) {
        return new Run(Kind.CODE, text, text, style);
    }

    static Run markdown(String markdown, String shown, Style style) {
        return new Run(Kind.MARKDOWN, markdown, shown, style);
    }

    static Run lineBreak() {
        return new Run(Kind.BREAK, "", "", Style.PLAIN);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    Run with(String other) {
        return new Run(kind, other, other, style);
    }

    Run with(Style other) {
        return new Run(kind, text, shown, other);
    }
}
