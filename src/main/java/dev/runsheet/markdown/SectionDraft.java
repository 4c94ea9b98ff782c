package dev.runsheet.markdown;

import dev.runsheet.model.Block;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section while its content is still being read. */
final class SectionDraft {
    private final String id;
    private final String title;
    private final Section.Form form;
    private final List<SectionDraft> sections = new ArrayList<>();
    final Pointer at;
    final int level;
    final List<Block> blocks = new ArrayList<>();

    private SectionDraft(Pointer at, int level, String id, String title, Section.Form form) {
        this.at = at;
        this.level = level;
        this.id = id;
        this.title = title;
        this.form = form;
    }

    /** The document itself, which holds the sections of the first level. */
    static SectionDraft document() {
        return new SectionDraft(Pointer.ROOT, 0, "", "", Section.Form.HEADING);
    }

    /** Opens a section within this one. */
    SectionDraft open(int level, String id, String title, Section.Form form) {
        SectionDraft section = new SectionDraft(at.child("sections").child(sections.size()), level, id, title, form);
        sections.add(section);
        return section;
    }

    boolean isBold() {
        return form == Section.Form.BOLD;
    }

    List<Section> built() {
        return sections.stream()
                .map(draft -> new Section(
                        draft.id,
                        draft.title,
                        draft.level,
                        draft.form,
                        Optional.empty(),
                        Phrases.NONE,
                        Optional.empty(),
                        draft.blocks,
                        draft.built()))
                .toList();
    }
}
