package dev.runsheet.recognise;

import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.limit.Context;
import java.util.List;

/** Tells what the facts about a document demand from what they only report: {@code Quality: 9.5/10} demands nothing. */
final class Demanded {
    private Demanded() {}

    /** Those of {@code limits} that demand something; all of them where limits stand. */
    static List<Threshold> among(List<Threshold> limits, Context context) {
        return context != Context.PLAIN && context != Context.OFFLINE
                ? limits
                : limits.stream()
                        .filter(limit -> limit.severity() != Threshold.Severity.TARGET
                                || (limit.operator() != Threshold.Operator.EQUAL
                                        && limit.operator() != Threshold.Operator.AT_LEAST)
                                || limit.text().matches("(?s).*[≥>].*"))
                        .toList();
    }
}
