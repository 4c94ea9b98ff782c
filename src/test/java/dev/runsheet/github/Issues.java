package dev.runsheet.github;

import dev.runsheet.build.Resources;
import dev.runsheet.lint.Document;
import dev.runsheet.template.Templates;
import dev.runsheet.testing.Read;
import java.util.List;

/** Issues of documents, as the command line makes them. */
final class Issues {
    static final Templates TEMPLATES = new Templates(Resources.BUILT_IN::template);

    private Issues() {}

    static List<IssueForm> forms(String markdown) {
        return forms(markdown, IssueOptions.USUAL);
    }

    static List<IssueForm> forms(String markdown, IssueOptions options) {
        return new IssueForms(TEMPLATES, options).of(List.of(planned(markdown)));
    }

    static Planned planned(String markdown) {
        Document document = Read.document(markdown);
        return new Planned(document.checklist(), document.plan());
    }
}
