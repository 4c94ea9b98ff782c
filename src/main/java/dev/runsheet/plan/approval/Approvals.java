package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.SaidLines;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the sign-offs: rows of approval tables, lines of approval sections, fields to sign. */
public final class Approvals {
    private static final Pattern BOX = Pattern.compile("[☐□☑]");

    private final Outline outline;
    private final Signing signing;
    private final SignFieldNames names;
    private final SignFields fields;
    private final Functions functions;
    private final SignPlaces places;
    private final Agreeing agreeing;
    private final SignSentences sentences;
    private final ApprovalRows rows;
    private final SignLists lists;
    private final SignTitles titles;
    private final FieldsBehind behind;
    private final Optional<Spot> firstChange;

    /** Whether a part carries the change out, so that not all of it comes before. */
    private final boolean carriesOut;

    /** Whether the text of a section asks for a date, asked once for all that sign there. */
    private final Map<Pointer, Boolean> dated = new HashMap<>();

    /** Whether a field right in a part asks for a date, asked once for all fields there. */
    private final Map<Pointer, Boolean> datedFields = new HashMap<>();

    /** Looks for sign-offs in {@code outline}; those before {@code firstChange} are due before it. */
    public Approvals(Outline outline, Optional<Spot> firstChange) {
        this.outline = outline;
        this.signing = new Signing(outline.words());
        SignRequests requests = new SignRequests(outline.words(), signing);
        this.functions = new Functions(outline.words(), signing);
        this.places = new SignPlaces(outline, signing, functions);
        this.names = new SignFieldNames(outline.words());
        this.fields = new SignFields(outline, signing, requests, functions, places);
        this.agreeing = new Agreeing(outline.words(), signing, functions);
        this.sentences = new SignSentences(outline, signing, requests, agreeing);
        this.rows = new ApprovalRows(outline, signing, agreeing, functions, fields);
        this.lists = new SignLists(outline, signing);
        this.titles = new SignTitles(outline, signing);
        this.behind = new FieldsBehind(names);
        this.firstChange = firstChange;
        this.carriesOut = outline.sections().anyMatch(section -> section.role() == Role.ACTION)
                || outline.spots().stream().anyMatch(spot -> spot.role() == Role.STAGE);
    }

    /** Every sign-off, in the order of the document. */
    public List<Approval> all() {
        List<Approval> found = new ArrayList<>();
        for (Spot each : outline.spots()) {
            Spot spot = isUnderSigner(each) ? each.as(Role.APPROVAL) : each;
            if (spot.part() instanceof Row row) {
                found.addAll(row(spot, row));
            } else if (spot.part() instanceof Item item) {
                found.addAll(item(spot, item));
            } else if (spot.part() instanceof Block.Property property) {
                found.addAll(field(spot, property));
            } else if (spot.part() instanceof Block.Paragraph) {
                found.addAll(line(spot));
            }
        }
        found.addAll(titled(found));
        found.sort(Comparator.comparingInt(each -> outline.at(each.at()).index()));
        return IntStream.range(0, found.size())
                .filter(i -> i == 0 || !isSignatureOf(found.get(i - 1), found.get(i)))
                .mapToObj(found::get)
                .toList();
    }

    /** Those whom titles ask for, where nobody else signs below them. */
    private List<Approval> titled(List<Approval> found) {
        Set<Integer> signed =
                found.stream().map(each -> outline.at(each.at()).index()).collect(Collectors.toSet());
        return outline.sections()
                .filter(section -> outline.inside(section).map(Spot::index).noneMatch(signed::contains))
                .flatMap(section -> titles.of(section).stream()
                        .map(role -> approval(section, role, Optional.empty(), false, false, false)))
                .toList();
    }

    /** Those that texts in fences and lines within paragraphs ask for, which nobody can sign there. */
    public List<SaidApproval> said() {
        SaidLines said = new SaidLines(outline);
        List<SaidApproval> found = new ArrayList<>();
        for (Spot spot : outline.spots()) {
            boolean lines = spot.part() instanceof Block.Paragraph && line(spot).isEmpty();
            if (spot.part() instanceof Block.Command || lines) {
                for (SaidLines.Line line : said.of(spot)) {
                    Spot signed =
                            outline.says(line.title(), Word.SIGN) ? line.spot().as(Role.APPROVAL) : line.spot();
                    if (signed.part() instanceof Item item) {
                        item(signed, item).forEach(each -> found.add(new SaidApproval(each, line.offset())));
                    }
                }
            }
        }
        return found;
    }

