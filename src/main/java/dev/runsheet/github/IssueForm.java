package dev.runsheet.github;

import dev.runsheet.template.OutputFile;
import java.util.Set;

/**
 * A form that was made, and by what an address can open it.
 *
 * @param file the form
 * @param title of the issues that are opened with it
 * @param texts ids of the fields that an address can fill in
 * @param choices ids of the fields of which an address must say nothing: the form would stay blank
 */
public record IssueForm(OutputFile file, String title, Set<String> texts, Set<String> choices) {
    public IssueForm {
        texts = Set.copyOf(texts);
        choices = Set.copyOf(choices);
    }
}
