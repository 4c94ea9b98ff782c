package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Section;
import java.util.List;

/**
 * Writes a checklist as canonical Markdown. Reading what was written gives an equal checklist, but for its source.
 *
 * <p>Canonical means: ATX headings, {@code -} bullets, fenced code, one blank line between blocks, bold names of
 * properties. The author's inline Markdown is written as it is.
 */
public final class MarkdownWriter {
    private MarkdownWriter() {}

    /** The Markdown of {@code checklist}, lines ended by {@code \n}. */
    public static String write(Checklist checklist) {
        StringBuilder out = new StringBuilder();
        checklist
                .frontMatter()
                .ifPresent(front -> out.append("---\n").append(front.text()).append("---\n\n"));
        BlockWriter blocks = new BlockWriter();
        append(out, blocks.all(checklist.lead()));
        checklist.title().ifPresent(title -> append(out, heading(1, title)));
        append(out, blocks.all(checklist.blocks()));
        checklist.sections().forEach(section -> section(out, section, blocks));
        return out.toString();
    }

    /** The Markdown of one section with all it holds: a part of an issue that was split. */
    public static String write(Section section) {
        StringBuilder out = new StringBuilder();
        section(out, section, new BlockWriter());
        return out.toString();
    }

    /** The Markdown of blocks that stand one below the other; empty for none. */
    public static String write(List<Block> blocks) {
        return new BlockWriter().all(blocks);
    }

    private static void section(StringBuilder out, Section section, BlockWriter blocks) {
        boolean bold = section.form() == Section.Form.BOLD;
        append(out, bold ? "**" + section.title() + "**\n" : heading(section.level(), section.title()));
        append(out, blocks.all(section.blocks()));
        section.sections().forEach(inner -> section(out, inner, blocks));
    }

    static String heading(int level, String title) {
        // a run of # at the end would be taken for the closing of the heading
        String guarded = title.endsWith("#") ? title + " #" : title;
        return ("#".repeat(level) + " " + guarded).stripTrailing() + "\n";
    }

    private static void append(StringBuilder out, String markdown) {
        if (!markdown.isEmpty()) {
            boolean apart = out.isEmpty() || (out.length() > 1 && out.charAt(out.length() - 2) == '\n');
            out.append(apart ? "" : "\n").append(markdown);
        }
    }
}
