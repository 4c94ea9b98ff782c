package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by the name of a field whether somebody signs there: {@code Approved by}, {@code Approval for the opening}. */
final class SignFieldNames {
    /** Of how many words the name of a field consists at most. */
    private static final int MOST_WORDS = 6;

    /** What a field is called, and how one puts one's name there. */
    private static final Pattern BRACKET = Pattern.compile("(?<name>[^()（）]+?)\\s*[(（](?<how>[^()（）]{2,40})[)）]");

    private final Words words;

    SignFieldNames(Words words) {
        this.words = words;
    }

    /** Whether {@code name} is all that a field for who approves is called. */
    boolean isApprover(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        return (isField(name) && words.says(name, Word.APPROVER)) || words.isAll(all, Word.APPROVER) || isPosted(all);
    }

    /** Whether {@code name} is all that a field for somebody who approves is called: {@code Approved by}, {@code Final approver}. */
    boolean isApprovedBy(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        boolean by = words.says(all.get(all.size() - 1), Word.BY) && words.says(name, Word.APPROVED);
        return isField(name) && (by || words.isAll(all.subList(all.size() - 1, all.size()), Word.APPROVING_ONE));
    }

    /** {@code Lock change approver}: ends with what whoever approves is called. */
    private boolean isPosted(List<String> all) {
        return all.size() > 1
                && all.size() <= MOST_WORDS
                && words.isAll(all.subList(all.size() - 1, all.size()), Word.APPROVING_ONE)
                && !words.says(String.join(" ", all), Word.SIGN_ASIDE);
    }

    /** Whether {@code name} is that of a field for who approves, with what is approved: {@code Technically approved by}. */
    boolean isForApprover(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        boolean approver = isPosted(all)
                || words.says(name, Word.APPROVER)
                || words.length(all, all.size() - 1, Word.SIGN_FIELD) > 0;
        return all.size() <= MOST_WORDS && approver && !words.says(name, Word.SIGN_ASIDE);
    }

    /** Whether a field with a place asks who has agreed to something: {@code Opening of the lock approved by}. */
    boolean asksSigner(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        return all.size() > 1
                && all.size() <= MOST_WORDS
                && !words.says(name, Word.SIGN_ASIDE)
                && words.says(all.get(all.size() - 1), Word.BY)
                && all.stream().anyMatch(word -> words.says(word, Word.APPROVED));
    }

    /** Whether {@code name} is all that a field to sign is called, be it said in brackets how: {@code Approved by (initials)}. */
    boolean isField(String name) {
        Matcher bracket = BRACKET.matcher(name.strip());
        String bare = bracket.matches() && isPlace(bracket.group("how")) ? bracket.group("name") : name.strip();
        return words.isAll(List.of(bare.split("\\s+", -1)), Word.SIGN_FIELD);
    }

    /** Whether whoever has done something is asked to sign for it: {@code Performed by (signature)}. */
    boolean isSignedByDoer(String name) {
        Matcher bracket = BRACKET.matcher(name.strip());
        return bracket.matches() && words.says(bracket.group("how"), Word.SIGNATURE) && isDoer(bracket.group("name"));
    }

    private boolean isPlace(String how) {
        return words.says(how, Word.SIGNATURE)
                || words.isAll(List.of(how.strip().split("[\\s,/+&]+")), Word.PUTS_NAME);
    }

    /** The same, with what is approved: {@code Approval for the opening}. */
    boolean isFieldFor(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        int length = words.length(all, 0, Word.SIGN_FIELD);
        return length > 0
                && length < all.size()
                && all.size() <= MOST_WORDS
                && words.says(all.get(length), Word.SIGNED_FOR);
    }

    /** A field for who has done or checked something: {@code Deployed by}. */
    boolean isDoer(String name) {
        String[] all = name.strip().split("\\s+", -1);
        return words.says(name, Word.DOER) || (all.length > 1 && words.says(all[all.length - 1], Word.BY));
    }

    /** {@code Go / no-go decision}: what is decided, and not who. */
    boolean isDecision(String subject) {
        List<String> all = List.of(subject.strip().split("\\s+", -1));
        int first = words.length(all, 0, Word.GO_NO_GO);
        int kind = first == 0 && words.says(all.get(0), Word.SIGN_KIND) && all.size() > 1 ? 1 : 0;
        int go = words.length(all, kind, Word.GO_NO_GO);
        return go > 0 && all.subList(kind + go, all.size()).stream().allMatch(word -> words.says(word, Word.DECISION));
    }

    /** {@code Yes / No}: what is chosen, and not who. */
    boolean isChoice(String value) {
        String[] all = value.split("\\s*[/|]\\s*", -1);
        return all.length > 1 && Stream.of(all).allMatch(each -> words.isAll(each, Word.YES_NO));
    }

    /** {@code Sign-off sheet uploaded}: what became of a paper. */
    boolean isFiled(String subject) {
        String[] all = subject.strip().split("\\s+", -1);
        String last = all[all.length - 1];
        return (all.length > 2 && words.says(last, Word.SIGN_RESULT))
                || (all.length > 1 && (words.says(last, Word.PROVEN) || words.says(last, Word.TESTED)));
    }
}
