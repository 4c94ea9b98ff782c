package dev.runsheet.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes runs with their marks. */
final class InlineWriter {
    private final boolean careful;
    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param careful whether every character that could be a mark is escaped */
    InlineWriter(boolean careful) {
        this.careful = careful;
    }

    String write(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean alone = (i == 0
                            || !runs.get(i - 1)
                                    .style()
                                    .link()
                                    .equals(run.style().link()))
                    && (i + 1 == runs.size()
                            || !runs.get(i + 1)
                                    .style()
                                    .link()
                                    .equals(run.style().link()));
            if (run.isText()
                    && alone
                    && LinkTarget.isSaidBy(run.text(), run.style().link())) {
                turnTo(run.style().withLink("").marks());
                written.append('<').append(run.text()).append('>');
                continue;
            }
            turnTo(run.style().marks());
            switch (run.kind()) {
                case TEXT -> text(run.text(), i + 1 < runs.size() ? runs.get(i + 1) : Run.lineBreak());
                case CODE -> written.append(code(run.text()));
                default -> written.append(run.text());
            }
        }
        turnTo(List.of());
        return written.toString().strip();
    }

    private void text(String text, Run next) {
        char before = written.length() == 0 ? 0 : written.charAt(written.length() - 1);
        char after = next.isText() && !next.text().isEmpty()
                ? next.text().charAt(0)
                : next.kind() == Run.Kind.BREAK ? 0 : '`';
        written.append(careful ? Escaping.whole(text) : Escaping.light(text, before, after));
    }

    /** Closes the marks that do not go on, and opens the new ones. */
    private void turnTo(List<String> marks) {
        List<String> now = new ArrayList<>(open);
        int same = 0;
        while (same < Math.min(now.size(), marks.size()) && now.get(same).equals(marks.get(same))) {
            same++;
        }
        while (open.size() > same) {
            String mark = open.removeLast();
            written.append(mark.startsWith("[") ? "](" + mark.substring(1) + ")" : mark);
        }
        for (String mark : marks.subList(same, marks.size())) {
            open.addLast(mark);
            written.append(mark.startsWith("[") ? "[" : mark);
        }
    }

    /** A code span with as many backticks as it takes. */
    static String code(String text) {
        String ticks = "`".repeat(longest(text) + 1);
        boolean pad = text.startsWith("`") || text.endsWith("`");
        return ticks + (pad ? " " + text + " " : text) + ticks;
    }

    /** How many backticks stand in a row in {@code text} at most. */
    static int longest(String text) {
        int longest = 0;
        int now = 0;
        for (int i = 0; i < text.length(); i++) {
            now = text.charAt(i) == '`' ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }
}
