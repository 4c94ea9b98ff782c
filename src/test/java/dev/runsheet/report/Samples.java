package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.Edit;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Findings to be reported. */
final class Samples {
    static final RuleInfo RULE = RuleInfo.of(
            "CO02", "placeholder-contact", Severity.WARNING, RuleInfo.Audience.ALL, "A contact was never filled in");

    /** Names and messages that mean something to one form or another. */
    static final List<String> HOSTILE = List.of(
            "a \"b\" 'c' <d> &amp; & ]]> e",
            "::error file=x,line=1::forged, 100% and 50%25 and %0A",
            "##[error]forged ##[add-mask]x",
            "one\ntwo\r\nthree\rfour\u0085five\u2028six",
            "nul \u0000 bell \u0007 escape \u001b[31m delete \u007f lone \ud800 none \uffff \u202egnp",
            "[docs](1) [x](https://example.com) {0} {{1}} \\ back` *b* _i_ | cell",
            "🚨 👩‍🚒 naïve 担当 :-) a.b..c",
            "   ",
            "-",
            "::");

    private static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

    private Samples() {}

    static Finding.Location at(SourceFile file, int start, int end) {
        return new Finding.Location(
                file.path(),
                new Span(start, end),
                file.lines().position(start),
                file.lines().position(end));
    }

    static Finding.Location at(SourceFile file, String word) {
        int start = file.text().indexOf(word);
        return at(file, start, start + word.length());
    }

    static Finding finding(Finding.Location at, Severity severity, String message, String fingerprint) {
        return new Finding(at, RULE, severity, message, "write a name", List.of(), List.of(), fingerprint);
    }

    static Finding with(Finding finding, List<Finding.Related> related, List<Finding.Repair> repairs) {
        return new Finding(
                finding.at(),
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.help(),
                related,
                repairs,
                finding.fingerprint());
    }

    /** A file with so many findings of {@code severity}, one a line. */
    static Checked many(String path, Severity severity, int count) {
        SourceFile file = SourceFile.of(path, "line\n".repeat(count), "");
        return new Checked(
                file,
                IntStream.range(0, count)
                        .mapToObj(i -> finding(at(file, 5 * i, 5 * i + 4), severity, "number " + i, "f" + i))
                        .toList());
    }

    /** A file named by each hostile text, with findings that quote, relate and repair with all of them. */
    static List<Checked> hostile() {
        return HOSTILE.stream().map(text -> hostile(text + ".md")).toList();
    }

    private static Checked hostile(String path) {
        SourceFile file = SourceFile.of(path, String.join("\n", HOSTILE), "");
        List<Finding> findings = IntStream.range(0, HOSTILE.size())
                .mapToObj(i -> hostile(file, i))
                .toList();
        return new Checked(file, findings);
    }

    private static Finding hostile(SourceFile file, int i) {
        String text = HOSTILE.get(i);
        Finding.Location at = at(file, text);
        return new Finding(
                at,
                RULE,
                SEVERITIES.get(i % 3),
                text,
                text,
                List.of(new Finding.Related(at(file, HOSTILE.get(0)), text), new Finding.Related(at, text)),
                List.of(new Finding.Repair(
                        text,
                        i % 2 == 0,
                        List.of(
                                new Edit(at.span(), text),
                                new Edit(new Span(at.span().end(), at.span().end()), "!")))),
                "f" + i);
    }

    /** All that {@code files} give in the form called {@code name}. */
    static String written(String name, Look look, List<Checked> files) throws IOException {
        return written(Reports.named(name, look, origin()).orElseThrow(), files);
    }

    static String written(Report report, List<Checked> files) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(files, out);
        return out.toString();
    }

    /** One rule, with a page. */
    static Origin origin() {
        return new Origin(
                "1.2.3",
                List.of(RULE),
                rule -> Optional.of("# placeholder-contact\n\n## What it finds\n\nA\ncontact.\n\n## Bad\n"),
                Origin.Paths.AS_NAMED);
    }
}