    /** Whether the title above only names one of those that sign, whatever else it sounds like: {@code QA lead}. */
    private boolean isUnderSigner(Spot spot) {
        return spot.section()
                .filter(section -> !section.equals(spot))
                .filter(section -> section.role() != Role.APPROVAL)
                .filter(section -> signing.isRole(section.text()) || (hasBlank(spot) && isDatedForm(section)))
                .flatMap(Spot::parent)
                .flatMap(Spot::section)
                .filter(outer -> outer.role() == Role.APPROVAL)
                .isPresent();
    }

    /** Whether a bare signature stands in one form with the field before it for the same person, which says more. */
    private boolean isSignatureOf(Approval other, Approval signature) {
        Spot first = outline.at(other.at());
        Spot last = outline.at(signature.at());
        return last.part() instanceof Block.Property property
                && outline.says(PlainText.of(property.name()).text(), Word.SIGNATURE)
                && names.isField(PlainText.of(property.name()).text())
                && first.parent().equals(last.parent())
                && isFormWith(first, last);
    }

    /** Whether nothing but fields stands between two. */
    private boolean isFormWith(Spot first, Spot last) {
        return first.part() instanceof Block.Property
                && outline.spots().subList(first.index(), last.index()).stream()
                        .allMatch(between -> between.part() instanceof Block.Property);
    }

    private List<Approval> row(Spot spot, Row row) {
        ApprovalRows.Signed signed = rows.of(spot, row);
        boolean dated = signed.dated() || leadAsksDate(spot);
        return signed.roles().stream()
                .map(role -> approval(spot, role, signed.person(), signed.named(), dated, signed.filled() && dated))
                .toList();
    }

    private List<Approval> item(Spot spot, Item item) {
        boolean named = hasBlank(spot) || !spot.phrases().owners().isEmpty();
        boolean dated = spot.says(Word.DATE) || leadAsksDate(spot);
        boolean done = item.box().filter(Box::isDone).isPresent();
        Optional<String> owner = spot.phrases().owners().stream().findFirst();
        return roles(spot, item).stream()
                .filter(role -> !isEverybody(spot, role) && !isOutside(role))
                .map(role -> approval(spot, role, owner, named, dated, done))
                .toList();
    }

    /** Whether {@code role} is a shop or the like, which lets in what is handed to it: {@code Approved by Apple}. */
    private boolean isOutside(String role) {
        return outline.words().length(List.of(role.strip().split("\\s+")), 0, Word.OUTSIDE) > 0;
    }

    /** Whether {@code role} is all who work on it, who agree among themselves: {@code Approved by the team}. */
    private boolean isEverybody(Spot spot, String role) {
        List<String> all = List.of(role.strip().split("\\s+"));
        return !hasBlank(spot)
                && outline.words().length(all, 0, Word.WHOLE_TEAM) == all.size()
                && (!spot.says(Word.SIGNS_OFF) || spot.says(Word.APPROVED));
    }

