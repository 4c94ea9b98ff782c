package dev.runsheet.build;

import dev.runsheet.github.IssueForm;
import dev.runsheet.github.IssueForms;
import dev.runsheet.github.IssueOptions;
import dev.runsheet.github.IssueTemplates;
import dev.runsheet.github.Planned;
import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import dev.runsheet.page.SiteEntry;
import dev.runsheet.page.SiteInfo;
import dev.runsheet.page.SitePages;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import dev.runsheet.yaml.ChecklistJson;
import dev.runsheet.yaml.ChecklistYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One checklist in one form.
 *
 * <pre>{@code
 * List<OutputFile> page = new Rendering(resources, linting, false).of(job, "html");   // the page, then its theme
 * }</pre>
 */
public final class Rendering {
    /** The names of the forms. */
    public static final List<String> FORMS = List.of("html", "markdown", "issue", "issue-form", "yaml", "json");

    private final Resources resources;
    private final Linting linting;
    private final boolean findings;

    /**
     * Renders with {@code resources}, and lists on pages what {@code linting} finds.
     *
     * @param findings whether pages show that at the lines as well
     */
    public Rendering(Resources resources, Linting linting, boolean findings) {
        this.resources = resources;
        this.linting = linting;
        this.findings = findings;
    }

    /**
     * The files of the checklist that {@code job} has read: its own first, then what belongs beside it.
     *
     * @param form one of {@link #FORMS}
     * @throws dev.runsheet.template.TemplateException when a template cannot be used
     */
    public List<OutputFile> of(Batch.Job job, String form) {
        Checklist checklist = job.opened().document().checklist();
        return switch (form) {
            case "html" -> page(job);
            case "markdown" -> List.of(new OutputFile(checklist.id() + ".md", MarkdownWriter.write(checklist)));
            case "issue" -> new IssueTemplates(templates(), IssueOptions.USUAL).of(List.of(checklist));
            case "issue-form" ->
                new IssueForms(templates(), IssueOptions.USUAL)
                                .of(List.of(new Planned(
                                        checklist, job.opened().document().plan())))
                                .stream()
                                .map(IssueForm::file)
                                .toList();
            case "yaml" -> List.of(new OutputFile(checklist.id() + ".yaml", ChecklistYaml.write(checklist)));
            case "json" -> List.of(new OutputFile(checklist.id() + ".json", ChecklistJson.write(checklist)));
            default -> throw new IllegalArgumentException("no form: \"" + form + "\"");
        };
    }

    private List<OutputFile> page(Batch.Job job) {
        Document document = job.opened().document();
        SiteEntry entry = SiteEntry.of(document, linting.of(job)).in(new Tongues(resources).of(document.checklist()));
        SiteInfo info = new SiteInfo("Checklists", Optional.empty(), Optional.empty(), findings);
        SitePages pages = new SitePages(templates(), info);
        List<OutputFile> files = new ArrayList<>();
        files.add(pages.single(document.checklist().id() + ".html", entry));
        new Theme(resources).files("theme/").forEach(files::add);
        return files;
    }

    private Templates templates() {
        return new Templates(resources::template);
    }
}
