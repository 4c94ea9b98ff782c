package dev.runsheet.model;

import java.util.List;

/**
 * The YAML between two {@code ---} lines at the top of a document.
 *
 * @param text verbatim, without the {@code ---} lines, lines ended by {@code \n}
 * @param properties its top-level scalars in order; of a text that is no YAML, its lines {@code name: value}
 */
public record FrontMatter(String text, List<Block.Property> properties) {
    public FrontMatter {
        properties = List.copyOf(properties);
    }
}
