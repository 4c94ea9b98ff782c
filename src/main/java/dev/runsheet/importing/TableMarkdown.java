package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Writes tables as Markdown has them: a row of titles, and cells of one line. */
final class TableMarkdown {
    /** What is said in each row that a cell reaches down to is the name of a group; a longer text is said once. */
    private static final int LONGEST_REPEATED = 200;

    private static final Pattern ALIGN = Pattern.compile("(?:text-align:\\s*|align-|text-)(left|center|right)");

    private final Draft draft;
    private final BlockMarkdown blocks;
    private final CellMarkdown cells;

    TableMarkdown(Draft draft, BlockMarkdown blocks) {
        this.draft = draft;
        this.blocks = blocks;
        this.cells = new CellMarkdown(draft, blocks);
    }

    void table(Element table, Part out) throws Refused {
        Optional<Element> caption = Tree.first(table, "> caption");
        if (caption.isPresent()) {
            blocks.children(caption.get(), out);
        }
        Grid grid = Grid.of(table, draft);
        if (grid.rows().isEmpty()) {
            return;
        }
        if (grid.rows().size() == 1 && grid.width() == 1) {
            // a frame around something is no table
            blocks.children(grid.rows().get(0).get(0).element(), out);
            return;
        }
        if (grid.merged()) {
            draft.report(table, "merged cells are written apart: again in each row, once across columns");
        }
        Map<Element, String> said = new HashMap<>();
        List<List<String>> lines = new ArrayList<>();
        for (List<Grid.Cell> row : grid.rows()) {
            draft.goOn();
            List<String> line = new ArrayList<>();
            for (Grid.Cell cell : row) {
                boolean again =
                        !cell.first() && said.getOrDefault(cell.element(), "").length() > LONGEST_REPEATED;
                line.add(cell.speaks() && !again ? said.computeIfAbsent(cell.element(), cells::of) : "");
            }
            lines.add(line);
        }
        if (lines.stream().allMatch(line -> line.stream().allMatch(String::isEmpty))) {
            return;
        }
        boolean titled = !table.hasAttr("md-untitled") && isTitled(grid);
        if (titled) {
            // a title is bold without saying so
            lines.get(0).replaceAll(title -> title.replaceFirst("^\\*\\*([^*]+)\\*\\*$", "$1"));
        }
        List<String> markdown = new ArrayList<>();
        int width = grid.width();
        markdown.add(row(titled ? lines.get(0) : List.of(), width));
        markdown.add(ruling(grid.rows().get(0), width));
        lines.subList(titled ? 1 : 0, lines.size()).forEach(line -> markdown.add(row(line, width)));
        out.tick();
        out.text(String.join("\n", markdown));
    }

    /** Whether the first row holds the titles. A table of names and values, each with its name marked, has none. */
    private static boolean isTitled(Grid grid) {
        List<Grid.Cell> first = grid.rows().get(0);
        boolean inHead = Tree.closest(first.get(0).element(), "thead").isPresent();
        boolean named = grid.rows().stream().allMatch(row -> Tree.is(row.get(0).element(), "th"));
        boolean values = first.stream().skip(1).noneMatch(cell -> Tree.is(cell.element(), "th"));
        return inHead || !named || !values || grid.width() == 1;
    }

    private static String row(List<String> cells, int width) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < width; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            row.append(' ').append(cell).append(cell.isEmpty() ? "" : " ").append('|');
        }
        return row.toString();
    }

    private static String ruling(List<Grid.Cell> titles, int width) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < width; i++) {
            String align = i < titles.size() ? align(titles.get(i).element()) : "";
            row.append(
                    switch (align) {
                        case "left" -> ":---|";
                        case "center" -> ":---:|";
                        case "right" -> "---:|";
                        default -> "---|";
                    });
        }
        return row.toString();
    }

    private static String align(Element cell) {
        Matcher found = ALIGN.matcher(cell.attr("style") + " " + cell.className());
        return (found.find() ? found.group(1) : cell.attr("align")).toLowerCase(Locale.ROOT);
    }
}
