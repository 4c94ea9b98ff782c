package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts copies that lie in several files together into one: sections nest by their level across files, and a section whose
 * heading is repeated where a file begins goes on.
 */
final class Joining {
    private final List<Copy> copies;
    private final Map<Pointer, Origin> origins = new HashMap<>();
    private final List<Rooted> lead = new ArrayList<>();
    private final Draft root = new Draft(Optional.empty(), new Origin(0, Pointer.ROOT));
    private final Deque<Draft> open = new ArrayDeque<>();

    /** Where something came from: which of the copies, and where in it. */
    private record Origin(int copy, Pointer at) {}

    /** A block and where it came from. */
    private record Rooted(Block block, Origin origin) {}

    /** A section being put together; the root for the whole. */
    private record Draft(Optional<Section> section, Origin origin, List<Rooted> blocks, List<Draft> sections) {
        Draft(Optional<Section> section, Origin origin) {
            this(section, origin, new ArrayList<>(), new ArrayList<>());
        }

        int level() {
            return section.map(Section::level).orElse(0);
        }

        boolean goesOnIn(Section other) {
            return section.filter(own -> own.level() == other.level()
                            && PlainText.of(own.title())
                                    .text()
                                    .strip()
                                    .equals(PlainText.of(other.title()).text().strip()))
                    .isPresent();
        }
    }

    Joining(List<Copy> copies) {
        this.copies = copies;
    }

    Copy joined() {
        for (int i = 0; i < copies.size(); i++) {
            add(i);
        }
        Checklist first = copies.get(0).checklist();
        Optional<String> title = copies.stream()
                .flatMap(copy -> copy.checklist().title().stream())
                .findFirst();
        Checklist all = new Checklist(
                first.id(),
                title,
                first.kind(),
                first.source(),
                copies.stream()
                        .flatMap(copy -> copy.checklist().frontMatter().stream())
                        .findFirst(),
                blocks(Pointer.ROOT.child("lead"), lead),
                blocks(Pointer.ROOT.child("blocks"), root.blocks()),
                sections(Pointer.ROOT, root.sections()),
                first.blanks());
        return new Copy(all, this::where);
    }

    private void add(int copy) {
        Checklist checklist = copies.get(copy).checklist();
        // a later file that has no title begins with blocks that belong to the section that is open
        boolean continues =
                copy > 0 && checklist.title().isEmpty() && !checklist.blocks().isEmpty();
        Deque<Draft> before = new ArrayDeque<>(open);
        add(lead, copy, Pointer.ROOT.child("lead"), checklist.lead());
        List<Rooted> own = continues && !open.isEmpty() ? open.peek().blocks() : root.blocks();
        add(own, copy, Pointer.ROOT.child("blocks"), checklist.blocks());
        sections(copy, Pointer.ROOT, checklist.sections(), before);
    }

    private static void add(List<Rooted> to, int copy, Pointer all, List<Block> blocks) {
        IntStream.range(0, blocks.size())
                .forEach(i -> to.add(new Rooted(blocks.get(i), new Origin(copy, all.child(i)))));
    }

    /** {@code unfinished} are the sections open where the file began; the first heading that is none of them ends them. */
    private void sections(int copy, Pointer parent, List<Section> sections, Deque<Draft> unfinished) {
        Pointer all = parent.child("sections");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Pointer at = all.child(i);
            Optional<Draft> same =
                    unfinished.stream().filter(draft -> draft.goesOnIn(section)).findFirst();
            Draft draft = same.orElseGet(() -> new Draft(Optional.of(section), new Origin(copy, at)));
            while (!open.isEmpty() && open.peek().level() >= section.level()) {
                open.pop();
            }
            if (same.isEmpty()) {
                unfinished.clear();
                (open.isEmpty() ? root : open.peek()).sections().add(draft);
            }
            open.push(draft);
            add(draft.blocks(), copy, at.child("blocks"), section.blocks());
            sections(copy, at, section.sections(), unfinished);
        }
    }

    private List<Block> blocks(Pointer all, List<Rooted> blocks) {
        IntStream.range(0, blocks.size())
                .forEach(i -> origins.put(all.child(i), blocks.get(i).origin()));
        return blocks.stream().map(Rooted::block).toList();
    }

    private List<Section> sections(Pointer parent, List<Draft> drafts) {
        Pointer all = parent.child("sections");
        List<Section> sections = new ArrayList<>();
        for (Draft draft : drafts) {
            Pointer at = all.child(sections.size());
            Section own = draft.section().orElseThrow();
            origins.put(at, draft.origin());
            sections.add(new Section(
                    own.id(),
                    own.title(),
                    own.level(),
                    own.form(),
                    own.role(),
                    own.phrases(),
                    own.window(),
                    blocks(at.child("blocks"), draft.blocks()),
                    sections(at, draft.sections())));
        }
        return sections;
    }

    /** The nearest part around {@code at} that came from a file as a whole tells the rest of the way. */
    private Optional<Copy.Written> where(Pointer at) {
        for (Pointer outer = at; ; outer = outer.parent()) {
            Origin origin = origins.get(outer);
            if (origin != null) {
                Pointer there = new Pointer(
                        origin.at().text() + at.text().substring(outer.text().length()));
                return copies.get(origin.copy()).where().apply(there);
            }
            if (outer.equals(Pointer.ROOT)) {
                return copies.get(0).where().apply(at);
            }
        }
    }
}
