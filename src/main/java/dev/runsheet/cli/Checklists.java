package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Configurations;
import dev.runsheet.build.Input;
import dev.runsheet.build.Linting;
import dev.runsheet.build.Neighbourhood;
import dev.runsheet.build.Readers;
import dev.runsheet.build.Resources;
import dev.runsheet.build.Search;
import dev.runsheet.build.Trouble;
import dev.runsheet.config.Config;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.house.HouseRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** The checklists a command line names, and what it says about reading them. */
final class Checklists {
    private final Session session;
    private final Configurations configurations;
    private final Resources resources;
    private final Readers readers;
    private final Neighbourhood neighbourhood;
    private final Linting linting;
    private final boolean quiet;
    private final Set<Trouble> said = new HashSet<>();
    private boolean trouble;

    private Checklists(ParseResult parsed, Session session) throws Misuse {
        this.session = session;
        this.resources = resources(parsed, session);
        this.neighbourhood = new Neighbourhood();
        this.linting = new Linting(
                today(parsed), Flags.isSet(parsed, "--no-files") ? Optional.empty() : Optional.of(neighbourhood));
        this.readers = new Readers(resources);
        this.configurations = configurations(parsed, session, linting.linter().infos(), readers);
        this.quiet = Flags.isSet(parsed, "--quiet");
    }

    static Checklists of(ParseResult parsed, Session session) throws Misuse {
        return new Checklists(parsed, session);
    }

    private static Configurations configurations(
            ParseResult parsed, Session session, List<RuleInfo> rules, Readers readers) throws Misuse {
        Optional<String> named = Flags.value(parsed, "--config");
        if (Flags.isSet(parsed, "--no-config")) {
            if (named.isPresent()) {
                throw new Misuse("--config and --no-config exclude each other; leave one out");
            }
            return Configurations.none(readers, session.directory());
        }
        if (named.isEmpty()) {
            return Configurations.found(rules, readers, session.directory());
        }
        Path file = Flags.path(session, named.get());
        if (!Files.isRegularFile(file)) {
            throw new Misuse(named.get() + ": there is no such configuration file");
        }
        return Configurations.only(file, rules, readers, session.directory());
    }

    private static Optional<LocalDate> today(ParseResult parsed) throws Misuse {
        Optional<String> day = Flags.value(parsed, "--today");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Misuse("--today " + day.orElse("") + " is no date; write it like 2026-11-21");
        }
    }

    private static Resources resources(ParseResult parsed, Session session) throws Misuse {
        boolean has = parsed.commandSpec().findOption("--templates") != null;
        Optional<String> folder = has ? Flags.value(parsed, "--templates") : Optional.empty();
        if (folder.isEmpty()) {
            return Resources.BUILT_IN;
        }
        Path path = Flags.path(session, folder.get());
        if (!Files.isDirectory(path)) {
            throw new Misuse("--templates " + folder.get() + " is no folder");
        }
        return new Resources(Optional.of(path));
    }

    Resources resources() {
        return resources;
    }

    /** What holds for {@code file}, an absolute path. */
    Config config(Path file) {
        return configurations.of(file);
    }

    Linting linting() {
        return linting;
    }

    /** Every configuration that is looked at. */
    Configurations configurations() {
        return configurations;
    }

    /** What holds in the working folder; what is wrong there is said and remembered. */
    Config here() {
        Config config = configurations.in(session.directory().toAbsolutePath().normalize());
        report(configurations.troubles());
        return config;
    }

    /** Reads files as the configuration says. */
    Batch batch() {
        return new Batch(readers, configurations);
    }

    /** The built-in rules and the team's own, as {@code config} has them. */
    List<RuleInfo> known(Config config) {
        return Stream.concat(
                        linting.linter().infos().stream(),
                        config.houseRules().stream().map(HouseRule::info))
                .toList();
    }

    /** Does {@code work} on every file that {@code paths} name; what goes wrong is said and remembered. */
    <T> List<T> each(List<String> paths, Batch.Work<T> work) throws Misuse {
        List<Input> inputs = new ArrayList<>();
        if (paths.contains("-")) {
            if (paths.size() > 1) {
                throw new Misuse("- stands for standard input and goes with no other path");
            }
            inputs.add(Input.standard(session.in(), session.directory()));
        } else {
            Search.Found found = new Search(
                            session.directory(), path -> configurations.of(path).includes(Configurations.pattern(path)))
                    .of(paths);
            inputs.addAll(found.inputs());
            report(found.troubles());
        }
        neighbourhood.meet(inputs);
        Batch.Results<T> results = batch().each(inputs, work);
        report(configurations.troubles());
        report(results.troubles());
        return results.values();
    }

    /** What is read from the one file {@code name}; empty when it cannot be read, which has then been said. */
    Optional<Batch.Job> one(String name) throws Misuse {
        if (Files.isDirectory(Flags.path(session, name))) {
            throw new Misuse(name + " is a folder, and one file is needed");
        }
        return each(List.of(name), job -> job).stream().findFirst();
    }

    /** What is read from {@code inputs}, which are versions of a file and no neighbours of each other. */
    List<Batch.Job> versions(List<Input> inputs) {
        Batch.Results<Batch.Job> results = batch().each(inputs, job -> job);
        report(configurations.troubles());
        report(results.troubles());
        return results.values();
    }

    /** Says what went wrong, each once; the exit code will tell. */
    void report(List<Trouble> troubles) {
        for (Trouble one : troubles) {
            trouble = true;
            if (!said.add(one)) {
                continue;
            }
            session.say(one.toString());
            if (session.debug()) {
                one.fault()
                        .ifPresent(fault -> List.of(fault.getStackTrace())
                                .forEach(frame -> session.err().line("    at " + frame)));
            }
        }
    }

    /** Says something that is not an error, unless told to be quiet. */
    void note(String message) {
        if (!quiet) {
            session.say(message);
        }
    }

    /** The exit code of a command that found nothing worse than {@code exit}. */
    int exit(int exit) {
        return trouble ? Exit.TROUBLE : exit;
    }
}
