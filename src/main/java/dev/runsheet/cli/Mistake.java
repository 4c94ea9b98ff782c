package dev.runsheet.cli;

import dev.runsheet.source.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a command line into one line, with what to write instead. */
final class Mistake {
    private Mistake() {}

    static String message(ParameterException fault, String command) {
        CommandSpec spec = fault.getCommandLine().getCommandSpec();
        String see = "see runsheet " + command + " --help";
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return name.startsWith("-")
                    ? "there is no option " + name + " of " + command + "; "
                            + Nearest.to(name, options(spec))
                                    .map(option -> "did you mean " + option + "?")
                                    .orElse(see)
                    : command + " takes no further argument " + word + "; " + see;
        }
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Mistake::name).collect(Collectors.joining(", "));
            return command + " needs " + names + "; " + see;
        }
        if (fault instanceof OverwrittenOptionException) {
            return name(fault.getArgSpec()) + " is given twice; " + see;
        }
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("wrong use") + "; " + see;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " with its value " + option.paramLabel()
                : argument.paramLabel();
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }
}
