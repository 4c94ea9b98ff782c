package dev.runsheet.lint;

import dev.runsheet.source.Nearest;
import dev.runsheet.source.Span;
import dev.runsheet.source.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    static final List<RuleInfo> INFOS = List.of(UNUSED, WITHOUT_REASON, UNKNOWN_RULE);

    /** One rule of a comment; of a comment for all rules, the word is empty. */
    private record Use(Suppression suppression, String word) {
        boolean silences(Finding finding) {
            int line = finding.at().start().line();
            return suppression.firstLine() <= line
                    && line <= suppression.lastLine()
                    && (word.isEmpty() || finding.rule().answersTo(word));
        }
    }

    private final Document document;
    private final List<RuleInfo> known;
    private final List<Use> uses;

    Suppressing(Document document, List<RuleInfo> known) {
        this.document = document;
        this.known = known;
        this.uses = document.suppressions().stream()
                .flatMap(one -> one.rules().isEmpty()
                        ? Stream.of(new Use(one, ""))
                        : one.rules().stream().map(word -> new Use(one, word)))
                .toList();
    }

    /** What is left of {@code findings}, and what the comments themselves give reason to say. */
    List<Finding> apply(List<Finding> findings, Settings settings, Placing placing) {
        Set<Use> used = new HashSet<>();
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            List<Use> silencing = finding.rule().equals(Linter.FAILED_RULE)
                    ? List.of()
                    : uses.stream().filter(use -> use.silences(finding)).toList();
            used.addAll(silencing);
            if (silencing.isEmpty()) {
                left.add(finding);
            }
        }
        settings.severity(UNUSED)
                .ifPresent(severity -> unused(used).forEach(p -> left.add(placing.finding(p, UNUSED, severity))));
        settings.severity(WITHOUT_REASON)
                .ifPresent(severity ->
                        withoutReason().forEach(p -> left.add(placing.finding(p, WITHOUT_REASON, severity))));
        settings.severity(UNKNOWN_RULE)
                .ifPresent(severity -> unknown().forEach(p -> left.add(placing.finding(p, UNKNOWN_RULE, severity))));
        return left;
    }

    private Stream<Problem> unused(Set<Use> used) {
        return document.suppressions().stream().flatMap(one -> {
            List<Use> own =
                    uses.stream().filter(use -> use.suppression().equals(one)).toList();
            List<Use> idle = own.stream()
                    .filter(use -> !used.contains(use) && (use.word().isEmpty() || isKnown(use.word())))
                    .toList();
            if (idle.isEmpty()) {
                return Stream.empty();
            }
            String words = idle.stream().map(Use::word).collect(Collectors.joining(", "));
            Problem problem = Problem.at(
                    new Where.Stretch(one.span()),
                    words.isEmpty() ? "no rule finds anything here" : "here is nothing that " + words + " finds",
                    idle.size() == own.size() ? "remove the comment" : "remove " + words + " from the comment");
            return Stream.of(idle.size() == own.size() ? problem.fixedBy(removal(one)) : problem);
        });
    }

    private Stream<Problem> withoutReason() {
        return document.suppressions().stream()
                .filter(one -> one.reason().filter(reason -> !reason.isBlank()).isEmpty())
                .map(one -> Problem.at(
                        new Where.Stretch(one.span()),
                        Quote.of(text(one.span())) + " does not say why",
                        "end the comment with \"-- \" and the reason"));
    }

    private Stream<Problem> unknown() {
        return uses.stream()
                .filter(use -> !use.word().isEmpty() && !isKnown(use.word()))
                .map(use -> Problem.at(
                        new Where.Stretch(use.suppression().span()),
                        "there is no rule " + Quote.of(use.word()),
                        nearest(use.word())
                                .map(name -> "write " + name)
                                .orElse("write the code or the name of a rule, e.g. TX03 or placeholder")));
    }

    private boolean isKnown(String word) {
        return known.stream().anyMatch(rule -> rule.answersTo(word));
    }

    private Optional<String> nearest(String word) {
        return Nearest.to(
                word,
                known.stream()
                        .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                        .toList());
    }

    /** Takes the comment out, with its line where it stands alone. */
    private Problem.Fix removal(Suppression suppression) {
        String text = document.source().text();
        int start = suppression.span().start();
        int end = suppression.span().end();
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
        Span gone = alone ? new Span(lineStart, lineEnd) : new Span(lineStart, end);
        return new Problem.Fix("remove the comment", true, List.of(new Problem.Change(new Where.Stretch(gone), "")));
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
