package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.source.Edit;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Position;
import dev.runsheet.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results of one file in a SARIF run. */
final class SarifResults {
    /** What relative addresses start from. */
    static final String TOP = "%SRCROOT%";

    /** GitHub keeps a hundred places of a result and shows those that the message links. */
    private static final int MOST_RELATED = 100;

    private static final int MOST_LINKED = 5;

    private final SourceFile file;
    private final Origin.Paths paths;
    private final List<RuleInfo> rules;
    private List<String> hashes = List.of();

    SarifResults(SourceFile file, Origin.Paths paths, List<RuleInfo> rules) {
        this.file = file;
        this.paths = paths;
        this.rules = rules;
    }

    Json json(Finding finding) {
        List<Finding.Related> related =
                finding.related().stream().limit(MOST_RELATED).toList();
        Json.Builder result = Json.object()
                .put("ruleId", finding.rule().code())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", SarifRules.level(finding.severity()))
                .put("message", SarifRules.text(message(finding, related)))
                .put("locations", Json.array(List.of(location(finding.at()).build())));
        if (!related.isEmpty()) {
            result.put(
                    "relatedLocations",
                    Json.array(IntStream.range(0, related.size())
                            .mapToObj(i -> location(related.get(i).at())
                                    .put("id", i + 1)
                                    .put(
                                            "message",
                                            SarifRules.text(
                                                    Visible.of(related.get(i).message())))
                                    .build())));
        }
        result.put("partialFingerprints", fingerprints(finding));
        if (!finding.repairs().isEmpty()) {
            result.put("fixes", Json.array(finding.repairs().stream().map(this::fix)));
        }
        return result.build();
    }

    /** Its first sentence is the title that GitHub shows; a link to a number leads to the related place with it. */
    private String message(Finding finding, List<Finding.Related> related) {
        String text = sentence(finding.message()) + " " + sentence(finding.help());
        if (related.isEmpty()) {
            return text;
        }
        return text
                + IntStream.range(0, Math.min(related.size(), MOST_LINKED))
                        .mapToObj(i -> link(finding, related.get(i), i + 1))
                        .collect(Collectors.joining(", ", " See ", "."));
    }

    private String link(Finding finding, Finding.Related related, int id) {
        String other = related.at().file();
        String place = other.equals(finding.at().file()) ? "line " : paths.top().apply(other) + " line ";
        return "["
                + plain(related.message() + ", " + place + related.at().start().line()) + "](" + id + ")";
    }

    private static String sentence(String text) {
        String first = text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT);
        return plain(first + text.substring(first.length())) + ".";
    }

    /** Brackets of a document make no link. */
    private static String plain(String text) {
        return Visible.of(text).replace("[", "\\[").replace("]", "\\]");
    }

    private Json fingerprints(Finding finding) {
        if (hashes.isEmpty()) {
            hashes = LineHash.of(file);
        }
        return Json.object()
                .put("primaryLocationLineHash", hashes.get(finding.at().start().line() - 1))
                .put("runsheet/v1", finding.fingerprint())
                .build();
    }

    private Json.Builder location(Finding.Location at) {
        Json physical = Json.object()
                .put("artifactLocation", artifact(at.file()))
                .put("region", region(at.start(), at.end()))
                .build();
        return Json.object().put("physicalLocation", physical);
    }

    private Json artifact(String name) {
        String path = paths.top().apply(name);
        Json.Builder artifact = Json.object().put("uri", FileUri.of(path));
        return (FileUri.isRelative(path) ? artifact.put("uriBaseId", TOP) : artifact).build();
    }

    private static Json region(Position start, Position end) {
        return Json.object()
                .put("startLine", start.line())
                .put("startColumn", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column())
                .build();
    }

    private Json fix(Finding.Repair repair) {
        Json change = Json.object()
                .put("artifactLocation", artifact(file.path()))
                .put("replacements", Json.array(repair.edits().stream().map(edit -> replacement(file.lines(), edit))))
                .build();
        return Json.object()
                .put("description", SarifRules.text(sentence(repair.title())))
                .put("artifactChanges", Json.array(List.of(change)))
                .build();
    }

    private static Json replacement(LineMap lines, Edit edit) {
        return Json.object()
                .put(
                        "deletedRegion",
                        region(
                                lines.position(edit.span().start()),
                                lines.position(edit.span().end())))
                .put("insertedContent", SarifRules.text(edit.replacement()))
                .build();
    }
}
