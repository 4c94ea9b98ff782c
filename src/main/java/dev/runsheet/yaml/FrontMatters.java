package dev.runsheet.yaml;

import dev.runsheet.model.Block;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the YAML at the top of a Markdown document.
 *
 * <p>{@code owner: maria} and {@code tags: [db, eu]} are the properties {@code owner} = {@code maria} and {@code tags} =
 * {@code db, eu}. What is nested deeper stays in the text only.
 */
public final class FrontMatters {
    private static final int LONGEST = 300;

    private static final Pattern FIELD = Pattern.compile(
            "(?<name>[\\p{L}_][\\p{L}\\p{N}_ -]{0,40}):[ \\t]+(?<value>(?!\\[[&*])[^\\s&*\\p{Cs}].*?)(?:\\s+#.*)?\\s*");

    private FrontMatters() {}

    /**
     * A front matter with what is wrong in it.
     *
     * @param frontMatter of a text that is no YAML, the lines that give a name a value
     * @param places of each property its line or lines, as offsets into the front matter's text
     * @param problems places are offsets into the front matter's text; empty for good YAML
     */
    public record Reading(FrontMatter frontMatter, List<Span> places, List<YamlProblem> problems) {
        public Reading {
            places = List.copyOf(places);
            problems = List.copyOf(problems);
        }
    }

    /** The front matter of {@code text}, which stands between the {@code ---} lines. Never throws. */
    public static FrontMatter of(String text) {
        return read(text).frontMatter();
    }

    /** As {@link #of}, with the places of the properties and the errors. Never throws. */
    public static Reading read(String text) {
        YamlTree tree = YamlTree.parse(text, Limits.SMALL);
        List<YamlProblem> problems = new ArrayList<>(tree.problems());
        List<Block.Property> properties = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        if (tree.root().orElse(null) instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                value(entry.value()).ifPresent(value -> {
                    properties.add(new Block.Property(entry.key().text(), value, Phrases.NONE));
                    places.add(place(entry));
                });
            }
        } else {
            tree.root()
                    .ifPresent(root -> problems.add(new YamlProblem(
                            Pointer.ROOT,
                            root.span(),
                            "front matter has to be keys with values, and this is " + root.described(),
                            "write \"key: value\" lines")));
        }
        if (tree.root().isEmpty() && !problems.isEmpty()) {
            lines(text, properties, places);
        }
        return new Reading(new FrontMatter(text, properties), places, problems);
    }

    /** The lines of a text that is no YAML, as a form is not in which {@code owner: @name} is still to be filled in. */
    private static void lines(String text, List<Block.Property> properties, List<Span> places) {
        int from = 0;
        for (String line : text.split("\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (line.length() <= LONGEST && field.matches()) {
                properties.add(new Block.Property(field.group("name"), field.group("value"), Phrases.NONE));
                places.add(new Span(from, from + line.stripTrailing().length()));
            }
            from += line.length() + 1;
        }
    }

    /** An aliased value stands elsewhere; only the key's place is sure. */
    private static Span place(Node.Entry entry) {
        Span key = entry.key().span();
        return entry.value().span().start() < key.end()
                ? key
                : key.cover(entry.value().span());
    }

    private static Optional<String> value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.type() == Node.Type.NOTHING ? "" : scalar.text());
        }
        if (node instanceof Node.Sequence sequence
                && sequence.elements().stream().allMatch(Node.Scalar.class::isInstance)) {
            return Optional.of(sequence.elements().stream()
                    .map(element -> value(element).orElse(""))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse(""));
        }
        return Optional.empty();
    }
}
