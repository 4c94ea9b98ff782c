package dev.runsheet.importing;

import java.util.List;

/**
 * What became of a page.
 *
 * @param markdown the checklist, ending in a line end
 * @param losses what could not be carried over, in the order of the page
 */
public record Imported(String markdown, List<Loss> losses) {
    public Imported {
        losses = List.copyOf(losses);
    }
}
