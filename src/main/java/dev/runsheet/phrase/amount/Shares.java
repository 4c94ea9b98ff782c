package dev.runsheet.phrase.amount;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds shares that are just stated, {@code 5 %} or {@code %5}, and compared with nothing. What they are shares of, those
 * who ask know from what stands around the text.
 *
 * <pre>{@code
 * Shares.first("Chrome, about 5 %"); // 5
 * Shares.first("Errors < 5 %");      // none
 * }</pre>
 */
public final class Shares {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final String NUMBER = "\\d{1,3}(?:[.,]\\d{1,3})?";

    private static final Pattern SHARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(?:[%％]\\s?(?<behind>" + NUMBER + ")(?![\\p{N}%])|(?<number>" + NUMBER
                    + ")[\\s\\u00a0\\u2009\\u202f]?(?:[%％]|percent\\b|per cent\\b|prozent\\b|pour cent\\b|por ciento\\b|por cento\\b"
                    + "|per cento\\b|процент|퍼센트)(?![{\\p{N}]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between the two shares of a move. */
    private static final Pattern MOVE = Pattern.compile("[%％]\\s?(?:[-=]>|[→⇒])\\s?(?=\\d)");

    /** What makes a limit, a change or a remainder of the number behind it. */
    private static final Pattern COMPARED = Pattern.compile("(?:(?<![-=])>|[<≤≥=])\\s*$|[-−+±]$");

    private Shares() {}

    /** How many shares {@code text} writes, compared or not. */
    public static long count(String text) {
        return SHARE.matcher(text).results().count();
    }

    /** What {@code text} comes to: of {@code 10 % -> 25 %} the second share, of anything else the first. */
    public static Optional<BigDecimal> reached(String text) {
        Matcher move = MOVE.matcher(text);
        return move.find() && count(text) == 2 ? first(text.substring(move.end())) : first(text);
    }

    /** The first share in {@code text}, from 0 to 100. */
    public static Optional<BigDecimal> first(String text) {
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher matcher = SHARE.matcher(text);
        while (matcher.find()) {
            String number = matcher.group("number") == null ? matcher.group("behind") : matcher.group("number");
            BigDecimal share = new BigDecimal(number.replace(',', '.'));
            String before = text.substring(Math.max(0, matcher.start() - 3), matcher.start());
            if (share.compareTo(ALL) <= 0 && !COMPARED.matcher(before).find()) {
                return Optional.of(share);
            }
        }
        return Optional.empty();
    }
}
