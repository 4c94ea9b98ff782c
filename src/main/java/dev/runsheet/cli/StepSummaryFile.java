package dev.runsheet.cli;

import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Origin;
import dev.runsheet.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file a workflow of GitHub reads a step's summary from: {@code GITHUB_STEP_SUMMARY}. */
final class StepSummaryFile {
    /** GitHub drops the whole summary when it is larger. */
    private static final int LARGEST = 1 << 20;

    private StepSummaryFile() {}

    /** A page of at most so many bytes. */
    @FunctionalInterface
    interface Page {
        CharSequence within(int room) throws IOException;
    }

    /** Adds the findings to what the step has written there before; does nothing outside a workflow. */
    static void append(List<Checked> files, Look look, Origin.Paths paths, Session session) {
        append(
                room -> {
                    StringBuilder text = new StringBuilder();
                    Reports.stepSummary(look, paths, source(session.environment()), room)
                            .write(files, text);
                    return text;
                },
                session);
    }

    /** Adds {@code page} in the same way. */
    static void append(Page page, Session session) {
        String name = session.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (name.isEmpty()) {
            return;
        }
        try {
            Path file = session.directory().resolve(name);
            long written = Files.exists(file) ? Files.size(file) : 0;
            StringBuilder text = new StringBuilder(written > 0 ? "\n" : "");
            text.append(page.within((int) Math.max(0, LARGEST - written - 1)));
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // what it would say stands in the log all the same
            session.say("cannot write the step's summary: " + e);
        }
    }

    private static Optional<String> source(Map<String, String> environment) {
        List<String> parts = List.of("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA").stream()
                .map(name -> environment.getOrDefault(name, ""))
                .toList();
        return parts.contains("")
                ? Optional.empty()
                : Optional.of(parts.get(0) + "/" + parts.get(1) + "/blob/" + parts.get(2) + "/");
    }
}
