package dev.runsheet.lint;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Column;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names what a finding is about by what it says, without lines, indices or numbering: it stays the same while other
 * parts come and go, headings are renumbered, boxes are ticked and blanks are filled.
 */
final class Identity {
    private static final Pattern FILLED = Pattern.compile("_{2,}|…+|\\.{4,}");
    private static final Pattern BOX = Pattern.compile("^[\\s>]*(?:[-*+]|\\d{1,9}[.)])?\\s*(?:\\[[ xX~/-]?\\])?");
    private static final Pattern NUMBERING = Pattern.compile("^[^\\p{L}]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%<>=≤≥]+");

    /** What a line is told by: of thousands of findings on one endless line, each would otherwise read all of it. */
    private static final int LONGEST = 2_000;

    private Identity() {}

    /** The identity of the part at {@code at}. The document as a whole is one whatever its title is. */
    static String of(Subject subject, Pointer at) {
        Place place = subject.place(at);
        Part part = place.part();
        if (part instanceof Checklist) {
            return "";
        }
        if (part instanceof Section section) {
            return title(section);
        }
        String said = words(says(subject, part, at));
        return said.isEmpty() ? place.section().map(Identity::title).orElse("") + "\0" : said;
    }

    /** The identity of a stretch of {@code text}: the line that it begins on. */
    static String of(String text, Span stretch) {
        int at = Math.min(stretch.start(), text.length());
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return words(BOX.matcher(text.substring(start, end)).replaceFirst(""));
    }

    private static String says(Subject subject, Part part, Pointer at) {
        if (part instanceof Block.Command command) {
            return command.text();
        } else if (part instanceof Block.Table table) {
            return table.columns().stream().map(Column::title).collect(Collectors.joining("|"));
        } else if (part instanceof Block.Property property) {
            return property.name() + " " + subject.text(at);
        }
        return subject.text(at);
    }

    private static String title(Section section) {
        return words(NUMBERING.matcher(section.title()).replaceFirst(""));
    }

    private static String words(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return NOT_WORD.matcher(FILLED.matcher(beginning).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
