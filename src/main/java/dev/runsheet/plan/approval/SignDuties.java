package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells whether a cell of a table says that to approve is somebody's part in it: {@code Approves the go-live}, {@code Final
 * approval}, {@code Go/no-go decision}, {@code Acceptance form signed}.
 */
final class SignDuties {
    private static final Pattern PART = Pattern.compile("[,;；，、.。·•]|\\s(?:and|und|et|y|e|ve|и|[&+])\\s");

    private static final int MOST_WORDS = 6;

    private final Words words;

    SignDuties(Words words) {
        this.words = words;
    }

    /** Whether {@code cell}, or a part of it, says so. */
    boolean isIn(String cell) {
        return PART.splitAsStream(cell).map(String::strip).anyMatch(this::isDuty);
    }

    /** Whether {@code value}, or a part of it, says that somebody has agreed: {@code agreed on 3 May}, {@code asked, no objection}. */
    boolean isDone(String value) {
        return PART.splitAsStream(value.replaceFirst("^[^\\p{L}]+", ""))
                .map(String::strip)
                .anyMatch(this::isAgreed);
    }

    private boolean isAgreed(String part) {
        List<String> all = List.of(part.split("\\s+", -1));
        if (part.isEmpty() || all.size() > MOST_WORDS) {
            return false;
        }
        int has = words.length(all, 0, Word.APPROVES_WITH);
        int from = has < all.size() ? has : 0;
        int length = Math.max(words.length(all, from, Word.AGREES), words.length(all, from, Word.APPROVED));
        int end = from + length;
        return length > 0
                && (end == all.size()
                        || Character.isDigit(all.get(end).codePointAt(0))
                        || (words.says(all.get(end), Word.SIGNED_FOR) && end + 1 < all.size()));
    }

    private boolean isDuty(String part) {
        List<String> all = List.of(part.split("\\s+", -1));
        if (part.isEmpty() || all.size() > MOST_WORDS) {
            return false;
        }
        return isApproving(all) || isConsent(all) || isSigned(all);
    }

    /** {@code Approves the go-live}, {@code Sign off the release}; not what is approved in the system itself. */
    private boolean isApproving(List<String> all) {
        int length = words.length(all, 0, Word.APPROVES);
        String rest = String.join(" ", all.subList(length, all.size()));
        boolean done = words.length(all, 0, Word.APPROVED) == length;
        return length > 0
                && !done
                && Signing.isPlain(all.get(0))
                && (length == all.size()
                        || words.says(rest, Word.CHANGE)
                        || words.says(rest, Word.EXECUTION)
                        || words.says(rest, Word.GO_NO_GO));
    }

    /** {@code Final go/no-go approval}, {@code Go/no-go decision}. */
    private boolean isConsent(List<String> all) {
        int from = 0;
        while (from < all.size() && words.length(all, from, Word.SIGN_KIND) > 0) {
            from += words.length(all, from, Word.SIGN_KIND);
        }
        int length = from == all.size() ? 0 : tail(all, from);
        boolean ends =
                from + length == all.size() || (length > 0 && words.says(all.get(from + length), Word.SIGNED_FOR));
        return from > 0 && length > 0 && ends;
    }

    private int tail(List<String> all, int from) {
        return IntStream.of(
                        words.length(all, from, Word.SIGN_TAIL),
                        words.length(all, from, Word.DECISION),
                        words.length(all, from, Word.DECIDES))
                .max()
                .orElse(0);
    }

    /** {@code Acceptance form signed}. */
    private boolean isSigned(List<String> all) {
        String last = all.get(all.size() - 1);
        String paper = String.join(" ", all.subList(0, all.size() - 1));
        return words.says(last, Word.SIGNED) && (words.says(paper, Word.SIGN) || words.says(paper, Word.DECISION));
    }
}
