package dev.runsheet.markdown;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.model.Slugs;
import dev.runsheet.model.Source;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.FrontMatters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads a Markdown file into a {@link Checklist}: any Markdown, and every word of it.
 *
 * <p>The tree follows the headings. {@code # Go live\n\n## Rollback\n- [ ] Set the flag to 0%} becomes a checklist with
 * one section that holds a list with one task. What the parts mean – roles, limits, sign-offs – is recognised
 * afterwards, from the model.
 */
public final class MarkdownReader {
    private static final Pattern GENERATED = Pattern.compile("\\s*<!--\\s*runsheet:generated\\s*-->\\s*");
    private static final Pattern GENERATED_END = Pattern.compile("\\s*<!--\\s*runsheet:end\\s*-->\\s*");

    private final Notes notes;
    private final BlockReader reader;
    private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
    private final Slugs slugs = new Slugs();
    private final Deque<SectionDraft> open = new ArrayDeque<>();
    private final List<Block> lead = new ArrayList<>();
    private final SectionDraft document = SectionDraft.document();

    /** Whether a search for the end of a generated part found none, so that no later one will. */
    private boolean endless;

    private MarkdownReader(SourceFile file) {
        this.notes = new Notes(file);
        this.reader = new BlockReader(notes);
    }

    /** Reads {@code file}. Never fails: whatever the text is, it is in the model. */
    public static Reading read(SourceFile file) {
        return new MarkdownReader(file).read();
    }

    private Reading read() {
        SourceFile file = notes.file;
        FrontMatterCut cut = FrontMatterCut.of(file.text());
        Node root = BlockParser.parse(cut.rest());
        EmptyPoints.mend(root, cut.rest());
        TagHeadings.mend(root, cut.rest());
        Optional<FrontMatter> frontMatter = cut.yaml().map(this::frontMatter);
        Optional<Heading> title = title(root);
        anchors(root, title);
        sections(root, title);
        Span titleSpan = title.map(notes::span).orElse(file.lines().span(1));
        title.ifPresent(heading -> {
            notes.positions.span(Pointer.ROOT.child("title"), titleSpan);
            notes.positions.text(Pointer.ROOT.child("title"), Raw.in(heading).map());
        });
        Checklist checklist = new Checklist(
                Slugs.ofFile(file.path()),
                title.map(heading -> BlockReader.oneLine(Raw.in(heading).text())),
                Optional.empty(),
                Optional.of(new Source(file.path(), file.sha256())),
                frontMatter,
                lead,
                document.blocks,
                document.built());
        return new Reading(checklist, notes.positions.build(titleSpan), notes.remarks, notes.code);
    }

    private FrontMatter frontMatter(String yaml) {
        FrontMatters.Reading read = FrontMatters.read(yaml);
        Pointer all = Pointer.ROOT.child("frontMatter").child("properties");
        int line = 2;
        int from = 0;
        for (int i = 0; i < read.places().size(); i++) {
            int place = Math.max(from, read.places().get(i).start());
            line += (int)
                    yaml.substring(from, place).chars().filter(c -> c == '\n').count();
            from = place;
            notes.positions.span(all.child(i), notes.file.lines().span(line));
        }
        return read.frontMatter();
    }

    /** The first heading, if it is of level 1. */
    private static Optional<Heading> title(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                return heading.getLevel() == 1 ? Optional.of(heading) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Headings get their anchors before bold lines do: GitHub gives anchors to headings alone. */
    private void anchors(Node root, Optional<Heading> title) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String anchor = slugs.next(PlainText.of(Raw.in(heading).text()).text());
                if (title.isEmpty() || title.get() != heading) {
                    anchors.put(heading, anchor);
                }
            }
        }
    }

    private void sections(Node root, Optional<Heading> title) {
        boolean beforeTitle = title.isPresent();
        open.push(document);
        for (Node node = root.getFirstChild(); node != null; ) {
            if (beforeTitle) {
                beforeTitle = node != title.get();
                node = beforeTitle ? reader.add(node, lead, Pointer.ROOT.child("lead")) : node.getNext();
            } else if (node instanceof Heading heading && bold(heading).isEmpty()) {
                heading(heading);
                node = node.getNext();
            } else if (node instanceof HtmlBlock html
                    && GENERATED.matcher(html.getLiteral()).matches()) {
                node = behindGenerated(html);
            } else {
                Optional<Raw> bold = bold(node);
                if (bold.isPresent()) {
                    boldLine(node, bold.get());
                    node = node.getNext();
                } else {
                    SectionDraft section = open.element();
                    node = reader.add(node, section.blocks, section.at.child("blocks"));
                }
            }
        }
    }

    private Optional<Raw> bold(Node node) {
        if (node instanceof Heading heading) {
            return BoldLine.title(heading, notes.lines(heading));
        }
        return node instanceof Paragraph paragraph ? BoldLine.title(paragraph) : Optional.empty();
    }

    private void heading(Heading heading) {
        while (open.element().isBold() || open.element().level >= heading.getLevel()) {
            open.pop();
        }
        Raw raw = Raw.in(heading);
        String anchor = anchors.getOrDefault(heading, "");
        push(
                heading,
                raw,
                open.element().open(heading.getLevel(), anchor, BlockReader.oneLine(raw.text()), Section.Form.HEADING));
    }

    private void boldLine(Node paragraph, Raw title) {
        while (open.element().isBold()) {
            open.pop();
        }
        SectionDraft parent = open.element();
        String anchor = anchors.containsKey(paragraph)
                ? anchors.get(paragraph)
                : slugs.next(PlainText.of(title.text()).text());
        push(paragraph, title, parent.open(parent.level + 1, anchor, title.text(), Section.Form.BOLD));
    }

    private void push(Node node, Raw raw, SectionDraft section) {
        // a section's own place is its title; what it holds has places of its own
        notes.place(section.at, node, raw);
        open.push(section);
    }

    /** What the program itself has added to a runbook is not part of the checklist. */
    private @org.jspecify.annotations.Nullable Node behindGenerated(HtmlBlock begin) {
        for (Node node = begin.getNext(); node != null && !endless; node = node.getNext()) {
            if (node instanceof HtmlBlock html
                    && GENERATED_END.matcher(html.getLiteral()).matches()) {
                return node.getNext();
            }
        }
        endless = true;
        return begin.getNext();
    }
}
