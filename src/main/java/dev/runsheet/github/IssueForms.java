package dev.runsheet.github;

import dev.runsheet.model.Checklist;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.PagePath;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Issue forms, one for each checklist, for {@code .github/ISSUE_TEMPLATE}: the version, the date and the other blanks
 * are fields, tasks are boxes, and all the rest stands in fields that are filled in already.
 *
 * <pre>{@code
 * List<IssueForm> forms = new IssueForms(templates, IssueOptions.USUAL).of(checklists);   // billing.yml, …
 * }</pre>
 *
 * <p>GitHub hides a form that breaks one of its rules, most of which it tells nobody; {@code docs/github-issues.md} lists
 * those that are kept here.
 */
public final class IssueForms {
    private static final String ABOUT = "About this run";
    private static final String LINKS = "Link targets";
    private static final int LONGEST_LINKS = 5_000;

    private final Templates templates;
    private final IssueOptions options;

    /** What {@code issue-form.yml} is given; all but the comment are YAML. */
    record View(
            Optional<String> source,
            String name,
            String description,
            String title,
            Optional<String> labels,
            Optional<String> assignees,
            Optional<String> projects,
            String fields) {}

    /** Forms made with {@code templates}. */
    public IssueForms(Templates templates, IssueOptions options) {
        this.templates = templates;
        this.options = options;
    }

    /** A checklist laid out: a body of YAML for each part, and nothing yet that has to differ from other checklists. */
    private record LaidOut(Checklist checklist, List<FormYaml> parts) {}

    /** The forms in the order of the checklists, their files and names unique among them and the team's own. */
    public List<IssueForm> of(List<Planned> checklists) {
        PagePath paths = new PagePath();
        IssueNames names = new IssueNames(options.taken());
        List<LaidOut> laidOut = checklists.parallelStream().map(this::laidOut).toList();
        List<IssueForm> out = new ArrayList<>();
        for (LaidOut one : laidOut) {
            String path = IssueNames.file(paths, one.checklist());
            for (int i = 0; i < one.parts().size(); i++) {
                String which =
                        one.parts().size() > 1 ? (i + 1) + " of " + one.parts().size() : "";
                out.add(form(one.checklist(), path, which, one.parts().get(i), names));
            }
        }
        return out;
    }

    private LaidOut laidOut(Planned planned) {
        Checklist checklist = planned.checklist();
        IssueLinks links = new IssueLinks(checklist, options.files());
        FormLayout layout = FormLayout.of(planned, links::rewritten);
        List<FormPart> parts = FormPart.of(layout.stages());
        List<List<String>> titles = parts.stream().map(FormPart::titles).toList();
        List<FormYaml> bodies = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> note = parts.size() > 1 ? Optional.of(PartsNote.of(titles, i)) : Optional.empty();
            List<FormField> fields = new ArrayList<>(parts.get(i).fields());
            int lead = i == 0 ? Math.min(layout.lead(), fields.size()) : 0;
            fields.add(lead, about(checklist, links, note, RunComment.of(checklist, i + 1, parts.size())));
            definitions(links.rewritten(layout.definitions())).ifPresent(fields::add);
            bodies.add(FormYaml.of(fields));
        }
        return new LaidOut(checklist, bodies);
    }

    private IssueForm form(Checklist checklist, String path, String which, FormYaml yaml, IssueNames names) {
        String issue = IssueNames.issue(options.title(), checklist, which);
        View view = new View(
                checklist.source().map(source -> source.path().replaceAll("[^\\p{Print}\\p{L}]+", " ")),
                Yaml.quoted(names.unique(IssueNames.title(checklist), which.isEmpty() ? "" : " (" + which + ")")),
                Yaml.quoted(IssueNames.about(checklist, which.isEmpty() ? "" : "part " + which)),
                Yaml.quoted(issue),
                Yaml.list(options.labels()),
                Yaml.list(options.assignees()),
                Yaml.list(options.projects()),
                yaml.body());
        String file = path + (which.isEmpty() ? "" : "-" + which.replace(' ', '-')) + ".yml";
        return new IssueForm(
                new OutputFile(file, templates.text("issue-form.yml", view)), issue, yaml.texts(), yaml.choices());
    }

    private static FormField about(Checklist checklist, IssueLinks links, Optional<String> note, String run) {
        List<String> paragraphs = new ArrayList<>();
        checklist
                .title()
                .map(FieldLabel::onOneLine)
                .filter(FieldLabel::says)
                .ifPresent(title -> paragraphs.add("**" + links.rewritten(title) + "**"));
        note.ifPresent(paragraphs::add);
        checklist
                .source()
                .ifPresent(source -> paragraphs.add("From `" + source.path().replaceAll("[`\\p{Cntrl}]+", "") + "`."));
        paragraphs.add(run);
        return new FormField.Textarea(ABOUT, String.join("\n\n", paragraphs));
    }

    /** Reference links lead somewhere only where their definitions stand, so each issue has them. */
    private static Optional<FormField> definitions(String markdown) {
        boolean there = FieldLabel.says(markdown) && markdown.length() <= LONGEST_LINKS;
        return there ? Optional.of(new FormField.Textarea(LINKS, markdown)) : Optional.empty();
    }

    /** Labels that are not to be given to other fields. */
    static List<String> reserved() {
        return List.of(ABOUT, LINKS);
    }
}
