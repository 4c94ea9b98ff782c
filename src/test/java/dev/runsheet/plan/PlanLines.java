package dev.runsheet.plan;

import dev.runsheet.facts.Facts;
import dev.runsheet.lint.Document;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.function.Function;

/** The plan of a Markdown text, and the lines of what is found in it. */
public final class PlanLines {
    private PlanLines() {}

    public static List<Integer> triggers(String markdown) {
        return lines(
                markdown,
                plan -> plan.rollback().triggers().stream().map(Trigger::at).toList());
    }

    public static List<Integer> lines(String markdown, Function<Plan, List<Pointer>> part) {
        Document document = Read.document(markdown);
        return part.apply(document.plan()).stream()
                .map(at -> document.source()
                        .lines()
                        .line(document.positions().span(at).start()))
                .toList();
    }

    public static Plan plan(String markdown) {
        return Read.document(markdown).plan();
    }

    /** The lines of a field of the facts. */
    public static List<Integer> facts(String markdown, String field) {
        return Read.facts(markdown).lists().get(field).stream()
                .map(Facts.Fact::line)
                .toList();
    }
}
