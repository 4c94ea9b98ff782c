package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads out of sentences whose signature is asked for: {@code Obtain harbour and QA lead approval}, {@code Present the plan
 * to the harbour master for approval}, {@code Sign-off of all sides (harbour, QA, pilots)}.
 */
final class SignRequests {
    /** What is asked of several takes not many more words than a role. */
    private static final int MOST_ASKED = 14;

    private static final Pattern BRACKET = Pattern.compile("[(（](?<who>[^()（）]{1,200})[)）]");

    /** How many characters before brackets say what those in them are asked for. */
    private static final int NEAR = 40;

    private final Words words;
    private final Signing signing;

    SignRequests(Words words, Signing signing) {
        this.words = words;
        this.signing = signing;
    }

    /** All whose signature {@code text} asks for, whatever asks; none where it asks for nobody's. */
    List<String> in(String text) {
        if (!words.says(text, Word.SIGN) && !words.says(text, Word.DECISION)) {
            return List.of();
        }
        List<String> tokens = List.of(text.strip().split("\\s+", -1));
        List<String> asked = asked(tokens);
        return asked.isEmpty() ? sent(tokens) : asked;
    }

    /** {@code 3. Drop the table (requires DBA approval)}: the bracket behind a step asks for it as a line of its own would. */
    List<String> inBrackets(String text) {
        Matcher brackets = BRACKET.matcher(text);
        while (brackets.find()) {
            String said = brackets.group("who").strip();
            if (brackets.start() > 0 && words.says(said, Word.SIGN)) {
                List<String> wanted = asked(List.of(said.split("\\s+", -1)));
                List<String> all = wanted.isEmpty()
                        ? signing.asked(said).map(signing::split).orElse(List.of())
                        : wanted;
                if (!all.isEmpty() && all.stream().allMatch(signing::isRole)) {
                    return all.stream().map(signing::bare).toList();
                }
            }
        }
        return List.of();
    }

    /** All whose signature is asked for: {@code Obtain harbour and QA lead approval for the new lock}. */
    private List<String> asked(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean begins = before(tokens, i) > 0 && !tokens.get(i).startsWith("(");
            if (begins && (i == 0 || !signing.isBefore(tokens.get(i - 1)))) {
                List<String> all = wanted(tokens, i);
                if (all.stream().anyMatch(signing::isRole)) {
                    return all;
                }
            }
        }
        return List.of();
    }

    /** The signers between what asks for their signature, from {@code at} on, and the word for it. */
    private List<String> wanted(List<String> tokens, int at) {
        int from = at;
        boolean asks = false;
        for (int length = before(tokens, from); length > 0; length = before(tokens, from)) {
            asks |= words.length(tokens, from, Word.SIGN_ASKS) > 0;
            from += length;
        }
        boolean explicit = asks || words.says(tokens.get(at), Word.SIGN_EXPLICIT);
        int most = Math.min(tokens.size(), from + MOST_ASKED);
        for (int end = from; explicit && end < most && (end == from || !isDivided(tokens.get(end - 1))); end++) {
            int length = words.length(tokens, end, Word.SIGN_TAIL);
            String tail = String.join(" ", tokens.subList(end, end + length));
            if (length > 0 && (words.says(tail, Word.SIGN) || (asks && words.says(tail, Word.DECISION)))) {
                List<String> all = signing.split(String.join(" ", signing.unkind(tokens.subList(from, end))));
                return all.stream().allMatch(who -> signing.isSigner(who) && !words.says(who, Word.CONDITION))
                        ? all.stream().map(signing::bare).toList()
                        : List.of();
            }
        }
        return List.of();
    }

    /** {@code Final check:}. */
    private static boolean isDivided(String token) {
        return token.matches(".*[:：;]");
    }

    /** {@code Send the form to the harbour master for final approval}. */
    private List<String> sent(List<String> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            int length = words.length(tokens, i, Word.SIGN_TAIL);
            if (length == 0
                    || !Signing.isPlain(tokens.get(i))
                    || !words.says(String.join(" ", tokens.subList(i, i + length)), Word.SIGN)) {
                continue;
            }
            int end = i;
            boolean purpose = false;
            while (end > 1
                    && (signing.isBefore(tokens.get(end - 1))
                            || words.says(tokens.get(end - 1), Word.SENT_FOR)
                            || words.says(tokens.get(end - 1), Word.SIGN_KIND))) {
                end--;
                purpose |= words.says(tokens.get(end), Word.SENT_FOR);
            }
            int from = end;
            while (from > 1 && end - from < Signing.MOST_WORDS && !words.says(tokens.get(from - 1), Word.SENT_TO)) {
                from--;
            }
            List<String> all = signing.split(signing.bare(String.join(" ", tokens.subList(from, end))));
            if (purpose
                    && words.says(tokens.get(from - 1), Word.SENT_TO)
                    && !all.isEmpty()
                    && signing.isRole(all.get(all.size() - 1))
                    && all.stream().allMatch(signing::isSigner)) {
                return all;
            }
        }
        return List.of();
    }

    /** Those whom brackets list behind what is asked for: {@code Approvals obtained (harbour master, QA lead)}. */
    List<String> listed(String text) {
        Matcher brackets = BRACKET.matcher(text);
        while (words.says(text, Word.SIGN) && brackets.find()) {
            String before = text.substring(Math.max(0, brackets.start() - NEAR), brackets.start());
            boolean behind = words.says(before, Word.SIGN) || words.says(before, Word.SIGN_RESULT);
            List<String> all = behind ? signing.split(brackets.group("who")) : List.of();
            long roles = all.stream().filter(signing::isRole).count();
            if (roles > 0 && roles * 2 >= all.size() && all.stream().allMatch(this::mayBe)) {
                return all.stream().map(signing::bare).toList();
            }
        }
        return List.of();
    }

    private boolean mayBe(String who) {
        return who.split("\\s+", -1).length <= Signing.MOST_WORDS
                && who.codePoints().noneMatch(c -> c == ':' || Character.isDigit(c))
                && !words.says(who, Word.DATE)
                && !words.says(who, Word.UNDECIDED);
    }

    /** Of how many words at {@code from} consists what stands before whoever signs. */
    private int before(List<String> tokens, int from) {
        return from >= tokens.size()
                ? 0
                : Math.max(words.length(tokens, from, Word.SIGN_ASKS), words.length(tokens, from, Word.SIGN_ARTICLE));
    }
}
