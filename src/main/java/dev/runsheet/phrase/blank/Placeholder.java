package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.List;

/** A place to fill in that says itself what for: {@code <version>}. */
final class Placeholder {
    private Placeholder() {}

    /** The one that {@code text} is from {@code from} up to {@code to}. */
    static Found<Blank> in(String text, int from, int to) {
        return new Found<>(new Blank(text.substring(from, to), Blank.Form.PLACEHOLDER, List.of()), from, to);
    }
}
