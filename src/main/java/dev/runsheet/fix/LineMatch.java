package dev.runsheet.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of two versions of a file are the same line.
 *
 * <p>Lines that stand once in both are matched first, as many as keep their order; between them the same is done again,
 * and lines next to a match that are equal belong to it. Cost is n log n, also where every line has changed, and the
 * result is what people call the difference: a moved or repeated brace does not pull it apart.
 */
final class LineMatch {
    /** Whoever nests his repetitions deeper gets a coarser difference, which is still a right one. */
    private static final int DEEPEST = 64;

    private final List<String> before;
    private final List<String> after;
    /** For each line of before the line of after it is, or -1. */
    private final int[] match;

    private LineMatch(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.match = new int[before.size()];
        Arrays.fill(match, -1);
    }

    /** For each line of {@code before} the index of the same line in {@code after}, ascending, or -1 for none. */
    static int[] of(List<String> before, List<String> after) {
        LineMatch lines = new LineMatch(before, after);
        lines.between(0, before.size(), 0, after.size(), 0);
        return lines.match;
    }

    private void between(int from, int to, int otherFrom, int otherTo, int depth) {
        int start = from;
        int otherStart = otherFrom;
        while (start < to && otherStart < otherTo && before.get(start).equals(after.get(otherStart))) {
            match[start++] = otherStart++;
        }
        int end = to;
        int otherEnd = otherTo;
        while (end > start && otherEnd > otherStart && before.get(end - 1).equals(after.get(otherEnd - 1))) {
            match[--end] = --otherEnd;
        }
        int last = start;
        int otherLast = otherStart;
        List<int[]> anchors = depth == DEEPEST ? List.of() : anchors(start, end, otherStart, otherEnd);
        for (int[] anchor : anchors) {
            between(last, anchor[0], otherLast, anchor[1], depth + 1);
            match[anchor[0]] = anchor[1];
            last = anchor[0] + 1;
            otherLast = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            between(last, end, otherLast, otherEnd, depth + 1);
        }
    }

    /** The longest run, in the order of both, of lines that stand once on each side. */
    private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
        Map<String, Integer> here = once(before, from, to);
        Map<String, Integer> there = once(after, otherFrom, otherTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Integer other = there.getOrDefault(before.get(i), -1);
            if (other >= 0 && here.getOrDefault(before.get(i), -1) >= 0) {
                pairs.add(new int[] {i, other});
            }
        }
        return ascending(pairs);
    }

    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> once = new HashMap<>();
        for (int i = from; i < to; i++) {
            once.merge(lines.get(i), i, (first, second) -> -1);
        }
        return once;
    }

    /** The longest subsequence of {@code pairs}, ascending on the left, that ascends on the right too. */
    private static List<int[]> ascending(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] run = new int[length][];
        for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = previous[at]) {
            run[i] = pairs.get(at);
        }
        return List.of(run);
    }
}
