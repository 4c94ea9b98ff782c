package dev.runsheet.recognise;

import dev.runsheet.phrase.Concepts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells titles that join two subjects, of which one is the way back: {@code Safety and rollback}, {@code Rollback steps + checks}. */
final class JoinedTitles {
    /** Words for what is followed step by step, {@code plan}, weigh no more where they say nothing of how. */
    private static final int WEAK = 3;

    private static final int FEW_WORDS = 2;

    private static final Pattern JOINED = Pattern.compile(
            "\\s(?:&|\\+|and|und|et|y|e|ve|и)\\s|[,/]|、|・|と|和|及|및|과\\s|와\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Concepts lexicon;

    JoinedTitles(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code title} joins the way back with something else: {@code Safety and rollback}. */
    boolean isJoined(String title) {
        List<String> parts = parts(title);
        return parts.size() > 1 && parts.stream().anyMatch(this::isOther);
    }

    private static List<String> parts(String title) {
        return JOINED.splitAsStream(title)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@code Safety}; of what is followed step by step, {@code Release plan}, the plan itself does not tell what it is for. */
    private boolean isOther(String part) {
        Map<String, Integer> scores = lexicon.scores(part);
        boolean back = Stream.of("rollback", "trigger", "verification")
                .anyMatch(concept -> RoleFinder.score(scores, concept) > 0);
        int step = RoleFinder.score(scores, "step");
        boolean steps = step > WEAK || (step > 0 && part.split("\\s+", FEW_WORDS + 1).length <= FEW_WORDS);
        return !back && !steps;
    }

    /** {@code Rollback steps + verification}: the steps stand there too. */
    boolean goesBackAndLooks(String title) {
        List<Map<String, Integer>> parts =
                parts(title).stream().map(lexicon::scores).toList();
        return parts.size() > 1
                && parts.stream()
                        .anyMatch(scores -> RoleFinder.saysBack(scores)
                                && Stream.of("verification", "trial", "after")
                                        .noneMatch(concept -> RoleFinder.score(scores, concept) > 0))
                && parts.stream()
                        .anyMatch(
                                scores -> !RoleFinder.saysBack(scores) && RoleFinder.score(scores, "verification") > 0);
    }
}
