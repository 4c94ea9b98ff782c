package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets the runs of a line right: no white space at the edges of emphasis, no marks between equals, no punctuation where
 * it would keep a mark from being one.
 */
final class Tidying {
    private final List<Run> tidy = new ArrayList<>();
    private boolean space;

    private Tidying() {}

    static List<Run> of(List<Run> line) {
        Tidying tidying = new Tidying();
        line.forEach(tidying::add);
        return merged(freed(merged(tidying.tidy)));
    }

    private void add(Run run) {
        if (!run.isText()) {
            next(run);
            return;
        }
        String text = run.text();
        String words = text.strip();
        space |= !text.isEmpty() && (words.isEmpty() || Character.isWhitespace(text.charAt(0)));
        if (!words.isEmpty()) {
            next(run.with(words));
            space = Character.isWhitespace(text.charAt(text.length() - 1));
        }
    }

    private void next(Run run) {
        if (space && !tidy.isEmpty()) {
            tidy.add(Run.text(" ", tidy.get(tidy.size() - 1).style().and(run.style())));
        }
        space = false;
        tidy.add(run);
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean goesOn = i + 1 < runs.size() && alike(run, runs.get(i + 1));
            text.append(run.text());
            if (!goesOn) {
                boolean joined = text.length() > run.text().length();
                merged.add(joined ? run.with(text.toString()) : run);
                text.setLength(0);
            }
        }
        return merged;
    }

    private static boolean alike(Run run, Run next) {
        return run.kind() == next.kind()
                && (run.isText() || run.kind() == Run.Kind.CODE)
                && run.style().equals(next.style());
    }

    /** {@code **Owner:**Anna} is no emphasis for Markdown, but {@code **Owner**:Anna} is. */
    private static List<Run> freed(List<Run> runs) {
        List<Run> freed = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!run.isText() || !run.style().isMarked()) {
                freed.add(run);
                continue;
            }
            Style before = i == 0 ? Style.PLAIN : runs.get(i - 1).style();
            Style after = i + 1 == runs.size() ? Style.PLAIN : runs.get(i + 1).style();
            String text = run.text();
            int from = 0;
            int to = text.length();
            if (i > 0
                    && Escaping.isWord(last(runs.get(i - 1)))
                    && !before.and(run.style()).equals(run.style())) {
                while (from < to && Escaping.isPunctuation(text.charAt(from))) {
                    from++;
                }
            }
            if (i + 1 < runs.size()
                    && Escaping.isWord(first(runs.get(i + 1)))
                    && !after.and(run.style()).equals(run.style())) {
                while (to > from && Escaping.isPunctuation(text.charAt(to - 1))) {
                    to--;
                }
            }
            part(text.substring(0, from), before.and(run.style()), freed);
            part(text.substring(from, to), run.style(), freed);
            part(text.substring(to), after.and(run.style()), freed);
        }
        return freed;
    }

    private static void part(String text, Style style, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(Run.text(text, style));
        }
    }

    private static char last(Run run) {
        return run.isText() && !run.text().isEmpty()
                ? run.text().charAt(run.text().length() - 1)
                : 0;
    }

    private static char first(Run run) {
        return run.isText() && !run.text().isEmpty() ? run.text().charAt(0) : 0;
    }
}
