package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of JUnit's reports: a suite for each file, a test for each finding. A test fails where the run does: what is
 * below {@code --fail-on} is a skipped one. A file without findings is one test that passes.
 *
 * <p>Nothing is timed, so that the same findings give the same bytes.
 */
final class JunitReport implements Report {
    private final Look look;
    private final Origin.Paths paths;

    JunitReport(Look look, Origin.Paths paths) {
        this.look = look;
        this.paths = paths;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        Xml xml = new Xml().open("testsuites");
        for (int i = 0; i < files.size(); i++) {
            suite(files.get(i), i, xml);
        }
        xml.close().end(out);
    }

    private void suite(Checked checked, int id, Xml xml) throws IOException {
        String path = paths.here().apply(checked.file().path());
        List<Finding> findings = checked.findings();
        int failures = (int) findings.stream().filter(this::fails).count();
        xml.open("testsuite")
                .attribute("name", path)
                .attribute("package", path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".")
                .attribute("id", id)
                .attribute("hostname", "localhost")
                .attribute("timestamp", "1970-01-01T00:00:00")
                .attribute("tests", Math.max(1, findings.size()))
                .attribute("failures", failures)
                .attribute("errors", 0)
                .attribute("skipped", findings.size() - failures)
                .attribute("time", "0.000")
                .empty("properties");
        if (findings.isEmpty()) {
            test(xml.empty("testcase"), "no findings", path);
        }
        Map<String, Integer> names = new HashMap<>();
        for (Finding finding : findings) {
            String name = title(finding) + ": " + finding.message();
            int times = names.merge(name, 1, Integer::sum);
            test(xml.open("testcase"), times == 1 ? name : name + " (" + times + ")", path);
            outcome(finding, path, xml);
            xml.close();
        }
        xml.empty("system-out").empty("system-err").close();
    }

    private static void test(Xml xml, String name, String path) throws IOException {
        xml.attribute("name", name).attribute("classname", path).attribute("time", "0.000");
    }

    /** Readers find file and line at the beginning of a failure's text. */
    private void outcome(Finding finding, String path, Xml xml) throws IOException {
        if (fails(finding)) {
            xml.open("failure")
                    .attribute("message", finding.message())
                    .attribute("type", finding.severity().label())
                    .text(path + ":" + finding.at().start() + ": "
                            + finding.severity().label() + ": " + title(finding) + ": " + finding.message() + "\n"
                            + finding.help())
                    .close();
        } else {
            xml.empty("skipped")
                    .attribute(
                            "message",
                            finding.severity().label() + " at " + finding.at().start() + ": " + finding.help());
        }
    }

    private boolean fails(Finding finding) {
        Severity severity = finding.severity();
        return look.failOn().filter(severity::atLeast).isPresent();
    }

    private static String title(Finding finding) {
        return finding.rule().code() + " " + finding.rule().name();
    }
}
