package dev.runsheet.importing;

import dev.runsheet.inline.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Node;

/**
 * Writes inline HTML as Markdown: {@code a <b>bold</b> x_y} becomes {@code a **bold** x_y}.
 *
 * <p>It escapes only what is a mark where it stands, and then reads back what it wrote. If that says something else, all
 * marks are escaped, and in the last resort emphasis is left out: words go before looks.
 */
final class InlineMarkdown {
    private final Draft draft;

    InlineMarkdown(Draft draft) {
        this.draft = draft;
    }

    /** The paragraphs that {@code nodes} make; two line breaks in a row end one. */
    List<String> paragraphs(List<Node> nodes) {
        List<String> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : lines(nodes)) {
            if (line.isEmpty()) {
                end(lines, paragraphs);
            } else {
                lines.add(Escaping.beginning(line));
            }
        }
        end(lines, paragraphs);
        return paragraphs;
    }

    private static void end(List<String> lines, List<String> paragraphs) {
        if (!lines.isEmpty()) {
            paragraphs.add(String.join("\\\n", lines));
            lines.clear();
        }
    }

    /** What {@code nodes} say in one line, line breaks written as {@code between}. */
    String line(List<Node> nodes, String between) {
        return lines(nodes).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining(between));
    }

    private List<String> lines(List<Node> nodes) {
        List<String> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : Runs.of(nodes, draft)) {
            if (run.kind() == Run.Kind.BREAK) {
                lines.add(markdown(line));
                line.clear();
            } else {
                line.add(run);
            }
        }
        lines.add(markdown(line));
        return lines;
    }

    private static String markdown(List<Run> line) {
        List<Run> runs = Tidying.of(line);
        String shown = Whitespace.without(runs.stream().map(Run::shown).collect(Collectors.joining()));
        String light = new InlineWriter(false).write(runs);
        if (says(light, shown)) {
            return light;
        }
        String whole = new InlineWriter(true).write(runs);
        if (says(whole, shown)) {
            return whole;
        }
        List<Run> unmarked = Tidying.of(
                runs.stream().map(run -> run.with(run.style().unmarked())).toList());
        return new InlineWriter(true).write(unmarked);
    }

    private static boolean says(String markdown, String shown) {
        return Whitespace.without(PlainText.of(markdown).text()).equals(shown);
    }
}
