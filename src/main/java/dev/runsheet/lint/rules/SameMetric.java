package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether two limits of one document speak of the same measure: the names are equal, synonyms being one, or one is the
 * unqualified head of the other ("error rate" and "build error rate") and there is no second metric with that head.
 */
final class SameMetric {
    private final Vocabulary vocabulary;
    private final Set<String> metrics;
    private final Map<String, String> names = new HashMap<>();

    SameMetric(Subject subject) {
        this.vocabulary = subject.vocabulary();
        this.metrics = subject.plan().limits().stream()
                .map(limit -> vocabulary.metric(limit.value().metric()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean test(Threshold one, Threshold other) {
        return one.statistic().equals(other.statistic())
                && one.subject().equals(other.subject())
                && !one.metric().isEmpty()
                && names(one.metric(), other.metric());
    }

    private boolean names(String one, String other) {
        String left = name(one);
        String right = name(other);
        return left.equals(right)
                || (vocabulary.isHead(left, right) && isOnly(left))
                || (vocabulary.isHead(right, left) && isOnly(right));
    }

    private boolean isOnly(String head) {
        return metrics.stream()
                        .filter(metric -> vocabulary.isHead(head, metric))
                        .count()
                == 1;
    }

    private String name(String metric) {
        return names.computeIfAbsent(metric, vocabulary::metric);
    }
}
