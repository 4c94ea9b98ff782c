package dev.runsheet.phrase;

import java.math.BigDecimal;

/**
 * Where a run of digits ends and what it is: a number, or digits that are no amount (a version, a date, a time of day).
 *
 * @param end offset behind its last character
 * @param digits the number with a decimal point; empty when it is no amount
 */
public record NumberShape(int end, String digits) {
    /** Longer runs of digits are identifiers, not amounts. */
    private static final int LONGEST = 24;

    static NumberShape at(String text, String given, int start) {
        int end = start;
        int groups = 0;
        int dots = 0;
        int commas = 0;
        int groupLength = 0;
        boolean thousands = true;
        boolean sameKind = true;
        char separator = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                groupLength++;
                end++;
                continue;
            }
            boolean digitFollows = end + 1 < text.length() && isDigit(text.charAt(end + 1));
            boolean space = Folding.groupsDigits(given.charAt(end)) || isGroup(text, start, end, groups, groupLength);
            if (!digitFollows || !(c == '.' || c == ',' || space) || (space && !threeDigits(text, end + 1))) {
                break;
            }
            thousands &= groups == 0 ? groupLength <= 3 : groupLength == 3;
            sameKind &= separator == 0 || separator == c;
            separator = c;
            dots += c == '.' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            groups++;
            groupLength = 0;
            end++;
        }
        if (groups == 0 && end < text.length() && text.charAt(end) == '½') {
            return new NumberShape(end + 1, text.substring(start, end) + ".5");
        }
        boolean lastIsThree = groupLength == 3;
        String raw = text.substring(start, end);
        if (end - start > LONGEST) {
            return new NumberShape(end, "");
        }
        if (dots > 1 && commas == 0) {
            return new NumberShape(end, thousands && lastIsThree ? strip(raw, '.') : "");
        }
        if (commas > 1 && dots == 0) {
            return new NumberShape(end, thousands && lastIsThree ? strip(raw, ',') : "");
        }
        if (dots > 0 && commas > 0) {
            boolean decimalPoint = separator == '.';
            // "0.5,1.2" lists two numbers: what parts the decimals stands once only
            if ((decimalPoint ? dots : commas) > 1) {
                return new NumberShape(end, "");
            }
            String decimal =
                    decimalPoint ? raw.replace(",", "") : raw.replace(".", "").replace(',', '.');
            return new NumberShape(end, keepDecimal(decimal));
        }
        if (commas == 1) {
            boolean grouped = sameKind && thousands && lastIsThree && raw.charAt(0) != '0';
            return new NumberShape(end, grouped ? strip(raw, ',') : keepDecimal(raw.replace(',', '.')));
        }
        return new NumberShape(end, keepDecimal(raw));
    }

    /** The same with the power of ten behind it: {@code 1e-3} is 0.001. */
    NumberShape withExponent(String text) {
        if (digits.isEmpty() || end >= text.length() || Character.toLowerCase(text.charAt(end)) != 'e') {
            return this;
        }
        boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
        int first = end + (signed ? 2 : 1);
        int last = digitsEnd(text, first);
        boolean ends = last >= text.length() || !Character.isLetterOrDigit(text.charAt(last));
        // "3e2" may be part of a name; a sign leaves no doubt
        return signed && last > first && last - first <= 2 && ends
                ? new NumberShape(
                        last,
                        new BigDecimal(digits)
                                .scaleByPowerOfTen(Integer.parseInt(text.substring(end + 1, last)))
                                .toPlainString())
                : this;
    }

    /** Whether the plain space at {@code end} parts thousands: {@code 10 000}, not the {@code 3 100} of "week 3 100%". */
    private static boolean isGroup(String text, int start, int end, int groups, int groupLength) {
        boolean first = groups == 0 && groupLength <= 3 && text.charAt(start) != '0';
        boolean later = groups > 0 && groupLength == 3 && text.charAt(end - 4) == ' ';
        return text.charAt(end) == ' ' && (first || later) && threeDigits(text, end + 1) && isRound(text, end + 1);
    }

    /** Whether thousands end in zeros, or go on: other three digits may as well be a number of their own. */
    private static boolean isRound(String text, int at) {
        boolean zeros = text.startsWith("000", at);
        boolean more = at + 3 < text.length() && text.charAt(at + 3) == ' ' && threeDigits(text, at + 4);
        return (zeros || more) && !(at + 3 < text.length() && ".,:%".indexOf(text.charAt(at + 3)) >= 0 && !zeros);
    }

    private static String strip(String raw, char separator) {
        return keepDecimal(raw.replace(String.valueOf(separator), ""));
    }

    /** Only digits and decimal point: spaces between groups go. */
    private static String keepDecimal(String raw) {
        StringBuilder digits = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isDigit(c) || c == '.') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean threeDigits(String text, int at) {
        return at + 3 <= text.length()
                && isDigit(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (at + 3 == text.length() || !isDigit(text.charAt(at + 3)));
    }

    /**
     * The end of a date or time of day written in digits at {@code start}, else -1: {@code 2026-11-21T10:00},
     * {@code 21/11/2026}, {@code 21.11.2026}, {@code 14:30}.
     */
    static int calendarEnd(String text, int start) {
        int first = digitsEnd(text, start);
        if (first >= text.length()) {
            return -1;
        }
        char separator = text.charAt(first);
        int second = digitsEnd(text, first + 1);
        boolean two = second > first + 1 && second - first <= 3;
        if (separator == ':' && two && first - start <= 2) {
            return timeEnd(text, start);
        }
        if (!two || (separator != '-' && separator != '/' && separator != '.')) {
            return -1;
        }
        if (second >= text.length() || text.charAt(second) != separator) {
            return -1;
        }
        int third = digitsEnd(text, second + 1);
        int year = first - start == 4 ? 4 : third - second - 1;
        boolean shaped = first - start == 4 ? third - second - 1 <= 2 && third > second + 1 : first - start <= 2;
        if (!shaped || (year != 4 && !(year == 2 && separator == '/'))) {
            return -1;
        }
        if (third + 1 < text.length() && text.charAt(third) == 'T' && isDigit(text.charAt(third + 1))) {
            return timeEnd(text, third + 1);
        }
        return third;
    }

    private static int timeEnd(String text, int start) {
        int end = digitsEnd(text, start);
        while (end + 2 < text.length()
                && text.charAt(end) == ':'
                && isDigit(text.charAt(end + 1))
                && isDigit(text.charAt(end + 2))) {
            end = digitsEnd(text, end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'Z' || text.charAt(end) == 'z')) {
            end++;
        }
        return end;
    }

    static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether {@code c} is one of the ten digits that amounts are written with; other scripts are folded to them before. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
