package dev.runsheet.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings of one file that are known already, from a baseline or from an earlier version of the file: what is
 * reported is what is new beside them.
 *
 * <pre>{@code
 * Known before = Known.of(linter.lint(old, settings, surroundings));
 * before.without(linter.lint(now, settings, surroundings));
 * }</pre>
 *
 * @param counts how many there are of each, by code and fingerprint: {@code TX03 9f86d081884c7d65}
 */
public record Known(SortedMap<String, Integer> counts) {

    /** Nothing is known. */
    public static final Known NOTHING = new Known(new TreeMap<>());

    public Known {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** {@code findings}, at each of their places. A failed rule is the program's fault and never known. */
    public static Known of(List<Finding> findings) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        findings.stream()
                .flatMap(finding -> finding.each().stream())
                .filter(finding -> !finding.rule().equals(Linter.FAILED_RULE))
                .forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
        return new Known(counts);
    }

    /** Those of {@code findings} that are new; of equal ones, the first in the file are the known ones. */
    public List<Finding> without(List<Finding> findings) {
        Map<String, Integer> left = new HashMap<>(counts);
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : findings) {
            List<Finding> each = finding.each().stream()
                    .filter(one -> left.merge(key(one), -1, Integer::sum) < 0)
                    .toList();
            if (each.size() == finding.each().size()) {
                fresh.add(finding);
            } else if (!each.isEmpty()) {
                fresh.add(Finding.together(each));
            }
        }
        return fresh.stream().sorted(Linter.BY_PLACE).toList();
    }

    /** What is known here and not to {@code other}, as often as it is missing there. */
    public Known less(Known other) {
        SortedMap<String, Integer> gone = new TreeMap<>();
        counts.forEach((key, count) -> {
            int missing = count - other.counts.getOrDefault(key, 0);
            if (missing > 0) {
                gone.put(key, missing);
            }
        });
        return new Known(gone);
    }

    private static String key(Finding finding) {
        return finding.rule().code() + " " + Fingerprint.unnumbered(finding.fingerprint());
    }
}
