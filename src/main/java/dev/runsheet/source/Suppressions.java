package dev.runsheet.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments that silence rules.
 *
 * <pre>
 * {@code <!-- runsheet-disable-next-line RB05 -- one failed login is enough -->}   the next line that is not blank
 * {@code - [ ] done ✅  <!-- runsheet-disable-line TX04 -- a legend -->}             its own line
 * {@code <!-- runsheet-disable TX03, TX05 -- a template -->}                        until runsheet-enable, or to the end
 * {@code <!-- runsheet-disable-file TX -- copied from elsewhere -->}                everything
 * </pre>
 *
 * {@code runsheet-enable} ends what was disabled, or only the rules it names.
 */
public final class Suppressions {
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\s*runsheet-(disable-next-line|disable-line|disable-file|disable|enable)(?=\\s|--|$)");
    private static final Pattern REASON = Pattern.compile("(?:^|\\s)--(?=\\s|$)");

    private static final String ALL = "";

    private final SourceFile file;
    private final List<Suppression> found = new ArrayList<>();
    private final Map<String, List<Suppression>> open = new LinkedHashMap<>();
    private final Map<Ending, List<String>> ended = new LinkedHashMap<>();

    private Suppressions(SourceFile file) {
        this.file = file;
    }

    /** The suppressions in {@code file}, by their place, but for comments within {@code code}, ascending blocks of code. */
    public static List<Suppression> in(SourceFile file, List<Span> code) {
        Suppressions suppressions = new Suppressions(file);
        Spans skipped = new Spans(code);
        String text = file.text();
        int at = text.indexOf("<!--");
        while (at >= 0) {
            int close = text.indexOf("-->", at + 4);
            if (close < 0) {
                break;
            }
            if (skipped.holds(at) || inCodeSpan(text, at)) {
                close = at + 1;
            } else {
                suppressions.comment(new Span(at, close + 3), text.substring(at + 4, close));
            }
            at = text.indexOf("<!--", close);
        }
        suppressions.end(List.copyOf(suppressions.open.keySet()), file.lines().lines());
        return suppressions.sorted();
    }

    /** The suppression {@code comment} with {@code rules} for those it names. */
    public static String withRules(String comment, List<String> rules) {
        Matcher directive = DIRECTIVE.matcher(comment);
        if (!directive.find()) {
            return comment;
        }
        Matcher reason = REASON.matcher(comment).region(directive.end(), comment.length() - 3);
        int end = reason.find() ? reason.start() : comment.length() - 3;
        return comment.substring(0, directive.end()) + " " + String.join(", ", rules)
                + (end == comment.length() - 3 ? " " : "") + comment.substring(end);
    }

    private static boolean inCodeSpan(String text, int at) {
        int marks = 0;
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n' && at - i < 1_000; i--) {
            marks += text.charAt(i) == '`' ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    private void comment(Span span, String words) {
        Matcher directive = DIRECTIVE.matcher(words);
        if (!directive.lookingAt()) {
            return;
        }
        String rest = words.substring(directive.end());
        Matcher reason = REASON.matcher(rest);
        boolean says = reason.find();
        List<String> rules = Arrays.stream((says ? rest.substring(0, reason.start()) : rest).split("[\\s,]+"))
                .filter(rule -> !rule.isEmpty())
                .toList();
        Optional<String> why = says ? Optional.of(rest.substring(reason.end()).strip()) : Optional.empty();
        int first = file.lines().line(span.start());
        int last = file.lines().line(span.end());
        switch (directive.group(1)) {
            case "disable-next-line" -> found.add(new Suppression(span, rules, why, last + 1, nextLine(last)));
            case "disable-line" -> found.add(new Suppression(span, rules, why, first, last));
            case "disable-file" ->
                found.add(new Suppression(span, rules, why, 1, file.lines().lines()));
            case "disable" -> open(new Suppression(span, rules, why, first, first));
            default -> end(rules.isEmpty() ? List.copyOf(open.keySet()) : rules, first);
        }
    }

    /** The next line with something on it, so that a comment may stand apart from what it speaks of. */
    private int nextLine(int line) {
        int next = line + 1;
        while (next < file.lines().lines() && file.lines().text(next).isBlank()) {
            next++;
        }
        return next;
    }

    private void open(Suppression suppression) {
        List<String> rules = suppression.rules().isEmpty() ? List.of(ALL) : suppression.rules();
        rules.forEach(
                rule -> open.computeIfAbsent(rule, none -> new ArrayList<>()).add(suppression));
    }

    private void end(Collection<String> rules, int line) {
        for (String rule : rules) {
            for (Suppression suppression :
                    Optional.ofNullable(open.remove(rule)).orElse(List.of())) {
                ended.computeIfAbsent(new Ending(suppression, line), none -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    private List<Suppression> sorted() {
        ended.forEach((ending, rules) -> found.add(ending.of(rules)));
        found.sort(Comparator.comparingInt(suppression -> suppression.span().start()));
        return List.copyOf(found);
    }

    /** Where a disabling comment comes to its end, for some of its rules or for all. */
    private record Ending(Suppression opening, int lastLine) {
        Suppression of(List<String> rules) {
            List<String> left = rules.equals(List.of(ALL)) ? List.of() : rules;
            return new Suppression(opening.span(), left, opening.reason(), opening.firstLine(), lastLine);
        }
    }
}
