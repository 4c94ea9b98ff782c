package dev.runsheet.plan.approval;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;

/** Tells by the name of a field whether somebody signs there: {@code Approved by}, {@code Approval for the opening}. */
final class SignFieldNames {
    /** Of how many words the name of a field consists at most. */
    private static final int MOST_WORDS = 6;

    private final Words words;

    SignFieldNames(Words words) {
        this.words = words;
    }

    /** Whether {@code name} is all that a field for who approves is called. */
    boolean isApprover(String name) {
        return isField(name) && says(name, Word.APPROVER);
    }

    /** Whether {@code name} is that of a field for who approves, with what is approved: {@code Technically approved by}. */
    boolean isForApprover(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        boolean approver = says(name, Word.APPROVER) || words.length(all, all.size() - 1, Word.SIGN_FIELD) > 0;
        return all.size() <= MOST_WORDS && approver && !says(name, Word.SIGN_ASIDE);
    }

    /** Whether a field with a place asks who has agreed to something: {@code Opening of the lock approved by}. */
    boolean asksSigner(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        return all.size() > 1
                && all.size() <= MOST_WORDS
                && !says(name, Word.SIGN_ASIDE)
                && says(all.get(all.size() - 1), Word.BY)
                && all.stream().anyMatch(word -> says(word, Word.APPROVED));
    }

    /** Whether {@code name} is all that a field to sign is called. */
    boolean isField(String name) {
        return words.isAll(List.of(name.strip().split("\\s+", -1)), Word.SIGN_FIELD);
    }

    /** The same, with what is approved: {@code Approval for the opening}. */
    boolean isFieldFor(String name) {
        List<String> all = List.of(name.strip().split("\\s+", -1));
        int length = words.length(all, 0, Word.SIGN_FIELD);
        return length > 0 && length < all.size() && all.size() <= MOST_WORDS && says(all.get(length), Word.SIGNED_FOR);
    }

    /** A field for who has done or checked something: {@code Deployed by}. */
    boolean isDoer(String name) {
        String[] all = name.strip().split("\\s+", -1);
        return says(name, Word.DOER) || (all.length > 1 && says(all[all.length - 1], Word.BY));
    }

    private boolean says(String text, Word word) {
        return words.in(text).contains(word);
    }
}
