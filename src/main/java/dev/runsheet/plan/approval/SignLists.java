package dev.runsheet.plan.approval;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whose names a list is made of, by the line above it: {@code Approval obtained from:}, {@code Attendees:}. */
final class SignLists {
    private static final Pattern LEADS = Pattern.compile("(?s).*[:：]\\**\\s*");

    /** What is said of whoever an item names. */
    private static final Pattern ASIDE = Pattern.compile("[(（:：]|\\s[–—-]{1,2}\\s");

    private final Outline outline;
    private final Signing signing;

    SignLists(Outline outline, Signing signing) {
        this.outline = outline;
        this.signing = signing;
    }

    /** Whether those in the list are asked to sign, and {@code spot} is nothing but one of them. */
    boolean asksFor(Spot spot) {
        boolean one = signing.isRole(ASIDE.split(spot.text(), 2)[0].strip()) && !spot.says(Word.SIGN);
        return one && leads(spot).anyMatch(this::asks);
    }

    /** Whether those in the list only take part: {@code Attendees:}. */
    boolean isPresentOnly(Spot spot) {
        return leads(spot).limit(1).anyMatch(lead -> lead.says(Word.ATTENDEES) && !lead.says(Word.SIGN))
                && spot.phrases().blanks().isEmpty()
                && !spot.isTask();
    }

    /** Whether it is a field in a part of sign-offs, under a label that groups those who sign: {@code Harbour team:}. */
    static boolean isFieldAmongSigned(Spot spot) {
        Optional<Spot> label = spot.section()
                .filter(section -> ((Section) section.part()).form() != Section.Form.HEADING)
                .filter(section -> Stream.of(Word.ON_CALL, Word.EMERGENCY, Word.ESCALATION, Word.WAY)
                        .noneMatch(section::says));
        return !spot.phrases().blanks().isEmpty()
                && label.flatMap(Spot::parent)
                        .filter(outer -> outer.part() instanceof Section && outer.role() == Role.APPROVAL)
                        .isPresent();
    }

    /** What leads to the list, nearest first: the item around it, the paragraph above it, or the label. */
    private Stream<Spot> leads(Spot spot) {
        Optional<Spot> above = spot.parent()
                .filter(list -> list.part() instanceof Block.ItemList)
                .flatMap(outline::before)
                .filter(Spot::isProse);
        return Stream.of(spot.outerItem(), above, spot.section())
                .flatMap(Optional::stream)
                .filter(lead -> !lead.equals(spot));
    }

    private boolean asks(Spot lead) {
        boolean item = lead.isItem() || lead.isProse();
        String text = lead.text().strip();
        boolean field = outline.words().isAll(text.replaceFirst("[:：]\\s*$", ""), Word.SIGN_FIELD);
        boolean asked =
                Stream.of(Word.SIGN, Word.APPROVES, Word.APPROVED, Word.SAYS_GO).anyMatch(lead::says);
        return item && asked && (field || LEADS.matcher(text).matches()) && !lead.says(Word.PAPERWORK);
    }
}
