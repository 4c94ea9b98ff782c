package dev.runsheet.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A block of code: its text as it is, and the language where the page names one. */
final class Code {
    /** The names by which tools say that there is no language. */
    private static final Set<String> NONE =
            Set.of("", "none", "plain", "text only", "plain text", "plaintext", "auto", "nohighlight");

    private static final Pattern CLASS =
            Pattern.compile("(?:^|\\s)(?:language|lang|highlight-source|highlight-text)-([^\\s\"]+)");
    private static final Pattern BRUSH = Pattern.compile("brush:\\s*([^;\\s]+)");

    private Code() {}

    static String text(Element pre) {
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = pre.wholeText()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .replaceAll("[\\x00\\u200B\\uFEFF]", "");
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** The language in a form that can stand behind a fence; empty when none is known. */
    static String language(Element pre) {
        String named = named(pre).orElse("").replace("`", "").strip();
        return NONE.contains(named.toLowerCase(Locale.ROOT)) ? "" : named.replaceAll("\\s+", "-");
    }

    private static Optional<String> named(Element pre) {
        Stream<Element> places = Stream.of(
                        Optional.of(pre),
                        Tree.first(pre, "> code"),
                        Tree.parent(pre),
                        Tree.parent(pre).flatMap(Tree::parent))
                .flatMap(Optional::stream);
        return places.flatMap(place -> names(place, place.equals(pre))).findFirst();
    }

    private static Stream<String> names(Element place, boolean own) {
        String classes = place.className();
        Matcher inClass = CLASS.matcher(classes);
        Matcher brush = BRUSH.matcher(classes + " " + place.attr("data-syntaxhighlighter-params"));
        return Stream.of(
                        Optional.of(place.attr("md-language")),
                        Optional.of(place.attr("data-language")),
                        Optional.of(place.attr("data-lang")),
                        inClass.find() ? Optional.of(inClass.group(1)) : Optional.<String>empty(),
                        brush.find() ? Optional.of(brush.group(1)) : Optional.<String>empty(),
                        own ? Optional.of(place.attr("lang")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty());
    }
}
