package dev.runsheet.plan.approval;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who signs by what fields are called, and by what stands in them. */
final class SignFields {
    /** What stands between a field and its value. */
    static final Pattern DIVIDED = Pattern.compile("[:：_\\[–—]| - ");

    /** {@code 7 May}, {@code May 7}, {@code 7.5.}, {@code 5月7日}. */
    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2}(?:\\.|st|nd|rd|th|º|er)?\\s+(?:de\\s+)?\\p{L}{3,}|\\p{L}{3,}\\.?\\s+\\d{1,2}\\b|\\b\\d{1,4}[./-]\\d{1,2}\\b|\\d[月월]");

    /** {@code Ruth, 3 May}. */
    private static final Pattern SIGNED_ON = Pattern.compile(
            "\\s*\\p{Lu}\\p{Ll}+,\\s(?:\\d{1,2}\\.?\\s\\p{L}{3,}|\\p{L}{3,}\\s\\d{1,2}|[\\d./-]{5,10})\\s*");

    /** {@code Gate opened (harbour master, date)}: what has been done, with a place for who says so and when. */
    private static final Pattern STAMPED =
            Pattern.compile("[(（](?<who>[^()（）,，/]{2,40})[,，/]\\s*(?<when>[^()（）]{2,30})[)）]\\s*$");

    /** {@code 2030-05-03 10:00}, {@code YYYY-MM-DD HH:MM}: when, and not who. */
    private static final Pattern DATE_ONLY = Pattern.compile(
            "(?:\\d{4}|[Yy]{4})[-/.](?:\\d{1,2}|[Mm]{2})[-/.](?:\\d{1,2}|[Dd]{2})[ T]?[\\d:HhMmSs]{0,8}");

    /** Nothing but a box to tick. */
    private static final Pattern BOX = Pattern.compile("[☐□☑]|\\[[ xX]?]");

    private static final Pattern FIGURE = Pattern.compile("[<>=≥≤%\\d]");

    private final Outline outline;
    private final Signing signing;
    private final SignFieldNames names;
    private final SignVerbs verbs;
    private final SignRequests requests;
    private final Functions functions;
    private final SignPlaces places;
    private final SignDuties duties;
    private final SignBoxes boxes;
    private final SignLeads leads;

    /** Whether a section names roles that sign, asked once for all fields there. */
    private final Map<Pointer, Boolean> amongRoles = new HashMap<>();

    SignFields(Outline outline, Signing signing, SignRequests requests, Functions functions, SignPlaces places) {
        this.outline = outline;
        this.signing = signing;
        this.names = new SignFieldNames(outline.words());
        this.verbs = new SignVerbs(outline.words(), signing);
        this.requests = requests;
        this.functions = functions;
        this.places = places;
        this.duties = new SignDuties(outline.words());
        this.leads = new SignLeads(outline, signing);
        this.boxes = new SignBoxes(outline.words(), signing, functions);
    }

    /** Who signs in a field; empty when it is no sign-off. */
    List<String> of(Spot spot, Block.Property property) {
        String told = PlainText.of(property.value()).text().strip();
        String value = BOX.matcher(told).matches() ? "" : told;
        return of(spot, PlainText.of(property.name()).text(), value);
    }

    /** The same, of a fact that stands in a row of a table. */
    List<String> of(Spot spot, String name, String value) {
        if (leads.isRow(spot)) {
            return List.of();
        }
        if (leads.toRow(spot) && !SignPlaces.isUnsigned(spot)) {
            boolean signs = places.isSigned(spot) || signing.isRole(name) || names.isField(name);
            return signs ? List.of(signing.isRole(name) ? signing.bare(name) : name) : List.of();
        }
        boolean lead = value.isEmpty()
                && ((outline.says(name, Word.APPROVER) && leads.toSigners(spot)) || leads.toFields(spot));
        boolean none = lead || outline.says(name, Word.DATE) || SignPlaces.isUnsigned(spot);
        if (!none && outline.says(name, Word.GIVES_GO)) {
            return boxes.goAhead(spot, value);
        }
        if (!none && (DATE_ONLY.matcher(value).matches() || (names.isChoice(value) && !signing.isRole(name)))) {
            return List.of();
        }
        if (none || SignBoxes.CHOICE.matcher(value).find()) {
            List<String> ticking = none ? List.of() : names.isField(name) ? boxes.ticking(value) : boxes.listed(value);
            List<String> given = ticking.isEmpty() && !none ? boxes.given(name) : ticking;
            return given.isEmpty() && !none
                    ? places.behindChoice(value).stream().toList()
                    : given;
        }
        boolean blank = value.isEmpty() || hasBlank(spot);
        Optional<String> within = blank && outline.says(name, Word.APPROVER) ? boxes.function(name) : Optional.empty();
        if (within.isPresent()) {
            return within.stream().toList();
        }
        Optional<String> signature = blank ? places.of(spot, name) : Optional.empty();
        if (signature.isPresent()) {
            return signature.stream().toList();
        }
        if (blank && names.isSignedByDoer(name)) {
            return List.of(name);
        }
        boolean field = names.isField(name);
        Optional<String> signer = blank && !field ? signing.after(name) : Optional.empty();
        if (signer.isPresent()) {
            return signer.stream().toList();
        }
        if ((field || names.isForApprover(name)) && !blank) {
            List<String> named = named(spot, name, value);
            if (!named.isEmpty()) {
                return named;
            }
        }
        if (field && (blank || spot.role() == Role.APPROVAL)) {
            return List.of(names.isDoer(name) ? name : titleSigner(spot).orElse(name));
        }
        if (decides(spot, name) && (blank || signing.isRole(value))) {
            return List.of(blank ? name : value);
        }
        boolean did = spot.role() == Role.APPROVAL
                && names.isDoer(name)
                && !isAmongRoles(spot)
                && !outline.says(name, Word.SIGN_ASIDE)
                && !outline.says(value, Word.UNDECIDED);
        if (did) {
            return List.of(name);
        }
        if (isSigner(spot, name, blank)) {
            return List.of(signing.isRole(name) ? signing.bare(name) : name);
        }
        if (blank && (names.asksSigner(name) || names.isApprover(name))) {
            return List.of(name);
        }
        return blank ? List.of() : told(name, value);
    }

    /** Who signs by what a field says of something else: {@code Status: awaiting the harbour master's approval}. */
    private List<String> told(String name, String value) {
        if (signing.isRole(name) && (duties.isIn(value) || duties.isDone(value))) {
            return List.of(signing.bare(name));
        }
        List<String> by = signing.by(value);
        List<String> requested = by.isEmpty() ? requests.in(value) : by;
        List<String> asked = requested.isEmpty() ? signing.asked(value).stream().toList() : requested;
        if (!asked.isEmpty() || !outline.says(name, Word.SIGN)) {
            return asked;
        }
        List<String> listed = requests.listed(name + " " + value);
        return listed.isEmpty() ? verbs.approving(value, true) : listed;
    }

    /** Those whom a field for signers names: {@code Approved by: the harbour master}. */
    private List<String> named(Spot spot, String name, String said) {
        String value = given(said);
        List<String> told = signing.by(value);
        if (!told.isEmpty()) {
            return told;
        }
        if (name.strip().indexOf(' ') > 0 && functions.isPost(name) && functions.isNobodysPost(value)) {
            return List.of(signing.bare(name)); // "Approval owner: Mira"
        }
        List<String> named = functions.people(value);
        if (!named.isEmpty()) {
            return named;
        }
        boolean people = names.isDoer(name) || outline.says(name, Word.APPROVER);
        if (people ? isSigners(value) : signing.split(value).stream().allMatch(signing::isRole)) {
            return signing.split(value).stream().map(signing::bare).toList();
        }
        return spot.phrases().owners().isEmpty() ? List.of() : List.of(value);
    }

    /** {@code the harbour master} of {@code Required from the harbour master}. */
    private String given(String value) {
        List<String> all = List.of(value.strip().split("\\s+", -1));
        int from = all.size() > 2 && outline.says(all.get(0), Word.SIGN_RESULT)
                ? outline.words().length(all, 1, Word.GIVEN_FROM)
                : 0;
        return from > 0 ? String.join(" ", all.subList(1 + from, all.size())) : value;
    }

    /** The same, of a line that begins with the field; its name where nobody is named yet who approves. */
    List<String> named(Spot spot, String name) {
        String value =
                spot.text().substring(spot.text().indexOf(name) + name.length()).replaceFirst("^[\\s:：–—-]+", "");
        boolean decides = decides(spot, name);
        if (hasBlank(spot)) {
            return decides || names.isApprover(name)
                    ? List.of(titleSigner(spot).orElse(name))
                    : names.asksSigner(name) ? List.of(name) : List.of();
        }
        if (decides && signing.isRole(value)) {
            return List.of(value);
        }
        if (signing.isRole(name) && (duties.isIn(value) || duties.isDone(value))) {
            return List.of(signing.bare(name)); // "Harbour master: final go/no-go authority"
        }
        boolean asks = names.isField(name) || names.isForApprover(name) || names.isFieldFor(name);
        boolean open = value.isEmpty() && spot.text().strip().matches("(?s).*[:：]");
        if (open && names.isApprovedBy(name) && !leads.toSigners(spot)) {
            return List.of(titleSigner(spot).orElse(name)); // "- Approved by:", with nobody behind it yet
        }
        return value.isEmpty() || !asks ? List.of() : named(spot, name, value);
    }

    /** Among those that sign, the role or the field that a line begins with. */
    List<String> inSection(Spot spot, String subject, boolean divided) {
        boolean blank = hasBlank(spot);
        Matcher stamp = STAMPED.matcher(spot.text());
        if (!divided
                && stamp.find()
                && signing.isRole(stamp.group("who"))
                && outline.says(stamp.group("when"), Word.DATE)) {
            return List.of(signing.bare(stamp.group("who")));
        }
        if (outline.says(subject, Word.DATE)) {
            return List.of();
        }
        if (divided && names.isField(subject)) {
            List<String> ticking =
                    boxes.ticking(spot.text().substring(spot.text().indexOf(subject) + subject.length()));
            if (!ticking.isEmpty()) {
                return ticking;
            }
            List<String> people = blank
                    ? List.of()
                    : functions.people(spot.text().substring(spot.text().indexOf(subject) + subject.length()));
            if (!people.isEmpty()) {
                return people;
            }
            return List.of(titleSigner(spot).orElse(signing.bare(subject)));
        }
        String bare = subject.split("[(（]", 2)[0].replaceFirst("[^\\p{L}\\p{N})）]+$", "");
        boolean arranged = outline.says(bare, Word.ARRANGED);
        Optional<String> did = divided ? Optional.empty() : doing(bare);
        if (did.isPresent()) {
            return did.stream().filter(signing::isRole).toList();
        }
        boolean judged = !blank && !divided && outline.says(bare, Word.SIGN_RESULT) && !spot.says(Word.SIGN);
        boolean answered = blank
                || spot.says(Word.DATE)
                || DAY.matcher(spot.text()).find()
                || (divided && outline.says(spot.text().substring(subject.length()), Word.UNDECIDED));
        Optional<String> function = answered
                ? functions.explicit(spot.text()).filter(who -> blank || signing.isRole(who))
                : functions.ofPerson(spot.text());
        boolean mentioned =
                !arranged && !judged && outline.words().length(List.of(bare.split("\\s+")), 0, Word.SIGN_ASIDE) == 0;
        if (function.isPresent() && mentioned) {
            return function.stream().map(signing::bare).toList();
        }
        String role = Functions.undated(subject).replaceFirst("[^\\p{L}\\p{N})）]+$", "");
        if (!divided && SIGNED_ON.matcher(spot.text()).matches()) {
            return List.of(spot.text().split(",", 2)[0].strip());
        }
        boolean counted = !divided && FIGURE.matcher(role).find();
        boolean read = !blank && divided && outline.says(spot.text().substring(subject.length()), Word.READ);
        boolean named = (signing.isRole(role) && !judged && !counted && !arranged && !read)
                || !spot.phrases().owners().isEmpty();
        boolean who =
                spot.section().filter(section -> section.says(Word.WHO_SIGNS)).isPresent();
        // a box beside a name and a place: whoever it is ticks it
        boolean ticked = spot.isTask() && blank && divided;
        boolean filed = ticked && names.isFiled(subject);
        boolean asks = (ticked && !filed)
                || (outline.says(subject, Word.SIGN) && !filed)
                || (names.isDoer(subject) ? !isAmongRoles(spot) : spot.says(Word.DATE));
        if (blank && divided && names.isDecision(bare)) {
            return functions.asked(spot.text()).stream().toList(); // "Final go / no-go: ____ (lead keeper, date)"
        }
        boolean titled = divided && blank && isNameOnly(spot, subject);
        if (titled && titleSigner(spot).isPresent()) {
            return titleSigner(spot).stream().toList(); // "Name: ____ Date: ____" under "QA lead"
        }
        if (who && !judged) {
            String[] parts = DIVIDED.split(spot.text(), 2);
            boolean timed = parts.length > 1 && outline.says(parts[0], Word.WHEN) && !signing.isRole(parts[0]);
            return List.of(signing.bare(timed ? parts[1].strip() : parts[0])); // "The day after: the harbour master"
        }
        if (named || (divided && blank && asks && !outline.says(subject, Word.SIGN_ASIDE) && !arranged)) {
            List<String> each = divided ? List.of() : signing.split(signing.bare(role));
            return each.size() > 1 && each.stream().allMatch(signing::isRole)
                    ? each
                    : List.of(signing.isRole(role) ? functions.of(spot.text()) : signing.bare(subject));
        }
        return signing
                .asked(spot.text())
                .or(() -> divided && blank && isNameOnly(spot, subject) ? titleSigner(spot) : Optional.empty())
                .stream()
                .toList();
    }

    /** By or to whom something is said to be done: {@code Reviewed by the harbour master}, {@code Shared with all crews}. */
    private Optional<String> doing(String text) {
        String[] all = text.strip().split("\\s+", 3);
        boolean by = all.length > 2 && outline.says(all[1], Word.BY);
        boolean to = all.length > 2
                && (outline.says(all[1], Word.DONE_TO) || outline.says(all[0] + " " + all[1], Word.PAPERWORK));
        return by ? Optional.of(signing.bare(all[2])) : to ? Optional.of("") : Optional.empty();
    }

    private boolean isPerson(String subject) {
        return outline.words().length(List.of(subject.split("\\s+")), 0, Word.PERSON_COLUMN) > 0;
    }

    /** Whether a field asks for the name of whoever the title around is about, and nothing else there for a signature. */
    private boolean isNameOnly(Spot spot, String subject) {
        return isPerson(subject)
                && spot.section().stream()
                        .flatMap(outline::inside)
                        .filter(inner ->
                                !inner.equals(spot) && (inner.isItem() || inner.part() instanceof Block.Property))
                        .noneMatch(inner -> inner.says(Word.SIGN));
    }

    /** Whether the name of a field is that of somebody who signs, in a part of sign-offs or beside a date. */
    private boolean isSigner(Spot spot, String name, boolean blank) {
        boolean approval = places.isSigned(spot);
        boolean role = signing.isRole(name)
                && (approval || signing.asked(name).isPresent() || (blank && spot.says(Word.DATE)));
        boolean agreed = blank && approval && spot.says(Word.DATE) && !outline.says(name, Word.SIGN_ASIDE);
        agreed |= blank
                && (spot.says(Word.DATE) || approval)
                && (outline.says(name, Word.SIGN) || (approval && names.isDoer(name) && !isAmongRoles(spot)))
                && !outline.says(name, Word.SIGN_ASIDE);
        return role || agreed;
    }

    /** Whether a field says who decides, where it is decided whether to go on: {@code Responsible: harbour master}. */
    private boolean decides(Spot spot, String name) {
        boolean decision = spot.role() == Role.APPROVAL
                || spot.section().filter(section -> section.says(Word.GO_NO_GO)).isPresent();
        return decision && outline.says(name, Word.ACCOUNTABLE);
    }

    /** Whether {@code value} names people, and does not say that this is still to be decided. */
    boolean isSigners(String value) {
        return !outline.says(value, Word.UNDECIDED)
                && signing.split(value.replaceFirst("\\s*[(（].*", "")).stream().allMatch(signing::isSigner);
    }

    /** Whom the title around names, under which somebody signs: {@code Certification by the release manager}. */
    private Optional<String> titleSigner(Spot spot) {
        // a label such as "Checked:" below that title is passed over
        Optional<Spot> label = spot.section()
                .filter(section -> ((Section) section.part()).form() != Section.Form.HEADING)
                .filter(section -> spot.says(Word.SIGNATURE));
        return titleSigner(spot.section()).or(() -> titleSigner(label.flatMap(Spot::parent)));
    }

    private Optional<String> titleSigner(Optional<Spot> titled) {
        return titled.filter(section -> section.part() instanceof Section)
                .map(section -> section.text().replaceFirst("[:：]\\s*$", ""))
                .flatMap(title -> signing.by(title).stream()
                        .findFirst()
                        .or(() -> Optional.of(title).filter(signing::isRole).map(signing::bare)));
    }

    /** Whether whoever signs is named by role in the same part, so that who did the work is only told. */
    private boolean isAmongRoles(Spot spot) {
        return spot.section()
                .map(section -> amongRoles.computeIfAbsent(section.at(), at -> holdsRoles(section)))
                .orElse(false);
    }

    private boolean holdsRoles(Spot section) {
        return outline.inside(section)
                .filter(inner -> inner.isItem() || inner.part() instanceof Block.Property)
                .filter(inner -> hasBlank(inner) && isIn(section, inner))
                .map(inner -> DIVIDED.split(inner.text(), 2)[0].strip())
                .anyMatch(name -> !names.isDoer(name) && signing.isRole(name));
    }

    /** Whether {@code inner} stands right in {@code section}, or under a label in it. */
    private static boolean isIn(Spot section, Spot inner) {
        Optional<Spot> own = inner.section();
        return own.equals(Optional.of(section))
                || own.filter(label -> ((Section) label.part()).form() != Section.Form.HEADING)
                        .flatMap(Spot::parent)
                        .equals(Optional.of(section));
    }

    private static boolean hasBlank(Spot spot) {
        return !spot.phrases().blanks().isEmpty();
    }
}