    /** {@code Released by: ____}, alone in its line among those that sign. */
    private List<Approval> line(Spot spot) {
        String subject = SignFields.DIVIDED.split(spot.text(), 2)[0].strip();
        if (SignPlaces.isUnsigned(spot)) {
            return List.of();
        }
        Optional<String> who = decider(spot)
                .or(() -> places.of(spot, subject))
                .or(() -> hasBlank(spot) && spot.says(Word.DATE) ? signing.after(subject) : Optional.empty());
        if (who.isPresent()) {
            return List.of(approval(spot, who.get(), Optional.empty(), true, spot.says(Word.DATE), false));
        }
        boolean field = hasBlank(spot)
                && spot.text().indexOf('\n') < 0
                && subject.length() < spot.text().strip().length()
                && (spot.role() == Role.APPROVAL || names.isField(subject));
        if (places.isSigned(spot)
                && !hasBlank(spot)
                && subject.length() < spot.text().strip().length()) {
            Optional<String> named = functions.signed(spot.text());
            if (named.isPresent()) {
                return List.of(approval(spot, named.get(), Optional.empty(), true, true, false));
            }
        }
        boolean told = !hasBlank(spot)
                && spot.text().indexOf('\n') < 0
                && (names.isField(subject) || names.isFieldFor(subject));
        List<String> named = told ? fields.named(spot, subject) : List.of();
        List<String> agreed =
                !named.isEmpty() || spot.text().indexOf('\n') >= 0 || field ? named : sentences.signedBy(spot);
        if (!agreed.isEmpty()) {
            return agreed.stream()
                    .map(role -> approval(spot, role, Optional.empty(), hasBlank(spot), spot.says(Word.DATE), false))
                    .toList();
        }
        if (!field && spot.role() == Role.APPROVAL && spot.text().indexOf('\n') < 0) {
            List<String> all = signing.split(spot.text().strip().replaceFirst("\\.$", ""));
            if (all.stream().allMatch(signing::isRole)) {
                return all.stream() // "Harbour master and QA lead."
                        .map(role -> approval(spot, role, Optional.empty(), false, leadAsksDate(spot), false))
                        .toList();
            }
        }
        return field
                ? fields.inSection(spot, subject, true).stream()
                        .map(role -> approval(
                                spot, role, Optional.empty(), true, spot.says(Word.DATE) || leadAsksDate(spot), false))
                        .toList()
                : List.of();
    }

    /** {@code The shift lead decides: go on ☐ / stop here ☐}: who chooses between boxes in a sentence. */
    private Optional<String> decider(Spot spot) {
        return spot.text().indexOf('\n') < 0
                        && BOX.matcher(spot.text()).results().limit(2).count() == 2
                ? signing.first(spot.text())
                : Optional.empty();
    }

    /** Who signs in this line; empty when it is no sign-off. */
    private List<String> roles(Spot spot, Item item) {
        if (SignPlaces.isUnsigned(spot) || lists.isPresentOnly(spot)) {
            return List.of();
        }
        String text = spot.text();
        List<String> by = signing.by(text);
        if (!by.isEmpty()) {
            return by;
        }
        Optional<String> last = hasBlank(spot) ? behind.of(text) : Optional.empty();
        if (last.isPresent()) {
            return last.stream().toList();
        }
        String subject = item.label()
                .orElseGet(() -> SignFields.DIVIDED.split(text, 2)[0])
                .strip();
        if (spot.isGroup()) {
            // a task with notes of its own, and none that only names what follows
            boolean whole = spot.isTask() && !text.strip().matches("(?s).*[:：]");
            return whole ? sentences.asked(spot, subject) : List.of();
        }
        Optional<String> place = places.of(spot, subject).or(() -> places.behindChoice(text));
        if (place.isPresent()) {
            return place.stream().toList();
        }
        if (spot.role() == Role.APPROVAL || isUnderSigning(spot) || SignLists.isFieldAmongSigned(spot)) {
            boolean divided =
                    item.label().isPresent() || subject.length() < text.strip().length();
            List<String> said = divided ? List.of() : agreeing.in(spot);
            List<String> inSection = said.isEmpty() ? fields.inSection(spot, subject, divided) : said;
            List<String> signed = inSection.isEmpty() ? sentences.agreeing(spot) : inSection;
            if (!signed.isEmpty() || spot.role() == Role.APPROVAL) {
                return signed;
            }
        }
        boolean dated = hasBlank(spot) && spot.says(Word.DATE) && signing.isRole(subject);
        boolean told = outline.says(subject, Word.ARRANGED) || outline.says(subject, Word.PAPERWORK);
        if (dated && spot.role() != Role.CONTACT && !told) {
            return List.of(signing.bare(subject));
        }
        List<String> named = fields.named(spot, subject);
        if (named.isEmpty() && spot.isTask() && spot.within(Role.APPROVAL)) {
            named = functions.ofPerson(text).stream().toList();
        }
        return named.isEmpty() ? sentences.agreeing(spot, subject) : named;
    }

