package dev.runsheet.cli;

import dev.runsheet.build.Replacement;
import dev.runsheet.fix.Fixing;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is done about faults that can be set right.
 *
 * @param goal whether they are repaired, shown, or left alone
 * @param fixing which repairs are applied
 * @param replacement how files are written
 */
record Repairing(Goal goal, Fixing fixing, Replacement replacement) {

    /** What becomes of repairs. */
    enum Goal {
        /** They are offered in the findings. */
        NONE,
        /** They are written to the files, of standard input to standard output. */
        FIX,
        /** They are shown as a patch. */
        DIFF
    }

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.flag("Repair what can be repaired without changing what is meant.", "--fix"))
                .addOption(Flags.flag("Also repair what may change what is meant; with --fix or --diff.", "--unsafe"))
                .addOption(Flags.flag("Print the repairs as a patch instead, and change nothing.", "--diff"));
    }

    static Repairing of(ParseResult parsed, Session session) throws Misuse {
        boolean unsafe = Flags.isSet(parsed, "--unsafe");
        Goal goal = Flags.isSet(parsed, "--diff") ? Goal.DIFF : Flags.isSet(parsed, "--fix") ? Goal.FIX : Goal.NONE;
        if (unsafe && goal == Goal.NONE) {
            throw new Misuse("--unsafe says which repairs are made, and needs --fix or --diff");
        }
        return new Repairing(goal, new Fixing(unsafe), new Replacement(session.directory()));
    }

    /** The session in which findings are reported: standard output belongs to a patch and to repaired standard input. */
    Session reportingIn(Session session, ParseResult parsed) throws Misuse {
        boolean printsText = goal == Goal.FIX && Flags.paths(parsed).contains("-");
        if (goal != Goal.DIFF && !printsText) {
            return session;
        }
        Optional<String> printed = Flags.values(parsed, "--format").stream()
                .filter(format -> format.indexOf(':') < 0)
                .findFirst();
        if (printed.isPresent()) {
            String name = printed.get();
            throw new Misuse("standard output is for " + (printsText ? "the repaired text" : "the patch")
                    + "; give --format " + name + " a file, as in " + name + ":findings.txt");
        }
        return session.printingTo(printsText ? session.err() : new Output(OutputStream.nullOutputStream()));
    }

    /** One line on what was repaired; empty when nothing was. */
    Optional<String> sum(List<Inspection.Result> results) {
        int places = results.stream().mapToInt(Inspection.Result::repaired).sum();
        long files = results.stream().filter(result -> result.repaired() > 0).count();
        return places == 0
                ? Optional.empty()
                : Optional.of((goal == Goal.DIFF ? "would repair " : "repaired ")
                        + places
                        + (places == 1 ? " place in " : " places in ")
                        + files
                        + (files == 1 ? " file" : " files"));
    }
}
