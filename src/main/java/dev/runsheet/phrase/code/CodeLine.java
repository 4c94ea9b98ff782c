package dev.runsheet.phrase.code;

/**
 * A line of a block of code that says something to people.
 *
 * @param form what it would be outside of code
 * @param text without its mark: of a comment what stands behind {@code #}
 * @param lead the names it stands under, a line each, the nearest first
 * @param setting the name of the setting that a comment stands behind, in words; empty for none
 * @param from offset of its line in the code
 * @param line the line as it is
 */
public record CodeLine(Form form, String text, String lead, String setting, int from, String line) {

    /** What a line of code is to people. */
    public enum Form {
        HEADING,
        ITEM,
        /** A row of a table, its titles too. */
        ROW,
        TEXT,
        /** The comment of a command or a setting. */
        COMMENT,
        /** The comment of a program. */
        REMARK,
        /** A comparison for a system that monitors. */
        EXPRESSION,
        /** A name that has a comparison for its value: {@code error_rate: "< 1%"}. */
        LIMIT
    }
}
