package dev.runsheet.lint;

import dev.runsheet.source.Nearest;
import dev.runsheet.source.Span;
import dev.runsheet.source.Suppression;
import dev.runsheet.source.Suppressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Silences findings where comments ask for it, and finds what is wrong with those comments. */
final class Suppressing {
    static final RuleInfo UNUSED = RuleInfo.of(
            "CF01", "unused-suppression", Severity.WARNING, RuleInfo.Audience.ALL, "A suppression silences nothing");
    static final RuleInfo WITHOUT_REASON = RuleInfo.of(
            "CF02",
            "suppression-without-reason",
            Severity.ERROR,
            RuleInfo.Audience.ALL,
            "A suppression says no reason");
    static final RuleInfo UNKNOWN_RULE = RuleInfo.of(
            "CF03",
            "unknown-rule",
            Severity.ERROR,
            RuleInfo.Audience.ALL,
            "A suppression names a rule that is not there");
    static final List<RuleInfo> INFOS = List.of(UNUSED, WITHOUT_REASON, UNKNOWN_RULE, StaleBaseline.INFO);

    private final Document document;
    private final List<RuleInfo> known;
    private final Silence silence;

    Suppressing(Document document, List<RuleInfo> known) {
        this.document = document;
        this.known = known;
        this.silence = new Silence(document.suppressions());
    }

    /** What is left of {@code findings}, and what the comments themselves give reason to say. */
    List<Finding> apply(List<Finding> findings, Settings settings, Placing placing) {
        List<Finding> left = new ArrayList<>(silence.over(findings));
        settings.severity(UNUSED)
                .ifPresent(severity -> unused().forEach(p -> left.add(placing.finding(p, UNUSED, severity))));
        settings.severity(WITHOUT_REASON)
                .ifPresent(severity ->
                        withoutReason().forEach(p -> left.add(placing.finding(p, WITHOUT_REASON, severity))));
        settings.severity(UNKNOWN_RULE)
                .ifPresent(severity -> unknown().forEach(p -> left.add(placing.finding(p, UNKNOWN_RULE, severity))));
        return left;
    }

    /** The comments, each with its words; one that ends at different lines for different rules is still one. */
    private Map<Span, List<String>> comments() {
        Map<Span, List<String>> comments = new LinkedHashMap<>();
        for (Suppression one : document.suppressions()) {
            comments.computeIfAbsent(one.span(), none -> new ArrayList<>()).addAll(Silence.words(one));
        }
        return comments;
    }

    private Stream<Problem> unused() {
        Map<Span, Set<String>> used = silence.used();
        return comments().entrySet().stream().flatMap(comment -> {
            Set<String> busy = used.getOrDefault(comment.getKey(), Set.of());
            List<String> idle = comment.getValue().stream()
                    .filter(word -> !busy.contains(word) && (word.isEmpty() || isKnown(word)))
                    .toList();
            return idle.isEmpty() ? Stream.empty() : Stream.of(unused(comment.getKey(), comment.getValue(), idle));
        });
    }

    private Problem unused(Span comment, List<String> all, List<String> idle) {
        String words = String.join(", ", idle);
        boolean whole = idle.size() == all.size();
        String help = whole ? "remove the comment" : "remove " + words + " from the comment";
        Span gone = whole ? line(comment) : comment;
        List<String> left = all.stream().filter(word -> !idle.contains(word)).toList();
        Problem.Change change =
                new Problem.Change(new Where.Stretch(gone), whole ? "" : Suppressions.withRules(text(comment), left));
        return Problem.at(
                        new Where.Stretch(comment),
                        words.isEmpty() ? "no rule finds anything here" : "here is nothing that " + words + " finds",
                        help)
                .fixedBy(new Problem.Fix(help, true, List.of(change)));
    }

    private Stream<Problem> withoutReason() {
        return document.suppressions().stream()
                .filter(one -> one.reason().filter(reason -> !reason.isBlank()).isEmpty())
                .map(Suppression::span)
                .distinct()
                .map(span -> Problem.at(
                        new Where.Stretch(span),
                        Quote.of(text(span)) + " does not say why",
                        "end the comment with \"-- \" and the reason"));
    }

    private Stream<Problem> unknown() {
        return comments().entrySet().stream()
                .flatMap(comment -> comment.getValue().stream()
                        .filter(word -> !word.isEmpty() && !isKnown(word))
                        .map(word -> Problem.at(
                                new Where.Stretch(comment.getKey()),
                                "there is no rule " + Quote.of(word),
                                nearest(word)
                                        .map(name -> "write " + name)
                                        .orElse("write the code or the name of a rule, e.g. TX03 or placeholder"))));
    }

    private boolean isKnown(String word) {
        return known.stream().anyMatch(rule -> Silence.means(word, rule));
    }

    private Optional<String> nearest(String word) {
        return Nearest.to(
                word,
                known.stream()
                        .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                        .toList());
    }

    /** The comment with the blanks before it, and with its line where it stands alone. */
    private Span line(Span comment) {
        String text = document.source().text();
        int start = comment.start();
        int end = comment.end();
        int lineStart = start;
        while (lineStart > 0 && isBlank(text.charAt(lineStart - 1))) {
            lineStart--;
        }
        int lineEnd = end;
        while (lineEnd < text.length() && isBlank(text.charAt(lineEnd))) {
            lineEnd++;
        }
        boolean alone = (lineStart == 0 || isBreak(text.charAt(lineStart - 1)))
                && (lineEnd == text.length() || isBreak(text.charAt(lineEnd)));
        if (alone && lineEnd < text.length()) {
            lineEnd += text.startsWith("\r\n", lineEnd) ? 2 : 1;
        }
        return alone ? new Span(lineStart, lineEnd) : new Span(lineStart, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private String text(Span span) {
        return document.source().text().substring(span.start(), span.end());
    }
}
