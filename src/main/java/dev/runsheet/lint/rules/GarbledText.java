package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.source.Mojibake;
import dev.runsheet.source.Remark;
import java.util.List;
import java.util.Optional;
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
        if (garbled.isEmpty()) {
            return Stream.empty();
        }
        Remark first = garbled.get(0);
        String repaired =
                repaired(first).map(text -> ", which was " + Quote.of(text)).orElse("");
        Problem problem = Problem.at(
                new Where.Stretch(first.span()),
                Quote.of(first.detail()) + " is garbled text" + repaired,
                "save the file as UTF-8 again; the repair can be done for you");
        problem =
                problem.with(garbled.stream().skip(1).map(other -> new Where.Stretch(other.span())), "garbled as well");
        List<Problem.Change> changes = garbled.stream()
                .flatMap(remark -> repaired(remark).stream()
                        .map(text -> new Problem.Change(new Where.Stretch(remark.span()), text)))
                .toList();
        return Stream.of(
                changes.isEmpty() ? problem : problem.fixedBy(new Problem.Fix("repair the characters", true, changes)));
    }

    /** The repair of a remark that quotes all of what it speaks of. */
    private static Optional<String> repaired(Remark remark) {
        boolean whole =
                remark.detail().length() == remark.span().end() - remark.span().start();
        return whole ? Mojibake.repair(remark.detail()).map(Mojibake.Repair::text) : Optional.empty();
    }
}
