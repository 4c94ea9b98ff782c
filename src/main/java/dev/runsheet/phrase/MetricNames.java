package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one name under which a metric is compared, whatever it is called in a sentence. */
public final class MetricNames {
    private final Vocabulary vocabulary;

    MetricNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String canonical(String name) {
        Reading reading = Reading.of(name.replace('_', ' '));
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < reading.size()) {
            Optional<Lexicon.Hit<Metric>> metric = vocabulary.metricAt(reading, i);
            if (metric.isPresent()) {
                addOnce(words, metric.get().meaning().name());
                i = metric.get().end();
                continue;
            }
            Token token = reading.at(i);
            int skipped = skipped(reading, i);
            if (skipped == 0 && (token.isWord() || token.isNumber() || token.kind() == Token.Kind.OPAQUE)) {
                words.add(singular(token.text()));
            }
            i += Math.max(1, skipped);
        }
        return String.join(" ", words);
    }

    private static void addOnce(List<String> words, String name) {
        if (words.isEmpty() || !words.get(words.size() - 1).equals(name)) {
            words.add(name);
        }
    }

    private int skipped(Reading reading, int i) {
        int statistic =
                Statistics.at(vocabulary, reading, i).map(hit -> hit.end() - i).orElse(0);
        int filler = vocabulary.match(Word.FILLER, reading, i);
        return Math.max(statistic, filler);
    }

    /** The singular of an English word, as far as its ending tells: {@code replicas} is {@code replica}, {@code retries} is {@code retry}. */
    public static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4
                && (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
