package dev.runsheet.report;

import dev.runsheet.compare.Change;
import dev.runsheet.compare.Weight;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Span;
import java.util.List;

/**
 * Two versions of a checklist and all that differs.
 *
 * @param old the older version
 * @param now the newer version
 * @param changes what changed in meaning, the gravest first
 * @param fresh what is wrong with the newer version and was not with the older one
 * @param gone what was wrong with the older version and is not any more
 */
public record Difference(Document old, Document now, List<Change> changes, List<Finding> fresh, List<Finding> gone) {
    public Difference {
        changes = List.copyOf(changes);
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
    }

    /** How many changes are of {@code weight}. */
    public long count(Weight weight) {
        return of(weight).size();
    }

    /** Whether nothing differs, neither in meaning nor in what is wrong. */
    public boolean isNone() {
        return changes.isEmpty() && fresh.isEmpty() && gone.isEmpty();
    }

    List<Change> of(Weight weight) {
        return changes.stream().filter(change -> change.weight() == weight).toList();
    }

    /** {@code 1 loosened, 0 tightened and 2 changed; 1 new finding and 0 gone}. */
    String sentence() {
        return count(Weight.LOOSENED) + " loosened, " + count(Weight.TIGHTENED) + " tightened and "
                + count(Weight.CHANGED) + " changed; " + Tally.some(fresh.size(), "new finding") + " and "
                + gone.size() + " gone";
    }

    /** Where a part of a version stands in its file. */
    static Finding.Location at(Document version, Pointer part) {
        int length = version.source().text().length();
        Span span = version.positions().span(part);
        Span inside = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
        LineMap lines = version.source().lines();
        return new Finding.Location(
                version.source().path(), inside, lines.position(inside.start()), lines.position(inside.end()));
    }
}
