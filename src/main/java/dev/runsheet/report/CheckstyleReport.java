package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import java.io.IOException;
import java.util.List;

/** The form of Checkstyle's reports, which many programs read. */
final class CheckstyleReport implements Report {
    private final Origin origin;

    CheckstyleReport(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        Xml xml = new Xml().open("checkstyle").attribute("version", origin.version());
        for (Checked checked : files) {
            xml.open("file")
                    .attribute(
                            "name", origin.paths().here().apply(checked.file().path()));
            for (Finding finding : checked.findings()) {
                xml.empty("error")
                        .attribute("line", finding.at().start().line())
                        .attribute("column", finding.at().start().column())
                        .attribute("severity", finding.severity().label())
                        .attribute("message", finding.message() + "; " + finding.help())
                        // readers show what stands behind the last dot
                        .attribute("source", "runsheet." + finding.rule().code());
            }
            xml.close();
        }
        xml.close().end(out);
    }
}
