package dev.runsheet.phrase;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a title begins with, in the ways of many scripts.
 *
 * <pre>{@code
 * PlaceInOrder.of("3. Restart the workers");      // 3
 * PlaceInOrder.of("三、重启");                     // 3
 * PlaceInOrder.without("3. Restart the workers"); // "Restart the workers"
 * }</pre>
 */
public final class PlaceInOrder {
    /** Digits as counted in Chinese and Japanese, by what they are worth. */
    private static final String HAN = "〇一二三四五六七八九十";

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** {@code 3. }, {@code 3️⃣}, {@code 3、}, {@code (3)}, {@code 三、}, {@code （三）}, {@code ③}, {@code III. }, {@code 3 – }, {@code C. }. */
    private static final Pattern PLACE = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:(?<number>\\d{1,2})(?:[.):]\\s|\\s[–—-]\\s|\\x{FE0F}?\\x{20E3}|[、．)）：.](?=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}]))"
                    + "|[(（\\[【](?<in>\\d{1,2})[)）\\]】]\\s*\\p{L}"
                    + "|(?<han>[" + HAN + "]{1,3})(?:[、．)）：]|\\s*[.:])|(?<circled>[①-⑳])|(?<roman>[IVX]{1,4})[.)]\\s"
                    + "|(?<letter>[A-H][.)]|[(（]?[a-h][)）])\\s).*",
            Pattern.DOTALL);

    private static final Pattern SUBORDINATE = Pattern.compile("^[^\\p{L}\\p{N}]*\\d{1,2}[.)-]\\d{1,2}[.)]?\\s");

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\[[ xX]]\\s*)?[^\\p{L}\\p{N}]*"
            + "(?:(?:\\d+(?:[.)]\\d+){0,9}[.):]|[ivxIVX]+[.)]|[A-Za-h][.)])\\s+|(?:\\d{1,2}|[" + HAN
            + "]{1,3})[、．)）：]\\s*|[①-⑳]\\s*)");

    private static final Pattern SIGNS = Pattern.compile("^(?:\\[[ xX]])?[^\\p{L}\\p{N}]+");

    private PlaceInOrder() {}

    /** The number that {@code title} begins with, where it is a single one: none for {@code 3.1 Restart}. */
    public static OptionalInt of(String title) {
        Matcher matcher = PLACE.matcher(title);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        } else if (matcher.group("han") != null) {
            return OptionalInt.of(han(matcher.group("han")));
        } else if (matcher.group("circled") != null) {
            return OptionalInt.of(matcher.group("circled").charAt(0) - '①' + 1);
        } else if (matcher.group("letter") != null) {
            String letter = matcher.group("letter").replaceFirst("^[(（]", "");
            return OptionalInt.of(Character.toUpperCase(letter.charAt(0)) - 'A' + 1);
        } else if (matcher.group("roman") != null) {
            int place = ROMAN.indexOf(matcher.group("roman"));
            return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
        }
        String digits = matcher.group("number");
        return OptionalInt.of(Integer.parseInt(digits == null ? matcher.group("in") : digits));
    }

    /** Whether {@code title} has a number at all that {@link #of} tells. */
    public static boolean isIn(String title) {
        return of(title).isPresent();
    }

    /** Whether {@code title} is counted within a part that is counted itself: {@code 3.1 Restart}. */
    public static boolean isWithinAnother(String title) {
        return SUBORDINATE.matcher(title).lookingAt();
    }

    /** {@code title} without its number and the signs before it. */
    public static String without(String title) {
        return withoutSigns(NUMBERING.matcher(title).replaceFirst(""));
    }

    /** The same where the number may be one within another part: {@code 3.1 Restart}. */
    static String withoutAny(String title) {
        return without(SUBORDINATE.matcher(title).replaceFirst(""));
    }

    /** {@code title} without the signs before its first letter or digit. */
    static String withoutSigns(String title) {
        return SIGNS.matcher(title).replaceFirst("");
    }

    /** 12 for {@code 十二}, 20 for {@code 二十}. */
    private static int han(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return HAN.indexOf(digits.charAt(digits.length() - 1));
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(digits.charAt(ten - 1));
        int ones = ten == digits.length() - 1 ? 0 : HAN.indexOf(digits.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
