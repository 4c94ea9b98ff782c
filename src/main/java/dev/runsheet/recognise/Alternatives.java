package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Blank;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a choice by the form it stands in: {@code Quay: North / South / Ferry} says what there is on a page, and between
 * fields that are still to be filled in it asks which one.
 */
final class Alternatives {
    private static final Pattern OFFER = Pattern.compile(
            "\\p{L}[\\p{L}\\d-]{0,24}(?: [\\p{L}\\d-]{1,24}){0,2}(?:(?: / | \\| |／)\\p{L}[\\p{L}\\d-]{0,24}(?: [\\p{L}\\d-]{1,24}){0,2}){1,7}");

    private static final Pattern SIGN = Pattern.compile(" / | \\| |／");

    private Alternatives() {}

    /** The choice that {@code value}, inline Markdown, is where it stands in a form. */
    static Optional<Blank> in(String value) {
        String text = PlainText.of(value).text().strip();
        return OFFER.matcher(text).matches()
                ? Optional.of(new Blank(text, Blank.Form.CHOICE, List.of(SIGN.split(text, -1))))
                : Optional.empty();
    }

    /** The same of what stands behind the label of an item. */
    static Optional<Blank> behindLabel(String item) {
        String text = PlainText.of(item).text();
        int colon = Math.max(text.indexOf(": "), text.indexOf('：'));
        return colon < 0 ? Optional.empty() : in(text.substring(colon + 1));
    }
}
