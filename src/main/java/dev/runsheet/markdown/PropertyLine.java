package dev.runsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that states a fact, {@code **Service:** billing}, found in the raw text of a paragraph.
 *
 * @param name where the name stands in the raw text
 * @param value where the value stands; empty when there is none
 */
record PropertyLine(Raw name, Raw value) {
    /** A longer name is a sentence. */
    private static final int MAX_NAME = 80;

    /** A longer value of a paragraph of one line is prose with a bold lead. */
    private static final int MAX_LONE_VALUE = 160;

    private static final Pattern BOLD = Pattern.compile(
            "(\\*\\*|__)(?<name>[^\\s*](?:(?!\\1).)*?)(?:[ \\t]*:[ \\t]*\\1|\\1[ \\t]*:)(?:[ \\t]+(?<value>.*))?");
    private static final Pattern PLAIN =
            Pattern.compile("(?<name>[\\p{Lu}\\p{Lo}][\\p{L}\\p{N} /()&_.'-]{0,40}):(?:[ \\t]+(?<value>.*))?");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    private static final Pattern END = Pattern.compile("(?:[ \\t]+|[ \\t]*\\\\)$");

    /** The facts of a paragraph, if every line of it states one; otherwise none. */
    static List<PropertyLine> of(Raw paragraph) {
        String[] lines = paragraph.text().split("\n", -1);
        if (lines.length == 1 && !BOLD.matcher(lines[0]).lookingAt()) {
            return List.of();
        }
        List<PropertyLine> found = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            Matcher end = END.matcher(lines[i]);
            int length = !last && end.find() ? end.start() : lines[i].length();
            Pattern form = BOLD.matcher(lines[i]).lookingAt() ? BOLD : PLAIN;
            Matcher line = form.matcher(lines[i].substring(0, length));
            if (!line.matches() || line.end("name") > MAX_NAME) {
                return List.of();
            }
            boolean hasValue = line.start("value") >= 0;
            Raw value = hasValue ? paragraph.part(at + line.start("value"), at + line.end("value")) : Raw.EMPTY;
            found.add(new PropertyLine(paragraph.part(at + line.start("name"), at + line.end("name")), value));
            at += lines[i].length() + 1;
        }
        return found.size() == 1 && shown(found.get(0).value()) > MAX_LONE_VALUE ? List.of() : found;
    }

    /** How much of a value readers see: the mark of a run behind it makes no prose of it. */
    private static int shown(Raw value) {
        return COMMENT.matcher(value.text()).replaceAll("").length();
    }
}
