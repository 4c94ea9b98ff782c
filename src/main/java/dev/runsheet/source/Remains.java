package dev.runsheet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is left of characters that nobody can tell any more: replacement characters, question marks where emoji
 * stood, the rest of a character behind one that somebody repaired by half ({@code 🍎¯} was {@code 🎯}), and UTF-8 that
 * was read with a charset of two bytes ({@code 鈥} and {@code 馃}, {@code 縺}).
 */
final class Remains {
    private static final String ARROW = "\\x{2190}-\\x{21FF}";
    private static final String PICTURE = "\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{1F300}-\\x{1FAFF}";

    private static final Pattern SIGNS = Pattern.compile(
            // a rest that follows the wrong picture or arrow
            "[" + ARROW + PICTURE + "][¯¨´¸ˆ˜ŸŠŒŽœšž]|[" + PICTURE + "][¦¬‰ƒ¡]"
                    + "|[" + ARROW + PICTURE + "][“‘„‚](?=[ \\t])"
                    // the first bytes of a character of which the others are gone
                    + "|(?<!\\p{L})[âðÃ]\\?|(?<![\\p{L}“\"'(])Â\\?|(?<=\\p{Ll})Ã\\?|ðŸ|â€|ï¿|(?<=[ \\t])Â(?=[ \\t])"
                    // a variation selector without the picture it speaks of
                    + "|(?<=^|[\\s*_|\\[(])\\x{FE0F}(?!\\x{20E3})"
                    // controls that Windows-1252 has letters for
                    + "|[\\x{80}-\\x{84}\\x{86}-\\x{9F}]"
                    // symbols, and Japanese, that were read as GBK or Shift-JIS
                    + "|锟斤|烫烫|馃[\\x{4E00}-\\x{9FFF}&&[^子]]|[鈥鈩鈫鈭鈮鈴鈹鈺鈻鈼鈽鈾鈿鉀鉁鉂鉃锔][^\\x00-\\x7F]|(?:窶|縺|繧|繝)[^\\x00-\\x7F]",
            Pattern.MULTILINE);

    private static final Pattern QUOTE_BEHIND = Pattern.compile("[" + ARROW + PICTURE + "]([’”])(?=[ \\t])");
    private static final Pattern OPENING = Pattern.compile("[‘“’”\"']");

    /** Question marks at the beginning of a title or behind a bullet, where a word with a capital follows. */
    private static final Pattern LOST_PICTURE = Pattern.compile(
            "^[ \\t>]{0,20}(?<mark>#{1,6}[ \\t]+|(?:[-*+]|\\d{1,4}[.)])[ \\t]+(?:\\[[ xX]][ \\t]+)?)?\\**"
                    + "(?<lost>\\?{1,8}\\x{FE0F}?)[ \\t]+\\**\\p{Lu}",
            Pattern.MULTILINE);

    /** {@code don?t}, {@code l?équipe}. */
    private static final Pattern LOST_APOSTROPHE = Pattern.compile(
            "(?<![^\\s(\"'*_])(?:\\p{L}{1,20}\\?(?:t|s|re|ve|ll)|[dlnscjmDLNSCJM]\\?\\p{Ll}{2,30})(?![^\\s.,;:!)\"'*_])");

    private static final Pattern FENCE = Pattern.compile("^[ \\t>]{0,20}(?:```|~~~)", Pattern.MULTILINE);

    private Remains() {}

    /**
     * The stretches of {@code text} that are such remains, in no order.
     *
     * @param replaced whether U+FFFD stands in the text itself, not for a byte that could not be read
     */
    static List<Span> in(String text, boolean replaced) {
        List<Span> found = new ArrayList<>();
        if (replaced) {
            for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
                found.add(new Span(at, at + 1));
            }
        }
        if (!isAscii(text)) {
            signs(text, found);
            for (Matcher quote = QUOTE_BEHIND.matcher(text); quote.find(); ) {
                int line = text.lastIndexOf('\n', quote.start()) + 1;
                int from = Math.max(line, quote.start() - 400);
                if (!OPENING.matcher(text).region(from, quote.start(1)).find()) {
                    found.add(new Span(quote.start(1), quote.end(1)));
                }
            }
        }
        questionMarks(text, found);
        return found;
    }

    /** Every sign begins outside of ASCII: to look only there is ten times as fast. */
    private static void signs(String text, List<Span> found) {
        Matcher sign = SIGNS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80 && sign.region(at, text.length()).lookingAt()) {
                found.add(new Span(at, sign.end()));
                at = sign.end() - 1;
            }
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** One question mark before a word may be meant; two, or one before a title, or many alike, are not. */
    private static void questionMarks(String text, List<Span> found) {
        if (text.indexOf('?') < 0) {
            return;
        }
        List<Span> single = new ArrayList<>();
        List<Span> fences = fences(text);
        int fence = 0;
        for (Matcher lost = LOST_PICTURE.matcher(text); lost.find(); ) {
            while (fence < fences.size() && fences.get(fence).end() <= lost.start()) {
                fence++;
            }
            if (fence < fences.size() && fences.get(fence).start() <= lost.start()) {
                continue;
            }
            Span span = new Span(lost.start("lost"), lost.end("lost"));
            boolean title = lost.group("mark") != null && lost.group("mark").startsWith("#");
            (title || span.end() - span.start() > 1 ? found : single).add(span);
        }
        for (Matcher lost = LOST_APOSTROPHE.matcher(text); lost.find(); ) {
            single.add(new Span(lost.start(), lost.end()));
        }
        if (single.size() > 1) {
            found.addAll(single);
        }
    }

    private static List<Span> fences(String text) {
        List<Span> fences = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            int start = fence.start();
            fences.add(new Span(start, fence.find() ? fence.end() : text.length()));
        }
        return fences;
    }
}
