package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands for a revision in commands: {@code git revert COMMIT_HASH}, {@code git checkout previous-tag}. What
 * version control calls so itself, {@code HEAD}, stands for nothing.
 */
final class Revisions {
    private static final Pattern ASKS = Pattern.compile(
            "\\bgit (?:revert|checkout|reset|cherry-pick|switch|merge|show|tag|push)\\b[^\\n|;&]{0,80}?\\s(?<name>[A-Z][A-Z_-]{2,30}|[a-z]{2,12}(?:-[a-z]{2,12}){0,3}[-_](?:hash|sha|commit|tag))(?=\\s|$)");

    private static final int LONGEST = 140;

    private static final Set<String> NAMES = Set.of("HEAD", "ORIG_HEAD", "FETCH_HEAD", "MERGE_HEAD");

    private Revisions() {}

    /** The one in the command that begins at {@code i}. */
    static Optional<Found<Blank>> at(String text, int i) {
        Matcher asks = ASKS.matcher(text)
                .region(i, Math.min(text.length(), i + LONGEST))
                .useTransparentBounds(true);
        if (!asks.lookingAt() || NAMES.contains(asks.group("name"))) {
            return Optional.empty();
        }
        return Optional.of(Placeholder.in(text, asks.start("name"), asks.end("name")));
    }
}
