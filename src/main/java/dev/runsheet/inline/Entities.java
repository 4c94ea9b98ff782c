package dev.runsheet.inline;

import dev.runsheet.source.TextMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which characters of a text were written as entities or behind a backslash. */
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    /** The second characters of the entities that stand for two. */
    private static final String SECONDS = "\u0338\u20D2\uFE00\u0333\u20E5\u0331\u200Aj";

    private Entities() {}

    /**
     * Adds to {@code map} where the characters of {@code literal}, which begins at {@code derived}, stand in
     * {@code written}, which begins at {@code original}.
     */
    static void align(String literal, String written, int derived, int original, TextMap.Builder map) {
        map.piece(derived, original);
        if (literal.length() == written.length()) {
            return;
        }
        Matcher entity = ENTITY.matcher(written);
        int at = 0;
        for (int i = 0; i < literal.length() && at < written.length(); ) {
            char c = written.charAt(at);
            int stands = 1;
            int takes = 1;
            if (c == '\\' && at + 1 < written.length() && isPunctuation(written.charAt(at + 1))) {
                takes = 2;
            } else if (c == '&' && entity.region(at, written.length()).lookingAt()) {
                if (decodes(entity.group(), literal, i)) {
                    takes = entity.group().length();
                    stands = stands(literal, i, written, at + takes);
                }
            }
            if (takes > 1) {
                map.whole(derived + i, derived + i + stands, original + at, original + at + takes);
            }
            i += stands;
            at += takes;
        }
    }

    /** Whether {@code entity} is one: then the text does not go on with the same characters, or they are its ampersand. */
    private static boolean decodes(String entity, String literal, int at) {
        return switch (entity) {
            case "&amp;", "&AMP;" -> true;
            default -> entity.charAt(1) == '#' || !literal.startsWith(entity, at);
        };
    }

    private static int stands(String literal, int at, String written, int next) {
        int stands = Character.charCount(literal.codePointAt(at));
        if (at + stands < literal.length()) {
            char second = literal.charAt(at + stands);
            boolean goesOn = next < written.length() && written.charAt(next) == second;
            if (SECONDS.indexOf(second) >= 0 && !goesOn) {
                stands++;
            }
        }
        return stands;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
}
