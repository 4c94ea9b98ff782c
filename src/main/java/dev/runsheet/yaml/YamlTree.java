package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text as a tree.
 *
 * <pre>{@code
 * YamlTree tree = YamlTree.parse("owner: maria", Limits.SMALL);
 * tree.root();      // a mapping with one entry
 * tree.problems();  // empty
 * }</pre>
 *
 * @param root empty when there is nothing in the text, or when it is no YAML
 * @param problems what is wrong with the text as YAML; a key that stands twice leaves the tree, with the first one
 */
public record YamlTree(Optional<Node> root, List<YamlProblem> problems) {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    public YamlTree {
        problems = List.copyOf(problems);
    }

    /**
     * Reads one document. Never throws, whatever the text; time and memory are bounded by {@code limits}.
     *
     * @param text without a byte order mark
     */
    public static YamlTree parse(String text, Limits limits) {
        Optional<YamlProblem> tooLarge = tooLarge(text, limits);
        if (tooLarge.isPresent()) {
            return new YamlTree(Optional.empty(), List.of(tooLarge.get()));
        }
        Offsets offsets = Offsets.of(text);
        try {
            return new TreeBuilder(text, offsets, limits).build(new Parse(SETTINGS).parseString(text));
        } catch (TreeBuilder.Refused refused) {
            return failed(refused.span, refused.message, refused.help);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(offsets::of).orElse(text.length());
            return failed(place(text, at), "this is not YAML: " + Complaints.message(e), Complaints.help(e));
        } catch (ReaderException e) {
            String message = String.format("the character U+%04X cannot stand in YAML", e.getCodePoint());
            return failed(
                    place(text, offsets.of(e.getPosition())),
                    message,
                    "write it as an escape in double quotes, or delete it");
        } catch (YamlEngineException e) {
            return failed(place(text, 0), "this is not YAML: " + e.getMessage(), "");
        }
    }

    private static Optional<YamlProblem> tooLarge(String text, Limits limits) {
        if (text.length() > limits.characters()) {
            String message =
                    "this YAML has " + text.length() + " characters, and at most " + limits.characters() + " are read";
            return Optional.of(new YamlProblem(Pointer.ROOT, place(text, 0), message, "split it"));
        }
        if (text.length() > limits.line()) {
            LineMap lines = LineMap.of(text);
            for (int line = 1; line <= lines.lines(); line++) {
                Span span = lines.span(line);
                if (span.end() - span.start() > limits.line()) {
                    String message = "this line has " + (span.end() - span.start()) + " characters, and at most "
                            + limits.line() + " are read";
                    return Optional.of(
                            new YamlProblem(Pointer.ROOT, place(text, span.start()), message, "break the line"));
                }
            }
        }
        return Optional.empty();
    }

    private static YamlTree failed(Span span, String message, String help) {
        return new YamlTree(Optional.empty(), List.of(new YamlProblem(Pointer.ROOT, span, message, help)));
    }

    /** The character at {@code at}, or the end of the text. */
    private static Span place(String text, int at) {
        return at < text.length() ? new Span(at, at + 1) : new Span(text.length(), text.length());
    }
}
