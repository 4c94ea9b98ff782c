package dev.runsheet.phrase.limit;

import dev.runsheet.phrase.Metric;
import java.util.Optional;

/**
 * What a limit is about.
 *
 * @param metric as written, without statistic; may be empty
 * @param known what the vocabulary knows it as
 * @param statistic normalised
 * @param restriction what it is limited to
 * @param negated whether it says that none may meet the limit
 * @param begin the first token of the metric, or of the limit where that stands first
 * @param end the token behind it
 */
record Subject(
        String metric,
        Optional<Metric> known,
        Optional<String> statistic,
        Optional<String> restriction,
        boolean negated,
        int begin,
        int end) {}
