package dev.runsheet.cli;

import dev.runsheet.report.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * A form of the findings and where it goes: {@code --format json:findings.json}.
 *
 * @param name of the form, such as {@code json}
 * @param file standard output where empty
 */
record Format(String name, Optional<Path> file) {

    /** What {@code --format} asks for; text to standard output when it is not there. */
    static List<Format> of(ParseResult parsed, Session session) throws Misuse {
        return of(parsed, session, Reports.names());
    }

    /** The same where the forms are called {@code names}. */
    static List<Format> of(ParseResult parsed, Session session, List<String> names) throws Misuse {
        List<String> written = Flags.values(parsed, "--format");
        List<Format> formats = new ArrayList<>();
        Set<Optional<Path>> taken = new HashSet<>();
        for (String one : written.isEmpty() ? List.of("text") : written) {
            Format format = of(one, session, names);
            if (!taken.add(format.file().map(file -> file.toAbsolutePath().normalize()))) {
                throw new Misuse(
                        format.file().isEmpty()
                                ? "only one --format can go to standard output; give the others a file, as in"
                                        + " json:out.json"
                                : "two --format go to " + one.substring(one.indexOf(':') + 1)
                                        + "; give each a file of its own");
            }
            formats.add(format);
        }
        return List.copyOf(formats);
    }

    private static Format of(String written, Session session, List<String> names) throws Misuse {
        int colon = written.indexOf(':');
        String name = Flags.choice("--format", colon < 0 ? written : written.substring(0, colon), names);
        if (colon == written.length() - 1) {
            throw new Misuse("--format " + written + " names no file behind the colon");
        }
        return new Format(
                name, colon < 0 ? Optional.empty() : Optional.of(Flags.path(session, written.substring(colon + 1))));
    }
}
