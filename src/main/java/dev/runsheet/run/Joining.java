package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Puts copies that lie in several files together into one: sections nest by their level across files, and a section whose
 * heading is repeated where a file begins goes on.
 */
final class Joining {
    private final List<Copy> copies;
    private final Optional<BiPredicate<Section, Section>> same;
    private final Origins origins = new Origins();
    private final List<Rooted> lead = new ArrayList<>();
    private final Draft root;
    private final Deque<Draft> open = new ArrayDeque<>();

    /** A block and where it came from. */
    private record Rooted(Block block, Origins.Origin origin) {}

    /** A section being put together; the root for the whole. */
    private record Draft(Optional<Section> section, Origins.Origin origin, List<Rooted> blocks, List<Draft> sections) {
        Draft(Optional<Section> section, Origins.Origin origin) {
            this(section, origin, new ArrayList<>(), new ArrayList<>());
        }

        int level() {
            return section.map(Section::level).orElse(0);
        }
    }

    /** {@code same} tells which sections are one, where each copy has all that are around what it holds. */
    Joining(List<Copy> copies, Optional<BiPredicate<Section, Section>> same) {
        this.copies = copies;
        this.same = same;
        this.root = new Draft(Optional.empty(), new Origins.Origin(copies.get(0), Pointer.ROOT));
    }

    /** Whether two headings are of one level and say the same. */
    static boolean saySame(Section one, Section other) {
        return one.level() == other.level() && plain(one.title()).equals(plain(other.title()));
    }

    private static String plain(String inline) {
        return PlainText.of(inline).text().strip();
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
        origins.put(Pointer.ROOT, root.origin());
        return new Copy(all, origins::where, Answers.NONE);
    }

    private void add(int copy) {
        Checklist checklist = copies.get(copy).checklist();
        // a later file that has no title begins with blocks that belong to the section that is open
        boolean continues =
                copy > 0 && checklist.title().isEmpty() && !checklist.blocks().isEmpty();
        Deque<Draft> before = new ArrayDeque<>(open);
        add(lead, copy, Pointer.ROOT.child("lead"), checklist.lead());
        List<Rooted> own =
                continues && same.isEmpty() && !open.isEmpty() ? open.element().blocks() : root.blocks();
        add(own, copy, Pointer.ROOT.child("blocks"), checklist.blocks());
        if (same.isPresent()) {
            paths(copy, Pointer.ROOT, checklist.sections(), root);
        } else {
            sections(copy, Pointer.ROOT, checklist.sections(), before);
        }
    }

    /** Where each copy has all sections around what it holds, these tell where that goes. */
    private void paths(int copy, Pointer parent, List<Section> sections, Draft into) {
        Pointer all = parent.child("sections");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Pointer at = all.child(i);
            Optional<Draft> known = into.sections().stream()
                    .filter(draft -> draft.section()
                            .filter(own -> same.orElseThrow().test(own, section))
                            .isPresent())
                    .findFirst();
            Draft draft =
                    known.orElseGet(() -> new Draft(Optional.of(section), new Origins.Origin(copies.get(copy), at)));
            if (known.isEmpty()) {
                into.sections().add(draft);
            }
            add(draft.blocks(), copy, at.child("blocks"), section.blocks());
            paths(copy, at, section.sections(), draft);
        }
    }

    private void add(List<Rooted> to, int copy, Pointer all, List<Block> blocks) {
        IntStream.range(0, blocks.size())
                .forEach(i -> to.add(new Rooted(blocks.get(i), new Origins.Origin(copies.get(copy), all.child(i)))));
    }

    /** {@code unfinished} are the sections open where the file began; the first heading that is none of them ends them. */
    private void sections(int copy, Pointer parent, List<Section> sections, Deque<Draft> unfinished) {
        Pointer all = parent.child("sections");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Pointer at = all.child(i);
            Optional<Draft> goesOn = unfinished.stream()
                    .filter(draft ->
                            draft.section().filter(own -> saySame(own, section)).isPresent())
                    .findFirst();
            Draft draft =
                    goesOn.orElseGet(() -> new Draft(Optional.of(section), new Origins.Origin(copies.get(copy), at)));
            while (!open.isEmpty() && open.element().level() >= section.level()) {
                open.pop();
            }
            if (goesOn.isEmpty()) {
                unfinished.clear();
                (open.isEmpty() ? root : open.element()).sections().add(draft);
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
            sections.add(own.holding(blocks(at.child("blocks"), draft.blocks()), sections(at, draft.sections())));
        }
        return sections;
    }
}
