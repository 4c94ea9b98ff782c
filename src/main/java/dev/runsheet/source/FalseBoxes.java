package dev.runsheet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a box to tick and is none: {@code -[ ] step}, {@code - [] step}, {@code ☐ step}, boxes in
 * headings and in prose. Cells of tables, code and comments may have them.
 */
public final class FalseBoxes {
    private static final String BULLET = "(?:[-*+]|\\d{1,9}[.)])";
    /** A bracket that a link or a definition goes on from is none of ours. */
    private static final String NO_LINK = "(?![(\\[:])";

    private static final Pattern MALFORMED = Pattern.compile("^[ \\t>]*("
            + BULLET + "\\[[ xX]?\\]" + NO_LINK
            + "|" + BULLET + "[ \\t]+\\[(?:| {2,4}| [xX] ?|[xX] )\\]" + NO_LINK
            + "|" + BULLET + "[ \\t]+\\[[✅✓✔☑☐☒❌✗✘]\\uFE0F?\\]" + NO_LINK
            + "|" + BULLET + "[ \\t]+\\[[ xX]\\](?=[^\\s(\\[:])"
            + "|(?:" + BULLET + "[ \\t]+)?[☐☑☒□](?=\\s))");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6}[ \\t]+.*?(?:\\[[ xX]\\]" + NO_LINK + "|☐))");
    /** A list may begin in a point of another: {@code 1. - [ ] step}. */
    private static final Pattern TASK = Pattern.compile("^[ \\t>]*(?:" + BULLET + "[ \\t]+){1,9}\\[[ xX]\\](?=\\s|$)");

    private static final Pattern BOX = Pattern.compile("\\[ \\]" + NO_LINK);

    private FalseBoxes() {}

    /** A remark for each line of {@code file} with a false box, but for lines within {@code code}, blocks of code. */
    public static List<Remark> in(SourceFile file, List<Span> code) {
        List<Remark> remarks = new ArrayList<>();
        Spans blocks = new Spans(code);
        Spans comments = new Spans(comments(file.text()));
        for (int line = frontMatterEnd(file) + 1; line <= file.lines().lines(); line++) {
            Span span = file.lines().span(line);
            if (blocks.holds(span.start())) {
                continue;
            }
            place(file.text().substring(span.start(), span.end())).ifPresent(box -> {
                Span at = new Span(span.start() + box.start(), span.start() + box.end());
                if (!comments.holds(at.start()) && !blocks.holds(at.start())) {
                    remarks.add(
                            new Remark(Remark.Kind.FALSE_BOX, at, file.text().substring(at.start(), at.end())));
                }
            });
        }
        return remarks;
    }

    /**
     * What to write instead of the text of a remark, {@code - [ ]} for {@code -[ ]}; empty for a box in a heading or in
     * prose, where the line has to become another one. It ends in a space where the text touches the box.
     */
    public static Optional<String> repair(String box) {
        Matcher malformed = MALFORMED.matcher(box + "x");
        Matcher sign = Pattern.compile("^(?:(" + BULLET + ")[ \\t]*)?(?:\\[([^\\]]*)\\]|([☐☑☒□]))$")
                .matcher(box);
        if (!sign.matches() || (sign.group(1) == null && sign.group(3) == null)) {
            return Optional.empty();
        }
        String mark = sign.group(2) == null ? sign.group(3) : sign.group(2);
        String inner = mark.isBlank() || "☐□".contains(mark.strip()) ? " " : "x";
        boolean touches = malformed.lookingAt()
                && sign.group(2) != null
                && TASK.matcher(box).find();
        return Optional.of((sign.group(1) == null ? "-" : sign.group(1)) + " [" + inner + "]" + (touches ? " " : ""));
    }

    private static Optional<Span> place(String line) {
        if (line.indexOf('[') < 0 && "☐☑☒□".chars().noneMatch(c -> line.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Matcher malformed = MALFORMED.matcher(line);
        if (malformed.find()) {
            return Optional.of(new Span(malformed.start(1), malformed.end(1)));
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.find() && !isOdd(line, 0, heading.end(1))) {
            return Optional.of(new Span(heading.start(1), heading.end(1)));
        }
        Matcher task = TASK.matcher(line);
        int from = task.find() ? task.end() : 0;
        Matcher box = BOX.matcher(line);
        boolean table = line.indexOf('|') >= 0;
        boolean code = false;
        int counted = 0;
        while (!table && box.find(from)) {
            code ^= isOdd(line, counted, box.start());
            if (!code) {
                return Optional.of(new Span(box.start(), box.end()));
            }
            counted = box.start();
            from = box.end();
        }
        return Optional.empty();
    }

    /** Whether an odd number of code marks stands between two places, so that one is in a code span. */
    private static boolean isOdd(String line, int from, int to) {
        return line.substring(from, to).chars().filter(c -> c == '`').count() % 2 == 1;
    }

    private static List<Span> comments(String text) {
        List<Span> comments = new ArrayList<>();
        int open = text.indexOf("<!--");
        while (open >= 0) {
            int close = text.indexOf("-->", open + 4);
            int end = close < 0 ? text.length() : close + 3;
            comments.add(new Span(open, end));
            open = text.indexOf("<!--", end);
        }
        return comments;
    }

    private static int frontMatterEnd(SourceFile file) {
        LineMap lines = file.lines();
        if (!lines.text(1).stripTrailing().equals("---")) {
            return 0;
        }
        for (int line = 2; line <= lines.lines(); line++) {
            String text = lines.text(line).stripTrailing();
            if (text.equals("---") || text.equals("...")) {
                return line;
            }
        }
        return 0;
    }
}
