package dev.runsheet.cli;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Kind;
import dev.runsheet.start.Headline;
import dev.runsheet.start.Repository;
import dev.runsheet.start.Starters;
import dev.runsheet.template.TemplateException;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Writes a new checklist to begin with. */
final class NewCommand implements Command {
    private static final List<String> KINDS =
            Starters.KINDS.stream().map(Kind::label).toList();
    private static final int LONGEST = 200;

    @Override
    public String name() {
        return "new";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Write a complete checklist to begin with.",
                "runsheet new rollout                            asks, and writes into checklists/",
                "runsheet new migration ops/move-orders.md --service orders --owner '#orders'",
                "runsheet new readiness - --service checkout     to standard output");
        Flags.withOne(spec, "KIND", String.join(", ", KINDS) + ".");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("1")
                .arity("0..1")
                .type(String.class)
                .description("Where to write; - is standard output. Default: " + Repository.USUAL_FOLDER
                        + "/SERVICE-KIND.md")
                .build());
        spec.addOption(Flags.text("NAME", "The service that is changed.", "--service"))
                .addOption(Flags.text("WHO", "Who answers for it: a person, a team, a channel.", "--owner"))
                .addOption(Flags.text("DAY", "When, such as 2026-12-01.", "--date"))
                .addOption(Flags.text("TIMES", "From when to when, such as '22:00 to 23:00 UTC'.", "--window"))
                .addOption(Flags.text("VERSION", "What it is changed to.", "--version"))
                .addOption(Flags.flag("Ask nothing; what is not given stays open.", "--no-questions"))
                .addOption(Flags.text("DIR", "Templates that go before the built-in ones.", "--templates"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Kind kind = kind(parsed);
        Optional<String> named = file(parsed);
        Checklists checklists = Checklists.of(parsed, session);
        boolean printed = named.filter(name -> name.equals("-")).isPresent();
        Headline headline = headline(parsed, session, !printed);
        String name =
                named.orElseGet(() -> Repository.USUAL_FOLDER + "/" + Starters.fileName(kind, headline.service()));
        Path file = printed ? session.directory() : Flags.path(session, name);
        if (!printed && !NewFile.isFree(file)) {
            throw new Misuse(name + " is there already, and is left as it is; name another file");
        }
        String text = text(checklists, kind, headline);
        if (printed) {
            session.out().write(text);
            return checklists.exit(Exit.CLEAN);
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getRoot()).orElse(session.directory());
        NewFile.write(file, text, named.isPresent() ? folder : session.directory());
        session.out().line(name);
        check(checklists, name);
        return checklists.exit(Exit.CLEAN);
    }

    private static Kind kind(ParseResult parsed) throws Misuse {
        String label = Flags.choice("KIND", Flags.one(parsed), KINDS);
        return Starters.KINDS.get(KINDS.indexOf(label));
    }

    private static Optional<String> file(ParseResult parsed) {
        return parsed.matchedPositionals().stream()
                .filter(one -> one.index().min() == 1)
                .flatMap(one -> one.stringValues().stream())
                .findFirst();
    }

    private static String text(Checklists checklists, Kind kind, Headline headline) throws Misuse {
        try {
            return new Starters(new Templates(checklists.resources()::template)).of(kind, headline);
        } catch (TemplateException e) {
            throw new Misuse("a template cannot be used: " + e.getMessage());
        }
    }

    /** Asks for what the flags do not say, where somebody is there to answer. */
    private static Headline headline(ParseResult parsed, Session session, boolean mayAsk) throws Misuse, IOException {
        boolean asks = mayAsk && session.terminal() && !Flags.isSet(parsed, "--no-questions");
        Optional<Questions> questions = asks ? Optional.of(new Questions(session)) : Optional.empty();
        return new Headline(
                one(parsed, "--service", "Service", questions),
                one(parsed, "--owner", "Owner (a person, a team or a channel)", questions),
                one(parsed, "--date", "Date", questions),
                one(parsed, "--window", "Window (from when to when)", questions),
                one(parsed, "--version", "Version", questions));
    }

    private static Optional<String> one(
            ParseResult parsed, String option, String question, Optional<Questions> questions)
            throws Misuse, IOException {
        Optional<String> given = Flags.value(parsed, option);
        Optional<String> value =
                given.isEmpty() && questions.isPresent() ? questions.get().ask(question) : given;
        if (value.isPresent()) {
            String text = value.get();
            boolean line = text.codePoints().noneMatch(Character::isISOControl);
            if (!line || text.isBlank() || text.length() > LONGEST) {
                throw new Misuse(option + " has to be one line of 1 to " + LONGEST + " characters");
            }
        }
        return value;
    }

    /** A value that was given may be at fault: a date that is none, a link that leads nowhere. */
    private static void check(Checklists checklists, String name) throws Misuse {
        List<Finding> findings =
                checklists.one(name).map(job -> checklists.linting().of(job)).orElse(List.of()).stream()
                        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                        .toList();
        findings.forEach(finding ->
                checklists.note(finding.rule().code() + " " + finding.rule().name() + ": " + finding.message()));
        checklists.note("set its numbers to yours, then: runsheet lint " + name);
    }
}
