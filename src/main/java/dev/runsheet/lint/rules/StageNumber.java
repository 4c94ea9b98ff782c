package dev.runsheet.lint.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a stage, {@code Phase 2}, {@code Steps 3-4}, {@code Stage IV}.
 *
 * @param kind what is counted, in lower case
 * @param first the number
 * @param last the same, or the end of a range
 * @param isPlain whether nothing tells it from another of its number: no letter, no word for a variant
 */
record StageNumber(String kind, int first, int last, boolean isPlain) {
    private static final Pattern NUMBERED = Pattern.compile(
            "^[^\\p{L}\\d]*(phase|stage|step|wave|étape|etape|fase|phase|schritt|etapa|passo|paso|adım|aşama|этап|шаг)s?\\s+"
                    + "(?:#|no\\.?\\s*)?(\\d{1,2}|[IVX]{1,5})(?:\\s*[-–—&+]\\s*(\\d{1,2}|[IVX]{1,5})\\b)?(?![\\d.]*\\d)(\\p{L}?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern VARIANT = Pattern.compile(
            "\\b(?:alternative\\w*|alternate|option\\w*|or|variant|method|continued|cont\\.?|revised|bis|if)\\b|\\([^()]*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10);

    /** The number a heading or a line begins with. */
    static Optional<StageNumber> of(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = number(matcher.group(2));
        int last = matcher.group(3) == null ? first : number(matcher.group(3));
        boolean plain = matcher.group(4).isEmpty() && !VARIANT.matcher(text).find();
        return last < first
                ? Optional.empty()
                : Optional.of(new StageNumber(matcher.group(1).toLowerCase(Locale.ROOT), first, last, plain));
    }

    /** The kind and the number alone, to look it up. */
    StageNumber alone() {
        return numbered(first);
    }

    /** Another number of the same kind, to look it up. */
    StageNumber numbered(int number) {
        return new StageNumber(kind, number, number, true);
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int right = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value = ROMAN.getOrDefault(Character.toUpperCase(text.charAt(i)), 0);
            sum += value < right ? -value : value;
            right = value;
        }
        return sum;
    }
}
