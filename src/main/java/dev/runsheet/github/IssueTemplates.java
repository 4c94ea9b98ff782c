package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Markdown issue templates, one for each checklist, for {@code .github/ISSUE_TEMPLATE}: who opens the issue has the whole
 * checklist in it, to be ticked there.
 *
 * <pre>{@code
 * List<OutputFile> files = new IssueTemplates(templates, IssueOptions.USUAL)
 *         .of(checklists);                                   // billing.md, portal-1-of-2.md, portal-2-of-2.md
 * }</pre>
 *
 * <p>An issue holds 65,536 characters; a longer checklist is split where its sections begin, and every part says which
 * others there are.
 */
public final class IssueTemplates {
    private static final String KIND = "Markdown";

    private final Templates templates;
    private final IssueOptions options;

    /** What {@code issue.md} is given; the first five are YAML. */
    record View(
            String name,
            String about,
            String title,
            Optional<String> labels,
            Optional<String> assignees,
            Optional<String> note,
            String run,
            String body) {}

    /** Templates made with {@code templates}. */
    public IssueTemplates(Templates templates, IssueOptions options) {
        this.templates = templates;
        this.options = options;
    }

    /** The files in the order of the checklists, their names and the templates' names unique among them. */
    public List<OutputFile> of(List<Checklist> checklists) {
        PagePath paths = new PagePath();
        IssueNames names = new IssueNames(options.taken());
        List<OutputFile> out = new ArrayList<>();
        for (Checklist checklist : checklists) {
            out.addAll(parts(checklist, IssueNames.file(paths, checklist), names));
        }
        return out;
    }

    private List<OutputFile> parts(Checklist checklist, String path, IssueNames names) {
        IssueLinks links = new IssueLinks(checklist, options.files());
        List<IssueParts.Part> parts = IssueParts.of(checklist, links::rewritten);
        List<List<String>> titles = parts.stream().map(IssueParts.Part::titles).toList();
        List<OutputFile> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean split = parts.size() > 1;
            String which = split ? (i + 1) + " of " + parts.size() : "";
            // a form of the same checklist has its name
            String suffix = " (" + KIND + (split ? ", " + which : "") + ")";
            View view = new View(
                    Yaml.quoted(names.unique(IssueNames.title(checklist), suffix)),
                    Yaml.quoted(IssueNames.about(checklist, split ? "part " + which : "")),
                    Yaml.quoted(IssueNames.issue(options.title(), checklist, which)),
                    Yaml.joined(options.labels()),
                    Yaml.joined(options.assignees()),
                    split ? Optional.of(PartsNote.of(titles, i)) : Optional.empty(),
                    RunComment.of(checklist, i + 1, parts.size()),
                    parts.get(i).body());
            String file = path + (split ? "-" + which.replace(' ', '-') : "") + ".md";
            out.add(new OutputFile(file, templates.text("issue.md", view)));
        }
        return out;
    }
}
