package dev.runsheet.cli;

import dev.runsheet.lint.Severity;
import dev.runsheet.source.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Flags that several commands have, and how they are read. */
final class Flags {
    static final String DEFAULT_PATH = "checklists";

    private static final List<String> LEVELS = Stream.concat(
                    Stream.of(Severity.values()).map(Severity::label), Stream.of("never"))
            .toList();

    private Flags() {}

    /** A command with its one-line purpose and its examples, each a command and what it does. */
    static CommandSpec command(String name, String purpose, String... examples) {
        CommandSpec spec = CommandSpec.create().name("runsheet " + name);
        spec.usageMessage()
                .header(purpose)
                .headerHeading("")
                .synopsisHeading("%nUsage: ")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .footerHeading("%nExamples:%n")
                .footer(Stream.of(examples).map(example -> "  " + example).toArray(String[]::new));
        return spec;
    }

    static CommandSpec withPaths(CommandSpec spec) {
        return spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files and folders; - is standard input. Default: " + DEFAULT_PATH)
                .build());
    }

    static CommandSpec withOne(CommandSpec spec, String label, String description) {
        return spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("1")
                .index("0")
                .required(true)
                .type(String.class)
                .description(description)
                .build());
    }

    /** The flags of every command that reads checklists. */
    static CommandSpec withReading(CommandSpec spec) {
        return withConfig(spec)
                .addOption(text("DATE", "The day that counts as today, such as 2026-11-21.", "--today"))
                .addOption(flag("Do not look whether files that checklists refer to are there.", "--no-files"))
                .addOption(flag("Say nothing but results and errors.", "-q", "--quiet"))
                .addOption(help());
    }

    /** The flags of every command that looks for a configuration. */
    static CommandSpec withConfig(CommandSpec spec) {
        return spec.addOption(text("FILE", "The configuration for all files, instead of those found.", "--config"))
                .addOption(flag("Look for no configuration.", "--no-config"));
    }

    static CommandSpec withFailOn(CommandSpec spec) {
        return spec.addOption(
                text("LEVEL", "Exit with 1 from this level on: error (default), warning, info or never.", "--fail-on"));
    }

    static OptionSpec help() {
        return flag("Show this help.", "-h", "--help");
    }

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec text(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec texts(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static boolean isSet(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name);
    }

    static Optional<String> value(ParseResult parsed, String name) {
        return Optional.ofNullable(parsed.matchedOptionValue(name, (String) null));
    }

    static List<String> values(ParseResult parsed, String name) {
        return parsed.matchedOptionValue(name, List.of());
    }

    /** The arguments that are no options, in order. */
    static List<String> paths(ParseResult parsed) {
        List<String> paths = parsed.matchedPositionals().isEmpty()
                ? List.of()
                : parsed.matchedPositionals().get(0).stringValues();
        return paths.isEmpty() ? List.of(DEFAULT_PATH) : List.copyOf(paths);
    }

    static String one(ParseResult parsed) {
        return parsed.matchedPositionals().get(0).stringValues().get(0);
    }

    static Path path(Session session, String name) throws Misuse {
        try {
            return session.directory().resolve(name);
        } catch (InvalidPathException e) {
            throw new Misuse(name + " is no path: " + e.getReason());
        }
    }

    /** From which severity on findings make the command fail; empty for never. */
    static Optional<Severity> failOn(ParseResult parsed) throws Misuse {
        String level = choice("--fail-on", value(parsed, "--fail-on").orElse("error"), LEVELS);
        return Severity.of(level);
    }

    /** {@code value}, if it is one of {@code known}. */
    static String choice(String option, String value, List<String> known) throws Misuse {
        if (!known.contains(value)) {
            throw new Misuse("there is no " + option + " " + value + "; "
                    + Nearest.to(value, known)
                            .map(name -> "did you mean " + name + "?")
                            .orElse("it is one of " + String.join(", ", known)));
        }
        return value;
    }
}
