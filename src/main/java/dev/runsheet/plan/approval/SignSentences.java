package dev.runsheet.plan.approval;

import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads out of whole sentences who has to sign, whatever they say besides. */
final class SignSentences {
    /** What stands before what is asked for: {@code Exit gate: }. */
    private static final Pattern LABEL = Pattern.compile("^[^:：]{2,40}[:：]\\s*");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\p{N})]{2}[.!?])\\s+|(?<=[。！？])");

    private final Outline outline;
    private final Signing signing;
    private final SignVerbs verbs;
    private final SignRequests requests;
    private final Agreeing agreeing;

    SignSentences(Outline outline, Signing signing, SignRequests requests, Agreeing agreeing) {
        this.outline = outline;
        this.signing = signing;
        this.verbs = new SignVerbs(outline.words(), signing);
        this.requests = requests;
        this.agreeing = agreeing;
    }

    /** Who signs by a sentence that has a place for it, or says by whom. */
    List<String> signedBy(Spot spot) {
        List<String> by = signing.by(spot.text());
        List<String> agreed = by.isEmpty() ? agreeing.in(spot) : by;
        return agreed.isEmpty() && (spot.says(Word.SIGN) || spot.says(Word.APPROVES))
                ? SENTENCE.splitAsStream(spot.text())
                        .map(sentence -> told(spot, sentence))
                        .filter(who -> !who.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : agreed;
    }

    /** Who signs by one of several sentences: {@code Sign-off of the board is required before the lock opens.} */
    private List<String> told(Spot spot, String sentence) {
        List<String> requested = requests.in(sentence);
        if (!requested.isEmpty()) {
            return requested;
        }
        List<String> said = verbs.approving(sentence, spot.role() == Role.APPROVAL);
        List<String> approving = said.isEmpty() ? verbs.awaited(sentence) : said;
        return signing.asked(sentence)
                .map(signing::split)
                .orElse(approving.stream().allMatch(this::isPlainRole) ? approving : List.of());
    }

    private boolean isPlainRole(String role) {
        return signing.isRole(role) && !outline.says(role, Word.SIGN_ARTICLE);
    }

    /** Who signs by a sentence that stands anywhere. */
    List<String> agreeing(Spot spot, String subject) {
        List<String> asked = asked(spot, subject);
        return asked.isEmpty() ? agreeing(spot) : asked;
    }

    /** Whose signature a sentence asks for. */
    List<String> asked(Spot spot, String subject) {
        if (spot.says(Word.SIGN) || spot.says(Word.APPROVES)) {
            Optional<String> asked = signing.asked(subject)
                    .or(() -> signing.asked(spot.text()))
                    .or(() -> signing.asked(LABEL.matcher(spot.text()).replaceFirst("")));
            List<String> listed = requests.listed(spot.text());
            if (asked.isEmpty() ? !listed.isEmpty() : listed.size() > 1) {
                return listed;
            }
            List<String> requested = requests.in(spot.text());
            if (!requested.isEmpty()) {
                return requested;
            }
            if (asked.isPresent()) {
                List<String> each = signing.split(asked.get());
                return each.stream().allMatch(signing::isRole)
                        ? each
                        : asked.stream().toList();
            }
        }
        return List.of();
    }

    List<String> agreeing(Spot spot) {
        List<String> asked = spot.says(Word.SIGN) || spot.says(Word.APPROVES) ? approving(spot) : List.of();
        boolean step = spot.part() instanceof Item item && item.number().isPresent();
        List<String> behind = asked.isEmpty() && step ? requests.inBrackets(spot.text()) : asked;
        return behind.isEmpty() ? agreeing.in(spot) : behind;
    }

    /** All whose signature a sentence asks for; who approves is else the one the line around is about. */
    private List<String> approving(Spot spot) {
        List<String> several = requests.in(spot.text());
        if (!several.isEmpty()) {
            return several;
        }
        List<String> said =
                spot.says(Word.APPROVES) ? verbs.approving(spot.text(), spot.role() == Role.APPROVAL) : List.of();
        List<String> who = said.isEmpty() && spot.says(Word.APPROVES) ? verbs.awaited(spot.text()) : said;
        if (!who.isEmpty() || !beginsWithSigning(spot)) {
            return who;
        }
        Optional<String> title =
                spot.section().filter(around -> !around.equals(spot)).map(Spot::text);
        return spot.outerItem().map(Spot::text).or(() -> title).filter(signing::isRole).map(signing::bare).stream()
                .toList();
    }

    /** Whether a line begins with what somebody who signs is asked for: {@code Approve the plan}. */
    boolean beginsWithSigning(Spot spot) {
        String first = spot.text().replaceFirst("^[^\\p{L}]+", "").split("\\s+", 2)[0];
        return outline.says(first, Word.APPROVES);
    }
}
