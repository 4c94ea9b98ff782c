package dev.runsheet.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One checklist document, typed and in the order of its source.
 *
 * <p>The reader makes the tree from Markdown or YAML; recognition then fills in what structure alone does not say
 * ({@link #kind}, roles, {@link Phrases}). The document
 *
 * <pre>{@code
 * # Roll out billing 2.4
 *
 * **Owner:** @maria
 *
 * ## Rollback
 * - [ ] Set the flag to 0%
 * }</pre>
 *
 * has the title {@code Roll out billing 2.4}, one {@link Block.Property} in {@link #blocks} and one {@link Section}.
 *
 * @param id names the checklist in file names and links: lower-case letters, digits and {@code -}
 * @param title inline Markdown of the first level 1 heading, if it comes before every other heading
 * @param kind what following the checklist does; empty until recognised
 * @param source where it was read from; not part of what it says
 * @param frontMatter the YAML block at the top, verbatim
 * @param lead blocks before the title
 * @param blocks blocks after the title and before the first section; without a title, everything before it
 * @param sections the parts under headings, nested by level
 * @param blanks places to fill in in the title: {@code Release v[VERSION]}
 */
public record Checklist(
        String id,
        Optional<String> title,
        Optional<Kind> kind,
        Optional<Source> source,
        Optional<FrontMatter> frontMatter,
        List<Block> lead,
        List<Block> blocks,
        List<Section> sections,
        List<Blank> blanks)
        implements Part {

    /** The version of the model's form that {@code runsheet: 1} names in YAML. */
    public static final int MODEL_VERSION = 1;

    public Checklist {
        lead = List.copyOf(lead);
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        blanks = List.copyOf(blanks);
    }

    /** A document as it is read, nothing in its title recognised yet. */
    public Checklist(
            String id,
            Optional<String> title,
            Optional<Kind> kind,
            Optional<Source> source,
            Optional<FrontMatter> frontMatter,
            List<Block> lead,
            List<Block> blocks,
            List<Section> sections) {
        this(id, title, kind, source, frontMatter, lead, blocks, sections, List.of());
    }

    /** Every part of the document, this one first, in the order of the source. */
    public List<Place> places() {
        return Walk.over(this);
    }

    /** Every list item, at any depth, in the order of the source. */
    public Stream<At<Item>> items() {
        return places().stream()
                .filter(place -> place.part() instanceof Item)
                .map(place -> new At<>(place.at(), (Item) place.part()));
    }

    /** The facts stated about the document as a whole: front matter first, then properties wherever they stand. */
    public List<Block.Property> properties() {
        Stream<Block.Property> stated = places().stream()
                .map(Place::part)
                .filter(Block.Property.class::isInstance)
                .map(Block.Property.class::cast);
        return Stream.concat(frontMatter.stream().flatMap(f -> f.properties().stream()), stated)
                .toList();
    }

    /** The same document as if read from somewhere else: equality for round trips. */
    public Checklist withSource(Optional<Source> other) {
        return new Checklist(id, title, kind, other, frontMatter, lead, blocks, sections, blanks);
    }

    /** The same document, said to be of kind {@code other}. */
    public Checklist withKind(Kind other) {
        return new Checklist(id, title, Optional.of(other), source, frontMatter, lead, blocks, sections, blanks);
    }
}
