package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Finding;
import dev.runsheet.source.Edit;
import dev.runsheet.source.Position;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of reviewdog, which counts columns in bytes of UTF-8. */
final class RdjsonReport implements Report {
    private final Origin.Paths paths;

    RdjsonReport(Origin.Paths paths) {
        this.paths = paths;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        Map<String, SourceFile> byPath = files.stream()
                .map(Checked::file)
                .collect(Collectors.toMap(SourceFile::path, file -> file, (first, second) -> first));
        Json diagnostics = Json.array(files.stream()
                .flatMap(checked -> checked.findings().stream().map(finding -> json(finding, checked.file(), byPath))));
        out.append(Json.object()
                .put("source", Json.object().put("name", "runsheet").build())
                .put("diagnostics", diagnostics)
                .build()
                .pretty());
    }

    private Json json(Finding finding, SourceFile file, Map<String, SourceFile> files) {
        Json.Builder diagnostic = Json.object()
                .put("message", Visible.of(finding.message() + "; " + finding.help()))
                .put("location", location(finding.at(), files))
                .put("severity", finding.severity().name().toUpperCase(Locale.ROOT))
                .put("code", Json.object().put("value", finding.rule().code()).build());
        if (!finding.repairs().isEmpty()) {
            diagnostic.put(
                    "suggestions", Json.array(finding.repairs().stream().map(repair -> suggestion(file, repair))));
        }
        if (!finding.related().isEmpty()) {
            diagnostic.put(
                    "related_locations",
                    Json.array(finding.related().stream()
                            .map(related -> Json.object()
                                    .put("message", Visible.of(related.message()))
                                    .put("location", location(related.at(), files))
                                    .build())));
        }
        return diagnostic.build();
    }

    private Json location(Finding.Location at, Map<String, SourceFile> files) {
        SourceFile file = files.get(at.file());
        Json range = file == null
                ? range(at.start(), at.end())
                : range(file, at.span().start(), at.span().end());
        return Json.object()
                .put("path", paths.here().apply(at.file()))
                .put("range", range)
                .build();
    }

    /** A suggestion has one stretch: what stands between several edits is repeated. */
    private static Json suggestion(SourceFile file, Finding.Repair repair) {
        List<Edit> edits = repair.edits();
        int start = edits.isEmpty() ? 0 : edits.get(0).span().start();
        int end = edits.stream()
                .map(edit -> edit.span().end())
                .max(Comparator.naturalOrder())
                .orElse(0);
        StringBuilder text = new StringBuilder();
        int at = start;
        for (Edit edit : edits) {
            text.append(file.text(), at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return Json.object()
                .put("range", range(file, start, end))
                .put("text", text.toString())
                .build();
    }

    private static Json range(SourceFile file, int start, int end) {
        return range(position(file, start), position(file, end));
    }

    private static Position position(SourceFile file, int offset) {
        int line = file.lines().line(offset);
        String before = file.text().substring(file.lines().span(line).start(), offset);
        return new Position(line, before.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    private static Json range(Position start, Position end) {
        return Json.object()
                .put("start", position(start))
                .put("end", position(end))
                .build();
    }

    private static Json position(Position position) {
        return Json.object()
                .put("line", position.line())
                .put("column", position.column())
                .build();
    }
}
