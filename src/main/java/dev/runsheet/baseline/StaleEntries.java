package dev.runsheet.baseline;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.StaleBaseline;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the entries of a baseline that nothing matches any more. */
public final class StaleEntries {
    private final SourceFile source;
    private final BaselineReader.Reading reading;
    private final Severity severity;

    /**
     * Looks for stale entries in a baseline.
     *
     * @param source its file
     * @param reading what was read from it
     * @param severity of the findings
     */
    public StaleEntries(SourceFile source, BaselineReader.Reading reading, Severity severity) {
        this.source = source;
        this.reading = reading;
        this.severity = severity;
    }

    /**
     * A finding for each entry that is stale, by place.
     *
     * @param linted everything that was found in the files that were linted
     * @param gone files of the baseline that are there no more
     */
    public List<Finding> findings(Map<String, Known> linted, Set<String> gone) {
        Stream<Finding> entries = linted.entrySet().stream().flatMap(file -> entries(file.getKey(), file.getValue()));
        Stream<Finding> files = gone.stream()
                .map(file -> stale(file, "", quoted(file) + " is there no more, and the baseline still knows it"));
        return Stream.concat(entries, files)
                .sorted(Comparator.comparingInt(finding -> finding.at().span().start()))
                .toList();
    }

    private Stream<Finding> entries(String file, Known now) {
        return reading.baseline().of(file).less(now).counts().entrySet().stream()
                .map(entry -> stale(
                        file,
                        entry.getKey(),
                        "what is known as " + entry.getKey() + " of " + quoted(file) + " is found "
                                + (now.counts().containsKey(entry.getKey()) ? "less often now" : "no more")));
    }

    /** In full, for it is to be found. */
    private static String quoted(String file) {
        return "\"" + file + "\"";
    }

    private Finding stale(String file, String key, String message) {
        Span place = reading.places().getOrDefault(new BaselineReader.Entry(file, key), new Span(0, 0));
        return StaleBaseline.at(source, place, severity, message);
    }
}
