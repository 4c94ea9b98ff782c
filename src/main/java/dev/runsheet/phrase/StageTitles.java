package dev.runsheet.phrase;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells how the titles of sections and items place them in the order of a change.
 *
 * <pre>{@code
 * StageTitles.numbered("Phase 2: Pilot users"); // true
 * StageTitles.number("3. Restart the workers"); // 3
 * }</pre>
 */
public final class StageTitles {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final String STAGE =
            "phase|stage|wave|ring|tranche|cohort|batch|etapa|fase|étape|etappe|stufe|welle|vague|ondata|onda|oleada|этап|фаза|волна|aşama|faz|dalga|milestone|meilenstein|sprint|group|gruppe|groupe|grupo|gruppo|группа";

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\[[ xX]]\\s*)?[^\\p{L}\\p{N}]*"
            + "(?:(?:\\d+(?:[.)]\\d+)*[.):]|[ivxIVX]+[.)]|[A-Z][.)])\\s+|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[、．)）：]\\s*|[①-⑳]\\s*)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:" + STAGE + ")(?:\\s*#?\\d+[a-z]?|\\s+#?(?:[ivx]+|[a-z]\\d*))\\b.*"
                    + "|(?:第\\s*[一二三四五六七八九十\\d]+\\s*(?:阶段|步|批|波|段階|フェーズ|弾)|阶段\\s*[一二三四五六七八九十\\d]|フェーズ\\s*\\d|단계\\s*\\d|\\d\\s*단계).*",
            FLAGS);
    private static final Pattern DATED = Pattern.compile(
            "第\\s*[一二三四五六七八九十\\d]+\\s*(?:周|週|天|日).*|\\d+\\s*(?:日目|週目|주차|일차).*|"
                    + "(?:(?:week|day|month|hour|woche|tag|semaine|jour|semana|día|dia|settimana|giorno|hafta|gün|неделя|день|sem\\.?|t)\\s*[+-]?\\s*#?"
                    + "|[jdh]\\s*[+-]\\s*)\\d+(?:h|d|min|m|s)?\\b.*",
            FLAGS);
    private static final Pattern STEP = Pattern.compile(
            "(?:step|schritt|étape|paso|passo|шаг|adım|步骤|ステップ|手順)\\s*#?(?:\\d|[一二三四五六七八九十]).*", FLAGS);
    private static final Pattern NAMED = Pattern.compile("\\p{L}.*\\s(?:" + STAGE + ")(?:\\s*\\([^()]*\\))?", FLAGS);
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?![\\d:])|\\b(?:1[0-2]|[1-9]) ?[ap]\\.?m\\b|\\b\\d{1,2} (?:uhr|ч)\\b|\\d{1,2}(?:時(?!間)|시(?!간))",
            FLAGS);
    private static final Pattern COUNTED_DOWN = Pattern.compile("(?:[(\\[–—:-]\\s*)[TDJH]\\s?[+−-]\\s?\\d");

    /** Digits as counted in Chinese and Japanese, by what they are worth. */
    private static final String HAN = "〇一二三四五六七八九十";

    private static final Pattern SUBORDINATE = Pattern.compile("[^\\p{L}\\p{N}]*\\d{1,2}[.)]\\d");

    private static final String ROMAN = "I II III IV V VI VII VIII IX X XI XII";

    /** {@code 3. }, {@code 3️⃣}, {@code 3、}, {@code 三、}, {@code （三）}, {@code ③}, {@code III. }, {@code 3 – }. */
    private static final Pattern PLACE_IN_ORDER = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:(?<number>\\d{1,2})(?:[.):]\\s|\\s[–—-]\\s|\\x{FE0F}?\\x{20E3}|[、．)）：.](?=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}]))"
                    + "|[(（](?<in>\\d{1,2})[)）]\\s*\\p{L}"
                    + "|(?<han>[" + HAN + "]{1,3})(?:[、．)）：]|\\s*[.:])|(?<circled>[①-⑳])|(?<roman>[IVX]{1,4})[.)]\\s).*",
            Pattern.DOTALL);

    private StageTitles() {}

    /** Whether {@code title} counts a stage: {@code Phase 2}, {@code 第一阶段}. */
    public static boolean numbered(String title) {
        return NUMBERED.matcher(bare(title)).matches();
    }

    /** Whether {@code title} counts a step, which is a stage where the steps of the execution are sections. */
    public static boolean step(String title) {
        return STEP.matcher(bare(title)).matches();
    }

    /** Whether {@code title} begins with a place in time, which is a stage when something is done then. */
    public static boolean dated(String title) {
        return DATED.matcher(bare(title)).matches();
    }

    /** Whether {@code title} names a stage without counting it: {@code Testing Phase}. */
    public static boolean named(String title) {
        return NAMED.matcher(bare(title).strip()).matches();
    }

    /** Whether {@code title} states a time of day: {@code Switch over (22:30)}. */
    public static boolean timed(String title) {
        return CLOCK.matcher(title).find();
    }

    /** Whether {@code title} states how far from the change it is: {@code Freeze (T-2h)}. */
    public static boolean countedDown(String title) {
        return COUNTED_DOWN.matcher(title).find();
    }

    /** The number that {@code title} begins with, where it is a single one: 3 for {@code 3. Restart}, none for {@code 3.1 Restart}. */
    public static OptionalInt number(String title) {
        Matcher matcher = PLACE_IN_ORDER.matcher(title);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        } else if (matcher.group("han") != null) {
            return OptionalInt.of(han(matcher.group("han")));
        } else if (matcher.group("circled") != null) {
            return OptionalInt.of(matcher.group("circled").charAt(0) - '①' + 1);
        } else if (matcher.group("roman") != null) {
            int place = List.of(ROMAN.split(" ", -1)).indexOf(matcher.group("roman"));
            return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
        }
        String digits = matcher.group("number");
        return OptionalInt.of(Integer.parseInt(digits == null ? matcher.group("in") : digits));
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

    /** Whether {@code title} is counted within a part that is counted itself: {@code 3.1 Restart}. */
    public static boolean subordinate(String title) {
        return SUBORDINATE.matcher(title).lookingAt();
    }

    /** {@code title} without its place in an order and the signs before it: {@code Restart} of {@code 3. Restart}. */
    public static String unnumbered(String title) {
        return bare(title);
    }

    private static String bare(String title) {
        return NUMBERING.matcher(title).replaceFirst("").replaceFirst("^(?:\\[[ xX]])?[^\\p{L}\\p{N}]+", "");
    }
}
