package dev.runsheet.report;

import dev.runsheet.gate.Decision;
import dev.runsheet.gate.Reason;
import dev.runsheet.gate.Verdict;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.model.Pointer;
import dev.runsheet.run.Copy;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A filled-in copy and what the gate decided on it.
 *
 * @param files the copy's files, as they were named
 * @param copy what they say
 * @param checklist what they were held against; what the reasons' {@code at} points into
 * @param against whether that is a checklist named for it, and not the copy itself
 * @param reach how far the run has to have come, in words: {@code until "Preparation"}; empty for the whole
 * @param decision what was decided
 */
public record Judgement(
        List<String> files, Copy copy, Document checklist, boolean against, Optional<String> reach, Decision decision) {
    public Judgement {
        files = List.copyOf(files);
    }

    /**
     * A line that a reason rests on.
     *
     * @param file the file it stands in
     * @param at where
     */
    record Line(SourceFile file, Finding.Location at) {

        static Line of(SourceFile file, Span span) {
            int length = file.text().length();
            Span inside = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
            LineMap lines = file.lines();
            return new Line(
                    file,
                    new Finding.Location(
                            file.path(), inside, lines.position(inside.start()), lines.position(inside.end())));
        }
    }

    /** Where a reason stands in the copy. */
    Optional<Line> inCopy(Reason reason) {
        return reason.in().flatMap(copy.where()).map(written -> Line.of(written.file(), written.span()));
    }

    /** Where it stands in the checklist; empty where there is none beside the copy. */
    Optional<Line> inChecklist(Reason reason) {
        return against ? reason.at().map(this::inChecklist) : Optional.empty();
    }

    /** Where a part of the checklist stands in its file. */
    Line inChecklist(Pointer at) {
        return Line.of(checklist.source(), checklist.positions().span(at));
    }

    /** The reasons that leave {@code verdict} as the best one possible. */
    List<Reason> of(Verdict verdict) {
        return decision.reasons().stream()
                .filter(reason -> reason.kind().best() == verdict)
                .toList();
    }

    /** {@code billing.md against checklists/billing.md, until "Preparation"}. */
    String subject() {
        return String.join(" and ", files)
                + (against ? " against " + checklist.source().path() : "")
                + reach.map(words -> ", " + words).orElse("");
    }

    /** {@code 2 reasons for ROLL BACK, 1 for INCOMPLETE and 3 remarks}; {@code nothing speaks against it}. */
    String sentence() {
        StringBuilder out = new StringBuilder();
        for (Verdict verdict : List.of(Verdict.ROLL_BACK, Verdict.NO_GO, Verdict.INCOMPLETE)) {
            int count = of(verdict).size();
            if (count > 0) {
                out.append(out.isEmpty() ? Tally.some(count, "reason") : ", " + count)
                        .append(" for ")
                        .append(verdict.label());
            }
        }
        int remarks = of(Verdict.GO).size();
        return (out.isEmpty() ? "nothing speaks against it" : out.toString())
                + (remarks > 0 ? ", " + Tally.some(remarks, "remark") : "");
    }
}
