package dev.runsheet.model;

import java.util.List;
import java.util.Optional;

/**
 * A part of the document under a heading, e.g. {@code ## Rollback} with all below it up to the next heading of its
 * level.
 *
 * @param id the anchor GitHub gives the heading, unique in the document, so that links agree
 * @param title inline Markdown as written, leading emoji and numbering included; of a bold line, without its marks
 * @param level 1 to 6 for headings; a bold line stands one below the heading it follows
 * @param form how the title is written
 * @param role what the section is for; empty until recognised, or as the author decided in a comment or in YAML
 * @param phrases what the title itself states: a duration, an exposure
 * @param window a place in time the title names, as written: {@code T-24h}, {@code Day 2}, {@code Hours 2-6}
 * @param blocks what stands before the first section within
 * @param sections the sections within
 */
public record Section(
        String id,
        String title,
        int level,
        Form form,
        Optional<Role> role,
        Phrases phrases,
        Optional<String> window,
        List<Block> blocks,
        List<Section> sections)
        implements Part {

    /** How a section's title is written. */
    public enum Form {
        /** A Markdown heading, ATX or setext. */
        HEADING,
        /** A paragraph that is one bold line, used as a heading. */
        BOLD;

        /** The name in YAML, e.g. {@code bold}. */
        public String label() {
            return Labels.of(this);
        }
    }

    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** This section with other content under the same title. */
    public Section holding(List<Block> otherBlocks, List<Section> otherSections) {
        return new Section(id, title, level, form, role, phrases, window, otherBlocks, otherSections);
    }
}
