package dev.runsheet.lint;

import dev.runsheet.model.Checklist;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file with everything that was read from it.
 *
 * @param source the file
 * @param checklist what it says
 * @param planned makes its plan, which many who read a document never ask for
 * @param positions where in the file each part stands
 * @param remarks what is wrong with the text itself
 * @param suppressions comments that silence rules
 * @param vocabulary the words it was read by, among them the names of metrics
 * @param lineWords those by which its plan was made
 */
public record Document(
        SourceFile source,
        Checklist checklist,
        Supplier<Plan> planned,
        Positions positions,
        List<Remark> remarks,
        List<Suppression> suppressions,
        Vocabulary vocabulary,
        Concepts lineWords) {
    public Document {
        remarks = List.copyOf(remarks);
        suppressions = List.copyOf(suppressions);
    }

    /** What the checklist amounts to. */
    public Plan plan() {
        return planned.get();
    }

    /** What its front matter says about whether it is a form to be copied, {@code template: true}; empty for nothing. */
    public Optional<Boolean> declaredTemplate() {
        return checklist.frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .filter(property -> property.name().equalsIgnoreCase("template"))
                .findFirst()
                .map(property -> property.value().strip().equalsIgnoreCase("true"));
    }
}
