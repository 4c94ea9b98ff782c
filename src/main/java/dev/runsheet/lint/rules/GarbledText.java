package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Edit;
import dev.runsheet.source.Edits;
import dev.runsheet.source.Mojibake;
import dev.runsheet.source.Remark;
import dev.runsheet.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Flags text that was saved after it had been read in the wrong charset. */
final class GarbledText implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX01", "mojibake", Severity.ERROR, Audience.ALL, "Text was decoded with the wrong charset");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Remark> garbled = subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.GARBLED)
                .toList();
        Deque<Mojibake.Stretch> stretches = new ArrayDeque<>(garbled.isEmpty() ? List.of() : subject.garbled());
        return garbled.stream().map(remark -> {
            List<Mojibake.Stretch> own = new ArrayList<>();
            while (!stretches.isEmpty()
                    && stretches.peek().span().start() < remark.span().end()) {
                own.add(stretches.remove());
            }
            return problem(remark, own);
        });
    }

    private static Problem problem(Remark remark, List<Mojibake.Stretch> stretches) {
        Problem problem = Problem.at(
                        new Where.Stretch(remark.span()),
                        Quote.of(remark.detail()) + " is garbled text" + was(remark, stretches),
                        stretches.isEmpty()
                                ? "write again what stood there, and save the file as UTF-8"
                                : "save the file as UTF-8 again; the repair can be done for you")
                .alike(Pointer.ROOT, "garbled as well");
        boolean certain = stretches.stream().allMatch(Mojibake.Stretch::certain);
        if (!certain) {
            problem = problem.fixedBy(repair(stretches, false));
        }
        List<Mojibake.Stretch> sure =
                stretches.stream().filter(Mojibake.Stretch::certain).toList();
        return sure.isEmpty() ? problem : problem.fixedBy(repair(sure, true));
    }

    private static Problem.Fix repair(List<Mojibake.Stretch> stretches, boolean safe) {
        return new Problem.Fix(
                "repair the characters",
                safe,
                stretches.stream()
                        .map(stretch -> new Problem.Change(new Where.Stretch(stretch.span()), stretch.repaired()))
                        .toList());
    }

    /** The quoted text as it was; nothing where some of it could have been something else. */
    private static String was(Remark remark, List<Mojibake.Stretch> stretches) {
        int start = remark.span().start();
        if (stretches.isEmpty() || remark.detail().length() < remark.span().end() - start) {
            return "";
        }
        List<Edit> edits = stretches.stream()
                .map(stretch -> new Edit(
                        new Span(stretch.span().start() - start, stretch.span().end() - start), stretch.repaired()))
                .toList();
        boolean certain = stretches.stream().allMatch(Mojibake.Stretch::certain);
        return (certain ? ", which was " : ", which may have been ") + Quote.of(Edits.apply(remark.detail(), edits));
    }
}
