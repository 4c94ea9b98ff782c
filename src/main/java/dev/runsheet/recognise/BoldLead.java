package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import java.util.Optional;

/** Finds the bold words that a text begins with: {@code Error rate} in {@code **Error rate** > 5%}. */
final class BoldLead {
    private BoldLead() {}

    /** The words, plain, without a colon at their end. */
    static Optional<String> of(String inline) {
        String text = inline.strip();
        String mark = text.startsWith("**") ? "**" : text.startsWith("__") ? "__" : "";
        int close = mark.isEmpty() ? -1 : text.indexOf(mark, 2);
        if (close <= 2 || text.charAt(2) == mark.charAt(0) || Character.isWhitespace(text.charAt(2))) {
            return Optional.empty();
        }
        String words = PlainText.of(text.substring(2, close)).text().strip();
        String label = words.endsWith(":") || words.endsWith("：")
                ? words.substring(0, words.length() - 1).strip()
                : words;
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }
}
