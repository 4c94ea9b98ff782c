package dev.runsheet.github;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.run.Copy;
import dev.runsheet.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of an issue that was opened from a form, cut into its fields: {@code ### Label} and what stands below. */
final class SubmittedFields {
    /** What GitHub writes where nothing was filled in. */
    private static final String NOTHING = "_No response_";

    private static final int LEVEL = 3;

    private final Copy body;
    private final List<Open> fields = new ArrayList<>();

    /**
     * A field.
     *
     * @param label plain, white space squeezed; empty for what stands before the first label
     * @param body the issue it stands in
     * @param at its heading there
     * @param content the blocks below; headings among them are no labels
     * @param value the same as it was typed, in one line; empty where nothing was filled in
     */
    record Field(String label, Copy body, Pointer at, List<Piece> content, String value) {
        Field {
            content = List.copyOf(content);
        }
    }

    /** A block and where it stands in the body. */
    record Piece(Block block, Pointer at) {}

    private record Open(String label, Pointer at, List<Piece> content) {}

    private SubmittedFields(Copy body) {
        this.body = body;
    }

    static List<Field> of(Copy body) {
        SubmittedFields found = new SubmittedFields(body);
        found.open("", Pointer.ROOT);
        found.add(Pointer.ROOT.child("lead"), body.checklist().lead());
        found.add(Pointer.ROOT.child("blocks"), body.checklist().blocks());
        found.sections(Pointer.ROOT, body.checklist().sections());
        return found.told();
    }

    private void open(String label, Pointer at) {
        fields.add(new Open(label, at, new ArrayList<>()));
    }

    private void add(Pointer all, List<Block> blocks) {
        List<Piece> content = fields.get(fields.size() - 1).content();
        for (int i = 0; i < blocks.size(); i++) {
            content.add(new Piece(blocks.get(i), all.child(i)));
        }
    }

    private void sections(Pointer parent, List<Section> sections) {
        Pointer all = parent.child("sections");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Pointer at = all.child(i);
            boolean heading = section.form() == Section.Form.HEADING;
            if (heading && section.level() == LEVEL) {
                open(plain(section.title()), at);
            } else {
                Block title = heading
                        ? new Block.Heading(section.level(), section.title())
                        : new Block.Paragraph("**" + section.title() + "**", Phrases.NONE);
                fields.get(fields.size() - 1).content().add(new Piece(title, at));
            }
            add(at.child("blocks"), section.blocks());
            sections(at, section.sections());
        }
    }

    private List<Field> told() {
        List<Field> told = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Open field = fields.get(i);
            Optional<Pointer> next =
                    i + 1 < fields.size() ? Optional.of(fields.get(i + 1).at()) : Optional.empty();
            String value = field.label().isEmpty() ? "" : value(field.at(), next);
            told.add(new Field(field.label(), body, field.at(), field.content(), value));
        }
        return told;
    }

    /** What stands between two headings. */
    private String value(Pointer at, Optional<Pointer> next) {
        Optional<Copy.Written> heading = body.where().apply(at);
        if (heading.isEmpty()) {
            return "";
        }
        SourceFile file = heading.get().file();
        int start = heading.get().span().start();
        int from = file.lines().span(file.lines().line(start)).end();
        int to = next.flatMap(body.where())
                .map(written -> written.span().start())
                .orElse(file.text().length());
        String typed = file.text().substring(from, Math.max(from, to)).strip();
        return typed.equals(NOTHING) ? "" : typed.replaceAll("\\s+", " ");
    }

    static String plain(String inline) {
        return PlainText.of(inline).text().replaceAll("\\s+", " ").strip();
    }
}
