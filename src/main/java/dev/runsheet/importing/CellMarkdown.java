package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes a cell in one line: its paragraphs, items and lines of code with {@code <br>} between them. */
final class CellMarkdown {
    private static final String BREAK = "<br>";
    private static final Pattern PIPE = Pattern.compile("(\\\\*)\\|");

    private final Draft draft;
    private final BlockMarkdown blocks;

    CellMarkdown(Draft draft, BlockMarkdown blocks) {
        this.draft = draft;
        this.blocks = blocks;
    }

    String of(Element cell) {
        List<String> lines = new ArrayList<>();
        children(cell, lines, "");
        Matcher pipes = PIPE.matcher(String.join(BREAK, lines));
        // an odd number of backslashes before a pipe escapes it already
        return pipes.replaceAll(pipe ->
                Matcher.quoteReplacement(pipe.group(1) + (pipe.group(1).length() % 2 == 0 ? "\\|" : "|")));
    }

    private void children(Element container, List<String> lines, String mark) {
        List<Node> run = new ArrayList<>();
        int before = lines.size();
        for (Node child : container.childNodes()) {
            if (blocks.isBlock(child) && child instanceof Element block) {
                line(run, lines);
                block(block, lines);
            } else {
                run.add(child);
            }
        }
        line(run, lines);
        if (!mark.isEmpty()) {
            if (lines.size() == before) {
                lines.add(mark.strip());
            } else {
                lines.set(before, mark + lines.get(before));
            }
        }
    }

    private void line(List<Node> run, List<String> lines) {
        String line = blocks.inline().line(run, BREAK);
        if (!line.isEmpty()) {
            lines.add(line);
        }
        run.clear();
    }

    private void block(Element block, List<String> lines) {
        if (block.normalName().equals("pre")) {
            Code.text(block).lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(code(line)));
        } else if (Tree.isList(block)) {
            list(block, lines);
        } else if (block.normalName().equals("table")) {
            draft.report(block, "a table in a cell becomes lines of that cell");
            children(block, lines, "");
        } else {
            children(block, lines, "");
        }
    }

    private static String code(String line) {
        return InlineWriter.code(line.replace('\t', ' ').strip());
    }

    private void list(Element list, List<String> lines) {
        int number = 1;
        for (Element item : list.children()) {
            String mark = list.normalName().equals("ol") ? number + ". " : item.hasAttr("md-box") ? "" : "• ";
            String box = !item.hasAttr("md-box") ? "" : item.attr("md-box").isBlank() ? "☐ " : "☑ ";
            children(item, lines, mark + box);
            number++;
        }
    }
}
