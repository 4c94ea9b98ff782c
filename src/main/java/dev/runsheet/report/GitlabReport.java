package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Code Quality of GitLab, which is an array of issues in the form of Code Climate. Others that read that form insist on
 * {@code type} and {@code categories}.
 */
final class GitlabReport implements Report {
    private final Origin.Paths paths;

    GitlabReport(Origin.Paths paths) {
        this.paths = paths;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        out.append(Json.array(files.stream()
                        .flatMap(checked -> checked.findings().stream())
                        .map(this::issue))
                .pretty());
    }

    private Json issue(Finding finding) {
        String path = paths.top().apply(finding.at().file());
        Json lines = Json.object()
                .put("begin", finding.at().start().line())
                .put("end", finding.at().end().line())
                .build();
        return Json.object()
                .put("type", "issue")
                .put("check_name", finding.rule().name())
                .put("categories", Json.strings(List.of("Style")))
                .put("description", Visible.of(finding.rule().code() + " " + finding.message() + "; " + finding.help()))
                .put("severity", severity(finding.severity()))
                .put("fingerprint", fingerprint(path, finding))
                .put(
                        "location",
                        Json.object().put("path", path).put("lines", lines).build())
                .build();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }

    /** A finding's own tells it apart within its file, and GitLab wants one for the whole report. */
    private static String fingerprint(String path, Finding finding) {
        try {
            byte[] bytes = (path + "\0" + finding.fingerprint()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
