package dev.runsheet.github;

import dev.runsheet.inline.PlainText;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A checklist cut into bodies that fit into issues: between sections of the first level where that is enough, else
 * between smaller ones, and between the blocks of a section only where the section alone is too long.
 */
final class IssueParts {
    /** An issue takes 65,536 characters; the rest is for the note on the other parts and for what people write in. */
    static final int LONGEST = 60_000;

    private final UnaryOperator<String> links;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final List<String> titles = new ArrayList<>();

    /** One issue's body and the titles of the sections that begin in it. */
    record Part(String body, List<String> titles) {}

    private IssueParts(UnaryOperator<String> links) {
        this.links = links;
    }

    /** The parts in order, at least one; {@code links} is applied to each piece of Markdown. */
    static List<Part> of(Checklist checklist, UnaryOperator<String> links) {
        IssueParts cut = new IssueParts(links);
        cut.head(checklist);
        checklist.sections().forEach(section -> cut.section(section, true));
        cut.close();
        return List.copyOf(cut.parts);
    }

    /** What stands before the first section. Front matter means something else in a template, so it is shown as code. */
    private void head(Checklist checklist) {
        List<Block> lead = new ArrayList<>(checklist.lead());
        checklist.frontMatter().map(FrontMatter::text).ifPresent(yaml -> lead.add(0, new Block.Command("yaml", yaml)));
        Checklist head = new Checklist(
                checklist.id(),
                checklist.title(),
                checklist.kind(),
                checklist.source(),
                Optional.empty(),
                lead,
                checklist.blocks(),
                List.of());
        cut(links.apply(MarkdownWriter.write(head)));
    }

    private void section(Section section, boolean first) {
        String whole = links.apply(MarkdownWriter.write(section));
        if (first) {
            titles.add(PlainText.of(section.title()).text().strip());
        }
        if (whole.length() <= LONGEST) {
            if (first && body.length() + whole.length() > LONGEST && !body.isEmpty()) {
                String title = titles.remove(titles.size() - 1);
                close();
                titles.add(title);
            }
            add(whole);
            return;
        }
        blocks(section);
        section.sections().forEach(inner -> section(inner, false));
    }

    /** The section's own blocks, as many at a time as fit, under its heading each time. */
    private void blocks(Section section) {
        List<Block> some = new ArrayList<>();
        for (Block block : section.blocks()) {
            some.add(block);
            if (some.size() > 1 && markdown(section, some).length() > LONGEST) {
                some.remove(some.size() - 1);
                cut(markdown(section, some));
                some.clear();
                some.add(block);
            }
        }
        cut(markdown(section, some));
    }

    /** Adds what may be too long even for an issue of its own. */
    private void cut(String markdown) {
        MarkdownCut.of(markdown, LONGEST).forEach(this::add);
    }

    private String markdown(Section section, List<Block> blocks) {
        return links.apply(MarkdownWriter.write(section.holding(blocks, List.of())));
    }

    private void add(String markdown) {
        if (!body.isEmpty() && body.length() + markdown.length() > LONGEST) {
            close();
        }
        body.append(body.isEmpty() || markdown.isEmpty() ? "" : "\n").append(markdown);
    }

    private void close() {
        if (!body.isEmpty() || parts.isEmpty()) {
            parts.add(new Part(body.toString(), List.copyOf(titles)));
        }
        body.setLength(0);
        titles.clear();
    }
}
