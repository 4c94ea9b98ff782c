package dev.runsheet.cli;

import dev.runsheet.report.Judgement;
import dev.runsheet.report.JudgementForm;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where a verdict goes, and in which forms. */
final class Judging {
    private Judging() {}

    static void write(Judgement judgement, List<Format> formats, Session session) throws IOException {
        UnaryOperator<String> top = RepositoryPaths.from(session.directory()).top();
        for (Format format : formats) {
            boolean color = format.file().isEmpty() && session.color();
            JudgementForm form = JudgementForm.named(format.name(), color, top)
                    .orElseThrow(() -> new IllegalStateException("no form " + format.name()));
            if (format.file().isPresent()) {
                StringBuilder text = new StringBuilder();
                form.write(judgement, text);
                WholeFile.write(format.file().get(), text);
            } else {
                form.write(judgement, session.out());
            }
            if (format.name().equals("github")) {
                StepSummaryFile.append(
                        room -> {
                            StringBuilder text = new StringBuilder();
                            JudgementForm.stepSummary(room / 4).write(judgement, text);
                            return text;
                        },
                        session);
            }
        }
    }
}
