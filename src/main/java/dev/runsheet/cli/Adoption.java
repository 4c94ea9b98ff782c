package dev.runsheet.cli;

import dev.runsheet.build.BaselineFile;
import dev.runsheet.build.Earlier;
import dev.runsheet.build.Since;
import dev.runsheet.build.Trouble;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.report.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How a repository that has faults already takes up the program: what is known is not reported again. */
final class Adoption {
    private final Checklists checklists;
    private final Optional<BaselineFile> baseline;
    private final Optional<Since> since;
    private final boolean update;

    private Adoption(ParseResult parsed, Session session, Checklists checklists) throws Misuse, IOException {
        this.checklists = checklists;
        this.update = Flags.isSet(parsed, "--update-baseline");
        this.baseline = baseline(parsed, session, update);
        Optional<String> revision = Flags.value(parsed, "--since");
        if ((baseline.isPresent() || revision.isPresent())
                && Flags.paths(parsed).contains("-")) {
            throw new Misuse("what is known of a file is known by its name, and standard input has none");
        }
        this.since = revision.isEmpty()
                ? Optional.empty()
                : Optional.of(Since.of(revision.get(), session.directory(), checklists.linting()));
    }

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.text("FILE", "Report only what this baseline does not know.", "--baseline"))
                .addOption(
                        Flags.flag("Write what is found to the baseline, and report none of it.", "--update-baseline"))
                .addOption(Flags.text("REV", "Report only what is new since this git revision.", "--since"));
    }

    static Adoption of(ParseResult parsed, Session session, Checklists checklists) throws Misuse, IOException {
        return new Adoption(parsed, session, checklists);
    }

    private static Optional<BaselineFile> baseline(ParseResult parsed, Session session, boolean update)
            throws Misuse, IOException {
        Optional<String> name = Flags.value(parsed, "--baseline");
        if (name.isEmpty()) {
            if (update) {
                throw new Misuse("--update-baseline needs --baseline with the file to write");
            }
            return Optional.empty();
        }
        Path path = Flags.path(session, name.get());
        if (!Files.exists(path)) {
            if (!update) {
                throw new Misuse("there is no baseline " + name.get() + "; write it with --update-baseline");
            }
            return Optional.of(BaselineFile.empty(name.get(), path));
        }
        BaselineFile file = BaselineFile.read(name.get(), path);
        List<Trouble> troubles = file.troubles();
        if (!troubles.isEmpty()) {
            throw new Misuse(troubles.get(0).toString());
        }
        return Optional.of(file);
    }

    /** What is known, wherever from. */
    List<Earlier> earlier() {
        return Stream.<Optional<? extends Earlier>>of(baseline, since)
                .<Earlier>flatMap(Optional::stream)
                .toList();
    }

    /** What is reported of {@code results}: with what is stale in the baseline, or, when it is written anew, nothing. */
    List<Checked> report(List<Inspection.Result> results) throws IOException {
        List<Checked> reported = new ArrayList<>();
        results.forEach(result -> reported.add(update ? withoutKnown(result) : result.checked()));
        if (baseline.isEmpty()) {
            return reported;
        }
        Map<Path, Known> found = results.stream()
                .collect(Collectors.toMap(
                        result -> result.input().path(), Inspection.Result::all, (first, second) -> first));
        if (update) {
            boolean changed = baseline.get().update(found);
            int count = results.stream()
                    .mapToInt(result -> result.all().counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .sum();
            checklists.note(baseline.get().source().path() + (changed ? " now knows " : " still knows ") + count
                    + (count == 1 ? " finding" : " findings") + " of these files");
            return reported;
        }
        List<Finding> stale =
                baseline.get().stale(found, checklists.config(baseline.get().path()));
        if (!stale.isEmpty()) {
            reported.add(new Checked(baseline.get().source(), stale));
        }
        return reported;
    }

    private static Checked withoutKnown(Inspection.Result result) {
        return new Checked(
                result.checked().file(), result.all().without(result.checked().findings()));
    }
}
