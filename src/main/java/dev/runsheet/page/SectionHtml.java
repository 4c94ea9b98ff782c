package dev.runsheet.page;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** HTML of sections, those on the first level drawn as cards. */
final class SectionHtml {
    private static final int DEEPEST_HEADING = 6;

    private final Templates templates;
    private final Prose prose;
    private final Anchors anchors;
    private final BlockHtml blocks;
    private final PlanMarks marks;
    private final FindingNotes notes;

    /**
     * What {@code site/section.mustache} is given.
     *
     * @param heading 2 to 6, by depth and not by the author's level, so that no page skips one
     * @param classes {@code card stage role-stage}
     * @param title plain, for those who listen
     * @param role the role in words, where it is worth saying: not the same as the enclosing section's
     * @param stage what is told where the section is a stage
     * @param gate where its title says that nobody goes on before it is signed
     * @param gateBehind where its sign-offs alone are a gate
     */
    record View(
            String id,
            int heading,
            String classes,
            String title,
            Optional<String> role,
            String titleHtml,
            Optional<StageView> stage,
            Optional<GateView> gate,
            Optional<GateView> gateBehind,
            String findingsHtml,
            String blocksHtml,
            String sectionsHtml) {}

    SectionHtml(
            Templates templates, Prose prose, Anchors anchors, BlockHtml blocks, PlanMarks marks, FindingNotes notes) {
        this.templates = templates;
        this.prose = prose;
        this.anchors = anchors;
        this.blocks = blocks;
        this.marks = marks;
        this.notes = notes;
    }

    /** The sections in order; {@code at} points at the array they stand in. */
    String sections(Pointer at, List<Section> sections) {
        return sections(at, sections, 2, Optional.empty());
    }

    private String sections(Pointer at, List<Section> sections, int heading, Optional<Role> around) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            html.append(section(at.child(i), sections.get(i), heading, around));
        }
        return html.toString();
    }

    private String section(Pointer at, Section section, int heading, Optional<Role> around) {
        Optional<Role> role = section.role().filter(r -> r != Role.OTHER);
        Optional<StageView> stage = marks.stage(at);
        Optional<GateView> gate = marks.gate(at);
        boolean told = gate.filter(GateView::explicit).isPresent();
        View view = new View(
                anchors.id(at),
                Math.min(heading, DEEPEST_HEADING),
                (heading == 2 ? "card " : "")
                        + stage.map(found -> found.outer() ? "stage outer " : "stage ")
                                .orElse("")
                        + role.map(r -> "role-" + r.label()).orElse("role-none"),
                prose.plain(section.title()),
                role.filter(r -> !around.equals(role))
                        .filter(r -> r != Role.STAGE || stage.isEmpty())
                        .map(SectionHtml::words)
                        .filter(words -> !says(section, words)),
                prose.html(section.title(), at, 0),
                stage,
                gate.filter(found -> told),
                gate.filter(found -> !told),
                notes.at(at),
                blocks.blocks(at.child("blocks"), section.blocks()),
                sections(at.child("sections"), section.sections(), heading + 1, role));
        return templates.html("site/section.mustache", view);
    }

    /** Whether the title tells the role by itself, as "Rollback triggers" does. */
    private boolean says(Section section, String words) {
        String title = prose.plain(section.title()).toLowerCase(Locale.ROOT);
        return Stream.of(words.split(" ")).allMatch(title::contains);
    }

    private static String words(Role role) {
        return role.label().replace('-', ' ');
    }
}
