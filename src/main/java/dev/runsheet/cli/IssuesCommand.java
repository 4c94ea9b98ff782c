package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.IssueFolder;
import dev.runsheet.build.Opened;
import dev.runsheet.github.IssueFiles;
import dev.runsheet.github.IssueOptions;
import dev.runsheet.github.Planned;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.TemplateException;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes issue forms and templates for GitHub. */
final class IssuesCommand implements Command {
    private static final String USUAL = ".github/ISSUE_TEMPLATE";

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Write GitHub issue forms and templates of checklists.",
                "runsheet issues                     checklists to .github/ISSUE_TEMPLATE",
                "runsheet issues ops/deploy.md -o out --only forms",
                "runsheet issues --labels release,ops --assignees maria --title \"{title} ____ (version)\"",
                "runsheet issues --repo-url https://github.com/acme/ops --urls --fill version=2.4");
        Destination.with(Flags.withPaths(spec), USUAL);
        return Flags.withReading(IssueFlags.with(spec));
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Path folder = Destination.of(parsed, USUAL, session);
        IssueFlags flags = IssueFlags.of(parsed);
        Checklists checklists = Checklists.of(parsed, session);
        List<Opened> opened = checklists.each(Flags.paths(parsed), Batch.Job::opened);
        opened.forEach(one -> checklists.report(one.troubles()));
        if (opened.isEmpty()) {
            throw new Misuse("there is nothing to write, so " + folder + " is left as it is");
        }
        List<Planned> planned = opened.stream()
                .map(one ->
                        new Planned(one.document().checklist(), one.document().plan()))
                .toList();
        Templates templates = new Templates(checklists.resources()::template);
        IssueFiles.Made made = made(templates, flags, planned, folder, Flags.isSet(parsed, "--force"));
        List<String> addresses = flags.addresses(made);
        Destination.Written written = Destination.writeBeside(folder, parsed, target -> {
            for (OutputFile file : flags.wanted(made)) {
                target.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
            }
        });
        addresses.forEach(session.out()::line);
        checklists.note("wrote " + counted(written.files()) + " to " + folder);
        if (!written.kept().isEmpty()) {
            checklists.note("left as they are, for they were not written by Runsheet or were changed since: "
                    + String.join(", ", written.kept()) + "; --force overwrites them");
        }
        return checklists.exit(Exit.CLEAN);
    }

    private static String counted(int files) {
        return files + (files == 1 ? " file" : " files");
    }

    /** Names that the team's own templates have are not given again; a template that is overwritten has none. */
    private static IssueFiles.Made made(
            Templates templates, IssueFlags flags, List<Planned> planned, Path folder, boolean force)
            throws Misuse, IOException {
        try {
            IssueOptions options = flags.options();
            Map<String, String> others = new HashMap<>(IssueFolder.names(folder));
            if (force && !others.isEmpty()) {
                Set<String> overwritten = flags.wanted(new IssueFiles(templates, options).of(planned)).stream()
                        .map(OutputFile::path)
                        .collect(Collectors.toSet());
                others.keySet().removeAll(overwritten);
            }
            return new IssueFiles(templates, options.withTaken(Set.copyOf(others.values()))).of(planned);
        } catch (TemplateException e) {
            throw new Misuse("a template cannot be used: " + e.getMessage());
        }
    }
}
