package dev.runsheet.lint.house;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a team's own, from its configuration.
 *
 * <pre>
 * house-rules:
 *   PAY01:
 *     name: missing-ledger-check
 *     require: { phrase: "ledger balance*", in: verification }
 *     message: nobody compares the ledger before and after
 *     reason: In March a migration lost 312 bookings
 *     bad: …
 *     good: …
 * </pre>
 *
 * @param info its code, name and severity; its message is the summary
 * @param demand what it requires or forbids
 * @param kinds the kinds of checklists it is meant for; empty for all
 * @param help one thing to write, where the team says one
 * @param reason why the team wants it
 * @param bad a checklist, as Markdown, in which it finds something
 * @param good one in which it finds nothing
 */
public record HouseRule(
        RuleInfo info, Demand demand, List<Kind> kinds, Optional<String> help, String reason, String bad, String good)
        implements Rule {
    public HouseRule {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        if (!kinds.isEmpty() && !kinds.contains(subject.kind())) {
            return Stream.empty();
        }
        Stream<Hit> hits = demand.hits(subject);
        if (demand.required()) {
            return hits.findAny().isPresent() ? Stream.empty() : Stream.of(missed(subject));
        }
        return hits.map(this::forbidden);
    }

    private Problem missed(Subject subject) {
        return Problem.at(demand.missed(subject), info.summary(), help.orElseGet(demand.feature()::added));
    }

    private Problem forbidden(Hit hit) {
        String quoted = Quote.of(hit.quoted());
        return Problem.at(hit.where(), info.summary() + ": " + quoted, help.orElse("remove " + quoted));
    }

    /** Its page as Markdown, in the form of those of the built-in rules. */
    public String page() {
        String who = kinds.isEmpty()
                ? ""
                : " It is meant for checklists of the kind "
                        + String.join(" or ", kinds.stream().map(Kind::label).toList()) + ".";
        return "# " + info.name() + "\n\n## What it finds\n\n" + demand.described() + ". Where that is not so: "
                + info.summary() + "." + who + "\n\n## Why it matters\n\n" + reason + "\n\n## Bad\n\n" + fenced(bad)
                + "\n## Good\n\n" + fenced(good) + "\n## Options\n\nNone. This rule is a team's own.\n";
    }

    /** With a fence longer than any in the example. */
    private static String fenced(String example) {
        String fence = "```";
        while (example.contains(fence)) {
            fence += "`";
        }
        return fence + "markdown\n" + example + (example.endsWith("\n") ? "" : "\n") + fence + "\n";
    }
}
