package dev.runsheet.cli;

import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Reports;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A form of the findings and where it goes: {@code --format json:findings.json}.
 *
 * @param name one of {@link Reports#names()}
 * @param file standard output where empty
 */
record Format(String name, Optional<Path> file) {

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.texts(
                        "F[:FILE]",
                        "Form of the findings: " + String.join(", ", Reports.names())
                                + "; with a file, to it. May be given several times.",
                        "--format"))
                .addOption(Flags.text("info", "Show infos one by one in the text form.", "--show"));
    }

    /** What {@code --format} asks for; text to standard output when it is not there. */
    static List<Format> of(ParseResult parsed, Session session) throws Misuse {
        List<String> written = Flags.values(parsed, "--format");
        List<Format> formats = new ArrayList<>();
        for (String one : written.isEmpty() ? List.of("text") : written) {
            int colon = one.indexOf(':');
            String name = Flags.choice("--format", colon < 0 ? one : one.substring(0, colon), Reports.names());
            if (colon == one.length() - 1) {
                throw new Misuse("--format " + one + " names no file behind the colon");
            }
            formats.add(new Format(
                    name, colon < 0 ? Optional.empty() : Optional.of(Flags.path(session, one.substring(colon + 1)))));
        }
        if (formats.stream().filter(format -> format.file().isEmpty()).count() > 1) {
            throw new Misuse(
                    "only one --format can go to standard output; give the others a file, as in json:out.json");
        }
        return formats;
    }

    /** Whether {@code --show info} is given. */
    static boolean infos(ParseResult parsed) throws Misuse {
        Optional<String> show = Flags.value(parsed, "--show");
        if (show.isPresent()) {
            Flags.choice("--show", show.get(), List.of("info"));
        }
        return show.isPresent();
    }

    /** Writes {@code files} in this form. */
    void write(List<Checked> files, boolean infos, Session session) throws IOException {
        if (file.isEmpty()) {
            report(new Look(session.color(), infos), files, session.out());
            return;
        }
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8))) {
            report(new Look(false, infos), files, writer);
        }
    }

    private void report(Look look, List<Checked> files, Appendable out) throws IOException {
        Reports.named(name, look)
                .orElseThrow(() -> new IllegalStateException("no report " + name))
                .write(files, out);
    }
}
