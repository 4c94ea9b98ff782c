package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.model.Source;
import java.util.List;

/**
 * The members of a checklist and its sections, in the order they are written. What is empty or usual is left out; {@link
 * ChecklistReader} puts it back.
 */
final class ChecklistTree {
    private ChecklistTree() {}

    static Json of(Checklist checklist) {
        Json.Builder tree = Json.object()
                .put("runsheet", Checklist.MODEL_VERSION)
                .put("id", checklist.id())
                .put("title", checklist.title())
                .put("kind", checklist.kind().map(Kind::label));
        PhraseTree.blanks(tree, checklist.blanks());
        checklist.source().ifPresent(source -> tree.put("source", source(source)));
        checklist.frontMatter().ifPresent(frontMatter -> tree.put("frontMatter", frontMatter(frontMatter)));
        blocks(tree, "lead", checklist.lead());
        blocks(tree, "blocks", checklist.blocks());
        sections(tree, checklist.sections());
        return tree.build();
    }

    private static Json source(Source source) {
        return Json.object()
                .put("path", source.path())
                .put("sha256", source.sha256())
                .build();
    }

    private static Json frontMatter(FrontMatter frontMatter) {
        Json.Builder tree = Json.object().put("text", frontMatter.text());
        boolean usual = frontMatter.properties().isEmpty()
                && FrontMatters.of(frontMatter.text()).properties().isEmpty();
        if (!usual) {
            tree.put("properties", BlockTree.all(frontMatter.properties()));
        }
        return tree.build();
    }

    private static void sections(Json.Builder tree, List<Section> sections) {
        if (!sections.isEmpty()) {
            tree.put("sections", Json.array(sections.stream().map(ChecklistTree::section)));
        }
    }

    private static Json section(Section section) {
        Json.Builder tree = Json.object()
                .put("title", section.title())
                .put("id", section.id())
                .put("level", section.level());
        if (section.form() != Section.Form.HEADING) {
            tree.put("form", section.form().label());
        }
        tree.put("role", section.role().map(Role::label)).put("window", section.window());
        PhraseTree.into(tree, section.phrases());
        blocks(tree, "blocks", section.blocks());
        sections(tree, section.sections());
        return tree.build();
    }

    static void blocks(Json.Builder tree, String name, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            tree.put(name, BlockTree.all(blocks));
        }
    }
}
