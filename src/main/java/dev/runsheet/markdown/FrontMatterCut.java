package dev.runsheet.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the front matter off a document.
 *
 * @param yaml what stands between the {@code ---} lines, lines ended by {@code \n}
 * @param rest the whole text with the front matter blanked out, so that offsets stay as they are
 */
record FrontMatterCut(Optional<String> yaml, String rest) {
    private static final Pattern OPEN = Pattern.compile("---[ \\t]*(\\r\\n|\\r|\\n)");
    private static final Pattern CLOSE = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern KEY =
            Pattern.compile("\\s*(#[^\\n\\r]*[\\r\\n]\\s*)*[\"']?[\\p{L}\\p{N}_.$-][^\\r\\n:]*:(\\s|$)");

    static FrontMatterCut of(String text) {
        Matcher open = OPEN.matcher(text);
        if (!open.lookingAt()) {
            return none(text);
        }
        Matcher close = CLOSE.matcher(text);
        if (!close.find(open.end())) {
            return none(text);
        }
        String yaml = text.substring(open.end(), close.start());
        // two thematic breaks around prose are no front matter
        if (!yaml.isBlank() && !KEY.matcher(yaml).lookingAt()) {
            return none(text);
        }
        return new FrontMatterCut(Optional.of(yaml.replaceAll("\\r\\n?", "\n")), blank(text, close.end()));
    }

    private static FrontMatterCut none(String text) {
        return new FrontMatterCut(Optional.empty(), text);
    }

    private static String blank(String text, int end) {
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }
}
