package dev.runsheet.lint;

import dev.runsheet.source.Span;
import dev.runsheet.source.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which findings comments silence, and which words of those comments did.
 *
 * <p>A word is the code, the name or the family of a rule, or nothing for all rules. Findings are met in the order of
 * their lines, so that each comment is looked at once, however many findings and comments there are.
 */
final class Silence {
    private final Map<String, Waiting> byWord = new HashMap<>();
    private final Map<Span, Set<String>> used = new HashMap<>();

    /** A comment as one of its words has it. */
    private record Use(Suppression comment, String word) {}

    /** The comments with one word that have not yet been reached, and how far those go that have silenced something. */
    private static final class Waiting {
        private final List<Use> uses = new ArrayList<>();
        private int next;
        private int until;
    }

    Silence(List<Suppression> comments) {
        for (Suppression comment : comments) {
            for (String word : words(comment)) {
                byWord.computeIfAbsent(word.toLowerCase(Locale.ROOT), none -> new Waiting())
                        .uses
                        .add(new Use(comment, word));
            }
        }
        byWord.values()
                .forEach(waiting -> waiting.uses.sort(
                        Comparator.comparingInt(use -> use.comment().firstLine())));
    }

    /** The words of {@code comment}; the empty one where it is for all rules. */
    static List<String> words(Suppression comment) {
        return comment.rules().isEmpty() ? List.of("") : comment.rules();
    }

    /** Whether {@code word} stands for {@code rule}. */
    static boolean means(String word, RuleInfo rule) {
        return rule.answersTo(word) || rule.family().equalsIgnoreCase(word);
    }

    /** Those of {@code findings} that no comment silences. To be called once. */
    List<Finding> over(List<Finding> findings) {
        if (byWord.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> finding.at().start().line()))
                .filter(finding -> !isSilenced(finding))
                .toList();
    }

    /** The words of each comment that silenced something. */
    Map<Span, Set<String>> used() {
        return used;
    }

    private boolean isSilenced(Finding finding) {
        RuleInfo rule = finding.rule();
        if (rule.equals(Linter.FAILED_RULE)) {
            return false;
        }
        boolean silenced = false;
        for (String word : List.of(rule.code(), rule.name(), rule.family(), "")) {
            Waiting waiting = byWord.get(word.toLowerCase(Locale.ROOT));
            silenced |= waiting != null && reach(waiting, finding.at().start().line());
        }
        return silenced;
    }

    private boolean reach(Waiting waiting, int line) {
        while (waiting.next < waiting.uses.size()
                && waiting.uses.get(waiting.next).comment().firstLine() <= line) {
            Use use = waiting.uses.get(waiting.next++);
            if (use.comment().lastLine() >= line) {
                used.computeIfAbsent(use.comment().span(), none -> new HashSet<>())
                        .add(use.word());
                waiting.until = Math.max(waiting.until, use.comment().lastLine());
            }
        }
        return waiting.until >= line;
    }
}
