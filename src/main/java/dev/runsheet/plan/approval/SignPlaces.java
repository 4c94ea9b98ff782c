package dev.runsheet.plan.approval;

import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads lines with a place to sign, wherever the signer stands in them: {@code Signature harbour master: ____}, {@code
 * Signed: ____ (harbour master)}, {@code ____ Harbour master}, {@code Approval (harbour master): ____}.
 */
final class SignPlaces {
    private static final Pattern BRACKET = Pattern.compile("[(（](?<who>[^()（）]+)[)）]");

    /** A place to sign that stands first. */
    private static final Pattern FIRST = Pattern.compile("^[\\s_.…·\\\\-]{4,}(?<who>[^_…]+?)[\\s_.…]*$");

    private static final int MOST_WORDS = 4;

    /** What stands right before a place to sign. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:^|[:：.,;。，、　☐□☑|–—·•]|\\s{2,})(?<who>[^:：.,;_…。，、　]{2,40}?)\\s*[:：]?\\s*(?:[_＿]{2,}|\\.{3,}|…+|(?:\\. ){3,})");

    private final Outline outline;
    private final Signing signing;
    private final Functions functions;

    SignPlaces(Outline outline, Signing signing, Functions functions) {
        this.outline = outline;
        this.signing = signing;
        this.functions = functions;
    }

    /** Who signs in the blank of a line that begins with {@code subject}; empty where it is for something else. */
    Optional<String> of(Spot spot, String subject) {
        String text = spot.text().strip();
        if (spot.phrases().blanks().isEmpty() || text.indexOf('\n') >= 0 || isUnsigned(spot)) {
            return Optional.empty();
        }
        boolean section = isSigned(spot);
        boolean signs = section || spot.says(Word.SIGNATURE) || begins(subject, Word.SIGN_FIELD);
        return before(subject)
                .or(() -> section ? onBehalf(subject) : Optional.empty())
                .or(() -> signs || spot.says(Word.SIGN) || begins(subject, Word.CONSENT)
                        ? bracket(text)
                        : Optional.empty())
                .or(() -> behind(text))
                .or(() -> signs
                                || Stream.of(Word.SIGN, Word.APPROVES, Word.AGREES, Word.APPROVED)
                                        .anyMatch(spot::says)
                        ? before(text, spot.role() == Role.CONTACT)
                        : Optional.empty())
                .or(() -> spot.says(Word.SIGNATURE)
                        ? functions.explicit(text).filter(signing::isRole).or(() -> signing.first(text))
                        : Optional.empty())
                .map(signing::bare);
    }

    /** Whose signature a field is for that says so first: {@code Signature harbour master}, {@code Freigabe Hafenamt}. */
    Optional<String> before(String name) {
        List<String> tokens = List.of(name.strip().split("\\s+", -1));
        int length = Math.max(
                outline.words().length(tokens, 0, Word.SIGN_FIELD),
                outline.words().length(tokens, 0, Word.CONSENT));
        String rest = String.join(" ", tokens.subList(length, tokens.size()));
        return length > 0 && rest.indexOf('(') != 0 && signing.isRole(rest)
                ? Optional.of(signing.bare(rest))
                : Optional.empty();
    }

    /** Whether it stands on the way back without asking for a signature there: who decides to go back does not sign. */
    static boolean isUnsigned(Spot spot) {
        return spot.role().isRollback() && (!spot.says(Word.SIGN) || spot.says(Word.DECISION));
    }

    /** Whether it stands among those that sign, or under a title that only says that something is decided. */
    boolean isSigned(Spot spot) {
        return spot.role() == Role.APPROVAL
                || spot.section()
                        .map(section -> List.of(section.text().strip().split("\\s+", -1)))
                        .filter(title -> outline.words().length(title, 0, Word.DECISION) == title.size())
                        .isPresent();
    }

    /** {@code For the harbour}. */
    private Optional<String> before(String text, boolean called) {
        Matcher before = BEFORE.matcher(text);
        while (!called && before.find()) {
            String who = before.group("who").strip();
            boolean agreed = outline.words().length(List.of(who.split("\\s+", -1)), 0, Word.SIGN) > 0;
            if (!agreed
                    && who.split("\\s+", -1).length <= MOST_WORDS
                    && signing.isRole(who)
                    && !outline.says(who, Word.AGREES)
                    && !outline.says(who, Word.SIGN)) {
                return Optional.of(who);
            }
        }
        return Optional.empty();
    }

    /** {@code ☐ go ☐ no-go, decided by: ____}: a field to sign behind a choice in the same line. */
    Optional<String> behindChoice(String text) {
        Matcher box = SignBoxes.CHOICE.matcher(text);
        Matcher before = BEFORE.matcher(text);
        boolean chosen = box.find();
        while (chosen && before.find()) {
            String who = before.group("who").replaceFirst("^[^\\p{L}]+", "").strip();
            List<String> all = List.of(who.split("\\s+", -1));
            boolean by = outline.says(all.get(all.size() - 1), Word.BY) || outline.says(who, Word.APPROVER);
            Optional<List<String>> field = IntStream.range(0, all.size())
                    .mapToObj(from -> all.subList(from, all.size()))
                    .filter(name -> outline.words().isAll(name, Word.SIGN_FIELD))
                    .findFirst();
            if (by && before.end() > box.end() && field.isPresent()) {
                return field.map(name -> String.join(" ", name));
            }
        }
        return Optional.empty();
    }

    private Optional<String> onBehalf(String subject) {
        List<String> tokens = List.of(subject.strip().split("\\s+", -1));
        int length = outline.words().length(tokens, 0, Word.ON_BEHALF);
        return length > 0 && length < tokens.size()
                ? Optional.of(functions.of(String.join(" ", tokens.subList(length, tokens.size()))))
                : Optional.empty();
    }

    private Optional<String> bracket(String text) {
        Matcher within = BRACKET.matcher(text);
        String first = text.split("[(（:：_]", 2)[0];
        boolean other = signing.isRole(first) && !outline.says(first, Word.APPROVER);
        return within.find() && !other
                ? Optional.of(within.group("who").strip()).filter(signing::isRole)
                : Optional.empty();
    }

    private Optional<String> behind(String text) {
        String[] divided = text.split("[:：]", 2);
        boolean field = divided.length > 1 && begins(divided[0], Word.SIGN_FIELD);
        Matcher behind = FIRST.matcher(field ? divided[1] : text);
        return behind.matches() ? functions.explicit(behind.group("who")).filter(signing::isRole) : Optional.empty();
    }

    private boolean begins(String name, Word word) {
        return outline.words().length(List.of(name.strip().split("\\s+", -1)), 0, word) > 0;
    }
}
