package dev.runsheet.build;

import dev.runsheet.model.Role;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words from a configuration in the forms in which the built-in ones are written. */
final class TeamWords {
    /** Decides over most of what is built in, for a team knows what its words mean. */
    private static final int WEIGHT = 12;

    private TeamWords() {}

    /** In the form of {@link dev.runsheet.phrase.Concepts}: {@code rollback: way home 12}. */
    static String roles(Map<Role, List<String>> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(
                        entry.getKey().label(),
                        entry.getValue().stream()
                                .filter(TeamWords::isWord)
                                .map(word -> plain(word) + " " + WEIGHT)
                                .collect(Collectors.joining("; "))))
                .collect(Collectors.joining());
    }

    /** In the form of {@link Vocabulary}: {@code metric latency lower: round trip}. */
    static String metrics(Map<String, List<String>> metrics, Vocabulary builtIn) {
        return metrics.entrySet().stream()
                .filter(entry -> isWord(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(
                        key(entry.getKey(), builtIn.known(entry.getKey())),
                        entry.getValue().stream()
                                .filter(TeamWords::isWord)
                                .map(TeamWords::plain)
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private static String key(String name, Optional<Metric> known) {
        String better =
                known.map(Metric::better).orElse(Metric.Better.NEITHER).name().toLowerCase(Locale.ROOT);
        boolean offline = known.isPresent() && !known.get().ofSystem();
        return "metric " + known.map(Metric::name).orElse(plain(name)).replace(' ', '_') + " " + better
                + (offline ? " offline" : "");
    }

    private static String line(String key, String words) {
        return words.isEmpty() ? "" : "\n" + key + ": " + words;
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Without the characters that those forms give a meaning to. */
    private static String plain(String text) {
        return text.replaceAll("[\\s,;:#*]+", " ").strip();
    }
}
