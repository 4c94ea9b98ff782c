package dev.runsheet.recognise;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of items that survive edits elsewhere in the file: made from the section and the words of the item. What people
 * fill in – ticks, blanks, marks of a run, results – does not change them.
 */
final class ItemIds {
    private static final Pattern FILLED = Pattern.compile("_{2,}|…+|\\.{4,}");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%<>=≤≥]+");

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The id of the next item of the document: {@code section} is its section's id, {@code text} its plain text. */
    String next(String section, String text) {
        String words = NOT_WORD.matcher(FILLED.matcher(withoutComments(text)).replaceAll(" "))
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        String base = hash(section + '\n' + words.replaceAll("^-+|-+$", ""));
        String id = base;
        while (!given.add(id)) {
            id = base + "-" + (repeats.merge(base, 1, Integer::sum) + 1);
        }
        return id;
    }

    /** Sought by hand: an expression would look for the end anew from each of many comments that have none. */
    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
            int close = text.indexOf("-->", open + 4);
            if (close < 0) {
                break;
            }
            rest.append(text, from, open).append(' ');
            from = close + 3;
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** FNV-1a, 64 bits: short, the same on every machine, and spread well enough for the items of one document. */
    private static String hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return "i" + Long.toUnsignedString(hash, 36);
    }
}