    /** Whether the item around asks those it lists to sign: {@code The owner and QA both sign here:}. */
    private boolean isUnderSigning(Spot spot) {
        boolean place = hasBlank(spot)
                && spot.outerItem()
                        .filter(outer -> outer.says(Word.SIGN) || outer.says(Word.APPROVES))
                        .filter(outer -> outer.text().strip().matches("(?s).*[:：]"))
                        .isPresent();
        return place || lists.asksFor(spot);
    }

    private List<Approval> field(Spot spot, Block.Property property) {
        boolean blank = property.value().isBlank() || hasBlank(spot);
        boolean dated = spot.says(Word.DATE) || siblingAsksDate(spot);
        Optional<String> person = blank
                ? Optional.empty()
                : Optional.of(PlainText.of(property.value()).text().strip());
        return fields.of(spot, property).stream()
                .map(role -> approval(spot, role, person, true, dated, !blank))
                .toList();
    }

    private Approval approval(
            Spot spot, String role, Optional<String> signer, boolean named, boolean dated, boolean signed) {
        boolean before =
                firstChange.map(change -> spot.index() < change.index()).orElse(true) && !isInLaterStage(spot);
        boolean meant = spot.says(Word.ALLOWS)
                || outline.title()
                        .filter(title ->
                                outline.says(title, Word.ALLOWS) || (outline.says(title, Word.FIRST) && !carriesOut))
                        .isPresent()
                || (spot.says(Word.CHANGE) && sentences.beginsWithSigning(spot))
                || spot.section().filter(this::comesFirst).isPresent();
        return new Approval(spot.at(), bare(role), signer, named, dated, signed, meant, before);
    }

    /** Whether it is a row of a table of stages, and not the first: others are carried out before. */
    private boolean isInLaterStage(Spot spot) {
        return spot.part() instanceof Row
                && spot.parent()
                        .filter(table -> table.part() instanceof Block.Table own
                                && own.role().equals(Optional.of(TableRole.STAGE)))
                        .filter(table -> table.index() + 1 < spot.index())
                        .isPresent();
    }

    /** Whether a section of sign-offs says by its title, or by a paragraph in it, that the execution waits for them. */
    private boolean comesFirst(Spot section) {
        return section.says(Word.FIRST)
                || section.says(Word.ALLOWS)
                || outline.inside(section)
                        .filter(inner -> inner.part() instanceof Block.Paragraph)
                        .filter(inner -> inner.section().equals(Optional.of(section)))
                        .anyMatch(paragraph -> paragraph.says(Word.ALLOWS) || paragraph.holds());
    }

    /** A role without the signs before it; as it is where nothing else is left. */
    private static String bare(String role) {
        String bare = role.replaceFirst("^[^\\p{L}\\p{N}@]+", "").strip();
        return bare.isEmpty() ? role.strip() : bare;
    }

    private boolean leadAsksDate(Spot spot) {
        return spot.section()
                .map(section -> dated.computeIfAbsent(section.at(), at -> asksDate(section) || isDatedForm(section)))
                .orElse(false);
    }

    private boolean asksDate(Spot section) {
        return outline.inside(section)
                .filter(inner -> inner.part() instanceof Block.Paragraph)
                .filter(inner -> inner.section().equals(Optional.of(section)))
                .anyMatch(paragraph -> paragraph.says(Word.DATE));
    }

    /** {@code Signed by:} in a part that has a field for the day of all that is declared there. */
    private boolean isDatedForm(Spot label) {
        return ((Section) label.part()).form() != Section.Form.HEADING
                && label.parent().stream()
                        .flatMap(outer -> outline.inside(outer)
                                .filter(inner -> inner.parent().equals(Optional.of(outer))))
                        .anyMatch(field ->
                                field.part() instanceof Block.Property && hasBlank(field) && field.says(Word.DATE));
    }

    private boolean siblingAsksDate(Spot spot) {
        return spot.parent()
                .map(parent -> datedFields.computeIfAbsent(parent.at(), at -> fieldAsksDate(parent)))
                .orElse(false);
    }

    private boolean fieldAsksDate(Spot parent) {
        return outline.inside(parent)
                .filter(inner ->
                        inner.part() instanceof Block.Property && inner.parent().equals(Optional.of(parent)))
                .anyMatch(field -> field.says(Word.DATE));
    }

    private static boolean hasBlank(Spot spot) {
        return !spot.phrases().blanks().isEmpty();
    }
}
