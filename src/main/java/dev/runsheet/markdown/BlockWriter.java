package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Item;
import dev.runsheet.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes blocks; each is lines ended by {@code \n}, without the prefixes of what it stands in. */
final class BlockWriter {

    /** The blocks one below the other with a blank line between them; empty for none. */
    String all(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        boolean otherMarks = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean first = i == 0;
            Block before = first ? block : blocks.get(i - 1);
            if (block instanceof Block.ItemList list) {
                // two lists in a row need other marks, or they would be one
                otherMarks = !first && before instanceof Block.ItemList && !otherMarks;
                out.append(first ? "" : "\n").append(list(list, otherMarks));
            } else if (block instanceof Block.Property property) {
                boolean continues = !first && before instanceof Block.Property;
                boolean more = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Property;
                out.append(first || continues ? "" : "\n").append(property(property, more));
            } else {
                out.append(first ? "" : "\n").append(block(block));
            }
        }
        return out.toString();
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Guard.paragraph(paragraph.text());
        } else if (block instanceof Block.Command command) {
            return command(command);
        } else if (block instanceof Block.Table table) {
            return table(table);
        } else if (block instanceof Block.Quote quote) {
            return quote(quote);
        } else if (block instanceof Block.Details details) {
            return details(details);
        } else if (block instanceof Block.Heading heading) {
            return MarkdownWriter.heading(heading.level(), heading.text());
        } else if (block instanceof Block.Html html) {
            return ended(html.text());
        } else if (block instanceof Block.Comment comment) {
            return ended(comment.text());
        } else if (block instanceof Block.LinkDefinition definition) {
            return ended(definition.text());
        } else if (block instanceof Block.Footnote footnote) {
            return indented("[^" + footnote.label() + "]: ", 4, all(footnote.blocks()));
        }
        return "***\n";
    }

    private String list(Block.ItemList list, boolean otherMarks) {
        StringBuilder out = new StringBuilder();
        for (Item item : list.items()) {
            String marker = item.number()
                            .map(number -> number + (otherMarks ? ")" : "."))
                            .orElse(otherMarks ? "*" : "-")
                    + " ";
            out.append(indented(marker, marker.length(), item(item)));
        }
        return out.toString();
    }

    private String item(Item item) {
        String box = item.box().map(mark -> "[" + mark.mark() + "]").orElse("");
        String text = Guard.continuation(item.text());
        String head = box.isEmpty() || text.isEmpty() ? box + text : box + " " + text;
        String nested = all(item.blocks());
        if (head.isEmpty()) {
            return nested;
        }
        boolean close =
                !item.blocks().isEmpty() && followsDirectly(item.blocks().get(0));
        return head + "\n" + (nested.isEmpty() || close ? "" : "\n") + nested;
    }

    /** Whether a block may follow a paragraph without a blank line and still be a block of its own. */
    private static boolean followsDirectly(Block block) {
        return block instanceof Block.Command
                || (block instanceof Block.ItemList list
                        && list.items().stream().limit(1).allMatch(BlockWriter::opensList));
    }

    private static boolean opensList(Item first) {
        return first.number().isEmpty() && (first.isTask() || !first.text().isEmpty());
    }

    private static String property(Block.Property property, boolean more) {
        String value = property.value().isEmpty() ? "" : " " + property.value();
        return "**" + property.name() + ":**" + value + (more ? "  " : "") + "\n";
    }

    private static String command(Block.Command command) {
        char mark = command.info().indexOf('`') < 0 ? '`' : '~';
        int longest = 2;
        int run = 0;
        for (int i = 0; i < command.text().length(); i++) {
            run = command.text().charAt(i) == mark ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = String.valueOf(mark).repeat(longest + 1);
        return fence + command.info() + "\n" + command.text() + fence + "\n";
    }

    private static String table(Block.Table table) {
        StringBuilder out = new StringBuilder();
        out.append(row(table.columns().stream().map(Column::title).toList()));
        out.append(table.columns().stream().map(BlockWriter::delimiter).collect(Collectors.joining("|", "|", "|\n")));
        for (Row row : table.rows()) {
            out.append(row(row.cells()));
        }
        return out.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    private static String delimiter(Column column) {
        return switch (column.alignment()) {
            case NONE -> "---";
            case LEFT -> ":--";
            case CENTER -> ":-:";
            case RIGHT -> "--:";
        };
    }

    private String quote(Block.Quote quote) {
        String inner = all(quote.blocks());
        if (quote.alert().isPresent()) {
            boolean text = !quote.blocks().isEmpty() && quote.blocks().get(0) instanceof Block.Paragraph;
            String mark = "[!" + quote.alert().get().toUpperCase(Locale.ROOT) + "]\n";
            inner = mark + (inner.isEmpty() || text ? "" : "\n") + inner;
        }
        List<String> lines = new ArrayList<>();
        for (String line : (inner.isEmpty() ? "\n" : inner).split("\n", -1)) {
            lines.add(line.isEmpty() ? ">" : "> " + line);
        }
        lines.remove(lines.size() - 1);
        return String.join("\n", lines) + "\n";
    }

    private String details(Block.Details details) {
        String summary = details.summary().isEmpty() ? "" : "<summary>" + details.summary() + "</summary>\n";
        String inner = details.blocks().isEmpty() ? "" : all(details.blocks()) + "\n";
        return "<details" + (details.open() ? " open" : "") + ">\n" + summary + "\n" + inner + "</details>\n";
    }

    /** {@code content} behind {@code marker}, its further lines indented by {@code width}. */
    private static String indented(String marker, int width, String content) {
        if (content.isEmpty()) {
            return marker.stripTrailing() + "\n";
        }
        String pad = " ".repeat(width);
        StringBuilder out = new StringBuilder(marker);
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            out.append(i == 0 || lines[i].isEmpty() ? "" : pad).append(lines[i]).append('\n');
        }
        return out.toString();
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
