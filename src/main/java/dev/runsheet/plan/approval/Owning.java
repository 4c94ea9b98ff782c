package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whose consent is spoken of: {@code the dean's nod}, {@code not without the QA lead's written OK}. */
final class Owning {
    /** {@code master's}, {@code owners'}. */
    private static final Pattern OWNS = Pattern.compile("\\p{L}(?:['’]s|s['’])$");

    private static final int MOST_WORDS = 5;

    private final Words words;
    private final Signing signing;

    Owning(Words words, Signing signing) {
        this.words = words;
        this.signing = signing;
    }

    /** Who it is; empty where the consent is but what something is called: {@code The manager's OK button}. */
    Optional<String> in(String clause) {
        List<String> all =
                words.says(clause, Word.CONSENT) ? List.of(clause.strip().split("\\s+", -1)) : List.of();
        for (int i = 0; i < all.size() - 1; i++) {
            int end = i + 1 + consent(all, i + 1);
            if (!OWNS.matcher(all.get(i)).find() || end == i + 1 || !ends(all, end)) {
                continue;
            }
            for (int from = Math.max(0, i - MOST_WORDS + 1); from <= i; from++) {
                boolean begins = from == 0 || signing.isBefore(all.get(from - 1));
                String who = String.join(" ", all.subList(from, i + 1));
                if (begins && !signing.isBefore(all.get(from)) && signing.isRole(who)) {
                    return Optional.of(signing.bare(who));
                }
            }
        }
        return Optional.empty();
    }

    /** Of how many words what is given consists, with what kind it is of: {@code written OK}. */
    private int consent(List<String> all, int from) {
        int kind = words.length(all, from, Word.SIGN_KIND);
        int length = from + kind < all.size() ? words.length(all, from + kind, Word.CONSENT) : 0;
        return length > 0 ? kind + length : 0;
    }

    /** Whether nothing follows but what has become of it or what it is for: {@code received}, {@code before the opening}. */
    private boolean ends(List<String> all, int end) {
        return end == all.size()
                || all.get(end - 1).matches(".*\\p{Punct}")
                || !Character.isLetter(all.get(end).codePointAt(0))
                || words.says(all.get(end), Word.SIGNED_FOR)
                || (end + 1 == all.size() && words.says(all.get(end), Word.SIGN_RESULT));
    }
}
