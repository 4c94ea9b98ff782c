package dev.runsheet.yaml;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Slugs;
import dev.runsheet.model.Source;
import dev.runsheet.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole checklist; {@link ChecklistTree} writes it. */
final class ChecklistReader {
    /** An id that can stand in a link and in an attribute without being escaped. */
    static final Pattern ANCHOR = Pattern.compile("[^\\x00-\\x20\\x7f<>\"'&\\\\]*");

    static final String ANCHOR_RULE = "letters, digits and \"-\"";

    private static final Pattern ID = Pattern.compile("(?!.*[A-Z])[\\p{L}\\p{M}\\p{N}_-]+");

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** A bold line used as a heading stands one below the heading it follows, which may be of level 6. */
    private static final int DEEPEST = 7;

    private final SourceFile file;
    private final Notes notes;
    private final BlockReader blocks;
    private final Slugs slugs = new Slugs();

    ChecklistReader(SourceFile file, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.blocks = new BlockReader(notes);
    }

    /** The checklist as far as it can be read. */
    Checklist read(Node root) {
        notes.place(Pointer.ROOT, root);
        return Members.of(root, Pointer.ROOT, notes, "a checklist")
                .map(this::checklist)
                .orElseGet(this::nothing);
    }

    /** A checklist that says nothing, in place of one that cannot be read. */
    Checklist nothing() {
        return new Checklist(
                Slugs.ofFile(file.path()),
                Optional.empty(),
                Optional.empty(),
                source(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private Checklist checklist(Members members) {
        version(members);
        String id = members.matching("id", ID, "lower-case letters, digits and \"-\"")
                .orElseGet(() -> Slugs.ofFile(file.path()));
        Optional<String> title = members.text("title");
        members.origin("title", Pointer.ROOT.child("title"));
        members.node("title").ifPresent(node -> notes.place(Pointer.ROOT.child("title"), node));
        Optional<Kind> kind = members.choice("kind", "kind", Kind.values(), Kind::label);
        members.part("source", "a source", ChecklistReader::formerSource);
        Optional<FrontMatter> frontMatter = members.part("frontMatter", "front matter", this::frontMatter);
        List<Block> lead = blocks.all(members, "lead");
        List<Block> own = blocks.all(members, "blocks");
        List<Section> sections = sections(members, 2);
        List<Blank> blanks = new PhraseReader(notes).blanks(members);
        members.end();
        return new Checklist(id, title, kind, source(), frontMatter, lead, own, sections, blanks);
    }

    private void version(Members members) {
        Optional<Integer> version = members.whole("runsheet", 1, Checklist.MODEL_VERSION);
        if (version.isEmpty() && !members.has("runsheet")) {
            members.problem(
                    "a checklist has no \"runsheet\"",
                    "begin the file with \"runsheet: " + Checklist.MODEL_VERSION + "\"");
        }
    }

    private Optional<Source> source() {
        return Optional.of(new Source(file.path(), file.sha256()));
    }

    /** Where the model was read from before it was written as YAML: looked over, and replaced by this file. */
    private static Optional<Source> formerSource(Members members) {
        Source source = new Source(
                members.required("path"),
                members.require("sha256", members.matching("sha256", DIGEST, "64 digits from 0 to f"))
                        .orElse(""));
        members.end();
        return Optional.of(source);
    }

    private Optional<FrontMatter> frontMatter(Members members) {
        String text = members.required("text");
        List<Block.Property> properties = members.list("properties", blocks::property);
        members.end();
        return Optional.of(members.has("properties") ? new FrontMatter(text, properties) : FrontMatters.of(text));
    }

    private List<Section> sections(Members members, int level) {
        return members.list("sections", (node, at) -> {
            notes.place(at, node);
            return Members.of(node, at, notes, "a section").map(section -> section(section, level));
        });
    }

    private Section section(Members members, int usualLevel) {
        String title = members.inline("title", members.at);
        String id = members.matching("id", ANCHOR, ANCHOR_RULE).orElseGet(() -> slugs.next(title));
        int level = members.whole("level", 1, DEEPEST).orElse(usualLevel);
        Section.Form form = members.choice("form", "form of a section", Section.Form.values(), Section.Form::label)
                .orElse(Section.Form.HEADING);
        Optional<Role> role = members.choice("role", "role", Role.values(), Role::label);
        Optional<String> window = members.text("window");
        Section section = new Section(
                id,
                title,
                level,
                form,
                role,
                new PhraseReader(notes).of(members),
                window,
                blocks.all(members, "blocks"),
                sections(members, Math.min(level + 1, DEEPEST)));
        members.end();
        return section;
    }
}
