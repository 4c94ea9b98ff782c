package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who is said to sign, or is waited for: {@code The harbour master approves the opening}. */
final class SignVerbs {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What stands before what something waits for. */
    private static final Pattern AWAITS = Pattern.compile(
            "\\b(?:until|till|unless|not before|only (?:when|if|after|once)|bis|bevor|ehe|erst wenn|nur wenn|nur,? wenn|sofern nicht|jusqu['’]à ce que|tant que|seulement (?:si|quand)|sauf si|hasta que|a menos que|sólo (?:si|cuando)|solo (?:si|cuando)|só (?:se|quando|depois que)|até que|finché|finch[eé] non|solo (?:se|quando|dopo che)|a meno che|пока|только (?:если|когда|после того,? как)|если только)\\s+",
            FLAGS);

    private static final Pattern ASIDE = Pattern.compile("\\s[(（][^()（）]{1,60}[)）]");

    /** How many characters stand at most before whoever a sentence begins with. */
    private static final int MOST_BEFORE = 5;

    private final Words words;
    private final Signing signing;

    SignVerbs(Words words, Signing signing) {
        this.words = words;
        this.signing = signing;
    }

    /** Who is said to sign, or is asked to: {@code Ask a keeper to approve the opening}, {@code The lead signs off}. */
    List<String> approving(String said, boolean anything) {
        String text = ASIDE.matcher(said).replaceAll("");
        List<String> tokens = List.of(text.strip().split("\\s+", -1));
        for (int i = 1; i < tokens.size(); i++) {
            int length = words.length(tokens, i, Word.APPROVES);
            if (length == 0 || !Signing.isPlain(tokens.get(i))) {
                continue;
            }
            Optional<String> also =
                    i > 2 && Signing.JOINS.contains(tokens.get(i - 1)) ? signing.first(text) : Optional.empty();
            if (also.filter(who -> isDoing(text, who)).isPresent()) {
                return also.stream().toList(); // "The harbour master checks the lock and approves the opening"
            }
            int end = i;
            while (end > 0 && words.says(tokens.get(end - 1), Word.APPROVES_WITH)) {
                end--;
            }
            int from = end;
            while (from > 0 && end - from < Signing.MOST_WORDS && !isStart(tokens.get(from - 1))) {
                from--;
            }
            int before = before(tokens, from);
            for (int joined = joined(tokens, before); joined < before; joined = joined(tokens, before)) {
                from = joined;
                before = before(tokens, from);
            }
            boolean asks = before > 0 && words.says(tokens.get(before - 1), Word.SIGN_ASKS);
            String who = String.join(" ", tokens.subList(from, end));
            String rest = String.join(" ", tokens.subList(i + length, tokens.size()));
            boolean begins = before == 0 || asks || tokens.get(before - 1).matches(".*[:：]|[–—-]");
            boolean signsOff = words.says(String.join(" ", tokens.subList(i, i + length)), Word.SIGNS_OFF);
            boolean change = anything
                    || asks
                    || end < i // "The client has approved the lamps"
                    || signsOff
                    || rest.isBlank()
                    || words.length(tokens, before, Word.AT_LEAST) > 0 // "Two keepers approve the form"
                    || words.says(rest, Word.SIGN_MANNER)
                    || rest.contains("%")
                    || words.says(rest, Word.CHANGE)
                    || words.says(rest, Word.EXECUTION);
            List<String> all = signing.split(who);
            if (begins
                    && change
                    && !all.isEmpty()
                    && signing.isRole(all.get(all.size() - 1))
                    && all.stream().allMatch(signing::isSigner)) {
                return all.stream().map(signing::bare).toList();
            }
        }
        return List.of();
    }

    /** Where begins what stands before whoever is named from {@code from} on: {@code Ask the}, {@code at least two}. */
    private int before(List<String> tokens, int from) {
        int before = from;
        while (before > 0
                && (words.says(tokens.get(before - 1), Word.SIGN_ARTICLE)
                        || words.says(tokens.get(before - 1), Word.SIGN_WHEN)
                        || words.says(tokens.get(before - 1), Word.AT_LEAST))) {
            before--;
        }
        return before;
    }

    /** Where begins another who is named before: {@code QA lead} in {@code QA lead and the harbour master}; else {@code from}. */
    private int joined(List<String> tokens, int from) {
        int end = from - 1;
        if (end < 1 || !Signing.JOINS.contains(tokens.get(end))) {
            return from;
        }
        int at = end;
        while (at > 0 && end - at < Signing.MOST_WORDS && !isStart(tokens.get(at - 1))) {
            at--;
        }
        return at < end && signing.isRole(String.join(" ", tokens.subList(at, end))) ? at : from;
    }

    /** Whether {@code who} is what {@code text} says does something. */
    private boolean isDoing(String text, String who) {
        int at = text.indexOf(who);
        return at >= 0
                && at <= MOST_BEFORE
                && words.says(text.substring(at + who.length()).strip().split("\\s+", 2)[0], Word.APPROVES_WITH);
    }

    /** Whose consent something waits for: {@code No ship leaves until the harbour master signs off on it}. */
    List<String> awaited(String text) {
        Matcher waits = AWAITS.matcher(text);
        while (waits.find()) {
            List<String> who = approving(text.substring(waits.end()), true);
            if (!who.isEmpty()) {
                return who;
            }
        }
        return List.of();
    }

    private boolean isStart(String token) {
        return signing.isBefore(token) || token.matches(".*[:：;.]|[–—-]");
    }
}
