package dev.runsheet.plan.contact;

import java.util.regex.Pattern;

/**
 * Finds numbers that one dials: {@code +49 30 5550 144}, {@code 0171 5550 1234}, {@code 06 55 50 01 99}, {@code 555-0136},
 * {@code x5550}. Dates, amounts, ranges and numbers of cards are none.
 */
final class PhoneNumbers {
    private static final String START = "(?<![\\w.+#/=-])(?<!\\d[ ,])";
    private static final String END = "(?![\\w%/:]|[.,]\\d|-\\w)";

    /** With the code of a country or of a town in front. */
    private static final String CODED =
            "\\+[1-9]\\d{0,2}(?:[ ()/-]{1,2}\\d{1,8}){1,5}|\\(?0\\d{1,5}\\)?(?:[ /-]{1,2}\\d{2,8}){1,5}|8-\\d{3}(?:-\\d{2,4}){2,3}|1-\\d{3}-\\d{3}-\\d{4}";

    /** Three or more groups, as few amounts have them: {@code 655 010 188}, {@code 138-5550-0166}. */
    private static final String GROUPED =
            "\\d{3} \\d{3} \\d{3}(?! \\p{Ll})|\\d{3} \\d{3} \\d{4}|\\d{3}-\\d{3,4}-\\d{4}|\\(\\d{3}\\) ?\\d{3}-\\d{4}|\\d{3}(?: \\d{2,4}){3}";

    /** A number within a town; its second half begins with a nought, or its first half tells that it is made up. */
    private static final String LOCAL =
            "(?:\\d{1,2} )?(?!20\\d\\d-)\\d{3,5}-0\\d{3}|(?:\\d{1,2} )?555-\\d{4}|555 0?\\d{3,4}";

    private static final Pattern DIALLED =
            Pattern.compile(START + "(?:" + CODED + "|" + GROUPED + "|" + LOCAL + ")" + END);

    /** {@code x5550}, {@code 分机 5501}. */
    private static final Pattern EXTENSION =
            Pattern.compile("(?<![\\w.])x\\d{3,5}(?![\\w])|(?:分机|内線|내선|短号)[:：\\s]?\\d{2,6}");

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d|0\\d[ /-]\\d\\d[ /-]\\d{2,4}(?!\\d| \\d)");

    private static final Pattern NUMBERED = Pattern.compile("0\\d{1,3}-0?\\d{1,3}");
    private static final int LEAST = 7;

    private PhoneNumbers() {}

    /** Whether it has as many digits as a number of a telephone, and is no range of numbers that begin with a nought. */
    private static boolean isLong(String number) {
        return number.chars().filter(Character::isDigit).count() >= LEAST
                && !NUMBERED.matcher(number).matches();
    }

    /** Whether {@code text} holds one. */
    static boolean in(String text) {
        if (text.codePoints().filter(Character::isDigit).limit(2).count() < 2) {
            return false;
        }
        String plain = DATE.matcher(text).replaceAll(" ");
        return DIALLED.matcher(plain).results().anyMatch(found -> isLong(found.group()))
                || EXTENSION.matcher(plain).find();
    }
}
