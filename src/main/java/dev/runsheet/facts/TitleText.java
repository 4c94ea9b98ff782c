package dev.runsheet.facts;

import dev.runsheet.inline.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a title says: {@code v<version>} is a word in it, though the grammar of Markdown takes that for a tag. */
final class TitleText {
    private static final Pattern NAME = Pattern.compile("<(\\p{L}[\\p{L}\\p{N}_.-]{0,40})>");

    private static final Set<String> TAGS = Set.of(
            "a", "abbr", "b", "big", "br", "center", "code", "del", "div", "em", "font", "i", "img", "ins", "kbd",
            "mark", "p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var");

    private TitleText() {}

    /** The plain text of {@code title}, inline Markdown. */
    static String of(String title) {
        // in a code span nothing is a tag, and a backslash would show
        boolean code = title.indexOf('`') >= 0;
        Matcher matcher = NAME.matcher(title);
        return PlainText.of(code ? title : matcher.replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1)))))
                .text();
    }

    private static String shown(String name) {
        return (TAGS.contains(name.toLowerCase(Locale.ROOT)) ? "<" : "\\<") + name + ">";
    }
}
