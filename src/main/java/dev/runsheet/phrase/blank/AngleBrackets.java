package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds placeholders in angle brackets, {@code <host>}, {@code <your name>}; tags, generics and addresses are none. */
final class AngleBrackets {
    private static final int LONGEST = 60;
    private static final String INNER = " _-\u2010\u2011.'/:#|()+&,\"";

    /** Tags of HTML and SVG that people write into documents. */
    private static final Set<String> TAGS =
            Set.of(("a abbr address area article aside audio b base blockquote body br button "
                            + "canvas caption circle cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed "
                            + "fieldset figcaption figure font footer form frame g h1 h2 h3 h4 h5 h6 head header hr html i iframe img "
                            + "input ins kbd label legend li line link main map mark meta meter nav noscript object ol optgroup option "
                            + "output p param path picture polygon pre progress q rect ruby s samp script section select slot small "
                            + "source span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead "
                            + "tile time title tr track tspan tt u ul use var video wbr center big nobr string void any boolean int long integer t")
                    .split(" "));

    /** Attributes without a value. */
    private static final Set<String> ATTRIBUTES =
            Set.of("open", "disabled", "async", "defer", "controls", "checked", "required", "hidden", "readonly");

    private AngleBrackets() {}

    static Optional<Found<Blank>> at(String text, int start, Ground ground) {
        if (text.startsWith("<<", start)) {
            return twice(text, start, ground);
        }
        int close = text.charAt(start) == '<' ? close(text, start) : -1;
        if (close < 0 || (ground == Ground.PROGRAM && !isValue(text, start, close))) {
            return Optional.empty();
        }
        String content = text.substring(start + 1, close);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean joined = Character.isLetterOrDigit(before) && !isPart(content);
        return isWording(content) && !isTag(content) && !joined && before != '<' && !Wording.isUsage(text, start)
                ? Optional.of(Placeholder.in(text, start, close + 1))
                : Optional.empty();
    }

    /** {@code <<LOCK_KEEPER>>}; where a shell reads what follows, {@code <<END}, there is one word. */
    private static Optional<Found<Blank>> twice(String text, int start, Ground ground) {
        int close =
                ground == Ground.PROGRAM || (start > 0 && text.charAt(start - 1) == '<') ? -1 : close(text, start + 1);
        if (close < 0 || !text.startsWith(">>", close)) {
            return Optional.empty();
        }
        String content = text.substring(start + 2, close);
        boolean worded = isWording(content) && (ground != Ground.COMMANDS || content.matches(".*[ _-].*"));
        return worded ? Optional.of(Placeholder.in(text, start, close + 2)) : Optional.empty();
    }

    /** {@code Authorization: Bearer <access-token>}: behind words on its line, and called by several; no tag stands there. */
    private static boolean isValue(String text, int start, int close) {
        boolean several = text.substring(start + 1, close).chars().allMatch(c -> Character.isLowerCase(c) || c == '-')
                && text.substring(start, close).indexOf('-') > 0;
        boolean behind = start > 1
                && " \"'".indexOf(text.charAt(start - 1)) >= 0
                && (Character.isLetter(text.charAt(start - 2)) || ":=,(".indexOf(text.charAt(start - 2)) >= 0);
        return several && behind;
    }

    private static int close(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST + 2);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '\n' || c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** {@code 1.2.<next-patch>}: part of a longer name, where {@code List<Name>} is a type. */
    private static boolean isPart(String content) {
        boolean several = content.chars().anyMatch(c -> c == ' ' || c == '_' || c == '-');
        return several || Wording.isShouted(content, 3);
    }

    private static boolean isWording(String content) {
        if (content.isEmpty() || Wording.isWithheld(content) || content.contains("://")) {
            return false;
        }
        char last = content.charAt(content.length() - 1);
        boolean types = content.indexOf(',') > 0 && content.split(" ", 3).length < 3;
        return !types
                && Character.isLetter(content.charAt(0))
                && (Character.isLetterOrDigit(last) || last == ')' || last == '"')
                && content.chars().allMatch(c -> Character.isLetterOrDigit(c) || INNER.indexOf(c) >= 0);
    }

    private static boolean isTag(String content) {
        String[] words = content.toLowerCase(Locale.ROOT).split(" ", 3);
        boolean shouted = Wording.isShouted(content, 2);
        return TAGS.contains(words[0])
                && !shouted
                && (words.length == 1 || (words.length == 2 && ATTRIBUTES.contains(words[1])));
    }
}
