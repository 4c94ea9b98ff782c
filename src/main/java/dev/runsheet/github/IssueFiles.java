package dev.runsheet.github;

import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that belongs into {@code .github/ISSUE_TEMPLATE}: a form and a Markdown template of each checklist, and {@code
 * config.yml}.
 */
public final class IssueFiles {
    private final Templates templates;
    private final IssueOptions options;

    /** Files made with {@code templates}. */
    public IssueFiles(Templates templates, IssueOptions options) {
        this.templates = templates;
        this.options = options;
    }

    /**
     * What was made.
     *
     * @param config the {@code config.yml} of the folder
     */
    public record Made(List<IssueForm> forms, List<OutputFile> templates, OutputFile config) {
        public Made {
            forms = List.copyOf(forms);
            templates = List.copyOf(templates);
        }

        /** All files, no two for one path. */
        public List<OutputFile> files() {
            return Stream.of(forms.stream().map(IssueForm::file), templates.stream(), Stream.of(config))
                    .flatMap(files -> files)
                    .toList();
        }
    }

    /** The files of {@code checklists}. */
    public Made of(List<Planned> checklists) {
        return new Made(
                new IssueForms(templates, options).of(checklists),
                new IssueTemplates(templates, options)
                        .of(checklists.stream().map(Planned::checklist).toList()),
                IssueConfig.of(checklists));
    }
}
