package dev.runsheet.github;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown that is too long for one issue: where a block begins, else between the lines of a block of code, which
 * is closed and opened again, or between the rows of a table, whose head is repeated, else anywhere.
 */
final class MarkdownCut {
    private static final Pattern FENCE = Pattern.compile("^(?:[ >]|[-*+] |\\d{1,9}[.)] )*+(`{3,}|~{3,})");
    private static final Pattern RULE = Pattern.compile("[ >]*\\|?[ :|-]*-[ :|-]*\\|[ :|-]*");

    private final int longest;
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private String opening = "";
    private String closing = "";
    private String head = "";
    private String previous = "";
    private int good;

    private MarkdownCut(int longest) {
        this.longest = longest;
    }

    /** {@code markdown} in pieces of at most {@code longest} characters, at least 200; one piece where that is enough. */
    static List<String> of(String markdown, int longest) {
        if (markdown.length() <= longest) {
            return List.of(markdown);
        }
        MarkdownCut cut = new MarkdownCut(longest);
        for (String line : markdown.split("(?<=\n)", -1)) {
            for (String part : parts(line, longest / 2)) {
                cut.line(part);
            }
        }
        cut.end(cut.piece.length());
        return List.copyOf(cut.pieces);
    }

    private void line(String line) {
        boolean first = opening.isEmpty() && !line.isBlank() && line.charAt(0) != ' ' && !isRow(line);
        if (first) {
            // a block may begin here; between items of a list it is not as good, but nothing is better
            good = piece.length();
        }
        if (piece.length() + line.length() + closing.length() + 1 > longest) {
            cut();
        }
        piece.append(line);
        follow(line);
        previous = line;
    }

    private void cut() {
        if (good > longest / 4) {
            end(good);
        } else if (!closing.isEmpty()) {
            piece.append(closing);
            end(piece.length());
            piece.append(opening);
        } else {
            end(piece.length());
            piece.append(head);
        }
    }

    /** Ends the piece at {@code length}; what is behind begins the next. */
    private void end(int length) {
        String rest = piece.substring(length);
        String text = piece.substring(0, length).stripTrailing();
        if (!text.isBlank()) {
            pieces.add(text + "\n");
        }
        piece.setLength(0);
        piece.append(rest);
        good = 0;
    }

    private void follow(String line) {
        Matcher mark = FENCE.matcher(line);
        if (mark.find()) {
            String prefix = line.substring(0, mark.start(1)).replaceAll("[^ >]", " ");
            if (opening.isEmpty()) {
                opening = prefix + line.substring(mark.start(1));
                closing = prefix + mark.group(1) + "\n";
            } else if (mark.group(1).startsWith(closing.strip().replaceAll("^[> ]+", ""))
                    && line.substring(mark.end()).isBlank()) {
                opening = "";
                closing = "";
            }
        }
        if (!isRow(line)) {
            head = "";
        } else if (RULE.matcher(line.stripTrailing()).matches() && head.isEmpty()) {
            head = previous + line;
        }
    }

    private boolean isRow(String line) {
        return opening.isEmpty() && line.stripLeading().startsWith("|");
    }

    /** A line in parts that are short enough, cut at spaces where there are some. */
    private static List<String> parts(String line, int longest) {
        if (line.length() <= longest) {
            return List.of(line);
        }
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > longest) {
            int space = rest.lastIndexOf(' ', longest);
            int at = space > longest / 2
                    ? space
                    : Character.isLowSurrogate(rest.charAt(longest)) ? longest - 1 : longest;
            parts.add(rest.substring(0, at) + "\n");
            rest = rest.substring(at).stripLeading();
        }
        parts.add(rest);
        return parts;
    }
}
