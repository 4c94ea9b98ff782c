package dev.runsheet.plan.outline;

import dev.runsheet.model.Block;
import dev.runsheet.plan.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that speak to people one by one: points of a list set as code or in a paragraph, comments among commands. */
public final class CodeLines {
    /**
     * One of them.
     *
     * @param index its line in the block, from 0
     * @param text what it says, without its mark
     * @param lead what stands above it: {@code Action:}, {@code ## Checks}; empty for nothing
     * @param title the heading in the code it stands under; empty for none
     */
    public record Line(int index, String text, String lead, String title) {}

    /** Names of fences that hold plain text. */
    private static final Set<String> PLAIN = Set.of("", "text", "txt", "plain", "plaintext", "md", "markdown");

    private static final Set<String> SETTINGS = Set.of("yaml", "yml");

    private static final Pattern BOX = Pattern.compile("\\s*[-*]\\s+\\[[ xX]]\\s");

    private static final Pattern COUNTED = Pattern.compile("\\s*\\d{1,2}[.)]\\s+\\p{L}");

    private static final Pattern POINT = Pattern.compile(
            "\\s*(?:(?:[-*•]|\\d{1,3}[.)]|[a-z][.)])\\s+(?:\\[[ xX]]\\s+)?|\\[[ xX]]\\s+|[☐□☑]\\x{FE0F}?\\s*)(?<text>\\S.*)");

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:[•▪◦‣→➜➤☐□☑✅✔·–—]\\x{FE0F}?\\s+|:\\s+|[(（][ivx]{1,4}[)）]\\s*|\\d+(?:\\.\\d+){1,9}[.)]?\\s+|\\d+[、．]\\s*|[(（]\\d+[)）]\\s*|\\d+[.)]\\s+|\\d\\x{FE0F}?\\x{20E3}\\s*|[①-⑳]\\s*|[a-z][.)]\\s+|\\p{L}+ \\d+[:.)]\\s*)(?<text>\\p{L}.*|[`\"“].*)");

    /** A field of a report to fill in: {@code Reason: {reason}}, {@code Status: DONE | FAILED}. */
    private static final Pattern FIELD =
            Pattern.compile("[^:]{1,60}:\\s*(?:[\\[{<].*[\\]}>]|[^|]{1,40}(?:\\s\\|\\s[^|]{1,40}){1,50})\\s*");

    /** What is written down when all is over. */
    private static final Pattern REPORT = Pattern.compile(
            "(?U)#{1,6}\\s.{0,60}(?:\\b(?:report|record|minutes|post-?mortem|bericht|protokoll|rapport|compte[ -]rendu|informe|relatório|rapporto|rapor|raporu)\\b|отч[её]т|报告|記録|報告|보고서).{0,20}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(?<text>\\S.*)");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#+|--(?=\\s|$)|//)(?<text>.*)");

    private static final Pattern NUMBER =
            Pattern.compile("^[\\s\\p{Punct}]*(?:\\p{L}+\\s+)?\\d+(?:\\.\\d+){0,9}\\s*[.):-]\\s*");

    private static final int LONGEST_LEAD = 80;

    private CodeLines() {}

    /** The points of a list in {@code command}; none where it is run. One that leads to others is only their lead. */
    public static List<Line> points(Block.Command command) {
        return isReport(command) ? List.of() : points(texts(command), POINT);
    }

    /** Whether {@code command} is a report to write when all is over: {@code # Rollback report}. */
    public static boolean isReport(Block.Command command) {
        return texts(command).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> REPORT.matcher(line).matches())
                .isPresent();
    }

    /** The points in a paragraph, {@code 7.2 Restart}, {@code 1、重启}, {@code ① Restart}: numbered as no list is. */
    public static List<Line> points(String paragraph) {
        List<Line> points = points(paragraph.lines().toList(), NUMBERED);
        return points.size() > 1 ? points : List.of();
    }

    private static List<Line> points(List<String> lines, Pattern form) {
        List<Line> points = new ArrayList<>();
        String lead = "";
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher point = form.matcher(lines.get(i));
            boolean opens = lines.get(i).stripTrailing().endsWith(":");
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                title = heading.group("text");
                lead = title;
            } else if (point.matches()
                    && !opens
                    && !FIELD.matcher(point.group("text")).matches()) {
                points.add(new Line(i, point.group("text").strip(), lead, title));
            } else if (!point.matches()
                    && !lines.get(i).isBlank()
                    && lines.get(i).length() <= LONGEST_LEAD) {
                lead = lines.get(i).strip();
            }
        }
        return points;
    }

    /** The comments in {@code command} that take a line, without their numbers. */
    public static List<Line> comments(Block.Command command) {
        List<Line> comments = new ArrayList<>();
        List<String> lines = command.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches() && !comment.group("text").isBlank()) {
                comments.add(new Line(i, numberless(comment.group("text")), "", ""));
            }
        }
        return comments;
    }

    /** All lines of {@code command} where it is text to read; none where it is run. */
    public static List<String> texts(Block.Command command) {
        return (PLAIN.contains(command.language()) || isBoxed(command) || isCounted(command)) && !Commands.runs(command)
                ? command.text().lines().toList()
                : List.of();
    }

    /** {@code 1. Stop the lamps} below {@code 2. …}, under the name of a shell: counted sentences, and nothing else. */
    private static boolean isCounted(Block.Command command) {
        List<String> lines = Commands.runnable(command);
        return lines.size() > 1
                && lines.stream().allMatch(line -> COUNTED.matcher(line).lookingAt());
    }

    /** A list with boxes is text, in whatever language it is said to be. */
    private static boolean isBoxed(Block.Command command) {
        return SETTINGS.contains(command.language())
                && command.text().lines().anyMatch(line -> BOX.matcher(line).lookingAt());
    }

    /** Whether {@code line} is a comment. */
    public static boolean isComment(String line) {
        return COMMENT.matcher(line).matches();
    }

    private static String numberless(String comment) {
        return NUMBER.matcher(comment).replaceFirst("").strip();
    }
}
