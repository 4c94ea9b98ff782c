package dev.runsheet.lint.rules;

import dev.runsheet.model.Block;
import java.util.regex.Pattern;

/** Limits an alert or a check is written with, in code: {@code rate(errors[5m]) > 0.01}. */
final class CodedLimits {
    /** A comparison with a number, no redirection. */
    private static final Pattern CODED =
            Pattern.compile("[\\p{L}\\d_)\\]}](?:\\s+(?:[<>]=?|-(?:gt|lt|ge|le))\\s+|\\s*[≤≥]\\s*)[$]?\\d");

    private CodedLimits() {}

    /** Whether {@code block} compares something with a number. */
    static boolean in(Block.Command block) {
        return CODED.matcher(block.text()).find();
    }
}
