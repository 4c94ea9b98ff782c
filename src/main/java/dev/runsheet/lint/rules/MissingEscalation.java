package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a single person to call, with nobody behind. */
final class MissingEscalation implements Rule {
    /** A team, a channel or a rota is more than one. */
    private static final Pattern SECOND = Pattern.compile(
            "[#/&]|\\b(and|or|then|team|rota|on-?call|pager\\w*|escalat\\w*)\\b", Pattern.CASE_INSENSITIVE);

    /** Names a document and nobody, so that nobody lacks a second. */
    private static final Pattern POINTER =
            Pattern.compile("\\bsee\\b|[\\w-]+\\.(?:md|html|pdf|adoc)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CO03", "missing-escalation", Severity.INFO, Audience.PRODUCTION, "There is one contact and no second");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Pointer> contacts = subject.plan().contacts();
        return contacts.size() == 1
                        && subject.plan().contactLines().size() < 2
                        && !(subject.place(contacts.get(0)).part() instanceof Block.Paragraph)
                        && !POINTER.matcher(Sections.says(subject, contacts.get(0)))
                                .find()
                        && !SECOND.matcher(Sections.says(subject, contacts.get(0)))
                                .find()
                ? Stream.of(Problem.at(
                        contacts.get(0),
                        Quote.of(Sections.says(subject, contacts.get(0))) + " is the only contact",
                        "add whom to call when nobody answers: a second, or an escalation"))
                : Stream.empty();
    }
}
