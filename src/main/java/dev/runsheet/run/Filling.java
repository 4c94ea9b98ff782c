package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Blank;
import dev.runsheet.source.Span;
import java.util.List;

/** Puts values into the places of an inline text. */
final class Filling {
    private Filling() {}

    /** {@code inline} with the values of {@code entries}, which are all of this text. */
    static String of(String inline, List<Blank> blanks, List<Entry> entries) {
        PlainText plain = PlainText.of(inline);
        if (plain.text().isBlank()) {
            return entries.stream().map(Filling::escaped).reduce("", String::concat);
        }
        List<Span> places = Template.places(plain.text(), blanks);
        StringBuilder out = new StringBuilder(inline);
        for (int i = places.size() - 1; i >= 0; i--) {
            Span place = places.get(i);
            for (Entry entry : entries) {
                if (entry.slot() == i) {
                    Span written = plain.map().origin(place.start(), place.end());
                    out.replace(
                            written.start(),
                            written.end(),
                            plain.inCode(place.start()) ? inCode(entry) : escaped(entry));
                }
            }
        }
        return out.toString();
    }

    /** Code has no escapes: what would end it, or be taken for the mark of a state, is written a little differently. */
    private static String inCode(Entry entry) {
        return line(entry).replace("`", "'").replace("<!--", "< !--");
    }

    /** So that the value reads as it was given: on one line, and its characters marks of nothing. */
    static String escaped(Entry entry) {
        String line = line(entry);
        String inline = line.replaceAll("[\\\\`*_\\[\\]<>&~]", "\\\\$0");
        // at the begin of a line these would open a heading or a list
        return entry.box() && line.matches("\\[.]")
                ? line
                : inline.replaceFirst("^([#+=-])", "\\\\$1").replaceFirst("^(\\d{1,9})([.)])(?= |$)", "$1\\\\$2");
    }

    private static String line(Entry entry) {
        String value = entry.value().orElse("").replaceAll("[\\p{Cntrl}&&[^\\s]]", "");
        return Template.squeezed(value.replaceAll("\\R", " "));
    }
}
